"""A comment behind a running text may have been a part of it; behind anything else it is a comment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.whole_kit import WHOLE

from presskit.diagnostics import Refused, Severity
from presskit.kit.checks.printed import Sort, printed_texts
from presskit.kit.load import load, loaded_from
from presskit.kit.lost_words import RUNNING_TEXT
from presskit.source import SourceText

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic


def warnings(tmp_path: Path, text: str) -> tuple[Diagnostic, ...]:
    path = tmp_path / "speakers.yaml"
    path.write_text(f"presskit: 1\n{text}\n", encoding="utf-8")
    return load(path).warnings


@pytest.mark.parametrize(
    "text",
    [
        "kit:\n  id: k\n  title: Un titre # et sa suite",
        "kit: {id: k, title: T}\nstory:\n  - Le numérique a # une capacité",
        "kit: {id: k, title: T}\nstory:\n  - text: Le numérique a # une capacité",
        "kit: {id: k, title: T}\nphotos:\n  p:\n    file: a.jpg\n    caption: Le point presse # du matin",
        "kit: {id: k, title: T}\nspeakers:\n  a:\n    family: A\n    statements:\n"
        "      - id: x\n        kind: reported\n        text: A voit # loin",
    ],
)
def test_words_behind_a_running_text_are_warned_of_with_their_place(tmp_path: Path, text: str) -> None:
    (only,) = warnings(tmp_path, text)
    lines = f"presskit: 1\n{text}".split("\n")
    assert (only.code, only.severity) == ("lost-comment", Severity.WARNING)
    assert only.span is not None
    assert lines[only.span.line - 1][only.span.column - 1 :] in str(only.message)


@pytest.mark.parametrize("lost", ["# une capacité", "#1 de l’année"])
@pytest.mark.parametrize("key", ["text: ", "text: Oui.\n        translations:\n          en: "])
def test_words_lost_to_a_verbatim_or_its_translation_refuse_the_kit(tmp_path: Path, key: str, lost: str) -> None:
    text = "kit: {id: k, title: T}\nspeakers:\n  a:\n    family: A\n    statements:\n      - id: x\n"
    with pytest.raises(Refused) as refused:
        warnings(tmp_path, f"{text}        {key}Le numérique a {lost}")
    (only,) = refused.value.diagnostics
    assert (only.code, only.severity) == ("lost-comment", Severity.ERROR)


def test_what_is_printed_as_running_text_is_running_text_here() -> None:
    kit = loaded_from(SourceText("speakers.yaml", WHOLE), Path())
    running = (Sort.PROSE, Sort.TITLE, Sort.VERBATIM, Sort.REPORTED)
    paths = [printed.path for printed in printed_texts(kit.kit, kit.places) if printed.sort in running]
    assert paths
    assert {"translations" if "translations" in path else path[-1] for path in paths} <= RUNNING_TEXT


@pytest.mark.parametrize(
    "text",
    [
        "kit:\n  id: k # le nom des fichiers\n  title: 'Un titre' # court\n  issued: {date: 2015-09-24} # jeudi",
        "kit: {id: k, title: T}\nspeakers:\n  a:\n    given: Jérome # sans circonflexe\n    family: A",
        "kit: {id: k, title: T}\nphotos:\n  p:\n    file: a.jpg\n    consent: not-needed # des silhouettes",
        "kit: {id: k, title: T}\nstory:\n  - text: |  # le communiqué\n      Le numérique # a",
    ],
)
def test_a_comment_behind_anything_else_is_quiet(tmp_path: Path, text: str) -> None:
    assert warnings(tmp_path, text) == ()
