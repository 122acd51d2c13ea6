"""`presskit approve`: who agreed to the present wording of which statements, put on record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import into, kit_files, reporting
from presskit.cli.recorded import line_option, tell, waiting
from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen


@click.command("approve")
@click.argument("statements", nargs=-1, required=True, metavar="STATEMENT...")
@line_option("--by", "Who agrees: the speaker, or somebody in the speaker's name.", required=True)
@click.option("--kit", "path", type=click.Path(path_type=Path), help="The kit's file; by default found upward.")
@into
@reporting
@click.pass_obj
def command(screen: Screen, statements: tuple[str, ...], by: str, path: Path | None, output: Path | None) -> None:
    """Put on record that somebody agrees to each STATEMENT, as worded and translated, under its function.

    Any change to these voids it.

    \b
    Examples:
      presskit approve savoir-faire --by "André Jeannerot"
    """
    from presskit.corrections import recording
    from presskit.pipeline import moment

    (file,) = kit_files((path,) if path else ())
    made = recording.approve(file, statements, by, moment(), waiting(screen), output=output)
    for entry in made:
        tell(screen, entry)
    if not made:
        screen.say(say("all of it is on record already; nothing was done"))
