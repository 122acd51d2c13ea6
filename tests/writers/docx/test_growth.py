from __future__ import annotations

import time

from tests.writers.docx.small_kit import classique, kit_of, quotation, words

from presskit.document import Block, Document, Heading, Section
from presskit.writers.docx import write


def kit_with(speakers: int) -> Document:
    blocks: list[Block] = []
    for number in range(speakers):
        blocks.append(Heading(2, words(f"Personne {number}"), f"qui-{number}", in_contents=True))
        blocks += (quotation(f"{number}-{n}", f"Personne {number}", "présidente d’une association") for n in range(3))
    return kit_of(Section("quotes", words("Ils ont dit"), "dit", tuple(blocks)))


def cpu_seconds(document: Document) -> float:
    """The best of three: other work on the machine only ever adds."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        write(document, classique())
        best = min(best, time.process_time() - start)
    return best


def test_the_time_grows_with_the_speakers_and_not_with_their_square() -> None:
    small, large = kit_with(100), kit_with(1_000)
    write(small, classique())
    # Measured: 9 to 11 times. Shared machines add noise; a quadratic writer would be far beyond.
    assert cpu_seconds(large) <= 18 * cpu_seconds(small)
