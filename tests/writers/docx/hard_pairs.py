"""Pairs of kits that are hard to redline: what stands alone between tables or at the end, what moved, sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.writers import sample
from tests.writers.docx.edited_kits import SMALL, figures_of, rewritten, without
from tests.writers.docx.small_kit import kit_of, quotation
from tests.writers.sample import jpeg as picture
from tests.writers.sample import text as words

from presskit.document import Column, Heading, Paragraph, Photo, Role, Section, Table

if TYPE_CHECKING:
    from presskit.document import Block, Document


def only(*blocks: Block) -> Document:
    return kit_of(Section("release", (), "r", blocks))


def line(text: str, role: Role = Role.BODY) -> Paragraph:
    return Paragraph(words(text), role)


def photo(width: int, caption: str) -> Photo:
    legend = (line(caption, Role.CAPTION), line(f"Crédit : {caption}", Role.CREDIT))
    return Photo(picture(width, 60), "Vue", legend, "full", caption)


def speaker(name: str, said: str) -> tuple[Block, ...]:
    return (Heading(2, words(name), name, in_contents=True), quotation(said, name, "directeur de son école"))


FIGURES = figures_of(1, 2).sections[4].blocks[0]
TABLE = Table(tuple(Column(words(title)) for title in "abc"), (tuple(words(cell) for cell in "def"),))
LEAD, BODY, NOTE = (
    line("Le port ouvre à tous les vents.", Role.LEAD),
    line("La gare dessert un quartier neuf au printemps."),
    line("Une école forme cent ingénieures par an.", Role.CONTEXT),
)
ANNE, JEAN, LUC = speaker("Anne Roux", "roux"), speaker("Jean Siri", "siri"), speaker("Luc Paoli", "paoli")
QUAY, HALL = photo(90, "le quai du port"), photo(80, "la grande halle")
LONGER = (
    line("La gare dessert un quartier neuf au printemps. Les trains y passent"),
    line("C’est dit : Une école forme cent ingénieures par an.", Role.CONTEXT),
)
END = line("Fin.")
TITLES = (Heading(2, words("Le port"), "port"), Heading(2, words("La ville"), "ville"))


def both_ways(name: str, other: str, before: Document, after: Document) -> dict[str, tuple[Document, Document]]:
    return {name: (before, after), other: (after, before)}


def ordered(*places: int) -> Document:
    """The small kit with some of its sections, in this order."""
    return replace(SMALL, sections=tuple(SMALL.sections[place] for place in places))


PHOTOS = both_ways("the section of photos goes", "the section of photos comes", SMALL, without("photos"))
HARD: dict[str, tuple[Document, Document]] = {
    **both_ways(
        "a line between tables goes", "a line between tables comes",
        only(LEAD, FIGURES, NOTE, TABLE, BODY), only(LEAD, FIGURES, TABLE, BODY),
    ),
    **both_ways(
        "lines after the last table go", "lines after the last table come",
        only(LEAD, FIGURES, NOTE, BODY), only(LEAD, FIGURES),
    ),
    **both_ways(
        "the line before the first table goes", "the line before the first table comes",
        only(LEAD, FIGURES, BODY), only(FIGURES, BODY),
    ),
    **both_ways("the last table goes", "the last table comes", only(LEAD, BODY, FIGURES), only(LEAD, BODY)),
    **both_ways(
        "a line and the table after it go", "a line and a table after it come",
        only(LEAD, FIGURES, NOTE, TABLE, BODY, END), only(LEAD, FIGURES, BODY, END),
    ),
    "a table of more columns": (only(LEAD, FIGURES, BODY), only(LEAD, TABLE, BODY)),
    "a table moved": (only(LEAD, FIGURES, NOTE, BODY), only(LEAD, NOTE, FIGURES, BODY)),
    "everything else": (only(*ANNE, QUAY), only(FIGURES, *LUC, BODY)),
    "speakers moved": (only(*ANNE, *JEAN, *LUC, FIGURES), only(*JEAN, *LUC, *ANNE, FIGURES)),
    **both_ways(
        "lines moved forward", "lines moved back",
        only(BODY, TITLES[0], NOTE, LEAD, TITLES[1], END), only(TITLES[0], LEAD, TITLES[1], BODY, NOTE, END),
    ),
    "photos changed places": (only(QUAY, BODY, HALL, NOTE), only(HALL, BODY, QUAY, NOTE)),
    "sections changed places": (SMALL, ordered(0, 1, 3, 2, 4, 5, 6, 7)),
    "words came on both sides of a mark": (only(BODY, NOTE), only(LONGER[0], LONGER[1])),
    "words came, then a line": (only(BODY, LEAD), only(LONGER[0], NOTE, LEAD)),
    **both_ways("the cover goes", "the cover comes", SMALL, without("cover")),
    **PHOTOS,
    "the correction of 2015": (
        sample.document(),
        rewritten(sample.document(), "enthousiasme et surtout l’ambition", "enthousiasme et l’ambition"),
    ),
}  # fmt: skip
