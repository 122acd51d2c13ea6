"""Every code that a diagnostic can bear has a page in both languages, and every page has a code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from presskit.explain import codes, page

SOURCE = Path(__file__).parent.parent / "src" / "presskit"
PAGES = SOURCE / "explanations"


def codes_in(tree: ast.AST) -> set[str]:
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("error", "warning")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def codes_of_the_package() -> set[str]:
    return set().union(*(codes_in(ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCE.rglob("*.py")))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_code_has_a_page(lang: str) -> None:
    missing = [code for code in sorted(codes_of_the_package()) if not (PAGES / f"{code}.{lang}.md").is_file()]
    assert missing == []


def test_every_page_explains_a_code_that_can_occur() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")]
    words = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    orphans = sorted({path.name.split(".")[0] for path in PAGES.glob("*.md")} - words)
    assert orphans == []


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.name)
def test_a_page_begins_with_its_code_and_fits_on_a_screen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name.split('.')[0]}")
    assert 5 <= len(text.splitlines()) <= 30


def test_a_page_is_found_by_code_and_language() -> None:
    french, english = page("bad-date", "fr"), page("bad-date", "en")
    assert french is not None
    assert english is not None
    assert french != english


def test_a_language_without_pages_is_answered_in_english() -> None:
    assert page("bad-date", "de") == page("bad-date", "en")


@pytest.mark.parametrize("code", ["no-such-code", "../explain", "", "Bad-Date"])
def test_a_code_without_a_page_has_none(code: str) -> None:
    assert page(code, "en") is None


def test_the_codes_are_listed_once_in_order() -> None:
    assert list(codes()) == sorted(set(codes()))
    assert "bad-date" in codes()
