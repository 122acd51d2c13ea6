"""The syntax of PDF objects: strings, numbers, dates, streams, references (ISO 32000-1, 7.3)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


EFFORT = 5
"""How hard a stream is compressed: a level more takes a third longer and saves one part in fifty."""


def text_string(text: str) -> bytes:
    """A text string object (7.9.2.2): as it is where all is printable ASCII, else UTF-16."""
    if text.isascii() and text.isprintable():
        return b"(%b)" % text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode()
    return b"<feff%b>" % text.encode("utf-16-be").hex().encode()


def date_string(moment: datetime) -> bytes:
    """A date (7.9.4); without a time zone when the moment has none."""
    offset = moment.utcoffset()
    zone = ""
    if offset is not None:
        minutes = int(offset.total_seconds()) // 60
        zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}'{abs(minutes) % 60:02}'"
    return f"(D:{moment:%Y%m%d%H%M%S}{zone})".encode()


def reference(number: int) -> bytes:
    """A reference to an indirect object."""
    return b"%d 0 R" % number


def references(numbers: Iterable[int]) -> bytes:
    """An array of references."""
    return b"[%b]" % b" ".join(map(reference, numbers))


def stream(dictionary: bytes, data: bytes, *, compress: bool = True) -> bytes:
    """A stream object; `dictionary` holds its entries but length and filter."""
    if compress:
        dictionary, data = dictionary + b"/Filter/FlateDecode", zlib.compress(data, EFFORT)
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (dictionary, len(data), data)
