"""`presskit photos`: the photos at full size, with their captions, order, credits and rights in the files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import kit_files, reporting
from presskit.cli.recorded import waiting
from presskit.diagnostics import in_order, say

if TYPE_CHECKING:
    from presskit.captioning import Found
    from presskit.cli.screen import Screen
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded


@click.command("photos")
@click.argument("kit", required=False, type=click.Path(path_type=Path), metavar="[KIT]")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where the photos go.")
@click.option("--keep-private", is_flag=True, help="Leave positions, serial numbers and owners' names in the files.")
@click.option("--import", "imported", is_flag=True, help="Show what the photos' files say and the kit leaves open.")
@click.option("--write", "filled", is_flag=True, help="With --import: write it into the kit's file.")
@reporting
@click.pass_obj
def command(
    screen: Screen, kit: Path | None, output: Path | None, keep_private: bool, imported: bool, filled: bool
) -> None:
    """Write the photos of KIT at full size, with what the kit says of them in the files.

    \b
    Examples:
      presskit photos -o photos-presse
      presskit photos demo/speakers.yaml --import
    """
    if filled and not imported:
        raise click.UsageError(screen.words.message(say("`--write` goes with `--import`")))
    from presskit.pipeline import examine, passed

    (path,) = kit_files((kit,) if kit else ())
    loaded, found = examine(path)
    passed(found)
    if imported:
        screen.show(in_order(_import(screen, loaded, path, filled=filled)))
    else:
        screen.show(in_order(_export(screen, loaded, output, keep_private=keep_private)))


def _export(screen: Screen, loaded: Loaded, output: Path | None, *, keep_private: bool) -> tuple[Diagnostic, ...]:
    """Write the photos, one line for each; what is to be known of them."""
    from presskit.captioning import export

    done = export(loaded, output, keep_private=keep_private)
    for photo_id, path in done.files.items():
        _tell(screen, screen.of(photo_id, str(path)))
    return done.warnings


def _import(screen: Screen, loaded: Loaded, path: Path, *, filled: bool) -> tuple[Diagnostic, ...]:
    """Show the lines that the kit could take, or write them into it; what is to be known of them."""
    from presskit.captioning import fill, found_in
    from presskit.captioning.importing import unused

    every = found_in(loaded)
    for each in every:
        _show(screen, each)
    # Where diagnostics are the result, what could be added is one.
    told = screen.format == "json"
    if filled:
        left = fill(loaded, path, every, waiting(screen))
    else:
        left = tuple(unused(loaded, each) for each in every if each.lines and told)
    return (*(conflict for each in every for conflict in each.conflicts), *left)


def _show(screen: Screen, found: Found) -> None:
    if found.lines:
        _tell(screen, f"# {found.photo_id}", *found.lines)


def _tell(screen: Screen, *lines: str) -> None:
    if screen.format != "json":
        for line in lines:
            screen.tell(line)
