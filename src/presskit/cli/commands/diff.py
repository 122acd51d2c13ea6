"""`presskit diff`: what changed between two editions of a kit, as text, as JSON, as a sheet or as a redline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import kit_files, reporting
from presskit.cli.recorded import is_coloured
from presskit.diagnostics import Refused, error, say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen
    from presskit.corrections.comparing import Found
    from presskit.editions.sides import Side

SUFFIXES = {"pdf": ".changes.pdf", "docx": ".redline.docx"}


@click.command("diff")
@click.argument("before", required=False, metavar="[A]")
@click.argument("after", required=False, metavar="[B]")
@click.option("--kit", "path", type=click.Path(path_type=Path), help="The kit's file; by default found upward.")
@click.option("--to", type=click.Choice(sorted(SUFFIXES)), help="pdf: the changes on a sheet; docx: as a redline.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where outputs go.")
@reporting
@click.pass_obj
def command(
    screen: Screen, before: str | None, after: str | None, path: Path | None, to: str | None, output: Path | None
) -> int:
    """Show what B has otherwise than A: each the number of an edition, `current`, a kit's file or a kit.json.

    By default A is the last edition and B the kit as it is now.

    \b
    Examples:
      presskit diff
      presskit diff 1 2 --format json
      presskit diff 1 --to pdf
    """
    from presskit.corrections.comparing import Sort
    from presskit.editions.documents import differences
    from presskit.editions.sides import CURRENT, last_and_current, side

    (file,) = kit_files((path,) if path else ())
    if before is None:
        earlier, later = last_and_current(file, output)
    else:
        earlier, later = side(before, file, output), side(after or CURRENT, file, output)
    found = differences(earlier, later)
    if to == "pdf":
        _see_it_goes_forward(earlier, later)
    if to == "docx" or (to == "pdf" and any(one.sort is not Sort.SAME_ON_PAGE for one in found)):
        _write(screen, (earlier, later), to, file, output)
    else:
        _show(screen, found)
    return int(bool(found))


def _see_it_goes_forward(earlier: Side, later: Side) -> None:
    """Refuse a sheet that would announce an edition to those who have a newer one, or the same."""
    if later.frozen is not None and earlier.issue.number >= later.issue.number:
        numbers = {"number": later.issue.number, "other": earlier.issue.number}
        message = say("edition {number} does not replace edition {other}", **numbers)
        hint = say("name the older edition first, or leave out `--to pdf` to look at the differences")
        raise Refused([error("notice-backwards", None, message, hint)])


def _write(screen: Screen, sides: tuple[Side, Side], to: str, path: Path, output: Path | None) -> None:
    from presskit.corrections.editions import output_folder
    from presskit.editions.documents import redlined, sheet_as_pdf
    from presskit.publish.files import place

    earlier, later = sides
    kit_id = later.loaded.kit.kit.id
    data = sheet_as_pdf(earlier, later) if to == "pdf" else redlined(earlier, later)
    within = path.parent if output is None else None
    (file,) = place(output_folder(path, output, kit_id), {f"{kit_id}{SUFFIXES[to]}": data}, within=within)
    if screen.format != "json":
        screen.tell(str(file))


def _show(screen: Screen, found: tuple[Found, ...]) -> None:
    from presskit.cli.report import in_one_line

    if screen.format == "json":
        screen.give(found)
        return
    for difference in found:
        line = in_one_line(f"{difference.ref} ({_sort(screen, difference)})")
        click.echo(line if screen.format == "short" else screen.of(line, _words(screen, difference)))
    if not found:
        screen.say(say("nothing is different"))


def _sort(screen: Screen, difference: Found) -> str:
    label = screen.words.label
    return {
        "changed": label("changed"),
        "same-on-page": label("written otherwise, the same on the page"),
        "added": label("added"),
        "removed": label("gone"),
        "withdrawn": label("withdrawn"),
    }[difference.sort.value]


def _words(screen: Screen, difference: Found) -> str:
    """Both wordings as one; of a photo's file, of which a person cannot read the SHA-256, what became of it."""
    from presskit.cli.changes import marked

    if difference.ref.startswith("photo:") and difference.ref.endswith(".file"):
        label = screen.words.label
        pictures = {
            "changed": label("image replaced"),
            "added": label("image added"),
            "removed": label("image removed"),
        }
        return pictures[difference.sort.value]
    before, after = (_listed(screen, difference.ref, side) for side in (difference.before, difference.after))
    return marked(before, after, colour=is_coloured())


def _listed(screen: Screen, ref: str, value: str) -> str:
    """A value as it is; people in a photo with the semicolons of the user's language between them."""
    from presskit.corrections.comparing import PERSON

    is_people = ref.startswith("photo:") and ref.endswith((".order", ".absent"))
    return value.replace(PERSON, screen.words.label("; ")) if is_people else value
