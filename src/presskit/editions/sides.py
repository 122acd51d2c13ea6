"""What a comparison compares: an edition, the kit as it is now, or any other file that holds a kit."""

from __future__ import annotations

import re
from hashlib import file_digest
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections import Ledger, corrected, read_ledger, standing_of
from presskit.corrections.changes import issue_of
from presskit.corrections.comparing import photos_of
from presskit.corrections.editions import editions, output_folder
from presskit.corrections.frozen import edition, last_edition, past_edition, thaw
from presskit.corrections.issue import Issue
from presskit.corrections.keeping import PUT_LIST_BACK, at_odds, refuse_odds
from presskit.diagnostics import Refused, error, say
from presskit.kit.load import load
from presskit.publish.editions import NAME as LIST
from presskit.publish.editions import recorded_editions
from presskit.regular import open_regular
from presskit.source import inside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from presskit.corrections.entries import Entry
    from presskit.corrections.frozen import Frozen
    from presskit.corrections.standing import Standing
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded
    from presskit.publish.editions import Editions

CURRENT = "current"
_NUMBER = re.compile(r"0|[1-9][0-9]{0,5}")


class Side(Struct, frozen=True):
    """A kit to be compared, under the name that it was asked for by; `frozen` where it is an edition.

    What was withdrawn is not in `loaded.kit`; its file may still hold it. `entries` are those of the ledger so far,
    `photos` the SHA-256 of photos by their ids, where a file is there or a manifest knows it.
    """

    name: str
    loaded: Loaded
    withdrawn: Collection[str]
    issue: Issue
    entries: Sequence[Entry]
    standing: Standing
    frozen: Frozen | None = None
    photos: Mapping[str, str] = MappingProxyType({})


def last_and_current(path: Path, output: Path | None) -> tuple[Side, Side]:
    """The last edition of a kit and the kit as it is; Refused where none was released yet."""
    kit_id = load(path).kit.kit.id
    past = past_edition(path, output, kit_id)
    if past is None:
        raise Refused([no_edition(kit_id)])
    return _of_edition(_proved(past, path), str(past.number), path), side(CURRENT, path, output)


def side(name: str, path: Path, output: Path | None) -> Side:
    """What a word on the command line names: `current`, the number of an edition, a kit's file or a `kit.json`."""
    if name == CURRENT:
        return _of_kit(path, output, name)
    if _NUMBER.fullmatch(name):
        return _of_edition(_proved(_numbered(int(name), path, output), path), name, path)
    other = Path(name)
    if other.suffix == ".json":
        return _of_edition(thaw(other, path.parent), name, path)
    return _of_kit(other, None, name)


def _proved(past: Frozen, path: Path) -> Frozen:
    """An edition, Refused where the ledger of the kit's file and its editions disagree."""
    odds = at_odds(read_ledger(path), past, path)
    if odds:
        raise Refused(odds)
    return past


def _of_edition(past: Frozen, name: str, path: Path) -> Side:
    ledger = read_ledger(path)
    entries = ledger.entries[: past.entries]
    standing = standing_of(Ledger(entries))
    return Side(
        name, past.loaded, past.withdrawn, Issue(past.number, past.at.date()), entries, standing, past, past.photos
    )


def _of_kit(path: Path, output: Path | None, name: str) -> Side:
    kit = corrected(path, load(path))
    files = dict(_photo_files(kit.loaded))
    issue = issue_of(kit, past_edition(path, output, kit.loaded.kit.kit.id), None, files)
    return Side(
        name,
        kit.loaded,
        frozenset(kit.standing.withdrawn),
        issue,
        kit.ledger.entries,
        kit.standing,
        photos=photos_of(kit.loaded.kit, files),
    )


def _photo_files(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """The SHA-256 of the file of each photo; of one that cannot be read, which a build would refuse, there is none."""
    for photo in loaded.kit.photos.values():
        try:
            with open_regular(inside(loaded.root, photo.file, None), links=False) as file:
                yield photo.file, file_digest(file, "sha256").hexdigest()
        except (OSError, Refused):
            continue


def _numbered(number: int, path: Path, output: Path | None) -> Frozen:
    kit_id = load(path).kit.kit.id
    for place in (output_folder(path, output, kit_id), output_folder(path, None, kit_id)):
        if number in editions(place):
            return edition(place, number, path.parent)
    message = say("the kit `{kit}` has no edition {number}", kit=kit_id, number=number)
    raise Refused([error("no-edition", None, message, say("release it with `presskit release`, or name another"))])


def record(path: Path, output: Path | None = None) -> Editions:
    """What is on record of a kit's editions, among the outputs asked for, else beside its file.

    Refused where there is none, where one of them is damaged or not at hand, or where the ledger disagrees.
    """
    kit_id = load(path).kit.kit.id
    outputs = output_folder(path, output, kit_id)
    refuse_odds(read_ledger(path), last_edition([outputs], path.parent), path, kit_id)
    made = recorded_editions(outputs)
    if made is None:
        raise Refused([_unlisted(outputs) if editions(outputs) else no_edition(kit_id)])
    for number in editions(outputs):
        edition(outputs, number, path.parent)
    return made


def _unlisted(outputs: Path) -> Diagnostic:
    message = say("`{file}` is missing from `{folder}`: nothing tells which file is of which edition",
                  file=LIST, folder=outputs)  # fmt: skip
    return error("editions-unlisted", None, message, PUT_LIST_BACK)


def no_edition(kit_id: str) -> Diagnostic:
    """The diagnostic for a kit of which nothing was released."""
    message = say("no edition of the kit `{kit}` was released yet", kit=kit_id)
    return error("no-edition", None, message, say("release one with `presskit release`"))
