"""What the editions of a kit have told so far, and what its file and its ledger hold beyond the last of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.editions import editions
from presskit.corrections.entries import Change, Withdrawal
from presskit.corrections.frozen import edition
from presskit.editions.sayings import OWN, sayings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presskit.corrections import Corrected
    from presskit.corrections.frozen import Frozen
    from presskit.editions.readings import Reading
    from presskit.editions.sayings import Saying
    from presskit.kit.model import Kit

    Sayings = Mapping[str, Saying]

TAKEN_BACK = "*"
"""What stands for a language where all words of a statement are taken back."""
_TRANSLATION = ".translations."


class Told(Struct, frozen=True):
    """The statements of each edition by its number, the last last, and those of the kit as it is.

    `released` are the changes that the last edition was made with, `unreleased` those recorded since. `withdrawn` is
    what the last edition takes back; `whole` are the statements of the kit's file, withdrawn or not.
    """

    editions: Mapping[int, Sayings]
    present: Sayings
    whole: Sayings
    released: tuple[Change, ...]
    unreleased: tuple[Change, ...]
    withdrawn: frozenset[str]

    @property
    def published(self) -> Sayings:
        """The statements of the last edition: none where there is no edition."""
        return self.editions[self.latest] if self.latest else {}

    @property
    def latest(self) -> int | None:
        """The number of the last edition."""
        return max(self.editions, default=None)

    def names(self) -> tuple[str, ...]:
        """The ids of all statements that are, or were, in an edition or in the file."""
        every = (self.published, self.whole, *self.editions.values())
        return tuple(dict.fromkeys(name for found in every for name in found))

    def speaker(self, name: str) -> str:
        """Whose statement it is, or was."""
        every = (self.published, self.whole, *tuple(self.editions.values())[::-1])
        return next(found[name].speaker for found in every if name in found)

    def replaced(self, name: str, sought: Reading) -> tuple[int, str] | None:
        """The first edition that no longer has the words that a statement had, and the language that they were in."""
        numbers = tuple(self.editions)
        gone = [(change.edition, language) for change, language in had(self.released, name, sought)]
        for number, following in pairwise(numbers):
            saying = self.editions[number].get(name)
            language = saying.language_of(sought) if saying else None
            if language is not None:
                gone.append((following, language))
        return max(gone, default=None)

    def left_longer(self, name: str, sought: Reading) -> bool:
        """Whether the words sought were all of a statement once, and are only a part of it in the last edition."""
        released = (change.before for change in self.released if subject_of(change)[0] == name)
        earlier = (text for found in self.editions.values() if name in found for text in found[name].texts.values())
        present = self.published[name].texts.values()
        return not any(sought.is_all_of(text) for text in present) and any(
            sought.is_all_of(text) for text in (*released, *earlier)
        )


def had(changes: tuple[Change, ...], name: str, sought: Reading) -> Iterator[tuple[Change, str]]:
    """The changes to the words of a statement that had the words sought before, each with the language of them."""
    for change in changes:
        statement, language = subject_of(change)
        if statement == name and sought.is_in(change.before):
            yield change, OWN if language == TAKEN_BACK else language


def subject_of(change: Change) -> tuple[str, str]:
    """The statement that a change is about, and the language of its words; of other texts the reference, as it is."""
    if isinstance(change, Withdrawal):
        return change.statement, TAKEN_BACK
    statement, _, language = change.ref.partition(_TRANSLATION)
    return statement, language


def told(kit: Corrected, whole: Kit, last: Frozen | None, path: Path) -> Told:
    """What a kit has told; `whole` is its file's, with what was withdrawn, and `last` its last edition."""
    changes = tuple((at, entry) for at, entry in enumerate(kit.ledger.entries) if isinstance(entry, Change))
    count = last.entries if last else 0
    return Told(
        editions=_editions(last.folder.parent, path) if last else {},
        present=sayings(kit.loaded.kit),
        whole=sayings(whole),
        released=tuple(entry for at, entry in changes if at < count),
        unreleased=tuple(entry for at, entry in changes if at >= count),
        withdrawn=frozenset(last.withdrawn) if last else frozenset(),
    )


def _editions(outputs: Path, path: Path) -> Mapping[int, Sayings]:
    return {number: sayings(edition(outputs, number, path.parent).loaded.kit) for number in editions(outputs)}
