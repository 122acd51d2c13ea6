"""`presskit show`: speakers, statements and photos as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import kit_files, reporting
from presskit.cli.table import table
from presskit.diagnostics import Diagnostic, Refused, error, say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from presskit.cli.screen import Screen


KINDS = {
    "speaker": say("speaker"),
    "direct": say("verbatim"),
    "partial": say("partial verbatim"),
    "reported": say("reported speech"),
    "figure": say("figure"),
    "photo": say("photo"),
}
STATEMENTS = ("direct", "partial", "reported")


@click.command("show")
@click.argument("name", required=False, metavar="[ID]")
@click.option("--kit", "path", type=click.Path(path_type=Path), help="The kit's file; by default found upward.")
@reporting
@click.pass_obj
def command(screen: Screen, name: str | None, path: Path | None) -> None:
    """Show the speakers, statements and photos of a kit, or one of them by its ID.

    \b
    Examples:
      presskit show
      presskit show savoir-faire
    """
    from presskit.corrections import read_ledger, standing_of
    from presskit.kit.show import rows
    from presskit.pipeline import examine

    (file,) = kit_files((path,) if path else ())
    loaded, _ = examine(file)
    withdrawn = standing_of(read_ledger(file)).withdrawn
    every = rows(loaded.kit)
    shown = [row for row in every if name in (None, row[1])]
    if name and not shown:
        raise Refused([_unknown(name, every)])
    width = None if name else 60
    label = screen.words.label
    click.echo(
        table(
            (label("Kind"), label("Id"), label("Who"), label("What")),
            [_named(row, withdrawn, screen) for row in shown],
            width,
        )
    )


def _unknown(name: str, rows: Sequence[Sequence[str]]) -> Diagnostic:
    from presskit.source.suggest import nearest

    near = nearest(name, [row[1] for row in rows])
    hint = say("did you mean `{near}`?", near=near) if near else say("list them with `presskit show`")
    return error("unknown-id", None, say("nothing in the kit is called `{name}`", name=name), hint)


def _named(row: Sequence[str], withdrawn: Collection[str], screen: Screen) -> Sequence[str]:
    """A row whose kind is said in the user's language, and that a statement was withdrawn."""
    kind, name, *rest = row
    named = screen.words.message(KINDS[kind])
    if kind in STATEMENTS and name in withdrawn:
        named = screen.words.message(say("{kind}, withdrawn", kind=named))
    return [named, name, *rest]
