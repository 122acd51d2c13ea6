"""Which kit and edition a file says it is: read from the standard metadata of a PDF or a DOCX, whoever made the file.

Nothing is parsed. A little of the file is searched for our identifier between two tags: in the XMP packet of a PDF,
which lies there as it is (ISO 19005-2, 6.6.2.1), and in two parts of a DOCX, of which only so much is unpacked.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_IDENTIFIER = re.compile(rb">\s*presskit:([a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?):(draft|[1-9][0-9]{0,5})\s*<")
_PARTS = ("docProps/core.xml", "docProps/custom.xml")
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MOST_OF_PART = 100_000
_MOST_OF_PDF = 64_000_000
_LARGEST_PACKAGE = 500_000_000
_CHUNK = 1_000_000
_LONGEST = 200
_MANGLED = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError)


class Identity(Struct, frozen=True):
    """What a file says it is; `edition` is None for a draft."""

    kit: str
    edition: int | None


def identity_of(path: Path) -> Identity | None:
    """The kit and the edition that a file names, or None where it names none. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(4)
        if start == b"%PDF":
            return next(_in_pdf(file), None)
        if start == b"PK\x03\x04" and path.stat().st_size <= _LARGEST_PACKAGE:
            return next(_in_package(file), None)
    return None


def _in_pdf(file: IO[bytes]) -> Iterator[Identity]:
    """Identities in the order in which they stand, of a file's first part."""
    file.seek(0)
    tail = b""
    for _ in range(_MOST_OF_PDF // _CHUNK):
        chunk = file.read(_CHUNK)
        if not chunk:
            return
        yield from _identities(tail + chunk)
        tail = chunk[-_LONGEST:]


def _in_package(file: IO[bytes]) -> Iterator[Identity]:
    try:
        with zipfile.ZipFile(file) as package:
            for name in _PARTS:
                yield from _identities(_part(package, name))
    except _MANGLED:
        return


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of a part, whatever size it claims; nothing of one that is packed as no DOCX is."""
    try:
        about = package.getinfo(name)
    except KeyError:
        return b""
    if about.compress_type not in _PLAIN or about.flag_bits & 1:
        return b""
    with package.open(about) as part:
        return part.read(_MOST_OF_PART)


def _identities(data: bytes) -> Iterator[Identity]:
    for kit, edition in _IDENTIFIER.findall(data):
        yield Identity(kit.decode(), None if edition == b"draft" else int(edition))
