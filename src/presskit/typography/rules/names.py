"""People: a title does not part from the name, nor initials from what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from presskit.typography.draft import Rule
from presskit.typography.spaces import NO_BREAK
from presskit.typography.tokens import Kind
from presskit.typography.words import (
    CIVILITIES,
    CIVILITIES_WITH_STOP,
    DEGREES,
    ENGLISH_CIVILITIES,
    PARTICLES,
    SENTENCE_STARTERS,
)

if TYPE_CHECKING:
    from presskit.typography.draft import Draft

_ALL: Final = frozenset({"fr", "en", "de"})


def _capital(draft: Draft, index: int) -> bool:
    return draft.kind(index) is Kind.WORD and draft.text(index)[0].isupper()


def _name(draft: Draft, index: int) -> bool:
    """Whether a name begins here: a capital, or a particle before one (de Gaulle, d’Ormesson, de La Fontaine)."""
    if _capital(draft, index):
        return True
    if draft.text(index) not in PARTICLES:
        return False
    following = index + 2 if draft.kind(index + 1) is Kind.SINGLE and draft.tight(index + 1) else index + 1
    return _capital(draft, following) or (draft.text(following) in PARTICLES and _capital(draft, following + 1))


def _title(draft: Draft, index: int) -> None:
    """Mme Dupont, Dr Martin; « Mr. Smith » with its English stop."""
    name = index + 2 if draft.text(index + 1) == "." and draft.tight(index + 1) else index + 1
    if _name(draft, name) and not (name == index + 2 and draft.text(name) in SENTENCE_STARTERS):
        draft.bind(name, NO_BREAK)


def _title_with_stop(draft: Draft, index: int) -> None:
    """M. Dupont, MM. Dupont et Martin, M. d’Ormesson; M.Dupont is given its space."""
    stopped = draft.text(index) == "." and draft.tight(index) and not draft.tight(index - 1)
    if not stopped or draft.text(index - 1) not in CIVILITIES_WITH_STOP or not _name(draft, index + 1):
        return
    if draft.gap(index + 1) or (draft.house.language == "fr" and _is_surname(draft, index + 1)):
        draft.set_gap(index + 1, NO_BREAK)


def _is_surname(draft: Draft, index: int) -> bool:
    """M.Dupont lacks its space; M.A.S.H. and M.Phil. do not."""
    word = draft.text(index)
    return word in PARTICLES or (len(word) > 2 and word not in DEGREES)


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
    if not _initial(draft, index) or not _capital(draft, index + 1) or _is_christ(draft, index):
        return
    if draft.text(index + 1) not in SENTENCE_STARTERS or (
        _initial(draft, index + 2) and len(draft.text(index + 1)) == 1
    ):
        draft.bind(index + 1, NO_BREAK)


def _is_christ(draft: Draft, index: int) -> bool:
    """Av. J.-C.: what follows is no surname."""
    return draft.text(index - 1) == "C" and index >= 6 and draft.text(index - 6) in ("av", "apr")


def _era(draft: Draft, index: int) -> None:
    """Av. J.-C., apr. J.-C."""
    if draft.text(index) == "." and draft.text(index - 1) in ("av", "apr") and draft.text(index + 1) == "J":
        draft.bind(index + 1, NO_BREAK)


RULES: Final = (
    Rule("FR-TITLE", "Imprimerie nationale, « Titres de civilité »", (Kind.WORD,), _ALL, _title, CIVILITIES),
    Rule("EN-TITLE", "CLDR 48", (Kind.WORD,), frozenset({"en"}), _title, ENGLISH_CIVILITIES),
    Rule("FR-TITLE-STOP", "Imprimerie nationale, « Titres de civilité »", (Kind.STOP,), _ALL, _title_with_stop),
    Rule("FR-INITIALS", "Imprimerie nationale, « Prénoms »", (Kind.STOP,), _ALL, _initials),
    Rule("FR-ERA", "Imprimerie nationale, « Abréviations »", (Kind.STOP,), frozenset({"fr"}), _era),
)
