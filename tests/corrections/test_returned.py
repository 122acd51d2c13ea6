"""Words that were withdrawn do not come back under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.corrections import corrected
from presskit.corrections.entries import Kind
from presskit.corrections.recording import withdraw
from presskit.diagnostics import Severity
from presskit.kit.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic


def returned(path: Path) -> list[Diagnostic]:
    return [told for told in corrected(path, load(path)).diagnostics if told.code == "withdrawn-words"]


WORDS = "'Nous avons besoin d''être vus'"


@pytest.fixture
def withdrawn(path: Path) -> Path:
    """A kit of which a statement was withdrawn."""
    withdraw(path, "vus", replace(GROUNDS, kind=Kind.RETRAIT), never)
    return path


def rewrite(path: Path, words: str) -> None:
    """Give the statement another id, and other words."""
    text = path.read_text("utf-8")
    assert WORDS in text
    path.write_text(text.replace("id: vus", "id: revus").replace(WORDS, words), "utf-8")


def test_under_another_id_they_are_refused_at_their_place(withdrawn: Path) -> None:
    assert returned(withdrawn) == []
    rewrite(withdrawn, WORDS)
    (told,) = returned(withdrawn)
    assert told.severity is Severity.ERROR
    assert told.span is not None
    assert WORDS in withdrawn.read_text("utf-8").splitlines()[told.span.line - 1]


@pytest.mark.parametrize(
    "words",
    [
        '"Nous avons besoin d’être vus. Et voilà."',
        '"Oui : nous avons besoin d\'être vus"',
        '"« NOUS AVONS BESOIN D’ÊTRE VUS ! »"',
    ],
)
def test_more_words_around_them_and_other_marks_hide_nothing(withdrawn: Path, words: str) -> None:
    rewrite(withdrawn, words)
    assert len(returned(withdrawn)) == 1


def test_other_words_under_another_id_are_none_of_theirs(withdrawn: Path) -> None:
    rewrite(withdrawn, '"Nous avons besoin de tout autre chose"')
    assert returned(withdrawn) == []
