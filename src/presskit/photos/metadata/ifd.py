"""The structure of a TIFF, which is that of Exif too: directories of entries, each with a place for its value.

TIFF 6.0, section 2; Exif 2.32, 4.6. Every offset is doubted: directories that lead in a circle are read once, and a
value that lies outside of the block has none.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from presskit.photos.metadata.blocks import Damaged
from presskit.photos.metadata.private import GPS_POINTER

if TYPE_CHECKING:
    from collections.abc import Iterator

Buffer = bytes | bytearray
Order = Literal["<", ">"]

SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
MOST_DIRECTORIES: Final = 64
MOST_ENTRIES: Final = 20_000
MOST_NUMBERS: Final = 100_000
_EXIF, _INTEROPERABILITY, _SUB = 0x8769, 0xA005, 0x014A
_POINTERS: Final = {_EXIF: "exif", GPS_POINTER: "gps", _INTEROPERABILITY: "interoperability", _SUB: "sub"}


class Entry(Struct, frozen=True):
    """One entry: its tag, type and count, where it stands, and where its value begins and ends."""

    tag: int
    kind: int
    count: int
    at: int
    start: int
    end: int


class Directory(Struct, frozen=True):
    """One directory: what leads to it (`main` for the first), where it stands, its entries, and what follows them."""

    role: str
    at: int
    entries: tuple[Entry, ...]

    @property
    def end(self) -> int:
        """After the last entry, where the offset of the next directory stands."""
        return self.at + 2 + 12 * len(self.entries)


def order_of(data: Buffer) -> Order:
    """The byte order of a block; raises `Damaged` where it is no TIFF structure (BigTIFF is another)."""
    if data[:4] == b"II*\0":
        return "<"
    if data[:4] == b"MM\0*":
        return ">"
    raise Damaged


def directories(data: Buffer) -> tuple[Directory, ...]:
    """Every directory of a block, the main one first; raises `Damaged` where the main one is not there."""
    order = order_of(data)
    found: list[Directory] = []
    waiting, seen, entries = [("main", _number(data, order, 4))], set[int](), 0
    while waiting and len(found) < MOST_DIRECTORIES:
        role, at = waiting.pop(0)
        directory = None if at in seen else _directory(data, order, role, at)
        seen.add(at)
        if directory is None or entries + len(directory.entries) > MOST_ENTRIES:
            continue
        entries += len(directory.entries)
        found.append(directory)
        waiting += _leads_to(data, order, directory)
    if not found or found[0].role != "main":
        raise Damaged
    return tuple(found)


def numbers(data: Buffer, order: Order, entry: Entry) -> tuple[int, ...]:
    """The values of an entry of whole numbers; none for another type, or where there are too many to be believed."""
    form = {3: "H", 4: "I", 13: "I"}.get(entry.kind)
    if form is None or entry.count > MOST_NUMBERS or entry.end - entry.start != entry.count * SIZES[entry.kind]:
        return ()
    return struct.unpack_from(f"{order}{entry.count}{form}", data, entry.start)


def _number(data: Buffer, order: Order, at: int) -> int:
    if at + 4 > len(data):
        raise Damaged
    (value,) = struct.unpack_from(f"{order}I", data, at)
    return int(value)


def _directory(data: Buffer, order: Order, role: str, at: int) -> Directory | None:
    if not 8 <= at <= len(data) - 2:
        return None
    (count,) = struct.unpack_from(f"{order}H", data, at)
    if not count or at + 2 + 12 * count > len(data):
        return None
    return Directory(role, at, tuple(_entry(data, order, at + 2 + 12 * index) for index in range(count)))


def _entry(data: Buffer, order: Order, at: int) -> Entry:
    tag, kind, count = struct.unpack_from(f"{order}HHI", data, at)
    size = SIZES.get(kind, 0) * count
    start = at + 8 if size <= 4 else _number(data, order, at + 8)
    whole = start + size <= len(data)
    return Entry(tag, kind, count, at, start if whole else at + 8, start + size if whole else at + 8)


def _leads_to(data: Buffer, order: Order, directory: Directory) -> Iterator[tuple[str, int]]:
    for entry in directory.entries:
        if entry.tag in _POINTERS:
            # Some programs give a pointer the type of a plain number, some one of its own.
            for at in numbers(data, order, entry)[:MOST_DIRECTORIES]:
                yield _POINTERS[entry.tag], at
    if directory.role in ("main", "next") and directory.end + 4 <= len(data):
        yield "next", _number(data, order, directory.end)
