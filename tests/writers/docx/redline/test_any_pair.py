"""Whatever two documents are, all accepted is the later one, and all rejected the earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.writers.docx.hard_pairs import HALL, QUAY, TABLE
from tests.writers.docx.redline.test_redline import THEME, compared
from tests.writers.docx.small_kit import kit_of, quotation
from tests.writers.docx.small_kit import sections as small_sections
from tests.writers.sample import jpeg as picture
from tests.writers.sample import text as words

from presskit.document import (
    Contents,
    Emphasis,
    Figure,
    Figures,
    Heading,
    Link,
    Listing,
    Paragraph,
    Photo,
    Photos,
    Role,
    Section,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Block, Document

QUICK = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def _made(thing: Callable[..., Any], *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(*parts).map(lambda given: thing(*given))


def _some(inner: st.SearchStrategy[Any], most: int, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(inner, min_size=least, max_size=most).map(tuple)


text = st.text(st.sampled_from("ab é.«\u00a0\U000f0000"), max_size=12)
inlines = _some(
    st.one_of(
        _made(Text, text),
        _made(Strong, text.map(words)),
        _made(Link, st.just("#titre"), text.map(lambda some: (Emphasis(words(some)),))),
    ),
    most=3,
)
paragraph = _made(Paragraph, inlines, st.sampled_from([Role.BODY, Role.LEAD]))
shot = _made(
    Photo, st.sampled_from([picture(60, 40), picture(40, 60)]), st.sampled_from(["", "Vue."]),
    _some(paragraph, 2), st.sampled_from(["full", "half"]), st.just("p"),
)  # fmt: skip
figure = _made(Figure, inlines, inlines, st.just(()), st.just("f"))
block: st.SearchStrategy[Block] = st.one_of(
    paragraph,
    _made(Listing, _some(_some(paragraph, 1, least=1), 3, least=1), st.booleans()),
    shot,
    _made(Photos, _some(shot, 4)),
    _made(Figures, _some(figure, 3), st.just(("A", "B", "C"))),
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """Two documents that share some of their blocks, with as many headings in the contents as it comes."""
    stock = draw(st.lists(block, min_size=1, max_size=5))

    def one() -> Document:
        chosen = draw(st.lists(st.sampled_from(stock) | block, max_size=6))
        titles = draw(st.lists(st.sampled_from("xyz"), max_size=3, unique=True))
        headings = [Heading(2, words(f"Titre {title}"), title, in_contents=True) for title in titles]
        end = Paragraph(draw(inlines))
        body = Section("release", words("Titre"), "titre", (*headings, *chosen, end))
        return kit_of(Section("contents", words("Sommaire"), "s", (Contents(),)), body)

    return one(), one()


FIGURES = tuple(
    Figures(tuple(Figure(words(f"{n} 000"), words("entreprises"), (), "f") for n in numbers), ("A", "B", "C"))
    for numbers in ((1,), (1, 2))
)
HALVES = Photos((replace(QUAY, layout="half"), replace(HALL, layout="half")))
SAID = tuple(replace(quotation(who, who.title(), "maire"), anchor="") for who in ("roux", "siri"))
LINES = tuple(Paragraph(words("Le port ouvre la ville."), role) for role in (Role.BODY, Role.LEAD, Role.CONTEXT))
STOCK: tuple[Block, ...] = (*LINES, *FIGURES, TABLE, QUAY, HALL, HALVES, *SAID)
KINDS = ("release", "photos", "quotes", "figures", "contacts")


@st.composite
def edits(draw: st.DrawFn) -> tuple[Document, Document]:
    """A document, and what one makes of it who adds, removes and moves blocks and sections."""
    cover = small_sections()[:1] if draw(st.booleans()) else ()
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4, unique=True))
    before = [_section(kind, draw(_some(st.sampled_from(STOCK), 6))) for kind in kinds]
    after = draw(st.permutations(before)) if draw(st.integers(0, 3)) == 0 else list(before)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(after) - 1))
        if len(after) > 1 and draw(st.integers(0, 4)) == 0:
            del after[place]
        else:
            blocks = _edited(list(after[place].blocks), draw)
            after[place] = replace(after[place], blocks=tuple(blocks))
    return kit_of(*cover, *before), kit_of(*(cover if draw(st.integers(0, 3)) else ()), *after)


def _section(kind: str, blocks: tuple[Block, ...]) -> Section:
    apart = kind == "photos"
    return Section(kind, words(kind.title()), kind, blocks, starts_page=apart or kind == "release", apart=apart)


def _edited(blocks: list[Block], draw: st.DrawFn) -> list[Block]:
    takes, gives = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    taken = blocks.pop(draw(st.integers(0, len(blocks) - 1))) if takes and blocks else None
    if gives:
        blocks.insert(draw(st.integers(0, len(blocks))), taken or draw(st.sampled_from(STOCK)))
    return blocks


@settings(max_examples=30, deadline=None, suppress_health_check=QUICK)
@given(pairs())
def test_any_two_documents_are_found_again(pair: tuple[Document, Document]) -> None:
    compared(*pair)


@settings(max_examples=40, deadline=None, suppress_health_check=QUICK)
@given(edits())
def test_a_document_and_what_was_made_of_it_are_found_again(pair: tuple[Document, Document]) -> None:
    compared(*pair)


@settings(max_examples=15, deadline=None, suppress_health_check=QUICK)
@given(edits())
def test_both_are_found_again_where_sections_have_columns(pair: tuple[Document, Document]) -> None:
    compared(*pair, THEME.model_copy(update={"columns": {"quotes": 2, "contacts": 2}}))
