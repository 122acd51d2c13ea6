"""The facts that Exif holds, and those of the kit put in their place where the room for them was."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from presskit.photos.metadata.blocks import Damaged
from presskit.photos.metadata.facts import readable
from presskit.photos.metadata.fields import FIELDS, SEVERAL
from presskit.photos.metadata.ifd import directories, order_of
from presskit.photos.metadata.ifd_editing import remove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.photos.metadata.facts import Facts
    from presskit.photos.metadata.ifd import Buffer, Directory, Entry

_ASCII, _UTF8 = 2, 129
_TAKEN = 0x9003  # DateTimeOriginal
_MOMENT = re.compile(r"([0-9]{4}):([0-9]{2}):([0-9]{2})(?: ([0-9]{2}:[0-9]{2}:[0-9]{2}))?")
_NAME = re.compile(r'\s*(?:"((?:[^"]|"")+)"|([^;]+))')
_NOBODYS_WORDS = frozenset({
    "OLYMPUS DIGITAL CAMERA", "SONY DSC", "DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "DCIM", "SAMSUNG",
    "MINOLTA DIGITAL CAMERA", "KODAK DIGITAL STILL CAMERA", "DEFAULT",
})  # fmt: skip
"""What cameras write into a description or an author's name that nobody gave."""


def stated(data: bytes) -> dict[str, tuple[str, ...]]:
    """The values of every fact that a block states, by the fact's name; none where the block cannot be read."""
    try:
        every = directories(data)
    except Damaged:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS:
        for entry in _entries(every, field.exif):
            values = _values(_string(data, entry), several=field.fact in SEVERAL)
            if values:
                found.setdefault(field.fact, values)
    taken = [_moment(_string(data, entry)) for entry in _entries(every, _TAKEN)]
    return found | ({"date": (taken[0],)} if taken and taken[0] else {})


def merged(data: bytes, facts: Facts) -> bytes:
    """The block with the facts in the place of what it said of them.

    A text for which there is no room is taken out instead: XMP and IIM have it, and two that differ would not do.
    """
    edited = bytearray(data)
    wanted = dict(_wanted(facts))
    for entry in directories(data)[0].entries:
        text, room = wanted.get(entry.tag, b""), entry.end - entry.start
        if text and len(text) < room and entry.kind == _ASCII:
            edited[entry.start : entry.end] = text.ljust(room, b"\0")
            # A value of four bytes or fewer would stand in the entry itself.
            struct.pack_into(f"{order_of(data)}I", edited, entry.at + 4, max(len(text) + 1, min(room, 5)))
            del wanted[entry.tag]
    remove(edited, lambda directory, entry: directory.role == "main" and entry.tag in wanted)
    return bytes(edited)


def _wanted(facts: Facts) -> Iterator[tuple[int, bytes]]:
    for field in FIELDS:
        texts = facts.texts(field.fact)
        if texts and field.exif is not None:
            yield field.exif, ("; ".join(map(_quoted, texts)) if field.fact in SEVERAL else texts[0]).encode()


def _quoted(name: str) -> str:
    """A name among others, in quotation marks where it holds a semicolon (MWG 2.0, 5.3)."""
    return '"{}"'.format(name.replace('"', '""')) if set(name) & {";", '"'} else name


def _entries(every: tuple[Directory, ...], tag: int | None) -> Iterator[Entry]:
    for directory in every:
        if directory.role in ("main", "exif"):
            yield from (entry for entry in directory.entries if entry.tag == tag)


def _string(data: Buffer, entry: Entry) -> str:
    raw = bytes(data[entry.start : entry.end]) if entry.kind in (_ASCII, _UTF8) else b""
    # The copyright of the photographer and that of the editor have a zero byte between them.
    return ", ".join(text for text in (readable(_decoded(part)) for part in raw.split(b"\0")) if text)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _values(text: str, *, several: bool) -> tuple[str, ...]:
    if not text or text.upper() in _NOBODYS_WORDS:
        return ()
    if not several:
        return (text,)
    names = (readable(quoted.replace('""', '"') or plain) for quoted, plain in _NAME.findall(text))
    return tuple(name for name in names if name)


def _moment(text: str) -> str:
    found = _MOMENT.fullmatch(text)
    if found is None or found[1] == "0000":
        return ""
    day = "-".join(found.group(1, 2, 3))
    return f"{day}T{found[4]}" if found[4] else day
