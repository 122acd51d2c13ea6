"""What a new edition has otherwise than the last, and no entry of the ledger tells of: its readers are told too."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.comparing import Sort, compared
from presskit.corrections.entries import Correction
from presskit.corrections.naming import parts_of
from presskit.corrections.references import References

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from presskit.corrections.comparing import Found, Side
    from presskit.corrections.entries import Entry
    from presskit.kit.model import Kit


class What(StrEnum):
    """What a change touches that no correction is about."""

    ATTRIBUTION = "speaker"
    KIND = "kind"
    SOURCE = "source"
    PORTRAIT = "portrait"
    ORDER = "order"
    ABSENT = "absent"
    FILE = "file"
    TEXT = "text"
    ADDED = "added"
    REMOVED = "removed"


class Other(Struct, frozen=True):
    """One such change. `ref` names the text, or the whole that was added or removed, which its readers call `name`."""

    ref: str
    what: What
    before: str = ""
    after: str = ""
    name: str = ""

    @property
    def is_grave(self) -> bool:
        """Whether it is to be told as loudly as a rectification: somebody else is said to have said it."""
        return self.what is What.ATTRIBUTION and bool(self.before and self.after)


def others(past: Side, kit: Side, since: Sequence[Entry]) -> tuple[Other, ...]:
    """Every difference that `diff` finds and the entries `since` do not tell of: what is grave, embargo, the rest."""
    then, now = _wholes(past.loaded.kit), _wholes(kit.loaded.kit)
    recorded = _recorded(past, kit, since)
    found = [one for one in compared(past, kit) if one.sort is not Sort.WITHDRAWN and one.ref not in recorded]
    orders = {one.ref.removesuffix(".order") for one in found if one.ref.endswith(".order")}
    contacts = {(one.ref.removesuffix(".name"), one.sort): one.before or one.after for one in found if _is_contact(one)}
    told = dict.fromkeys(
        _contact(one, contacts) or _other(one, then, now)
        for one in found
        if not (_is_renaming(one, since) or _is_placed(one, orders))
    )
    return tuple(sorted(told, key=lambda one: (not one.is_grave, one.ref != "kit.embargo")))


def _recorded(past: Side, kit: Side, since: Iterable[Entry]) -> set[str]:
    """The names of the texts that were corrected, under whichever name."""
    names = {entry.ref for entry in since if isinstance(entry, Correction)}
    texts = [References(side.loaded.places.node()) for side in (past, kit)] if names else []
    return names | {found.name for name in names for text in texts if (found := text.get(name))}


def _is_renaming(found: Found, since: Iterable[Entry]) -> bool:
    """Whether people stand as they stood, one of them under a name that was corrected."""
    photo, _, part = found.ref.rpartition(".")
    if part != What.ORDER:
        return False
    before = found.before
    for entry in since:
        if isinstance(entry, Correction) and entry.ref.startswith(f"{photo}.") and entry.ref.endswith(".name"):
            before = before.replace(entry.before, entry.after)
    return before == found.after


def _is_placed(found: Found, orders: Collection[str]) -> bool:
    """Whether it is the name of somebody in a photo of which it is told anyway who stands where."""
    name = parts_of(found.ref)
    return name.room == "photo" and name.part == "name" and f"photo:{name.identity}" in orders


def _is_contact(found: Found) -> bool:
    """Whether it is the name of somebody who was not there, or is no more, for journalists to call."""
    name = parts_of(found.ref)
    return (name.room, name.part) == ("contacts", "name") and found.sort in _WHOLE


def _contact(found: Found, contacts: Mapping[tuple[str, Sort], str]) -> Other | None:
    """A contact who was added or removed, where a text is theirs."""
    stem = found.ref.rpartition(".")[0]
    called = contacts.get((stem, found.sort))
    return Other(stem, _WHOLE[found.sort], name=called) if called else None


def _other(found: Found, then: Mapping[str, str], now: Mapping[str, str]) -> Other:
    whole, _, part = found.ref.partition(".")
    if whole in now and whole not in then:
        return Other(whole, What.ADDED, name=now[whole])
    if whole in then and whole not in now:
        return Other(whole, What.REMOVED, name=then[whole])
    what = What(part) if part in _TOUCHED and whole in now else What.TEXT
    return Other(found.ref, what, found.before, found.after)


_WHOLE = {Sort.ADDED: What.ADDED, Sort.REMOVED: What.REMOVED}
_TOUCHED = (What.ATTRIBUTION, What.KIND, What.SOURCE, What.PORTRAIT, What.ORDER, What.ABSENT, What.FILE)


def _wholes(kit: Kit) -> dict[str, str]:
    """What can be added and removed as a whole, and what its readers know it by."""
    return dict(_named(kit))


def _named(kit: Kit) -> Iterator[tuple[str, str]]:
    for statement_id, (speaker_id, _) in kit.statements().items():
        yield statement_id, kit.speakers[speaker_id].full_name
    yield from ((f"speaker:{name}", speaker.full_name) for name, speaker in kit.speakers.items())
    yield from ((f"photo:{name}", name) for name in kit.photos)
    yield from ((f"figure:{figure.id}", figure.label) for figure in kit.figures)
    yield from ((f"organisation:{name}", body.name) for name, body in kit.organisations.items())
    yield from ((f"source:{name}", source.title) for name, source in kit.sources.items())
