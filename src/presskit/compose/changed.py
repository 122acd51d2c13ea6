"""A change on the page: what was changed, and both wordings with the words that differ struck through or underlined.

Both are printed with the typography of the page, and compared after it was set. Each stands in a paragraph of its own
under its own word: who hears the page, or copies from it, needs neither colour nor line to tell them apart. What was
printed before is set by the kit of the edition before: a passage has the statements that it had.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.forms import is_verbatim, statement_of
from presskit.compose.past import earlier
from presskit.compose.pieces import cut
from presskit.compose.rooms import printed_text
from presskit.corrections import differences as words
from presskit.corrections.naming import parts_of
from presskit.document import Deleted, Foreign, Inserted, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.compose.desk import Desk
    from presskit.corrections.entries import Kind
    from presskit.corrections.issue import Change
    from presskit.document import Inlines
    from presskit.locales import Catalogue


def kind_name(kind: Kind, labels: Catalogue) -> str:
    """What the French press calls a change of this kind."""
    return labels.sentence(kind.label)


def wordings(change: Change, desk: Desk) -> tuple[Inlines, Inlines]:
    """The earlier and the present wording; the words that only one of them has are marked in it."""
    then = earlier(desk)
    before, after = printed_text(change.ref, change.before, then), printed_text(change.ref, change.after or "", desk)
    is_number = parts_of(change.ref).part == "value"
    found = _whole(before, after) if is_number else words.differences(before, after)
    old = [piece for piece in found if not isinstance(piece, words.Inserted)]
    new = [piece for piece in found if not isinstance(piece, words.Deleted)]
    return _set(change.ref, old, then), _set(change.ref, new, desk)


def printed(ref: str, text: str, desk: Desk) -> Inlines:
    """A wording as it stands on the page, between its marks where it is in its speaker's own words."""
    return _set(ref, [words.Equal(printed_text(ref, text, desk))], desk)


def _whole(before: str, after: str) -> tuple[words.Difference, ...]:
    """Of a number that is another, no digits are the same."""
    return words.Deleted(before), words.Inserted(after)


def _set(ref: str, pieces: Sequence[words.Difference], desk: Desk) -> Inlines:
    """A wording in its pieces, between its marks, its ordinals raised and its acronyms explained as on the page."""
    text = "".join(piece.text for piece in pieces)
    language = _spoken(ref, desk)
    whole = (Text(text),) if language else desk.setter.marked(text)
    inlines: Inlines = ()
    for piece, cutting in zip(pieces, cut(whole, [len(piece.text) for piece in pieces]), strict=True):
        inlines += _marked(piece, cutting)
    if not inlines:
        return ()
    opening, closing = _marks(ref, desk)
    return _between(opening, (Foreign(language, inlines),) if language else inlines, closing)


def _marked(piece: words.Difference, inlines: Inlines) -> Inlines:
    match piece:
        case words.Deleted():
            return (Deleted(inlines),)
        case words.Inserted():
            return (Inserted(inlines),)
        case _:
            return inlines


def _between(opening: str, inlines: Inlines, closing: str) -> Inlines:
    return (Text(opening), *inlines, Text(closing)) if opening else inlines


def _marks(ref: str, desk: Desk) -> tuple[str, str]:
    """The marks around what somebody said, in these words; around nothing else."""
    return typography.marks(desk.setter.locale, desk.setter.profile) if is_verbatim(ref, desk) else ("", "")


def _spoken(ref: str, desk: Desk) -> str | None:
    """The language of a statement's own words, where it is not the kit's."""
    found = statement_of(ref, desk)
    if found is None or parts_of(ref).part != "text" or found[1].lang is None:
        return None
    kit_language = desk.setter.locale.partition("_")[0]
    return found[1].lang if found[1].lang.partition("-")[0] != kit_language else None
