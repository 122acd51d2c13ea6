"""Photoshop's image resources, which hold IIM and its digest (Adobe Photoshop File Formats Specification)."""

from __future__ import annotations

from hashlib import md5

from msgspec import Struct

_SIGNATURES = (b"8BIM", b"8BPS", b"PHUT", b"AgHg", b"DCSR", b"MeSa")
_IIM, _DIGEST = 0x0404, 0x0425
COPIES = frozenset({0x0422, 0x0423, 0x0424})
"""Copies of Exif and XMP that Photoshop may keep here: out of date, and with private data of their own."""


class Resource(Struct, frozen=True):
    """One resource: its number, its bytes, and how it lay in the file."""

    number: int
    data: bytes
    packed: bytes


def resources_in(block: bytes) -> tuple[tuple[Resource, ...], bytes]:
    """The resources of a block, and what follows the last that can be understood."""
    found: list[Resource] = []
    at = 0
    while block[at : at + 4] in _SIGNATURES and at + 12 <= len(block):
        start = at
        name = block[at + 6]
        size_at = at + 6 + (1 + name + (1 + name) % 2)
        size = int.from_bytes(block[size_at : size_at + 4], "big")
        end = size_at + 4 + size
        if size_at + 4 > len(block) or end > len(block):
            return tuple(found), block[start:]
        at = min(end + size % 2, len(block))
        number = int.from_bytes(block[start + 4 : start + 6], "big")
        found.append(Resource(number, block[size_at + 4 : end], block[start:at] + b"\0" * (end + size % 2 - at)))
    return tuple(found), block[at:]


def iim_in(block: bytes) -> bytes:
    """The IIM of a block; empty where it has none."""
    return b"".join(resource.data for resource in resources_in(block)[0] if resource.number == _IIM)


def is_in_step(block: bytes, iim: bytes) -> bool | None:
    """Whether the digest of a block is that of some IIM; None where there is no digest."""
    digests = [resource.data for resource in resources_in(block)[0] if resource.number == _DIGEST]
    return _digest(iim) in digests if digests else None


def merged(block: bytes, iim: bytes, *, holds_iim: bool = True, dropped: frozenset[int] = frozenset()) -> bytes:
    """The block with other IIM and its digest, the other resources as they were.

    `holds_iim`: whether the IIM itself lies in the block, as in a JPEG, or only its digest, as in a TIFF; `dropped`:
    the numbers of resources that do not stay.
    """
    resources, rest = resources_in(block)
    gone = {_IIM, _DIGEST, *dropped}
    kept = b"".join(resource.packed for resource in resources if resource.number not in gone)
    own = _packed(_IIM, iim) if holds_iim else b""
    return own + _packed(_DIGEST, _digest(iim)) + kept + rest


def _packed(number: int, data: bytes) -> bytes:
    return b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)


def _digest(iim: bytes) -> bytes:
    return md5(iim, usedforsecurity=False).digest()
