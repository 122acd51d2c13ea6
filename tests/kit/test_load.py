"""Loading a kit: every problem of a file is told once, at its place, with the way to mend it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.diagnostics import Diagnostic, Refused, Severity
from presskit.kit.load import load

HERE = Path(__file__).parent
EXPECTED = re.compile(r"# ⇒ (?P<code>[a-z-]+) (?P<start>\d+)-(?P<end>\d+) ?(?P<help>.*)$")
SMALLEST = "presskit: 1\nkit: {id: essai, title: Essai}\n"


def refusal(path: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(Refused) as caught:
        load(path)
    return caught.value.diagnostics


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "speakers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def told(diagnostics: tuple[Diagnostic, ...]) -> dict[tuple[int, str, int], Diagnostic]:
    assert all(found.span is not None for found in diagnostics)
    by_place = {(d.span.line, d.code, d.span.column): d for d in diagnostics if d.span is not None}
    assert len(by_place) == len(diagnostics), "one problem, one diagnostic"
    return by_place


@pytest.mark.parametrize("path", sorted(HERE.glob("refused/*.yaml")), ids=lambda path: path.stem)
def test_every_problem_is_told_beside_the_line_that_causes_it(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    marks = [(number, mark) for number, line in enumerate(lines, 1) if (mark := EXPECTED.search(line))]
    found = told(refusal(path))
    assert sorted(found) == sorted((number, mark["code"], int(mark["start"])) for number, mark in marks)
    for number, mark in marks:
        diagnostic = found[number, mark["code"], int(mark["start"])]
        assert mark["help"] in str(diagnostic.help or "")
        assert diagnostic.span is not None
        if diagnostic.span.end_line == number:
            assert diagnostic.span.end_column == int(mark["end"])


@pytest.mark.parametrize(
    ("text", "column"),
    [("terms: [a]\nle\u200bad: Un.\n", 3), ("speakers:\n  a\u200bb: {name: A}\n", 4), ("story:\n- te\u200bxt: A\n", 5)],
)
def test_a_word_with_an_unseen_character_is_told_once_as_the_character(tmp_path: Path, text: str, column: int) -> None:
    (found,) = refusal(written(tmp_path, SMALLEST + text))
    assert (found.code, found.severity) == ("suspicious-character", Severity.ERROR)
    assert found.span is not None
    assert (found.span.line, found.span.column) == (4, column)


def test_a_fault_beside_an_unseen_character_is_told_too(tmp_path: Path) -> None:
    found = refusal(written(tmp_path, SMALLEST + "leed: Un\u200b.\n"))
    assert [(each.code, each.severity) for each in found] == [
        ("unknown-key", Severity.ERROR),
        ("suspicious-character", Severity.WARNING),
    ]


def test_the_smallest_kit_is_an_id_and_a_title(tmp_path: Path) -> None:
    loaded = load(written(tmp_path, SMALLEST))
    assert loaded.kit.kit.title == "Essai"
    assert loaded.root == tmp_path
    assert loaded.warnings == ()


def test_a_file_without_its_two_first_keys_is_told_both(tmp_path: Path) -> None:
    found = refusal(written(tmp_path, "terms: [a]\n"))
    assert [(d.code, str(d.help)) for d in found] == [
        ("missing-key", "add `kit: …`"),
        ("missing-key", "add `presskit: 1`"),
    ]


def test_a_file_of_a_later_format_is_refused_for_that_alone(tmp_path: Path) -> None:
    (only,) = refusal(written(tmp_path, "presskit: 2\nkit: {new: x}\n"))
    assert only.code == "format-version"
    assert "format 2" in str(only.message)
    assert only.span is not None
    assert (only.span.line, only.span.column) == (1, 11)


@pytest.mark.parametrize(
    ("version", "code"), [("0", "number-out-of-range"), ("1.0", "bad-number"), ("un", "bad-number")]
)
def test_a_version_is_a_whole_number_from_1(tmp_path: Path, version: str, code: str) -> None:
    assert [d.code for d in refusal(written(tmp_path, SMALLEST.replace("1", version, 1)))] == [code]


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_a_key_with_nothing_after_it_is_absent(tmp_path: Path, nothing: str) -> None:
    text = f"{SMALLEST}contacts:{nothing}\nevent:{nothing}\nphotos:{nothing}\n"
    assert load(written(tmp_path, text)).kit == load(written(tmp_path, SMALLEST)).kit


NOTHING = ["", "\ufeff \n", "\t\n\u00a0", "# rien\n", "---\n", "null\n", "~\n", "--- ~\n...\n"]


@pytest.mark.parametrize("nothing", NOTHING)
def test_a_file_of_nothing_but_a_sign_for_nothing_is_empty(tmp_path: Path, nothing: str) -> None:
    (only,) = refusal(written(tmp_path, nothing))
    assert (only.code, str(only.help)) == ("empty-file", "write the kit into it")


@pytest.mark.parametrize(("text", "found"), [("- presskit: 1\n- kit: x\n", "list"), ("Le communiqué\n", "text")])
def test_a_list_or_a_text_in_place_of_a_kit_is_called_so(tmp_path: Path, text: str, found: str) -> None:
    (only,) = refusal(written(tmp_path, text))
    assert (only.code, only.span and only.span.line) == ("wrong-type", 1)
    assert str(only.message) == f"expected keys with values in this file, found a {found}"
    assert "`presskit: …`, `kit: …`" in str(only.help)


def test_a_name_that_nobody_can_see_is_empty(tmp_path: Path) -> None:
    found = refusal(written(tmp_path, SMALLEST + 'speakers: {a: {family: "\u200b\u2060"}}\n'))
    assert [d.code for d in found if d.severity == "error"] == ["empty-value"]


def test_null_is_a_family_name(tmp_path: Path) -> None:
    kit = load(written(tmp_path, SMALLEST + "speakers: {a: {family: Null}, b: {family: 'null'}}\n")).kit
    assert [speaker.family for speaker in kit.speakers.values()] == ["Null", "null"]


def test_every_scalar_is_text_and_keeps_what_yaml_would_guess_away(tmp_path: Path) -> None:
    text = SMALLEST + "acronyms: {CP: 07100, H: 12:30, N: no, V: 1.10, T: 0142685300}\n"
    assert list(load(written(tmp_path, text)).kit.acronyms.values()) == ["07100", "12:30", "no", "1.10", "0142685300"]


def test_a_text_over_its_limit_is_told_with_both_lengths(tmp_path: Path) -> None:
    (only,) = refusal(written(tmp_path, SMALLEST + f"terms: [{'a' * 2001}]\n"))
    assert only.code == "text-too-long"
    assert str(only.message) == "`terms` holds 2001 characters; at most 2000 are read"


@given(
    key=st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12), value=st.text("ab1: {}[]\"'\n-,", max_size=12)
)
def test_a_file_is_loaded_or_refused_with_places_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, key: str, value: str
) -> None:
    path = written(tmp_path_factory.mktemp("kit"), f"{SMALLEST}{key}: {value}\n")
    found: tuple[Diagnostic, ...] = ()
    try:
        load(path)
    except Refused as refused:
        found = refused.diagnostics
    assert all(diagnostic.span is not None for diagnostic in found)


def test_loading_needs_no_writer_and_no_picture_library() -> None:
    heavy = ["docx", "reportlab", "PIL", "babel", "markdown_it", "lxml", "click"]
    script = f"import sys, presskit.kit.load; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
