"""What the file of a photo says of it, by itself: in any mail, on any desk, long after the kit is out of sight."""

from __future__ import annotations

import re

from msgspec import Struct

from presskit.source.code_points import REFUSED

_UNWRITABLE = re.compile(f"[{REFUSED}\r]")
_LINE_END = re.compile(r"\r\n?")


class Facts(Struct, frozen=True):
    """The facts of one photo; None, or an empty tuple, where nothing is said.

    `date` is an ISO 8601 date, with a time where one is known; `people` are those pictured, front row first, from left
    to right; `instructions` hold an embargo; `model_release` is a URI of the PLUS vocabulary; `language` is the BCP 47
    tag of the texts. A text that no XML can hold, or that no reader could see, raises `ValueError`.
    """

    description: str | None = None
    headline: str | None = None
    creators: tuple[str, ...] = ()
    credit: str | None = None
    copyright: str | None = None
    usage_terms: str | None = None
    web_statement: str | None = None
    date: str | None = None
    place: str | None = None
    people: tuple[str, ...] = ()
    alt: str | None = None
    extended_description: str | None = None
    instructions: str | None = None
    model_release: str | None = None
    source: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be written."""
        for name in self.__struct_fields__:
            for text in self.texts(name):
                if text != readable(text) or not text:
                    message = f"{name} holds a character that no photo may carry, or nothing but space"
                    raise ValueError(message)

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of one fact, by its name."""
        value = getattr(self, name)
        return value if isinstance(value, tuple) else (value,) if value is not None else ()


def readable(text: str) -> str:
    """A text of a file as a fact can hold it: without controls, with plain line ends and no space around it."""
    return _UNWRITABLE.sub("", _LINE_END.sub("\n", text)).strip()
