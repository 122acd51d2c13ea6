"""Who in a kit bears which name, and has which function: what is somebody else's now is nobody's old wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.kit.checks.printed import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections.naming import Name
    from presskit.kit.model import Kit, Position


def people(kit: Kit) -> Iterator[tuple[str, str]]:
    """The name of each person and body, with what the names of its texts begin with."""
    yield from ((f"speaker:{key}", speaker.full_name) for key, speaker in kit.speakers.items())
    yield from ((f"contacts.{at}", contact.name) for at, contact in enumerate(kit.contacts))
    yield from ((f"organisation:{key}", body.name) for key, body in kit.organisations.items())
    yield from ((ref, position.name) for ref, position in _positions(kit) if position.name)


def functions(kit: Kit, name: Name) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Of the person whose function goes by this name: how they are called, their own functions, those of all others.

    Their own are the two forms of a speaker's; what stands with a statement or in a photo answers for itself.
    """
    who = _bearer(kit, name)
    called = {ref: (text,) for ref, text in people(kit)} | {
        f"speaker:{key}": (speaker.full_name, *([speaker.family] if speaker.family else []))
        for key, speaker in kit.speakers.items()
    }
    speaker = kit.speakers.get(who.removeprefix("speaker:"))
    own = (speaker.function.full, speaker.function.short) if speaker and speaker.function else ()
    return called.get(who, ()), own, tuple(function for ref, function in _functions(kit) if ref != who)


def _bearer(kit: Kit, name: Name) -> str:
    if name.room == "statement":
        return f"speaker:{kit.statements()[name.identity][0]}"
    if name.room == "photo":
        photo = kit.photos[name.identity]
        *row, at = name.place
        return _who(f"photo:{name.identity}.{name.place}", photo.ranks[row[0] if row else 0].left_to_right[at])
    return f"{name.room}.{name.identity}" if name.room == "contacts" else f"{name.room}:{name.identity}"


def _functions(kit: Kit) -> Iterator[tuple[str, str]]:
    for key, speaker in kit.speakers.items():
        told = [speaker.function.full, speaker.function.short] if speaker.function else []
        told += [said.function for said in speaker.statements if said.function]
        yield from ((f"speaker:{key}", function) for function in told)
    yield from ((f"contacts.{at}", one.function) for at, one in enumerate(kit.contacts) if one.function)
    for ref, position in _positions(kit):
        yield from ((_who(ref, position), text) for text in (position.function, position.as_) if text)


def _positions(kit: Kit) -> Iterator[tuple[str, Position]]:
    for key, photo in kit.photos.items():
        for at, (_, row) in enumerate(rows((), photo)):
            for index, position in enumerate(row.left_to_right):
                place = (at, index) if photo.rows else (index,)
                yield f"photo:{key}.{place}", position


def _who(ref: str, position: Position) -> str:
    return f"speaker:{position.speaker}" if position.speaker else ref
