"""The ways in which a text of the kit is set where a change shows it, each in plain characters, a line a paragraph."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.prose import blocks_of
from presskit.compose.section_names import section_names
from presskit.compose.typesetter import paragraphs_of
from presskit.corrections.naming import parts_of
from presskit.corrections.withdrawn import left
from presskit.document.plain import block_lines
from presskit.kit.prose import read_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.document import Block
    from presskit.kit.model import Speaker, Statement


def statement_of(ref: str, desk: Desk) -> tuple[Speaker, Statement] | None:
    """The statement to which a text belongs, and who said it."""
    name = parts_of(ref)
    found = desk.kit.statements().get(name.identity) if name.room == "statement" else None
    return (desk.kit.speakers[found[0]], found[1]) if found else None


def is_verbatim(ref: str, desk: Desk) -> bool:
    """Whether a text is what somebody said, in these words or translated."""
    found = statement_of(ref, desk)
    return found is not None and found[1].verbatim and parts_of(ref).part in ("text", "translations")


def line(_: str, text: str, desk: Desk) -> str:
    """One line of text."""
    return desk.setter.plain(text)


def words(ref: str, text: str, desk: Desk) -> str:
    """Somebody's words, in their language; reported speech is a text like any other."""
    found = statement_of(ref, desk)
    if found is None or not found[1].verbatim:
        return desk.setter.plain(text)
    lang = found[1].lang if parts_of(ref).part == "text" else None
    return "\n".join(desk.setter.verbatim(part, lang) for part in paragraphs_of(text))


def prose(_: str, text: str, desk: Desk) -> str:
    """CommonMark: what is printed of it."""
    return "\n".join(line for block in blocks(text, desk) for line in block_lines(block))


def blocks(text: str, desk: Desk) -> Iterator[Block]:
    """The paragraphs of a prose; one that sets the words of a statement that is no longer there is left out."""
    known = desk.kit.statements()
    gone = {mention.statement_id for mention in read_prose(text).mentions if mention.statement_id not in known}
    return blocks_of(left(text, gone) or "", desk.kit, desk.setter)


def day(_: str, text: str, desk: Desk) -> str:
    """A day in words; a ledger that was tampered with may hold anything, which is printed as it is."""
    try:
        return desk.setter.day(date.fromisoformat(text))
    except ValueError:
        return desk.setter.plain(text)


def moment(_: str, text: str, desk: Desk) -> str:
    """A moment in words, as `day`."""
    try:
        return desk.setter.moment(datetime.fromisoformat(text))
    except ValueError:
        return desk.setter.plain(text)


def amount(ref: str, text: str, desk: Desk) -> str:
    """The value of a figure with its unit; as it is where the kit has no such figure, or the text is no number."""
    figure = next((figure for figure in desk.kit.figures if figure.id == parts_of(ref).identity), None)
    if figure is None:
        return desk.setter.plain(text)
    try:
        return typography.quantity(Decimal(text), figure.unit, desk.setter.locale, figure.style)
    except InvalidOperation:
        return desk.setter.plain(text)


def literal(_: str, text: str, __: Desk) -> str:
    """What is copied or followed letter by letter: no typography changes it."""
    return text


def language(_: str, text: str, desk: Desk) -> str:
    """A language by its name."""
    return typography.language_name(text, desk.setter.locale)


def sections(_: str, text: str, desk: Desk) -> str:
    """The sections of the kit by their names."""
    names = section_names(desk.setter.labels)
    return desk.setter.plain(", ".join(names[name] for name in text.split()))
