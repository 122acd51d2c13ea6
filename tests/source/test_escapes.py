"""An escape in a text is pointed at, however many stand before it, as long as that costs little."""

from __future__ import annotations

from presskit.source import Scalar, SourceText, parse_with_warnings
from presskit.source.escapes import MOST_PIECES, EscapeSearch


def places(value: str) -> list[tuple[int, int]]:
    text = f'"{value}"'
    node = parse_with_warnings(SourceText("f.yaml", text)).node
    assert isinstance(node, Scalar)
    return [(start, end) for _, start, end in EscapeSearch(text).findings(node)]


def test_an_escape_is_found_behind_folded_lines_and_other_escapes() -> None:
    assert places(r"a\n b" + "\n\n  c" + r"\u200bd") == [(11, 17)]


def test_each_of_several_escapes_has_its_place() -> None:
    assert places(r"\u200ba\u2060") == [(1, 7), (8, 14)]


def test_a_run_of_the_same_escape_is_one_finding() -> None:
    assert places(r"a\u200b\u200bb") == [(2, 14)]


def test_a_character_that_is_written_itself_is_not_found_again() -> None:
    assert places("a\u200b" + r"\n") == []


def test_beyond_the_bound_one_finding_stands_for_all_and_for_the_rest_of_the_text() -> None:
    before = r"\n" * MOST_PIECES
    assert places(before + r"\u200bx\u2060") == [(1 + len(before), 1 + len(before) + 14)]
