"""People: a title does not part from the name, nor initials from what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import NO_BREAK
from presskit.typography.tokens import Kind
from presskit.typography.words import CIVILITIES, CIVILITIES_WITH_STOP, SENTENCE_STARTERS

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_ALL: Final = frozenset({"fr", "en", "de"})


def _capital(draft: Draft, index: int) -> bool:
    return draft.kind(index) is Kind.WORD and draft.text(index)[0].isupper()


def _title(draft: Draft, index: int) -> None:
    """Mme Dupont, Dr Martin; « Mr. Smith » with its English stop."""
    name = index + 2 if draft.text(index + 1) == "." and draft.tight(index + 1) else index + 1
    if _capital(draft, name) and not (name == index + 2 and draft.text(name) in SENTENCE_STARTERS):
        draft.bind(name, NO_BREAK)


def _title_with_stop(draft: Draft, index: int) -> None:
    """M. Dupont, MM. Dupont et Martin."""
    stopped = draft.text(index) == "." and draft.tight(index) and not draft.tight(index - 1)
    if stopped and draft.text(index - 1) in CIVILITIES_WITH_STOP and _capital(draft, index + 1):
        draft.bind(index + 1, NO_BREAK)


def _initial(draft: Draft, index: int) -> bool:
    """Whether the full stop at `index` ends an initial: one capital, or two joined by a hyphen."""
    word = draft.text(index - 1)
    return (
        draft.text(index) == "."
        and draft.tight(index)
        and draft.kind(index - 1) is Kind.WORD
        and word.isupper()
        and len(word) == 1
    )


def _initials(draft: Draft, index: int) -> None:
    """J. R. R. Tolkien; but « le plan B. Nous » is the end of a sentence."""
    if not _initial(draft, index) or not _capital(draft, index + 1):
        return
    if draft.text(index + 1) not in SENTENCE_STARTERS or (
        _initial(draft, index + 2) and len(draft.text(index + 1)) == 1
    ):
        draft.bind(index + 1, NO_BREAK)


def _era(draft: Draft, index: int) -> None:
    """Av. J.-C., apr. J.-C."""
    if draft.text(index) == "." and draft.text(index - 1) in ("av", "apr") and draft.text(index + 1) == "J":
        draft.bind(index + 1, NO_BREAK)


RULES: Final = (
    Rule("FR-TITLE", "Imprimerie nationale, « Titres de civilité »", (Kind.WORD,), _ALL, _title, CIVILITIES),
    Rule("FR-TITLE-STOP", "Imprimerie nationale, « Titres de civilité »", (Kind.STOP,), _ALL, _title_with_stop),
    Rule("FR-INITIALS", "Imprimerie nationale, « Prénoms »", (Kind.STOP,), _ALL, _initials),
    Rule("FR-ERA", "Imprimerie nationale, « Abréviations »", (Kind.STOP,), frozenset({"fr"}), _era),
)
