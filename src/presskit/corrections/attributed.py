"""Who said what, and who stands where, otherwise than in the last edition: no text says so, and no correction can.

The notice of the next edition tells of it, so that it refuses nothing; whoever did it by a slip learns of it before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.comparing import PERSON, Present
from presskit.corrections.naming import parts_of
from presskit.corrections.others import What, others
from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections import Corrected
    from presskit.corrections.frozen import Frozen
    from presskit.corrections.others import Other
    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.kit.load import Loaded

_TOLD = frozenset({What.ATTRIBUTION, What.KIND, What.ORDER, What.ABSENT})


def reattributed(kit: Corrected, past: Frozen) -> Iterator[Diagnostic]:
    """A warning at each statement, figure and photo that is now somebody else's, said in another way, or of others."""
    present = Present(kit.loaded, kit.standing.withdrawn, {})
    since = kit.ledger.entries[past.entries :]
    mend = say("put it back, if nobody meant it; else leave it: the notice of the next edition tells of it")
    for other in others(past, present, since):
        if other.what in _TOLD:
            yield warning("changed-attribution", _place(kit.whole, other.ref), _message(other, past.number), mend)


def _message(other: Other, number: int) -> Message:
    before, after = (people.replace(PERSON, ", ") for people in (other.before, other.after))
    about = {"ref": other.ref, "number": number, "before": before, "after": after}
    if not other.before:
        return say("`{ref}` is “{after}”, and edition {number} has none", **about)
    if not other.after:
        return say("edition {number} has “{before}” as `{ref}`, and the kit has none any more", **about)
    return say("`{ref}` was “{before}” in edition {number}, and is “{after}”", **about)


def _place(kit: Loaded, ref: str) -> Span:
    """Where the file has what is now otherwise, or what that belongs to."""
    name = parts_of(ref)
    if name.room == "statement":
        speaker_id, statement = kit.kit.statements()[name.identity]
        at = kit.kit.speakers[speaker_id].statements.index(statement)
        path: tuple[str | int, ...] = ("speakers", speaker_id, "statements", at)
        return kit.places.value(*path, name.part if kit.places.holds(*path, name.part) else "id")
    if name.room == "figure":
        at = next(at for at, figure in enumerate(kit.kit.figures) if figure.id == name.identity)
        return kit.places.key("figures", at, name.part)
    keys = ("absent",) if name.part == "absent" else ("left_to_right", "rows")
    path = ("photos", name.identity)
    return next((kit.places.key(*path, key) for key in keys if kit.places.holds(*path, key)), kit.places.key(*path))
