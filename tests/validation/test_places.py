"""Places: from a path in the model back to the text of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Span
from presskit.source import parse, read
from presskit.validation.places import Places

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
speakers:
  jeannerot:
    function: président
    statements:
      - id: un
        text: "  Bonjour à tous "
      - {id: deux}
terms: [a, b]
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    path = tmp_path / "kit.yaml"
    path.write_text(TEXT, encoding="utf-8")
    source = read(path, name="kit.yaml")
    return Places(parse(source), source)


def on_line(line: int, start: int, end: int) -> Span:
    return Span("kit.yaml", line, start, line, end)


def test_a_value_has_its_span(places: Places) -> None:
    assert places.value("speakers", "jeannerot", "statements", 0, "id") == on_line(5, 13, 15)
    assert places.value("terms", 1) == on_line(8, 12, 13)


def test_a_short_form_answers_for_the_long_one(places: Places) -> None:
    assert places.value("speakers", "jeannerot", "function", "short") == on_line(3, 15, 24)
    scalar = places.scalar("speakers", "jeannerot", "function", "full")
    assert scalar is not None
    assert scalar.value == "président"


def test_a_value_that_is_not_there_is_answered_by_the_nearest_above(places: Places) -> None:
    assert places.value("terms", 7) == places.value("terms")
    assert places.value("speakers", "jeannerot", "statements", 1, "text") == on_line(7, 9, 19)


def test_a_key_has_its_span(places: Places) -> None:
    assert places.key("speakers", "jeannerot") == on_line(2, 3, 12)
    assert places.key("speakers", "jeannerot", "portrait") == on_line(2, 3, 12)


def test_an_item_of_a_list_is_found_by_its_first_key(places: Places) -> None:
    assert places.key("speakers", "jeannerot", "statements", 1) == on_line(7, 10, 12)
    assert places.key("terms", 0) == on_line(8, 9, 10)


def test_the_file_as_a_whole_is_found_by_its_first_key(places: Places) -> None:
    assert places.key() == on_line(1, 1, 9)


def test_there_is_no_scalar_where_a_list_or_nothing_stands(places: Places) -> None:
    assert places.scalar("terms") is None
    assert places.scalar("speakers", "jeannerot", "portrait") is None


def test_characters_are_counted_in_the_text_that_the_model_holds(places: Places) -> None:
    assert places.within(0, 7, "speakers", "jeannerot", "statements", 0, "text") == on_line(6, 18, 25)
    assert places.within(0, 3, "speakers", "jeannerot", "function", "short") == on_line(3, 15, 18)


def test_characters_of_what_is_not_a_text_are_answered_by_the_whole(places: Places) -> None:
    assert places.within(0, 1, "terms") == places.value("terms")


def test_a_path_is_held_only_where_the_file_writes_all_of_it(places: Places) -> None:
    assert places.holds("speakers", "jeannerot", "function")
    assert not places.holds("speakers", "jeannerot", "function", "short")
    assert not places.holds("terms", 2)
