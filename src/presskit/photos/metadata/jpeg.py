"""JPEG: segments before the picture's own data (ITU-T T.81, annex B; XMP Part 3, 1.1.3; Exif 2.32, 4.5.4)."""

from __future__ import annotations

import re
from hashlib import md5
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.photos.metadata.blocks import Blocks, Damaged, without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINNING = b"\xff\xd8\xff"
MOST_OF_SEGMENT = 65_533
_APP0, _APP1, _APP2, _APP13 = 0xE0, 0xE1, 0xE2, 0xED
_START_OF_SCAN, _END = 0xDA, 0xD9
_ALONE = (0x01, *range(0xD0, 0xD9))
_XMP, _EXTENSION = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_EXIF, _PHOTOSHOP, _SEVERAL = b"Exif\0\0", b"Photoshop 3.0\0", b"MPF\0"
_HEAD_OF_EXTENSION = len(_EXTENSION) + 40
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")

MOST_OF_PACKET = MOST_OF_SEGMENT - len(_XMP)


class Segment(Struct, frozen=True):
    """One segment: its marker, and its bytes without marker and length; `packed` is how it lay in the file."""

    marker: int
    data: bytes
    packed: bytes

    def holds(self, marker: int, head: bytes) -> bool:
        """Whether this is the segment of an application that begins so."""
        return self.marker == marker and self.data.startswith(head)


def blocks(data: bytes) -> Blocks:
    """The metadata of a file."""
    segments, _ = _parted(data)
    packets = [each.data[len(_XMP) :] for each in segments if each.holds(_APP1, _XMP)]
    exif = [each.data[len(_EXIF) :] for each in segments if each.holds(_APP1, _EXIF)]
    return Blocks(
        xmp=packets[0] if packets else b"",
        extension=_extension(segments, packets[0] if packets else b""),
        resources=b"".join(each.data[len(_PHOTOSHOP) :] for each in segments if each.holds(_APP13, _PHOTOSHOP)),
        exif=exif[0] if exif else b"",
    )


def rewritten(data: bytes, new: Blocks, *, keep_private: bool) -> bytes:
    """The file with other metadata; every other segment and the picture's data are what they were.

    What follows the end of the picture (smaller copies of it, a film) has metadata of its own, and goes with the
    index that names it, unless private data are kept.
    """
    segments, start = _parted(data)
    kept = [each for each in segments if not _is_replaced(each, keep_private=keep_private)]
    kept = kept if keep_private else without_repeats(kept, _is_exif)
    first = next((at for at, each in enumerate(kept) if not _leads(each)), len(kept))
    head = [_with_exif(each, new.exif) for each in kept[:first]]
    tail = [_with_exif(each, new.exif) for each in kept[first:]]
    picture = data[start:] if keep_private else data[start : _end_of_picture(data, start)]
    return b"".join((data[:2], *head, *_fresh(new), *tail, picture))


def _parted(data: bytes) -> tuple[list[Segment], int]:
    """The segments before the first scan, and where that begins."""
    if not data.startswith(BEGINNING):
        raise Damaged
    found: list[Segment] = []
    at = 2
    while True:
        begin = at
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 4 > len(data) or data[at] != 0xFF:
            raise Damaged
        marker = data[at + 1]
        if marker in (_START_OF_SCAN, _END):
            return found, begin
        size = 0 if marker in _ALONE else int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + size
        if end > len(data) or (marker not in _ALONE and size < 2):
            raise Damaged
        found.append(Segment(marker, data[at + 4 : end], data[begin:end]))
        at = end


def _end_of_picture(data: bytes, start: int) -> int:
    """After the marker that ends the picture; the end of the file where there is none."""
    at = start
    while (found := _NEXT_MARKER.search(data, at)) is not None:
        marker, at = data[found.end() - 1], found.end()
        if marker == _END:
            return at
        if marker not in _ALONE:
            at += max(int.from_bytes(data[at : at + 2], "big"), 2)
    return len(data)


def _extension(segments: list[Segment], packet: bytes) -> bytes:
    """The rest of a packet, put together of its pieces, where they are whole and the packet names their digest."""
    pieces = [each.data for each in segments if each.holds(_APP1, _EXTENSION) and len(each.data) > _HEAD_OF_EXTENSION]
    named = [piece for piece in pieces if piece[len(_EXTENSION) : len(_EXTENSION) + 32] in packet]
    ordered = sorted(named, key=lambda piece: piece[_HEAD_OF_EXTENSION - 4 : _HEAD_OF_EXTENSION])
    return b"".join(piece[_HEAD_OF_EXTENSION:] for piece in ordered)


def _is_replaced(segment: Segment, *, keep_private: bool) -> bool:
    heads = ((_APP1, _XMP), (_APP1, _EXTENSION), (_APP13, _PHOTOSHOP))
    if any(segment.holds(*head) for head in heads):
        return True
    return not keep_private and segment.holds(_APP2, _SEVERAL)


def _leads(segment: Segment) -> bool:
    """Whether a segment stands before XMP: JFIF and Exif come first, by their own rules."""
    return segment.marker == _APP0 or _is_exif(segment)


def _is_exif(segment: Segment) -> bool:
    return segment.holds(_APP1, _EXIF)


def _with_exif(segment: Segment, exif: bytes) -> bytes:
    same_place = _is_exif(segment) and len(segment.data) == len(_EXIF) + len(exif)
    return _packed(_APP1, _EXIF + exif) if same_place else segment.packed


def _fresh(new: Blocks) -> Iterator[bytes]:
    yield _packed(_APP1, _XMP + new.xmp)
    yield from _pieces(new.extension)
    for part in _parts(new.resources, MOST_OF_SEGMENT - len(_PHOTOSHOP)):
        yield _packed(_APP13, _PHOTOSHOP + part)


def _pieces(extension: bytes) -> Iterator[bytes]:
    head = _EXTENSION + digest(extension) + len(extension).to_bytes(4, "big")
    at = 0
    for part in _parts(extension, MOST_OF_SEGMENT - _HEAD_OF_EXTENSION):
        yield _packed(_APP1, head + at.to_bytes(4, "big") + part)
        at += len(part)


def digest(extension: bytes) -> bytes:
    """The name of an extension: its MD5, in capitals."""
    return md5(extension, usedforsecurity=False).hexdigest().upper().encode()


def _parts(data: bytes, longest: int) -> Iterator[bytes]:
    for at in range(0, len(data), longest):
        yield data[at : at + longest]


def _packed(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data
