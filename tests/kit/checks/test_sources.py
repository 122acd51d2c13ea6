"""Where a statement or a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kit.checks.conftest import Expect, Found


def test_a_statement_without_a_source_is_noticed(expect: Expect) -> None:
    expect("""
speakers:
  ada:
    family: Ada
    statements:
      - {id: a, text: Oui}  #! statement-without-source 14-15 add `source:`
""")


def test_a_figure_needs_a_source_or_somebody_who_claims_it(expect: Expect) -> None:
    expect("""
speakers: {ada: {family: Ada}}
figures:
  - {id: f, value: 1, label: port}  #! figure-without-source 10-11 `speaker:`
  - {id: g, value: 2, label: gare, speaker: ada}
""")


def test_a_source_of_a_title_alone_cannot_be_found_again(expect: Expect) -> None:
    expect("""
sources:
  entretien: Un entretien  #! untraceable-source 3-12 publisher
  article: {title: Un article, publisher: Un journal}
""")


def test_a_source_file_that_is_not_there_is_refused_at_its_name(found: Found) -> None:
    (diagnostic,) = found("sources:\n  s: {title: T, file: absent.txt}")
    assert diagnostic.severity.value == "error"
    assert diagnostic.span is not None
    assert (diagnostic.span.line, diagnostic.span.column) == (2, 23)


def test_a_source_file_outside_the_kits_folder_is_refused(found: Found) -> None:
    (diagnostic,) = found("sources:\n  s: {title: T, file: ../secret.txt}")
    assert diagnostic.severity.value == "error"


def test_a_source_file_that_is_no_text_is_refused(found: Found, tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_bytes(b"d\xe9j\xe0")
    (diagnostic,) = found("sources:\n  s: {title: T, file: s.txt}")
    assert diagnostic.severity.value == "error"


@pytest.mark.parametrize("nothing", ["", " \n\t"])
def test_the_text_of_a_source_that_holds_no_word_is_refused(found: Found, nothing: str) -> None:
    (diagnostic,) = found("sources:\n  s: {title: T, file: s.txt}", s=nothing)
    assert (diagnostic.code, diagnostic.severity.value) == ("empty-file", "error")
    assert "take `file:` out" in str(diagnostic.help)
