"""A stretch of a value is found again in the file, in every style of YAML."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.source import Mapping, Scalar, SourceText, parse
from presskit.source.charmap import character_map, locate

LETTERS = st.text(st.sampled_from("abcé «»’日👩:#-'\"\\,[]{}\n "), max_size=40)
WORD = st.text(st.sampled_from("abcé«’日👩"), min_size=1, max_size=5)
LINES = st.lists(st.lists(WORD, max_size=4).map(" ".join), min_size=1, max_size=6)


def first_value(text: str) -> tuple[SourceText, Scalar]:
    source = SourceText("f.yaml", text)
    root = parse(source)
    assert isinstance(root, Mapping)
    value = root.entries[0].value
    assert isinstance(value, Scalar)
    return source, value


def found(text: str, words: str) -> str:
    source, value = first_value(text)
    start = value.value.index(words)
    span = locate(source, value, start, start + len(words))
    return text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("a: un mot ici\n", "mot", "mot"),
        ("a: un\n  mot ici\n", "un mot", "un\n  mot"),
        ("a: 'l''été'\n", "'é", "''é"),
        ('a: "l\\u00e9 mot"\n', "é mot", "\\u00e9 mot"),
        ('a: "un \\\n   mot"\n', "un mot", "un \\\n   mot"),
        ('a: "un\r\n\r\n  mot"\r\n', "\nmot", "\r\n\r\n  mot"),
        ("a: |\n  un\n   mot\n", "\n mot", "\n   mot"),
        ("a: >-\n  un\n  mot\n\n  ici\n", "un mot", "un\n  mot"),
        ("a: >\n  un\n\n    mot\n  ici\n", "  mot", "  mot"),
        ("a: |2\n    un\n  mot\n", "  un\nmot", "  un\n  mot"),
        ("a: |+ # note\n  un\n\n", "un\n\n", "un\n\n"),
    ],
)
def test_words_are_found_where_they_stand(text: str, words: str, place: str) -> None:
    assert found(text, words) == place


def test_an_alias_leads_to_the_text_it_repeats() -> None:
    source = SourceText("f", "a: &x mot\nb: *x\n")
    root = parse(source)
    assert isinstance(root, Mapping)
    alias = root.get("b")
    assert isinstance(alias, Scalar)
    assert (alias.value, alias.span.line, locate(source, alias, 0, 3).line) == ("mot", 2, 1)


def test_an_empty_stretch_has_an_empty_place() -> None:
    source, value = first_value("a: mot\n")
    span = locate(source, value, 1, 1)
    assert (span.column, span.end_column) == (5, 5)


def ordinary_characters_map_onto_themselves(source: SourceText, value: Scalar) -> None:
    """What is neither a break nor a space stands in the file as itself, doubled, or escaped; places never go back."""
    places = character_map(source.text, value)
    assert list(places.starts) == sorted(places.starts)
    assert len(places.starts) == len(value.value)
    for character, start, end in zip(value.value, places.starts, places.ends, strict=True):
        piece = source.text[start:end]
        if character not in " \n":
            assert piece in (character, character * 2) or json.loads(f'"{piece}"') == character
        else:
            assert piece == character or not piece.strip() or piece.startswith("\\")


@given(LETTERS)
def test_a_double_quoted_text_maps_back(text: str) -> None:
    source, value = first_value("a: " + json.dumps(text, ensure_ascii=False) + "\n")
    assert value.value == text
    ordinary_characters_map_onto_themselves(source, value)


@given(LETTERS)
def test_an_escaped_text_maps_back(text: str) -> None:
    text = "".join(c for c in text if ord(c) < 0x10000)
    source, value = first_value("a: " + json.dumps(text) + "\n")
    assert value.value == text
    ordinary_characters_map_onto_themselves(source, value)


@given(LINES, st.sampled_from(["'{}'", '"{}"', "x{}x"]), st.sampled_from(["\n", "\r\n"]))
def test_folded_lines_map_back(lines: list[str], marks: str, line_end: str) -> None:
    source, value = first_value("a: " + marks.format((line_end + "  ").join(lines)) + line_end)
    ordinary_characters_map_onto_themselves(source, value)


@given(
    LINES.filter(any),
    st.lists(st.integers(0, 2), min_size=6, max_size=6),
    st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-"]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_a_block_maps_back(lines: list[str], more: list[int], header: str, line_end: str, ends: bool) -> None:  # noqa: FBT001
    if "2" not in header:
        more = [0 if not any(lines[:i]) else extra for i, extra in enumerate(more)]
    body = line_end.join("  " + " " * extra + line if line else "" for line, extra in zip(lines, more, strict=False))
    source, value = first_value(f"a: {header}{line_end}{body}{line_end if ends else ''}")
    ordinary_characters_map_onto_themselves(source, value)
