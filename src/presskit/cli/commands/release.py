"""`presskit release`: an edition of a kit, frozen under a number."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import into, kit_files, reporting
from presskit.cli.recorded import waiting
from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen
    from presskit.editions.releasing import Released


@click.command("release")
@click.argument("kit", required=False, type=click.Path(path_type=Path), metavar="[KIT]")
@into
@click.option("--strict", is_flag=True, help="Warnings refuse a kit too.")
@reporting
@click.pass_obj
def command(screen: Screen, kit: Path | None, output: Path | None, strict: bool) -> None:
    """Release an edition of KIT in every format; it is frozen, and never written again.

    \b
    Examples:
      presskit release
      presskit release demo/speakers.yaml -o published
    """
    from presskit.editions.releasing import release
    from presskit.pipeline import Order, moment

    (path,) = kit_files((kit,) if kit else ())
    done = release(Order(path, output, strict=strict), moment(), waiting(screen))
    screen.show(done.warnings)
    if screen.format != "json":
        _tell(done, screen)


def _tell(done: Released, screen: Screen) -> None:
    if done.is_new:
        line = say("{kit}: edition {number} is out: {folder}", kit=done.kit, number=done.number, folder=done.folder)
    else:
        line = say("{kit}: nothing has changed since edition {number}; nothing was done", kit=done.kit,
                   number=done.number)  # fmt: skip
    screen.tell(line)
