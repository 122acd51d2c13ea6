"""Words that were withdrawn and come back under another id: whoever holds an edition was told not to quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import error, say
from presskit.kit.words import FEWEST, contains, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.corrections.entries import Withdrawal
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded


def returned(loaded: Loaded, withdrawn: Mapping[str, Withdrawal]) -> Iterator[Diagnostic]:
    """An error at each statement that holds all the words of one that was withdrawn, typography forgiven."""
    gone = {name: plain_words(entry.before) for name, entry in withdrawn.items()}
    long_enough = {name: words for name, words in gone.items() if len(words) >= FEWEST}
    if not long_enough:
        return
    for who, speaker in loaded.kit.speakers.items():
        for at, said in enumerate(speaker.statements):
            if said.id in withdrawn:
                continue
            present = plain_words(said.text)
            back = next((name for name, words in long_enough.items() if contains(present, words)), None)
            if back is not None:
                span = loaded.places.value("speakers", who, "statements", at, "text")
                message = say("these are words of `{name}`, which was withdrawn", name=back)
                yield error("withdrawn-words", span, message, say("take them out: readers were told not to quote them"))
