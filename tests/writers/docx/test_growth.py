from __future__ import annotations

from tests.effort import calls
from tests.writers.docx.small_kit import classique, kit_of, quotation
from tests.writers.sample import text as words

from presskit.document import Block, Document, Heading, Section
from presskit.writers.docx import write


def kit_with(speakers: int) -> Document:
    blocks: list[Block] = []
    for number in range(speakers):
        blocks.append(Heading(2, words(f"Personne {number}"), f"qui-{number}", in_contents=True))
        blocks += (quotation(f"{number}-{n}", f"Personne {number}", "présidente d’une association") for n in range(3))
    return kit_of(Section("quotes", words("Ils ont dit"), "dit", tuple(blocks)))


def test_the_work_grows_with_the_speakers_and_not_with_their_square() -> None:
    small, large = kit_with(50), kit_with(500)
    write(small, classique())

    assert calls(lambda: write(large, classique())) <= 11 * calls(lambda: write(small, classique()))
