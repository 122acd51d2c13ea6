"""A change on the page: what was changed, and both wordings with the words that differ struck through or underlined.

Both are printed with the typography of the page, and compared after it was set. Each stands in a paragraph of its own
under its own word: who hears the page, or copies from it, needs neither colour nor line to tell them apart.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.prose import blocks_of
from presskit.compose.typesetter import paragraphs_of
from presskit.corrections import differences as words
from presskit.corrections.entries import Kind
from presskit.corrections.withdrawn import left
from presskit.document import Deleted, Foreign, Inserted, LineBreak, Text
from presskit.document.plain import block_lines
from presskit.kit.prose import read_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.corrections.issue import Change
    from presskit.document import Inline, Inlines
    from presskit.kit.model import Speaker, Statement
    from presskit.locales import Catalogue

_PROSE = re.compile(r"kit\.lead|story\.\d+\.text|speaker:.+\.biography|organisation:.+\.about")


def kind_name(kind: Kind, labels: Catalogue) -> str:
    """What the French press calls a change of this kind."""
    return {
        Kind.RECTIFICATIF: labels.label("Correction"),
        Kind.RETRAIT: labels.label("Withdrawal"),
        Kind.PRECISION: labels.label("Clarification"),
        Kind.MISE_A_JOUR: labels.label("Update"),
        Kind.COQUILLE: labels.label("Misprint"),
    }[kind]


def wordings(change: Change, desk: Desk) -> tuple[Inlines, Inlines]:
    """The earlier and the present wording; the words that only one of them has are marked in it."""
    before, after = (_printed(change.ref, text, desk) for text in (change.before, change.after or ""))
    found = _whole(before, after) if change.ref.endswith(".value") else words.differences(before, after)
    old = (piece for piece in found if not isinstance(piece, words.Inserted))
    new = (piece for piece in found if not isinstance(piece, words.Deleted))
    opening, closing = _marks(change.ref, desk)
    language = _spoken(change.ref, desk)
    return _between(opening, _marked(old, language), closing), _between(opening, _marked(new, language), closing)


def printed(ref: str, text: str, desk: Desk) -> Inlines:
    """A wording as it stands on the page, between its marks where it is in its speaker's own words."""
    opening, closing = _marks(ref, desk)
    return _between(opening, (Text(_printed(ref, text, desk)),), closing)


def _whole(before: str, after: str) -> tuple[words.Difference, ...]:
    """Of a number that is another, no digits are the same."""
    return words.Deleted(before), words.Inserted(after)


def _marked(pieces: Iterator[words.Difference], language: str | None) -> Inlines:
    marked = tuple(inline for piece in pieces for inline in _piece(piece))
    return (Foreign(language, marked),) if language else marked


def _piece(piece: words.Difference) -> Iterator[Inline]:
    lines: list[Inline] = []
    for at, line in enumerate(piece.text.split("\n")):
        lines += [LineBreak()] if at else []
        lines += [Text(line)] if line else []
    match piece:
        case words.Deleted():
            yield Deleted(tuple(lines))
        case words.Inserted():
            yield Inserted(tuple(lines))
        case _:
            yield from lines


def _between(opening: str, inlines: Inlines, closing: str) -> Inlines:
    return (Text(opening), *inlines, Text(closing)) if opening else inlines


def statement_of(ref: str, desk: Desk) -> tuple[Speaker, Statement] | None:
    """The statement to which a text belongs, and who said it."""
    found = desk.kit.statements().get(ref.partition(".")[0])
    return (desk.kit.speakers[found[0]], found[1]) if found else None


def _is_wording(ref: str) -> bool:
    return ":" not in ref and ref.partition(".")[2].partition(".")[0] in ("", "translations")


def _marks(ref: str, desk: Desk) -> tuple[str, str]:
    """The marks around what somebody said, in these words; around nothing else."""
    found = statement_of(ref, desk)
    if found is None or not found[1].verbatim or not _is_wording(ref):
        return "", ""
    return typography.marks(desk.setter.locale, desk.setter.profile)


def _spoken(ref: str, desk: Desk) -> str | None:
    """The language of a statement's own words, where it is not the kit's."""
    found = statement_of(ref, desk)
    if found is None or ref != found[1].id or found[1].lang is None:
        return None
    kit_language = desk.setter.locale.partition("_")[0]
    return found[1].lang if found[1].lang.partition("-")[0] != kit_language else None


def _printed(ref: str, text: str, desk: Desk) -> str:
    """A wording as the page has it, a line a paragraph."""
    if not text:
        return ""
    setter, found = desk.setter, statement_of(ref, desk)
    if found is not None and found[1].verbatim and _is_wording(ref):
        lang = found[1].lang if ref == found[1].id else None
        return "\n".join(setter.verbatim(part, lang) for part in paragraphs_of(text))
    if _PROSE.fullmatch(ref):
        return "\n".join(_prose(text, desk))
    return _day(text, desk) or _figure(ref, text, desk) or setter.plain(text)


def _prose(text: str, desk: Desk) -> Iterator[str]:
    """The paragraphs of a prose; one that sets the words of a statement that is no longer there is left out."""
    known = desk.kit.statements()
    gone = {mention.statement_id for mention in read_prose(text).mentions if mention.statement_id not in known}
    for block in blocks_of(left(text, gone) or "", desk.kit, desk.setter):
        yield from block_lines(block)


def _day(text: str, desk: Desk) -> str | None:
    try:
        return desk.setter.plain(desk.setter.day(date.fromisoformat(text)))
    except ValueError:
        return None


def _figure(ref: str, text: str, desk: Desk) -> str | None:
    figure = next((figure for figure in desk.kit.figures if ref == f"figure:{figure.id}.value"), None)
    if figure is None:
        return None
    try:
        return typography.quantity(Decimal(text), figure.unit, desk.setter.locale, figure.style)
    except InvalidOperation:
        return None
