"""WebP: chunks of a RIFF, the extended form where there is metadata (RFC 9649)."""

from __future__ import annotations

from msgspec import Struct

from presskit.photos.metadata.blocks import Blocks, Damaged, without_repeats

_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10
_HEAD = b"Exif\0\0"  # which some programs put before the block, as JPEG has it


class Chunk(Struct, frozen=True):
    """One chunk: its name and its bytes."""

    name: bytes
    data: bytes


def blocks(data: bytes) -> Blocks:
    """The metadata of a file; WebP has no place for IIM."""
    chunks = _chunks(data)
    packets = [each.data for each in chunks if each.name == b"XMP "]
    exif = [each.data.removeprefix(_HEAD) for each in chunks if each.name == b"EXIF"]
    return Blocks(xmp=packets[0] if packets else b"", exif=exif[0] if exif else b"")


def rewritten(data: bytes, new: Blocks, *, keep_private: bool) -> bytes:
    """The file with other metadata, made an extended one where it was simple; the picture's chunks stay as they are."""
    chunks = [_with_exif(each, new.exif) for each in _extended(_chunks(data)) if each.name != b"XMP "]
    if not keep_private:
        chunks = without_repeats(chunks, lambda each: each.name == b"EXIF")
    head = chunks[0]
    flags = bytes((head.data[0] | _XMP_FLAG,)) + head.data[1:]
    body = b"".join(_packed(each) for each in (Chunk(head.name, flags), *chunks[1:], Chunk(b"XMP ", new.xmp)))
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def is_webp(data: bytes) -> bool:
    """Whether a file begins as one."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _chunks(data: bytes) -> list[Chunk]:
    if not is_webp(data):
        raise Damaged
    found: list[Chunk] = []
    end, at = int.from_bytes(data[4:8], "little") + 8, 12
    if end > len(data):
        raise Damaged
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > end:
            raise Damaged
        found.append(Chunk(data[at : at + 4], data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    if not found:
        raise Damaged
    return found


def _extended(chunks: list[Chunk]) -> list[Chunk]:
    first = chunks[0]
    if first.name == b"VP8X":
        if len(first.data) < 10:
            raise Damaged
        return chunks
    width, height, alpha = _size(first)
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return [Chunk(b"VP8X", bytes((_ALPHA_FLAG if alpha else 0, 0, 0, 0)) + size), *chunks]


def _size(picture: Chunk) -> tuple[int, int, bool]:
    """Width, height and whether there is transparency, from the head of the picture's own data."""
    data = picture.data
    if picture.name == b"VP8 " and data[3:6] == b"\x9d\x01\x2a" and len(data) >= 10:  # RFC 6386, 9.1
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (6, 8))
        alpha = False
    elif picture.name == b"VP8L" and data[:1] == b"\x2f" and len(data) >= 5:  # RFC 9649, 3.4
        bits = int.from_bytes(data[1:5], "little")
        width, height, alpha = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1)
    else:
        raise Damaged
    if not width or not height:
        raise Damaged
    return width, height, alpha


def _with_exif(chunk: Chunk, exif: bytes) -> Chunk:
    if chunk.name != b"EXIF" or len(chunk.data.removeprefix(_HEAD)) != len(exif):
        return chunk
    head = _HEAD if chunk.data.startswith(_HEAD) else b""
    return Chunk(chunk.name, head + exif)


def _packed(chunk: Chunk) -> bytes:
    return chunk.name + len(chunk.data).to_bytes(4, "little") + chunk.data + b"\0" * (len(chunk.data) % 2)
