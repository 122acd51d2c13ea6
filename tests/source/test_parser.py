"""What is wrong with a YAML text is told at its place, all of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from presskit.diagnostics import Diagnostic, Refused, Severity
from presskit.source import Mapping, Scalar, SourceText, parse, parse_with_warnings
from presskit.source.gathering import MOST

GOOD = "a: &x \"é\" # c\nb:\n  - l'été\n  - {c: [1, 2], d: 'x'}\n  - |\n    un\n    deux\n"


def problems(text: str) -> tuple[Diagnostic, ...]:
    try:
        return parse_with_warnings(SourceText("f.yaml", text)).warnings
    except Refused as refused:
        return refused.diagnostics


def places(text: str) -> list[str]:
    return [f"{d.code} {d.span.line}:{d.span.column}-{d.span.end_column}" for d in problems(text) if d.span]


BAD = [
    ('a: "x\nb: y\n', "unclosed-quote 1:4-5"),
    ('a: "x\nb: "y"\n', "unclosed-quote 1:4-5"),
    ("a: 'l'été'\n", "text-after-quote 1:7-11"),
    ('a: "x" y\n', "text-after-quote 1:8-9"),
    ("a:\n\tb: 1\n", "tab-indentation 2:1-2"),
    ("a: 1\n\tb: 2\n", "tab-indentation 2:1-2"),
    ("a: b: c\n", "needs-quotes 1:4-8"),
    ("- texte : a: c\n", "needs-quotes 1:11-15"),
    ("a: @x\n", "needs-quotes 1:4-6"),
    ("a: %x\n", "needs-quotes 1:4-6"),
    ("a: `x\n", "needs-quotes 1:4-6"),
    ("a: - b\n", "needs-quotes 1:4-7"),
    ("a: >>\n x\n", "needs-quotes 1:4-6"),
    ("a: [1, 2\nb: 3\n", "unclosed-bracket 1:4-5"),
    ("s:\n  a:\n    x: 1\nb:\n    x: 1\n  c:\n    x: 1\n", "bad-indentation 4:1-3"),
    ("a: 1\nb: 2\na: 1\nb: 2\n", "duplicate-key 3:1-2"),
    ("a:\n  x: 1\n  y: 2\n  b:\n  x: 1\n  y: 2\n", "duplicate-key 5:3-4"),
    ("title: [Medinsoft] ouvre\n", "needs-quotes 1:8-25"),
    ("a: 1\ntitle: {x} ouvre\nb: 2\n", "needs-quotes 2:8-17"),
    ("terms: [a, , b]\n", "extra-comma 1:12-13"),
    ("a: [{as: adjoint : Marseille, b: c}]\n", "needs-quotes 1:10-29"),
    ("text:\n  Ceci : cela.\n\n  Un autre.\n", "needs-quotes 1:1-6"),
    ("- text:\n    Ceci.\n\n    Autre: cela.\n", "needs-quotes 1:3-8"),
    ("lead: Ceci\n  et: cela.\n", "needs-quotes 1:1-6"),
    ("id: x\ntitle:\u00a0Titre\nb: c\n", "no-break-space 2:7-8"),
    ("kit:\n\u00a0\u202fid: k\n", "no-break-space 2:1-3"),
    ("a: {b: 1\n", "unclosed-bracket 1:4-5"),
    ("[[[", "unclosed-bracket 1:3-4"),
    ("a: [x, y]]\n", "unclosed-bracket 1:10-11"),
    ("a:\n  b: 1\n c: 2\n", "bad-indentation 3:2-3"),
    ("a: 1\n b: 2\n", "bad-indentation 2:2-3"),
    ("- a\nb: 1\n", "bad-indentation 2:1-2"),
    ("a: 1\nb\nc: 2\n", "missing-colon 2:1-2"),
    ("a:b\nc: d\n", "missing-colon 1:2-3"),
    ('a: "\\q"\n', "bad-escape 1:5-7"),
    ('a: "\\ud83d"\n', "forbidden-character 1:5-11"),
    ('a: "\\0"\n', "forbidden-character 1:5-7"),
    ("a: x\u202ey\n", "forbidden-character 1:5-6"),
    ("a: x\0y\n", "forbidden-character 1:5-6"),
    ("# \x1b]0;x\na: y\n", "forbidden-character 1:3-4"),
    ("a: x\u2028y\n", "forbidden-character 1:5-6"),
    ("a: x\u200by\n", "suspicious-character 1:5-6"),
    ('a: "x\\u200by"\n', "suspicious-character 1:6-12"),
    ("a: lâ€™Ã©tat\n", "mojibake 1:5-8"),
    ("a: !foo x\n", "yaml-tag 1:4-8"),
    ("a: !!python/object:os.system [x]\n", "yaml-tag 1:4-29"),
    ("%YAML 1.1\n---\na: 1\n", "yaml-directive 1:1-10"),
    ("# c\n%TAG !e! x\n---\na: 1\n", "yaml-directive 2:1-11"),
    ("<<: 1\n", "merge-key 1:1-3"),
    ("? [a]\n: b\n", "complex-key 1:3-6"),
    ("a: 1\n---\nb: 2\n", "several-documents 2:1-4"),
    ("a: *x\n", "alias 1:4-6"),
    ("a: &x [1]\nb: *x\n", "alias 2:4-6"),
    ("a: &x\n  b: *x\n", "alias 2:6-8"),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1-2"),
    ("é: 1\ne\u0301: 2\n", "duplicate-key 2:1-3"),
    ("1: a\n'1': b\n", "duplicate-key 2:1-4"),
    ("[" * 60_000, "too-deep 1:65-66"),
    ("- " * 60_000, "too-deep 1:129-130"),
    ("a: prix #1 et 2\n", "lost-comment 1:9-16"),
]


@pytest.mark.parametrize("text", ["", " \n", "\t\u00a0", "# rien\n", "---\n", "---\n...\n"])
def test_a_file_of_nothing_holds_an_empty_scalar(text: str) -> None:
    root = parse(SourceText("f.yaml", text))
    assert isinstance(root, Scalar)
    assert (root.value, root.style, problems(text)) == ("", "plain", ())


@pytest.mark.parametrize(("text", "expected"), BAD, ids=[expected for _, expected in BAD])
def test_a_fault_is_told_where_it_stands(text: str, expected: str) -> None:
    assert places(text)[0] == expected


def test_every_code_of_the_room_is_shown_and_explained() -> None:
    room = Path(__file__).parents[2] / "src" / "presskit"
    codes = {expected.split()[0] for _, expected in BAD} | {"too-many-values", "too-many-problems", "yaml-syntax"}
    for code in codes:
        for language in ("en", "fr"):
            assert (room / "explanations" / f"{code}.{language}.md").read_text(encoding="utf-8").count("\n") >= 6


def test_a_duplicate_key_names_both_places() -> None:
    (found,) = problems("a: 1\nb: 2\na: 3\n")
    assert [note.span.line for note in found.notes if note.span] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n\ufeffb: 2\n", ["suspicious-character 2:1-2"]),
        ("a: 1\n\ufeff\ufeffb: 2\n", ["suspicious-character 2:1-3"]),
        ("a: x\ufeff\n\ufeffb: 2\n", ["suspicious-character 1:5-6", "suspicious-character 2:1-2"]),
    ],
)
def test_a_byte_order_mark_within_the_text_is_told_once_at_its_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected
    assert problems(text)[-1].severity is Severity.ERROR


def test_an_unseen_character_several_times_over_is_counted() -> None:
    (found,) = problems("a: x\u200b\u200b\u200by\n")
    assert str(found.message) == "3 characters that nobody can see: U+200B ZERO WIDTH SPACE"
    assert found.severity is Severity.WARNING


def test_all_problems_are_gathered() -> None:
    assert places("a: x\u202ey\na: !t 1\n<<: 2\nb: c: d\n") == [
        "forbidden-character 1:5-6",
        "duplicate-key 2:1-2",
        "yaml-tag 2:4-6",
        "merge-key 3:1-3",
        "needs-quotes 4:4-8",
    ]


def test_beyond_a_bound_problems_are_counted() -> None:
    found = problems("- !x a\n" * (MOST + 10))
    assert len(found) == MOST + 1
    assert next(d for d in found if d.code == "too-many-problems").message.count == 10


def test_aliases_beyond_a_small_bound_are_refused() -> None:
    assert problems("- &x a\n" + "- *x\n" * 100) == ()
    assert [d.code for d in problems("- &x a\n" + "- *x\n" * 101)] == ["alias"]


def test_every_scalar_is_text() -> None:
    root = parse(SourceText("f", "[07100, 12:30, no, ~, 1.10, 2015-09-24, ]\n"))
    assert [item.value for item in getattr(root, "items", ())] == ["07100", "12:30", "no", "~", "1.10", "2015-09-24"]


def test_a_value_and_its_key_know_their_place() -> None:
    root = parse(SourceText("f", "é:\r\n  👩: mot\r\n"))
    assert isinstance(root, Mapping)
    inner = root.get("é")
    assert isinstance(inner, Mapping)
    span = inner.entries[0].value.span
    assert (span.line, span.column, span.end_column) == (2, 6, 9)


def test_a_key_is_found_in_either_unicode_form() -> None:
    root = parse(SourceText("f", "e\u0301: mot\n"))
    assert isinstance(root, Mapping)
    assert isinstance(root.get("é"), Scalar)


def test_a_comment_behind_a_text_is_known_to_the_text() -> None:
    root = parse(SourceText("f", "a: prix # un\nb: 'prix' # un\n"))
    assert isinstance(root, Mapping)
    a, b = (entry.value for entry in root.entries)
    assert isinstance(a, Scalar)
    assert a.lost_comment is not None
    assert (a.lost_comment.column, a.lost_comment.end_column) == (9, 13)
    assert isinstance(b, Scalar)
    assert b.lost_comment is None


def test_the_reader_in_pure_python_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = {text: places(text) for text, _ in BAD}
    monkeypatch.delattr(yaml, "CSafeLoader")
    for text, found in fast.items():
        assert [p.split("-")[0] for p in places(text)[:1]] == [p.split("-")[0] for p in found[:1]], text


def test_emoji_held_together_by_joiners_are_not_doubted() -> None:
    assert problems("a: 👩‍💻 👩🏽‍💻\n") == ()


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    problems(text)


@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD)), st.sampled_from("\t'\"[]{}:,#&*!|>%@`-? \n\r\\aé\0\u202e")), max_size=8
    )
)
def test_a_mutated_file_is_read_or_refused_at_a_place(changes: list[tuple[int, str]]) -> None:
    text = GOOD
    for at, character in changes:
        text = text[:at] + character + text[at + 1 :]
    for found in problems(text):
        assert found.span is not None
        assert found.span.line <= text.count("\n") + text.count("\r") + 1
        assert found.severity in Severity


def test_a_run_of_one_refused_character_is_one_problem() -> None:
    assert places("a: b\n" + "\0" * 500) == ["forbidden-character 2:1-501"]
