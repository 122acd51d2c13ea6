"""Entries taken out of a TIFF structure where it stands: no other entry, value or offset moves.

What is taken out is overwritten with zeros, except where something that stays lies in the same bytes.
"""

from __future__ import annotations

import struct
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from presskit.photos.metadata.ifd import directories, numbers, order_of
from presskit.photos.metadata.private import TAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from presskit.photos.metadata.ifd import Directory, Entry, Order

    Range = tuple[int, int]

# What a pair of entries leads to, by offsets and lengths: strips, tiles, a thumbnail.
_XMP = 700
_PIECES = ((0x0111, 0x0117), (0x0144, 0x0145), (0x0201, 0x0202))


def without_private(data: bytes) -> bytes:
    """The block without what `private` names."""
    edited = bytearray(data)
    remove(edited, _is_private)
    return bytes(edited)


def _is_private(directory: Directory, entry: Entry) -> bool:
    # The XMP of the main directory is read and renewed; that of further pages is not.
    beside = directory.role != "main" and entry.tag == _XMP
    return directory.role == "gps" or entry.tag in TAGS or beside


def remove(data: bytearray, is_removed: Callable[[Directory, Entry], bool]) -> None:
    """Take entries out of a block; a directory of which nothing is left goes with what led to it."""
    order, every = order_of(data), directories(data)
    kept: dict[int, tuple[Entry, ...]] = {}
    wiped: list[Range] = []
    for each in every:
        gone = [entry for entry in each.entries if is_removed(each, entry)]
        kept[each.at] = tuple(entry for entry in each.entries if entry not in gone) if gone else each.entries
        wiped += [(entry.start, entry.end) for entry in gone]
        wiped += [] if kept[each.at] else [_whole(each)]
    free = list(_outside(_joined(wiped), _joined(_in_use(data, order, every, kept))))
    for each in every:
        if 0 < len(kept[each.at]) < len(each.entries):
            _close_up(data, order, each, kept[each.at])
    for start, end in free:
        last = min(end, len(data))
        data[start:last] = bytes(max(last - start, 0))


def _whole(directory: Directory) -> Range:
    return directory.at, directory.end + 4


def _in_use(
    data: bytearray, order: Order, every: Iterable[Directory], kept: dict[int, tuple[Entry, ...]]
) -> Iterator[Range]:
    yield 0, 8
    for each in every:
        if not kept[each.at]:
            continue
        yield _whole(each)
        found = {entry.tag: numbers(data, order, entry) for entry in kept[each.at]}
        yield from ((entry.start, entry.end) for entry in kept[each.at])
        for offsets, lengths in _PIECES:
            for start, length in zip(found.get(offsets, ()), found.get(lengths, ()), strict=False):
                yield start, start + length


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """The same bytes as ranges in order, none of which touches another."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return found


def _outside(wiped: list[Range], used: list[Range]) -> Iterator[Range]:
    """The parts of the first ranges that lie in none of the second; both are in order."""
    at = 0
    for start, end in wiped:
        free = start
        while at < len(used) and used[at][1] <= start:
            at += 1
        for first, last in takewhile(lambda taken: taken[0] < end, islice(used, at, None)):  # noqa: B023 - used at once
            if first > free:
                yield free, first
            free = max(free, last)
        if free < end:
            yield free, end


def _close_up(data: bytearray, order: Order, directory: Directory, kept: tuple[Entry, ...]) -> None:
    """Write a directory again with fewer entries, the offset of the next one behind them."""
    entries = b"".join(bytes(data[entry.at : entry.at + 12]) for entry in kept)
    following = bytes(data[directory.end : directory.end + 4])
    written = struct.pack(f"{order}H", len(kept)) + entries + following
    size = directory.end + len(following) - directory.at
    data[directory.at : directory.at + size] = written.ljust(size, b"\0")
