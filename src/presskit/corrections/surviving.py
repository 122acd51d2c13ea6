"""Old wordings that stand somewhere else in a kit: a correction made once is to be right everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.entries import Correction
from presskit.corrections.former import formers
from presskit.corrections.naming import parts_of
from presskit.corrections.references import References
from presskit.corrections.worded import is_within, places, plain, worded
from presskit.diagnostics import say, warning
from presskit.kit.prose import read_prose
from presskit.kit.words import FEWEST, contains, holds, in_one
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from presskit.corrections.former import Former
    from presskit.corrections.ledger import Ledger
    from presskit.corrections.references import Reference
    from presskit.corrections.worded import Word
    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.load import Loaded

    Stretch = tuple[int, int, Correction]

_QUOTED = on_demand(r"«([^«»]*)»|“([^“”]*)”|(?<!\w)\"([^\"\n]*)\"(?!\w)")
_PROSE = frozenset({"lead", "about", "biography", "text"})
_UNREAD = frozenset({
    "consent_until", "count", "date", "email", "embargo", "issued.date", "phone", "rights_until", "unit", "url",
    "value",
})  # fmt: skip
_OPENINGS = frozenset({
    "m", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "mesdames", "dr", "docteur", "pr", "professeur", "me",
    "maître", "mr", "mrs", "ms", "pour", "selon", "avec", "chez", "par", "à", "de", "et", "mais", "comme", "for",
    "with", "by", "to", "of", "and", "but",
})  # fmt: skip
"""What has a capital before a family name and is no other given name: titles, and words that begin a sentence."""
_SMALL = 3
_SHOWN = 60


def old_wordings(loaded: Loaded, ledger: Ledger, withdrawn: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each place where a printed text still has what a correction took out (see `former`).

    Quoted in prose, three words of a verbatim are enough, where neither its new wording nor another statement has them.
    """
    texts = References(loaded.places.node())
    old = _by_first(formers(loaded.kit, ledger, texts, withdrawn))
    quoted = _Quotations(loaded, ledger, texts, withdrawn)
    for name in texts.names() if old or quoted else ():
        parts = parts_of(name)
        if parts.room == "source" or parts.part in _UNREAD or parts.identity in withdrawn:
            continue
        text = texts.find(name)
        found = (*_found(text, old), *(quoted.within(text) if parts.room != "statement" else ()))
        hidden = _hidden(text.wording) if found and parts.part in _PROSE and parts.room != "statement" else ()
        for start, end, entry in _apart(found, hidden):
            yield _told(entry, name, loaded.places.within(start, end, *text.path))


def _told(entry: Correction, ref: str, span: Span) -> Diagnostic:
    message = say("`{before}` was corrected to `{after}` (entry {number}): this text still has the old wording",
                  before=_shown(entry.before), after=_shown(entry.after), number=entry.id)  # fmt: skip
    mend = say("correct it too: `presskit correct {ref}`", ref=ref)
    return warning("old-wording", span, message, mend)


def _by_first(old: Iterable[Former]) -> Mapping[str, Sequence[Former]]:
    """Old words by the first of them: of many corrections, few can stand in any one text."""
    found: dict[str, list[Former]] = {}
    for one in old:
        for first in one.words[:1]:
            found.setdefault(first, []).append(one)
    return found


def _found(text: Reference, old: Mapping[str, Sequence[Former]]) -> Iterator[Stretch]:
    words = worded(text.wording)
    plains = [word.plain for word in words]
    for one in (one for first in dict.fromkeys(plains) for one in old.get(first, ())):
        if text.name.startswith(one.only):
            size = len(one.words)
            yield from (
                (words[at].start, words[at + size - 1].end, one.entry)
                for at in places(plains, one.words)
                if _is_old(one, text.wording, words, at)
            )


def _is_old(one: Former, text: str, words: Sequence[Word], at: int) -> bool:
    end = at + len(one.words)
    plains = [word.plain for word in words]
    if any(is_within(plains, at, len(one.words), wording) for wording in one.now):
        return False
    if one.spelt and not _is_spelt(one, words[at:end]):
        return False
    if one.given is not None and _is_somebody_else(text, words, (at, end), one.given):
        return False
    if one.beside and not any(_stands(plains, name, at, end) for name in one.beside):
        return False
    before, after = one.reach
    return not one.near or any(
        word in one.near for word in (*plains[max(at - before, 0) : at], *plains[end : end + after])
    )


def _is_spelt(one: Former, found: Sequence[Word]) -> bool:
    """Whether a name has its capitals; its article may do without."""
    pairs = [(name, word.spelt) for name, word in zip(one.spelt, found, strict=True)]
    return all(
        word in (name, name.upper()) or (len(name) <= _SMALL and len(pairs) > 1) for name, word in pairs
        if not name.islower()
    )  # fmt: skip


def _is_somebody_else(text: str, words: Sequence[Word], name: tuple[int, int], given: Collection[str]) -> bool:
    """Whether a family name is only half of one, or stands behind the given name of another person."""
    at, end = name
    if end < len(words) and text[words[end - 1].end : words[end].start] == "-":
        return True
    if not at:
        return False
    before = words[at - 1]
    between = text[before.end : words[at].start].strip()
    is_one_name = between in ("", "-") or (between == "." and len(before.spelt) == 1)
    return is_one_name and before.spelt[0].isupper() and before.plain not in given and before.plain not in _OPENINGS


def _stands(plains: Sequence[str], name: Sequence[str], start: int, end: int) -> bool:
    """Whether a name stands directly before or behind some words."""
    size = len(name)
    return tuple(plains[max(start - size, 0) : start]) == name or tuple(plains[end : end + size]) == name


class _Quotations:
    """The verbatims that were corrected: what they said, and what is said now."""

    def __init__(self, loaded: Loaded, ledger: Ledger, texts: References, withdrawn: Collection[str]) -> None:
        said = {name: one for name, (_, one) in loaded.kit.statements().items() if name not in withdrawn}
        corrected = (entry for entry in ledger.entries if isinstance(entry, Correction))
        self._old = [
            (plain(entry.before), entry)
            for entry in corrected
            if entry.ref in said and said[entry.ref].verbatim and entry.ref in texts
        ]
        self._now = in_one(plain(text) for one in said.values() for text in (one.text, *one.translations.values()))

    def __bool__(self) -> bool:
        return bool(self._old)

    def within(self, text: Reference) -> Iterator[Stretch]:
        """What a text quotes of the old words alone."""
        for found in _QUOTED.finditer(text.wording) if self._old else ():
            words = plain(found[found.lastindex or 0])
            if len(words) >= FEWEST and not holds(self._now, words):
                entry = next((entry for old, entry in reversed(self._old) if contains(old, words)), None)
                if entry is not None:
                    yield *found.span(), entry


def _hidden(text: str) -> tuple[tuple[int, int], ...]:
    """What a reader of prose does not see: where links lead, and the ids of statements."""
    prose = read_prose(text)
    return (*prose.unprinted, *((mention.start, mention.end) for mention in prose.mentions))


def _apart(found: Iterable[Stretch], hidden: Iterable[tuple[int, int]]) -> Iterator[Stretch]:
    """Each place once, by its longest stretch, in order; what is hidden is left out."""
    taken = list(hidden)
    kept = []
    for start, end, entry in sorted(found, key=lambda one: (one[0] - one[1], one[0], -one[2].id)):
        if all(end <= other or start >= until for other, until in taken):
            taken.append((start, end))
            kept.append((start, end, entry))
    return iter(sorted(kept, key=lambda one: one[:2]))


def _shown(wording: str) -> str:
    line = " ".join(wording.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
