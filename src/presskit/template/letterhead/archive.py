"""The ZIP file: its directory is judged before anything of it is unpacked (notes: APPNOTE.TXT 4.3, 4.4)."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from presskit.diagnostics import say
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from presskit.template.letterhead.faults import Named

MOST_MEMBERS = 500
MOST_UNPACKED = 60_000_000
MOST_OF_A_MEMBER = 20_000_000
MOST_OF_XML = 8_000_000
STEEPEST = 200
"""How many times its packed size a member may unpack to, beyond the first `_FREE` bytes."""
_FREE = 200_000
_MOST_OF_A_DIRECTORY = 200_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBER, _END, _ZIP64 = b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _LOCATOR_SIZE, _HEADER_SIZE = 22, 20, 30
_NAME = on_demand(r"[^\x00-\x1f\x7f\\:*?\"<>|/]+(?:/[^\x00-\x1f\x7f\\:*?\"<>|/]+)*", re.ASCII)


def members(data: bytes, named: Named) -> dict[str, bytes]:
    """The members of a package by name; `Refused` before a byte of one beyond the limits is unpacked."""
    if data.startswith(_OLE):
        raise named.encrypted()
    if not data.startswith(_MEMBER):
        raise named.not_word()
    _judge_end(data, named)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _judge(entries, archive.start_dir, named)
            return {entry.filename: _unpacked(archive, entry) for entry in entries}
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error) as problem:
        raise named.damaged(say("it does not unpack")) from problem


def _judge_end(data: bytes, named: Named) -> None:
    """The directory is one, of bearable size, and ends the file: nothing is hidden behind it."""
    end = len(data) - _END_SIZE
    locator = end - _LOCATOR_SIZE
    if end < 0 or not data.startswith(_END, end) or data.startswith(_ZIP64, max(0, locator)):
        raise named.damaged(say("it does not end as a ZIP file does"))
    count, size = struct.unpack("<HL", data[end + 10 : end + 16])
    if count > MOST_MEMBERS or size > _MOST_OF_A_DIRECTORY:
        raise named.too_large(say("{count} parts; the most is {limit}", count=count, limit=MOST_MEMBERS))


def _judge(entries: list[ZipInfo], directory: int, named: Named) -> None:
    if len(entries) > MOST_MEMBERS:
        raise named.too_large(say("{count} parts; the most is {limit}", count=len(entries), limit=MOST_MEMBERS))
    for entry in entries:
        _judge_name(entry.filename, named)
        _judge_size(entry, named)
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise named.too_large(say("more than {limit} MB unpacked", limit=MOST_UNPACKED // 1_000_000))
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise named.damaged(say("two parts have one name"))
    starts = sorted((entry.header_offset, entry.compress_size + _HEADER_SIZE) for entry in entries)
    if any(start + size > after for (start, size), (after, _) in pairwise([*starts, (directory, 0)])):
        raise named.damaged(say("two parts share their bytes"))


def _judge_name(name: str, named: Named) -> None:
    if not _NAME.fullmatch(name) or not {".", ".."}.isdisjoint(name.split("/")):
        raise named.damaged(say("a part is called `{name}`", name=name))


def _judge_size(entry: ZipInfo, named: Named) -> None:
    if entry.flag_bits & 0x1:
        raise named.encrypted()
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise named.damaged(say("it does not unpack"))
    most = MOST_OF_XML if is_xml(entry.filename) else MOST_OF_A_MEMBER
    if entry.file_size > most:
        limit = most // 1_000_000
        raise named.too_large(say("more than {limit} MB in `{part}`", limit=limit, part=entry.filename))
    if entry.file_size > _FREE and entry.file_size > STEEPEST * entry.compress_size:
        raise named.too_large(
            say("`{part}` unpacks to over {ratio} times its size", part=entry.filename, ratio=STEEPEST)
        )


def is_xml(name: str) -> bool:
    """Whether a part is XML by its extension."""
    return name.casefold().endswith((".xml", ".rels", ".svg", ".vml"))


def _unpacked(archive: ZipFile, entry: ZipInfo) -> bytes:
    """The bytes of a member: `zipfile` reads no further than the size that the directory gives, and checks the sum."""
    with archive.open(entry) as opened:
        return opened.read()
