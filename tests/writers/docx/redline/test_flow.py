"""Any two texts of lines, tables and sections of pages as one, which leads back to both by the standard's rules."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.writers.docx.resolving import resolved, told
from tests.writers.docx.word_reading import NAMES, nodes

from presskit.writers.docx.redline.flow import merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Two lines that are nothing alike, a line with which a section of pages ends, and two tables.
LINE, OTHER, END, TABLE, WIDER = "a", "b", "a§", "T", "TT"


def block(kind: str) -> str:
    if kind.startswith(TABLE):
        cells = len(kind) * f"<w:tc><w:tcPr/>{block(kind.lower())}</w:tc>"
        return f"<w:tbl><w:tblPr/><w:tblGrid>{len(kind) * '<w:gridCol/>'}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    end = "<w:sectPr/>" if kind.endswith("§") else ""
    properties = f'<w:pPr><w:pStyle w:val="{kind[0]}"/>{end}</w:pPr>'
    return f"<w:p>{properties}<w:r><w:t>{5 * kind[0]}</w:t></w:r></w:p>"


def body(kinds: Sequence[str]) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{NAMES["w"]}">{"".join(map(block, kinds))}<w:sectPr/></w:body>')


def is_written(kinds: Sequence[str]) -> bool:
    """Whether a writer makes such a text: between two tables there is a line, and after the last one too."""
    tables = [kind.startswith(TABLE) for kind in kinds]
    return kinds[-1] in {LINE, OTHER} and not any(one and two for one, two in pairwise(tables))


def texts(longest: int) -> Iterator[tuple[str, ...]]:
    for length in range(1, longest + 1):
        yield from filter(is_written, product((LINE, OTHER, END, TABLE), repeat=length))


def merged(before: Sequence[str], after: Sequence[str]) -> etree._Element:
    """Two texts as one, which is asserted to lead back to both."""
    made = body(after)
    merge(body(before), made)
    assert told(resolved(made, "accept")) == told(body(after)), f"{before} -> {after}"
    assert told(resolved(made, "reject")) == told(body(before)), f"{before} -> {after}"
    return made


@pytest.mark.parametrize("before", [*texts(3)], ids=" ".join)
def test_every_two_short_texts_are_found_again(before: tuple[str, ...]) -> None:
    for after in texts(3):
        merged(before, after)


kinds = st.lists(st.sampled_from((LINE, OTHER, END, TABLE, WIDER)), max_size=9)
text = st.tuples(kinds, st.sampled_from((LINE, OTHER))).map(lambda made: (*made[0], made[1])).filter(is_written)


@settings(max_examples=200, deadline=None)
@given(text, text)
def test_any_two_texts_are_found_again(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    merged(before, after)


@pytest.mark.parametrize(
    ("before", "after"), [((LINE, TABLE, OTHER), (END, TABLE, OTHER)), ((TABLE, LINE), (OTHER, TABLE, LINE))]
)
def test_a_table_that_begins_a_section_of_one_text_alone_is_one_of_each(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    for pair in ((before, after), (after, before)):
        assert len(nodes(merged(*pair), "w:tbl[.//w:trPr/w:del] | w:tbl[.//w:trPr/w:ins]")) == 2


def test_a_table_that_begins_a_section_of_both_stays() -> None:
    assert len(nodes(merged((END, TABLE, LINE), (END, TABLE, OTHER)), "w:tbl")) == 1


def test_the_mark_of_a_section_that_ends_in_one_text_alone_comes_and_goes_with_it() -> None:
    made = merged((LINE, OTHER), (END, OTHER))
    assert len(nodes(made, "w:p/w:pPr[w:sectPr]/w:rPr/w:ins")) == 1
    assert len(nodes(made, "w:p/w:pPr[not(w:sectPr)]/w:rPr/w:del")) == 1


def test_what_a_line_holds_in_both_texts_is_kept_where_a_section_ends_with_it_in_one() -> None:
    assert not nodes(merged((LINE, OTHER), (END, OTHER)), ".//w:ins[w:r] | .//w:del[w:r]")
