"""A diagnostic is shown with its line, and its carets stand under the very characters."""

from __future__ import annotations

import json

import pytest

from presskit.cli.report import render, visible
from presskit.diagnostics import Diagnostic, Note, Span, error, say, warning
from presskit.source import SourceText

KIT = SourceText("k.yaml", "a: 1\n" * 111 + "    left: [jeannerot, orgeaz, paoli]\n")


def shown(line: str, column: int, end: int, width: int = 100, encoding: str = "utf-8") -> tuple[str, str]:
    found = error("x", Span("f", 1, column, 1, end), say("m"))
    page = render([found], {"f": SourceText("f", line)}, format="text", width=width, encoding=encoding).splitlines()
    return page[2], page[3]


def person() -> Diagnostic:
    note = Note(say("first here"), Span("k.yaml", 1, 1, 1, 2))
    return error("unknown-person", Span("k.yaml", 112, 23, 112, 29), say("nobody"), say("did you mean `orgeas`?"), note)


def test_text_shows_place_line_carets_help_notes_and_count() -> None:
    assert render([person(), person(), warning("w", None, say("so"))], {"k.yaml": KIT}, format="text") == (
        "warning[w]: so\n\n"
        "error[unknown-person]: nobody\n"
        "   ┌─ k.yaml:112:23\n"
        "112│     left: [jeannerot, orgeaz, paoli]\n"
        "   │                       ^^^^^^ did you mean `orgeas`?\n"
        "   ┌─ k.yaml:1:1\n"
        "  1│ a: 1\n"
        "   │ - first here\n\n"
        "1 error, 1 warning\n"
    )


@pytest.mark.parametrize(
    ("line", "column", "end", "before", "carets"),
    [
        ("日本x", 3, 4, 4, 1),
        ("日本x", 1, 3, 0, 4),
        ("e\u0301te x", 6, 7, 4, 1),
        ("\tx", 2, 3, 4, 1),
        ("x\x1by", 3, 4, 5, 1),
        ("abc", 4, 4, 3, 1),
    ],
)
def test_carets_stand_under_wide_combining_and_hidden_characters(
    line: str, column: int, end: int, before: int, carets: int
) -> None:
    under = shown(line, column, end)[1].split("│ ")[1]
    assert under == " " * before + "^" * carets


@pytest.mark.parametrize("column", [1, 30, 200, 399])
def test_a_long_line_is_shown_around_the_carets(column: int) -> None:
    line, under = shown("".join(chr(0x4E00 + i) for i in range(400)), column, column + 1, width=60)
    text = line.split("│ ")[1]
    columns = under.split("│ ")[1].index("^")
    at, reached = 0, 0
    while reached < columns:
        reached += 1 if text[at] == "…" else 2
        at += 1
    assert text[at] == chr(0x4E00 + column - 1)
    assert sum(1 if c == "…" else 2 for c in text) <= 60


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    found = error("x", Span("f", 1, 4, 3, 1), say("m"))
    page = render([found], {"f": SourceText("f", 'a: "xy\nz"\n')}, format="text")
    assert " │    ^^^\n" in page


def test_a_narrow_encoding_gets_plain_strokes_and_carets_still_right() -> None:
    line, under = shown("日é", 2, 3, encoding="ascii")
    assert (line, under) == ("1| \\u65e5\\xe9", " |       ^^^^")


@pytest.mark.parametrize("text", ["\x1b]0;x\x07", "\x9b1m", "\u202e", "a\rb", "\ud83d"])
def test_nothing_foreign_reaches_the_terminal(text: str) -> None:
    found = error("x", Span(f"{text}.yaml"), say("no `{it}`", it=text))
    for form in ("text", "short", "json"):
        assert text not in render([found], {}, format=form)
    assert text not in visible(text)


def test_short_is_one_line_each() -> None:
    assert render([person()], {}, format="short") == (
        "k.yaml:112:23: error[unknown-person]: nobody (did you mean `orgeas`?)\n"
    )


def test_json_has_stable_keys() -> None:
    (found,) = json.loads(render([person()], {}, format="json"))
    assert list(found) == [
        "code",
        "severity",
        "message",
        "help",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "notes",
        "replacement",
    ]
    assert (found["line"], found["end_column"], found["notes"][0]["line"]) == (112, 29, 1)


def test_colour_changes_nothing_but_colour() -> None:
    plain = render([person()], {"k.yaml": KIT}, format="text")
    painted = render([person()], {"k.yaml": KIT}, format="text", colour=True)
    for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[0m"):
        painted = painted.replace(code, "")
    assert painted == plain
