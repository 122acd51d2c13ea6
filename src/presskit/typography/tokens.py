"""What the scanner cuts a text into. The space before a token belongs to it, so that rules speak of gaps."""

from __future__ import annotations

from enum import IntEnum, auto

from msgspec import Struct


class Kind(IntEnum):
    """What a token is to a typographer."""

    EDGE = auto()  # where the text begins or ends
    WORD = auto()  # or a run of plain words: then it holds spaces
    NUMBER = auto()
    TIME = auto()  # 18h30, 18 h 30
    PROTECTED = auto()  # an address, a path, code, a telephone number: never touched
    MARK = auto()  # a double quotation mark or guillemet
    SINGLE = auto()  # an apostrophe, a single quotation mark
    HIGH = auto()  # ; : ! ?
    ELLIPSIS = auto()
    DASH = auto()
    STOP = auto()  # . ,
    OPEN = auto()  # ( [ {
    CLOSE = auto()  # ) ] }
    SIGN = auto()  # % ‰ € $ ° § and their kin
    OTHER = auto()


class Token(Struct):
    """A stretch of the text from `start`, with the white space `gap` that stands before it."""

    kind: Kind
    text: str
    start: int
    gap: str

    @property
    def end(self) -> int:
        """Where the token ends in the text, exclusive."""
        return self.start + len(self.text)
