"""A kit's text with its expected diagnostics beside the lines that cause them.

`#! code 9-14 words` after a line expects the diagnostic `code` on that line, at columns 9 to 14 (the last one
exclusive), with `words` in its help. Several stand one after the other. Nothing else may be found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from presskit.kit.checks import check
from presskit.kit.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

_MARK = re.compile(r"\s*#! (?P<code>[a-z-]+) (?P<start>\d+)-(?P<end>\d+)(?: (?P<help>.*?))?(?=\s*#! |$)")
_BASE = {
    "presskit:": "presskit: 1",
    "kit:": "kit: {id: essai, title: Un essai}",
    "contacts:": "contacts: [{name: Ada Presse, email: presse@essai.example}]",
}


class Expected(NamedTuple):
    line: int
    code: str
    start: int
    end: int
    help: str


class Found(Protocol):
    def __call__(self, text: str, **files: str) -> tuple[Diagnostic, ...]: ...


class Expect(Protocol):
    def __call__(self, text: str, **files: str) -> None: ...


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """The diagnostics of a kit; `files` are the texts of its sources, by name without `.txt`."""

    def found(text: str, **files: str) -> tuple[Diagnostic, ...]:
        missing = [line for key, line in _BASE.items() if not re.search(rf"^{key}", text, re.MULTILINE)]
        path = tmp_path / "speakers.yaml"
        path.write_text("\n".join([text.rstrip("\n"), *missing, ""]), encoding="utf-8")
        for name, content in files.items():
            (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
        return check(load(path))

    return found


@pytest.fixture
def expect(found: Found) -> Expect:
    """Compare what a kit is said to cause with what it causes."""

    def expect(text: str, **files: str) -> None:
        text = text.strip("\n")
        wanted = list(_expected(text))
        diagnostics = found(re.sub(r"\s*#! .*", "", text), **files)
        assert [_placed(d) for d in diagnostics] == [(e.line, e.code, e.start, e.end) for e in wanted]
        for diagnostic, expected in zip(diagnostics, wanted, strict=True):
            assert expected.help in str(diagnostic.help)

    return expect


def _placed(diagnostic: Diagnostic) -> tuple[int, str, int, int]:
    span = diagnostic.span
    assert span is not None
    return span.line, diagnostic.code, span.column, span.end_column


def _expected(text: str) -> Iterator[Expected]:
    for number, line in enumerate(text.split("\n"), start=1):
        for mark in _MARK.finditer(line):
            yield Expected(number, mark["code"], int(mark["start"]), int(mark["end"]), mark["help"] or "")
