"""`presskit check`: every problem of a kit, nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from presskit.cli.options import into, kit_files, kits, reporting
from presskit.diagnostics import Severity, in_order, say_plural

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.cli.screen import Screen


@click.command("check")
@kits
@into
@click.option("--strict", is_flag=True, help="Warnings refuse a kit too.")
@reporting
@click.pass_obj
def command(screen: Screen, kits: tuple[Path, ...], output: Path | None, strict: bool) -> int:
    """Show every problem of each KIT and write nothing.

    \b
    Examples:
      presskit check
      presskit check --strict --format short dossiers/*/speakers.yaml
    """
    from presskit.pipeline import inspect

    paths = kit_files(kits)
    found = in_order(problem for path in paths for problem in inspect(path, output))
    screen.show(found)
    if not found and screen.format != "json":
        screen.tell(say_plural("1 kit, no problem", "{count} kits, no problem", len(paths)))
    return int(any(strict or problem.severity is Severity.ERROR for problem in found))
