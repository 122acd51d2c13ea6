"""Bytes to text: strict UTF-8, and a good guess at what else a file might be."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from presskit.diagnostics import Diagnostic, Refused, Span, error, say

if TYPE_CHECKING:
    from presskit.diagnostics import Message

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_KINDS = (
    (b"PK\x03\x04", "DOCX, ODT, ZIP"),
    (b"%PDF-", "PDF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
)
_SAMPLE = 4096


def decode(data: bytes, name: str) -> tuple[str, bool]:
    """The text and whether a byte order mark stood before it; raises Refused for anything but UTF-8."""
    kind = next((kind for magic, kind in _KINDS if data.startswith(magic)), None)
    if kind is not None:
        raise Refused([_not_text(name, kind)])
    wide = _wide_encoding(data)
    if wide is not None:
        raise Refused([_not_utf8(Span(name, 1, 1, 1, 1), say("the file is written in {encoding}", encoding=wide))])
    bom = data.startswith(codecs.BOM_UTF8)
    body = data[len(codecs.BOM_UTF8) :] if bom else data
    try:
        return body.decode("utf-8"), bom
    except UnicodeDecodeError as problem:
        raise Refused([_bad_byte(body, problem.start, name)]) from None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by the zero bytes beside its plain letters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: _SAMPLE - _SAMPLE % 4]
    zeros = [sample[i::4].count(0) for i in range(4)]
    often = [count * 10 > len(sample) for count in zeros]
    if len(sample) < 4 or sum(often) < 2:
        return None
    return "UTF-32" if sum(often) == 3 else "UTF-16" if often in ([True, False] * 2, [False, True] * 2) else None


def _bad_byte(body: bytes, at: int, name: str) -> Diagnostic:
    before = body[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    message = say(
        "byte {byte} is not UTF-8; the file is probably written in {encoding}, where it is `{letter}`",
        byte=f"0x{body[at]:02X}",
        encoding=_narrow_encoding(body),
        letter=body[at : at + 1].decode(_narrow_encoding(body), "replace"),
    )
    return _not_utf8(Span(name, line, column, line, column + 1), message)


def _narrow_encoding(body: bytes) -> str:
    """Windows-1252 where its quotation marks, dashes or œ occur, Latin-1 else; old Macs use the rest of that range."""
    high = body.translate(None, bytes(range(0x80)))
    marks = len(high) - len(high.translate(None, bytes(range(0x80, 0xA0))))
    if marks * 2 > len(high) and high.translate(None, b"\x85\x8c\x91\x92\x93\x94\x96\x97\x9c\x80"):
        return "mac-roman"
    return "windows-1252" if marks else "latin-1"


def _not_utf8(span: Span, message: Message) -> Diagnostic:
    return error("not-utf8", span, message, say("save the file as UTF-8"))


def _not_text(name: str, kind: str) -> Diagnostic:
    return error(
        "not-utf8",
        Span(name),
        say("not a text but a file of the kind {kind}", kind=kind),
        say("give a text saved as UTF-8"),
    )
