"""The pages of `presskit explain`: what a code means, what causes it, how to mend it."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LANGUAGES = ("en", "fr")
_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")


def codes() -> tuple[str, ...]:
    """Every code that has a page, in alphabetical order."""
    names = (page.name for page in _shelf().iterdir())
    return tuple(sorted({name.removesuffix(".en.md") for name in names if name.endswith(".en.md")}))


def page(code: str, lang: str) -> str | None:
    """The page of a code in a language (`en`, `fr`), in CommonMark; English where there is none in that language.

    None for a code that has no page.
    """
    if not _CODE.fullmatch(code):
        return None
    wanted = lang if lang in LANGUAGES else "en"
    for name in (f"{code}.{wanted}.md", f"{code}.en.md"):
        found = _shelf() / name
        if found.is_file():
            return found.read_text(encoding="utf-8")
    return None


def _shelf() -> Traversable:
    return files("presskit") / "explanations"
