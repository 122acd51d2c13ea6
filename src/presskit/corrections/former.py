"""What a text said before it was corrected, and where else in the kit these words would still be the old ones.

A warning that is often wrong is read by nobody: where words may be right, nothing is told.

- A name, of a person, an organisation or the event, counts where it has its capitals. A person's is the full name, and
  the family name alone where nobody else in the kit bears it, unless another given name stands before it.
- A name or a function in a photo counts in the texts of that photo: whoever stands elsewhere may be somebody else.
- A function counts where nobody else has it now; one of fewer than three words only beside its person's name. What a
  precision or a misprint has made longer is still right in its shorter form.
- A place counts from two words on: a town is spoken of for other reasons too.
- The value of a figure counts with its unit and, near by, a word of its label; without one, right before such a word.
- Of other texts the whole wording counts, from three words on, if the new one does not hold it.

Titles of sources, dates, addresses, credits and conditions of use are nobody's to correct because another one was.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.bearers import functions, people
from presskit.corrections.entries import Correction, Kind
from presskit.corrections.naming import parts_of
from presskit.corrections.worded import plain, worded
from presskit.kit.words import FEWEST, contains

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from presskit.corrections.ledger import Ledger
    from presskit.corrections.naming import Name
    from presskit.corrections.references import References
    from presskit.kit.model import Kit, Speaker

Words = tuple[str, ...]
_AROUND, _NEXT = (12, 12), (0, 3)
_TEXTS = frozenset({
    ("acronym", "expansion"), ("event", "name"), ("figure", "label"), ("kit", "lead"), ("kit", "title"),
    ("organisation", "about"), ("photo", "alt"), ("photo", "caption"), ("photo", "description"),
    ("photo", "headline"), ("speaker", "biography"), ("statement", "text"), ("statement", "translations"),
    ("story", "heading"), ("story", "text"),
})  # fmt: skip
_PLACES = frozenset({("event", "place"), ("kit", "issued.place"), ("photo", "place")})
_NAMES = frozenset({("contacts", "name"), ("event", "name"), ("organisation", "name"), ("photo", "name")})


class Former(Struct, frozen=True):
    """Words that a correction took out, and what tells that they stand somewhere as what they were.

    `now` are wordings within which they are right. With `beside`, one of these stands directly before or behind them;
    with `near`, one of these words stands so many words before or behind at most as `reach` says. A name has the
    capitals of `spelt`, and is a family name alone where `given` are the given names that may stand before it.
    `only` begins the names of the texts in which they are looked for.
    """

    entry: Correction
    words: Words
    now: tuple[Words, ...] = ()
    beside: tuple[Words, ...] = ()
    near: frozenset[str] = frozenset()
    reach: tuple[int, int] = (0, 0)
    spelt: Words = ()
    given: frozenset[str] | None = None
    only: str = ""


def formers(kit: Kit, ledger: Ledger, texts: References, withdrawn: Collection[str]) -> Iterator[Former]:
    """What every correction of a text that the kit still has took out of it, and did not come back."""
    for entry in ledger.entries:
        found = texts.get(entry.ref) if isinstance(entry, Correction) else None
        if found is None or not isinstance(entry, Correction):
            continue
        name = parts_of(found.name)
        if plain(entry.before) != plain(found.wording) and name.identity not in withdrawn:
            yield from _of(_Corrected(kit, ledger, entry, name, found.wording))


class _Corrected(Struct, frozen=True):
    """A correction of a kit's ledger, with the parts of the text's name and its present wording."""

    kit: Kit
    ledger: Ledger
    entry: Correction
    name: Name
    wording: str

    @property
    def key(self) -> tuple[str, str]:
        return self.name.room, self.name.part

    @property
    def only(self) -> str:
        return f"photo:{self.name.identity}." if self.name.room == "photo" else ""


def _of(one: _Corrected) -> Iterator[Former]:
    room, part = one.key
    if room == "speaker" and part in ("given", "family", "name"):
        yield from _of_person(one, one.kit.speakers[one.name.identity])
    elif one.key in _NAMES:
        yield from _of_name(one)
    elif part.partition(".")[0] in ("function", "as"):
        yield from _of_function(one)
    elif one.key in _PLACES and len(one.entry.before.split()) > 1:
        yield Former(one.entry, plain(one.entry.before), (plain(one.wording),))
    elif one.key == ("figure", "value"):
        yield from _of_figure(one)
    elif one.key in _TEXTS:
        words = plain(one.entry.before)
        if len(words) >= FEWEST and not contains(plain(one.wording), words):
            yield Former(one.entry, words)


def _of_person(one: _Corrected, speaker: Speaker) -> Iterator[Former]:
    """An old name of a speaker: in full, and by the family name alone where nobody else bears it."""
    if speaker.name is not None:
        yield from _of_name(one)
        return
    stem, before = f"speaker:{one.name.identity}", one.entry.before
    given = _ever(one.ledger, f"{stem}.given", speaker.given)
    family = _ever(one.ledger, f"{stem}.family", speaker.family)
    pairs = [(before, name) for name in family] if one.name.part == "given" else [(name, before) for name in given]
    fulls = [" ".join(pair) for pair in pairs]
    now = (plain(speaker.full_name), plain(speaker.family or ""))
    # Whoever has the whole old name and is no other speaker, a contact for instance, is this one.
    old = {plain(full) for full in fulls}
    bearers = [(ref, plain(name)) for ref, name in people(one.kit) if ref != stem]
    others = [name for ref, name in bearers if name not in old or ref.startswith("speaker:")]
    for full in fulls:
        if plain(full) not in (*others, now[0]):
            yield _name(one, full, now)
    if one.name.part == "family" and not any(contains(name, plain(before)) for name in others):
        yield _name(one, before, now, frozenset(word for name in given for word in plain(name)))


def _of_name(one: _Corrected) -> Iterator[Former]:
    """The old name of a contact, of somebody in a photo, of a body or of the event; one word may be a body's only."""
    others = [plain(name) for ref, name in people(one.kit) if ref != one.entry.ref.removesuffix(".name")]
    words = plain(one.entry.before)
    if words not in others and (len(words) > 1 or one.name.room in ("organisation", "speaker")):
        yield _name(one, one.entry.before, (plain(one.wording),))


def _name(one: _Corrected, name: str, now: tuple[Words, ...], given: frozenset[str] | None = None) -> Former:
    spelt = tuple(word.spelt for word in worded(name))
    return Former(one.entry, plain(name), now, spelt=spelt, given=given, only=one.only)


def _of_function(one: _Corrected) -> Iterator[Former]:
    before, now = plain(one.entry.before), plain(one.wording)
    is_longer = contains(now, before)
    person, own, others = functions(one.kit, one.name)
    if any(contains(plain(function), before) for function in others):
        return
    if is_longer and one.entry.kind in (Kind.PRECISION, Kind.COQUILLE):
        return
    if before in map(plain, own) and (is_longer or one.name.room == "statement"):
        return
    beside = tuple(map(plain, person)) if len(before) < FEWEST else ()
    if len(before) >= FEWEST or beside:
        yield Former(one.entry, before, (now,), beside=beside, only=one.only)


def _of_figure(one: _Corrected) -> Iterator[Former]:
    from presskit.typography.amounts import quantity

    figure = next(figure for figure in one.kit.figures if figure.id == one.name.identity)
    near = frozenset(word for word in plain(figure.label) if len(word) > FEWEST)
    try:
        value = Decimal(one.entry.before)
    except InvalidOperation:
        return
    styles = dict.fromkeys(plain(quantity(value, figure.unit, one.kit.kit.locale, s)) for s in ("plain", "compact"))
    for words in styles if near else ():
        yield Former(one.entry, words, near=near, reach=_AROUND if figure.unit else _NEXT)


def _ever(ledger: Ledger, ref: str, now: str | None) -> tuple[str, ...]:
    """Every wording that a part of a name has and had."""
    had = (entry.before for entry in ledger.entries if isinstance(entry, Correction) and entry.ref == ref)
    return tuple(dict.fromkeys(name for name in (now, *had) if name))
