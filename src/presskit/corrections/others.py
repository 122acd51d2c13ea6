"""What a new edition has otherwise than the last, and no entry of the ledger tells of: its readers are told too."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.comparing import Sort, compared
from presskit.corrections.entries import Correction
from presskit.corrections.naming import NAMED, parts_of
from presskit.corrections.references import References

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from presskit.corrections.comparing import Found, Side
    from presskit.corrections.entries import Entry
    from presskit.kit.model import KeyFigure, Kit


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
    """One such change. `ref` names the text, or the whole that was added or removed; `speaker` said a statement."""

    ref: str
    what: What
    before: str = ""
    after: str = ""
    speaker: str = ""

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
    contacts = {(one.ref.removesuffix(".name"), one.sort) for one in found if _is_contact(one)}
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


def _contact(found: Found, contacts: Collection[tuple[str, Sort]]) -> Other | None:
    """A contact who was added or removed, where a text is theirs."""
    stem = found.ref.rpartition(".")[0]
    return Other(stem, _WHOLE[found.sort]) if (stem, found.sort) in contacts else None


def _other(found: Found, then: Mapping[str, str], now: Mapping[str, str]) -> Other:
    whole, _, part = found.ref.partition(".")
    if whole in now and whole not in then:
        return Other(whole, What.ADDED, speaker=now[whole])
    if whole in then and whole not in now:
        return Other(whole, What.REMOVED, speaker=then[whole])
    what = What(part) if part in _TOUCHED and whole in now else What.TEXT
    return Other(found.ref, what, found.before, found.after)


_WHOLE = {Sort.ADDED: What.ADDED, Sort.REMOVED: What.REMOVED}
_TOUCHED = (What.ATTRIBUTION, What.KIND, What.SOURCE, What.PORTRAIT, What.ORDER, What.ABSENT, What.FILE)


def _wholes(kit: Kit) -> dict[str, str]:
    """What can be added and removed as a whole; of a statement, who said it."""
    said = {name: kit.speakers[speaker_id].full_name for name, (speaker_id, _) in kit.statements().items()}
    return said | {f"{room}:{name}": "" for key, room in NAMED.items() for name in _ids(getattr(kit, key))}


def _ids(things: Mapping[str, object] | tuple[KeyFigure, ...]) -> Iterable[str]:
    return (figure.id for figure in things) if isinstance(things, tuple) else things
