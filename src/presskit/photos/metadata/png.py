"""PNG: chunks (ISO/IEC 15948, 5; eXIf is 11.3.3.6 of its third edition; XMP Part 3, 1.1.5)."""

from __future__ import annotations

import re
import zlib

from msgspec import Struct

from presskit.photos.metadata.blocks import Blocks, Damaged, without_repeats
from presskit.photos.metadata.packet import MOST_BYTES

BEGINNING = b"\x89PNG\r\n\x1a\n"
_XMP = b"XML:com.adobe.xmp\0"
_RAW_PROFILE = re.compile(rb"Raw profile type (exif|APP1|xmp)\0", re.IGNORECASE)
"""How ImageMagick wrote metadata before there was a chunk for it; private data may lie in any of these."""


class Chunk(Struct, frozen=True):
    """One chunk: its type and its bytes; `packed` is how it lay in the file."""

    kind: bytes
    data: bytes
    packed: bytes


def blocks(data: bytes) -> Blocks:
    """The metadata of a file; PNG has no place for IIM."""
    chunks, _ = _parted(data)
    packets = [_packet(each.data) for each in chunks if _is_xmp(each)]
    exif = [each.data for each in chunks if each.kind == b"eXIf"]
    return Blocks(xmp=packets[0] if packets else b"", exif=exif[0] if exif else b"")


def rewritten(data: bytes, new: Blocks, *, keep_private: bool) -> bytes:
    """The file with other metadata; every other chunk is what it was."""
    chunks, end = _parted(data)
    kept = [each for each in chunks if not _is_replaced(each, keep_private=keep_private)]
    kept = kept if keep_private else without_repeats(kept, lambda each: each.kind == b"eXIf")
    first = next((at for at, each in enumerate(kept) if each.kind == b"IDAT"), len(kept))
    packet = _packed(b"iTXt", _XMP + b"\0\0\0\0" + new.xmp)
    before = [_with_exif(each, new.exif) for each in kept[:first]]
    after = [_with_exif(each, new.exif) for each in kept[first:]]
    return b"".join((BEGINNING, *before, packet, *after, data[end:] if keep_private else b""))


def _parted(data: bytes) -> tuple[list[Chunk], int]:
    """The chunks up to the last, and where that ends."""
    if not data.startswith(BEGINNING):
        raise Damaged
    found: list[Chunk] = []
    at = len(BEGINNING)
    while not found or found[-1].kind != b"IEND":
        size = int.from_bytes(data[at : at + 4], "big")
        end = at + 12 + size
        if at + 12 > len(data) or end > len(data):
            raise Damaged
        found.append(Chunk(data[at + 4 : at + 8], data[at + 8 : end - 4], data[at:end]))
        at = end
    return found, at


def _is_xmp(chunk: Chunk) -> bool:
    return chunk.kind == b"iTXt" and chunk.data.startswith(_XMP)


def _is_replaced(chunk: Chunk, *, keep_private: bool) -> bool:
    raw = chunk.kind in (b"tEXt", b"zTXt", b"iTXt") and _RAW_PROFILE.match(chunk.data) is not None
    return _is_xmp(chunk) or (raw and not keep_private)


def _packet(text: bytes) -> bytes:
    """The text of an international text chunk: behind its flags, language and translated keyword, perhaps deflated."""
    flags, rest = text[len(_XMP) : len(_XMP) + 2], text[len(_XMP) + 2 :]
    body = rest.split(b"\0", 2)[-1]
    if flags[:1] != b"\1":
        return body
    try:
        return zlib.decompressobj().decompress(body, MOST_BYTES)
    except zlib.error:
        return b""


def _with_exif(chunk: Chunk, exif: bytes) -> bytes:
    same_place = chunk.kind == b"eXIf" and len(chunk.data) == len(exif)
    return _packed(b"eXIf", exif) if same_place else chunk.packed


def _packed(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
