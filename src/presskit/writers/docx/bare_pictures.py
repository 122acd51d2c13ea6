"""Pictures of a letterhead without what their files say besides: author, place, software, dates."""

from __future__ import annotations

import re

# APP1 and APP3 to APP13 (Exif, XMP, Photoshop), APP15 and comments; JFIF, ICC profile and Adobe's colours stay.
_SEGMENT = re.compile(rb"\xff([\xe0-\xef\xfe\xc0-\xcf\xdb\xdd])", re.DOTALL)
_TELLING = frozenset((0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE))
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))


def bare(data: bytes) -> bytes:
    """A JPEG or PNG file without texts, its picture and colours as they were; any other file as it is."""
    if data.startswith(_PNG):
        return _bare_png(data)
    return _bare_jpeg(data) if data.startswith(b"\xff\xd8") else data


def _bare_jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while found := _SEGMENT.match(data, at):
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if found[1][0] not in _TELLING:
            kept.append(data[at:end])
        at = max(end, at + 4)
    return b"".join((*kept, data[at:]))


def _bare_png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at < len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if kind not in _CHUNKS:
            kept.append(data[at:end])
        # What follows the last chunk is no part of the picture.
        at = len(data) if kind == b"IEND" else end
    return b"".join(kept)
