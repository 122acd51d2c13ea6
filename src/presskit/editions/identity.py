"""Which kit and edition a file says it is of: read from the standard metadata of a PDF or a DOCX, whoever made it.

A kit has `presskit:KIT:EDITION` there. What is no edition, but tells how one came from another, has what it is and
that other edition too: `presskit:KIT:2:changes:1` is the sheet of what edition 2 changes, and `redline` the later
document with every change tracked.

Nothing is parsed. A little of the file is searched for our identifier between two tags: in the XMP packet of a PDF,
which lies there as it is (ISO 19005-2, 6.6.2.1), and in two parts of a DOCX, of which only so much is unpacked: a
package names nothing whose directory is larger than that of any document, or is in ZIP64, which only 4 GB would need.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from enum import StrEnum
from typing import IO, TYPE_CHECKING

from msgspec import Struct

from presskit.regular import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DRAFT = "draft"
_EDITION = rb"(draft|[1-9][0-9]{0,5})"
_IDENTIFIER = re.compile(
    rb">\s*presskit:([a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?):"
    + _EDITION
    + rb"(?::(changes|redline):"
    + _EDITION
    + rb")?\s*<"
)
_PARTS = ("docProps/core.xml", "docProps/custom.xml")
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MOST_OF_PART = 100_000
_MOST_OF_PDF = 64_000_000
_LARGEST_PACKAGE = 200_000_000
_LARGEST_DIRECTORY = 500_000
# APPNOTE.TXT 4.3.15 and 4.3.16: the locator of ZIP64, then the end of the directory, then a comment.
_LOCATOR, _END = b"PK\x06\x07", b"PK\x05\x06"
_LOCATOR_SIZE, _END_SIZE, _LONGEST_COMMENT = 20, 22, 65_535
_CHUNK = 1_000_000
_LONGEST = 200
_MANGLED = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError)


class Comparison(StrEnum):
    """What tells how an edition came from an earlier one, and is no edition itself."""

    CHANGES = "changes"
    REDLINE = "redline"


class Identity(Struct, frozen=True):
    """What a file says it is; `edition` is None for a draft.

    A `comparison` leads from the edition `since`, None for a draft, to that edition.
    """

    kit: str
    edition: int | None
    comparison: Comparison | None = None
    since: int | None = None


def comparison_identifier(identifier: str, comparison: Comparison, since: int | None) -> str:
    """The identifier of a comparison, from that of the later document: it must not be taken for an altered edition."""
    return f"{identifier}:{comparison}:{DRAFT if since is None else since}"


def identity_of(path: Path) -> Identity | None:
    """The kit and the edition that a file names, or None where it names none. Raises OSError."""
    with open_regular(path) as file:
        start = file.read(4)
        if start == b"%PDF":
            return next(_in_pdf(file), None)
        if start == b"PK\x03\x04" and path.stat().st_size <= _LARGEST_PACKAGE:
            return next(_in_package(file), None) if _is_bearable(file) else None
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


def _is_bearable(file: IO[bytes]) -> bool:
    """Whether the directory of a package is small, by whichever of its ends is taken for it: `zipfile` reads all."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - _LONGEST_COMMENT - _END_SIZE - _LOCATOR_SIZE))
    tail = file.read()
    ends = [found.start() for found in re.finditer(re.escape(_END), tail) if found.start() + _END_SIZE <= len(tail)]
    is_zip64 = any(tail.startswith(_LOCATOR, max(0, end - _LOCATOR_SIZE)) for end in ends)
    sizes = (struct.unpack_from("<L", tail, end + 12)[0] for end in ends)
    return bool(ends) and not is_zip64 and max(sizes) <= _LARGEST_DIRECTORY


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
    for kit, edition, comparison, since in _IDENTIFIER.findall(data):
        what = Comparison(comparison.decode()) if comparison else None
        yield Identity(kit.decode(), _number(edition), what, _number(since))


def _number(edition: bytes) -> int | None:
    return int(edition) if edition.isdigit() else None
