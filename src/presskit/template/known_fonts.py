"""What is known of the files of fonts: a digest, and whether each is a whole font.

To read a font and to go through its tables takes half a millisecond, a template has nine, and all kits of a house have
the same: what was found is remembered as long as a file keeps its marks, in the process and in the folder of what can
be made again. What is damaged there, or of another version, is as good as nothing.
"""

from __future__ import annotations

from contextlib import suppress
from time import time_ns
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from presskit.cache import note, noted
from presskit.diagnostics import Refused
from presskit.freshness.seen import Seen, taken
from presskit.template.gate import MOST_OF_A_FONT, as_checked, unread
from presskit.template.outlines import check_letters
from presskit.template.sfnt import BrokenFontError, NotTrueTypeError, read_tables

if TYPE_CHECKING:
    from pathlib import Path

CHECKING = 1
"""To be raised with every change to what is found wrong with a font, so that nothing of before is remembered."""
NOT_TRUETYPE = ""
"""The fault of a file that is not a font with TrueType outlines."""


class KnownFont(Struct, frozen=True):
    """A font's file as it was read, and what is wrong with it: the table that is broken, or NOT_TRUETYPE."""

    file: Seen
    fault: str | None = None


_LATELY: dict[str, KnownFont] = {}


def known_font(font: Path) -> KnownFont:
    """What is known of a font to whose file every link was followed; read where that is not what it was.

    Raises OSError, `TooManyBytes` among it.
    """
    path, now = str(font), time_ns()
    found = _LATELY.get(path) or _noted(path)
    same = None if found is None else found.file.again(now)
    known = _read(path, now) if found is None or same is None else replace(found, file=same)
    if known != found and known.file.marks is not None:
        _note(path, known)
    _LATELY[path] = known
    return known


def checked_digest(font: Path) -> str:
    """The SHA-256 of a font as it was last checked in this process, whatever is at its place by now."""
    try:
        return (_LATELY.get(str(font)) or known_font(font)).file.digest
    except OSError as problem:
        raise Refused([unread(problem, font.name, MOST_OF_A_FONT, None)]) from None


def checked_font(font: Path) -> bytes:
    """The bytes of a font with its `checked_digest`; `Refused`, and forgotten, where the file has them no more."""
    try:
        return as_checked(font, MOST_OF_A_FONT, checked_digest(font))
    except Refused:
        _LATELY.pop(str(font), None)
        with suppress(UnicodeEncodeError):
            note(_name(str(font)), b"")
        raise


def _read(path: str, now: int) -> KnownFont:
    file, data = taken(path, now, MOST_OF_A_FONT)
    try:
        check_letters(read_tables(data))
    except NotTrueTypeError:
        return KnownFont(file, NOT_TRUETYPE)
    except BrokenFontError as broken:
        return KnownFont(file, str(broken))
    return KnownFont(file)


def _noted(path: str) -> KnownFont | None:
    content = noted(_name(path))
    try:
        return None if content is None else msgspec.json.decode(content, type=KnownFont)
    except (msgspec.MsgspecError, RecursionError):
        return None


def _note(path: str, known: KnownFont) -> None:
    with suppress(UnicodeEncodeError):  # a name that is no text; its font is read by every process
        note(_name(path), msgspec.json.encode(known))


def _name(path: str) -> tuple[object, ...]:
    return ("font", CHECKING, path)
