"""New lines under a photo of the kit's file: an insertion of whole lines, proved by reading the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.kit.load import loaded_from
from presskit.source import Mapping, Scalar
from presskit.source.reader import read_text

if TYPE_CHECKING:
    from presskit.kit.load import Loaded
    from presskit.source import Entry

_USUAL = 4
_MARK = b"\xef\xbb\xbf"


class Addition(Struct, frozen=True):
    """Lines for one photo, indented."""

    photo_id: str
    lines: tuple[str, ...]


def indentation(loaded: Loaded, photo_id: str) -> int:
    """How far the keys of a photo are indented; the usual, where it is not written a key a line."""
    entry = _file_entry(loaded, photo_id)
    return entry.key.span.column - 1 if entry is not None else _USUAL


def spliced(loaded: Loaded, additions: tuple[Addition, ...]) -> tuple[bytes | None, frozenset[str]]:
    """The kit's file with the lines of each photo after its `file:`, and the photos for which there is no place.

    None where there is nothing to write. Raises `Refused` where the lines make no valid kit.
    """
    text, left = loaded.source.text, set[str]()
    line_end = "\r\n" if "\r\n" in text else "\n"
    places: list[tuple[int, Addition]] = []
    for addition in additions:
        entry = _file_entry(loaded, addition.photo_id)
        if entry is None:
            left.add(addition.photo_id)
        else:
            places.append((entry.value.end, addition))
    for at, addition in sorted(places, key=lambda found: -found[0]):
        end = text.find("\n", at)
        lines = line_end.join(addition.lines)
        text = (
            f"{text}{line_end}{lines}{line_end}" if end < 0 else f"{text[: end + 1]}{lines}{line_end}{text[end + 1 :]}"
        )
    if not places:
        return None, frozenset(left)
    data = (_MARK if loaded.source.bom else b"") + text.encode()
    _prove(loaded, data, {addition.photo_id for _, addition in places})
    return data, frozenset(left)


def _file_entry(loaded: Loaded, photo_id: str) -> Entry | None:
    """The `file:` of a photo, where it stands on a line of its own and lines can follow it."""
    node = loaded.places.node("photos", photo_id)
    entries = node.entries if isinstance(node, Mapping) and loaded.places.holds("photos", photo_id, "file") else ()
    for entry in entries:
        value, key = entry.value, entry.key
        if key.value != "file" or not isinstance(value, Scalar) or value.style in ("literal", "folded"):
            continue
        if value.span.end_line == key.span.line and not loaded.source.line(key.span.line)[: key.span.column - 1].strip(
            " "
        ):
            return entry if loaded.source.text[node.start] != "{" else None
    return None


def _prove(loaded: Loaded, data: bytes, photos: set[str]) -> None:
    """See that nothing but keys that were open has changed."""
    before = loaded.kit.model_dump()
    after = loaded_from(read_text(data, loaded.source.name), loaded.root).kit.model_dump()
    for photo_id in photos:
        for key, value in before["photos"][photo_id].items():
            if value is None:
                after["photos"][photo_id][key] = None
    if before != after:
        message = "the lines to add would change something else"
        raise RuntimeError(message)
