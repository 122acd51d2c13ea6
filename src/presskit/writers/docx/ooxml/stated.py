"""How large the letters and lines of a style are in another document's style sheet (ECMA-376 part 1, clause 17.7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import qualified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presskit.writers.docx.ooxml.markup import Tree

_VALUE, _ID = qualified("w:val"), qualified("w:styleId")
_SIZE = f"{qualified('w:rPr')}/{qualified('w:sz')}"
_SPACING = f"{qualified('w:pPr')}/{qualified('w:spacing')}"
_LINE, _FIXED = qualified("w:line"), ("exact", "atLeast")
_DEFAULT_SIZE = 10.0
# A single line is 240, and what a font asks for: seldom more than this share of its size.
_SINGLE, _OF_FONT = 240, 1.25


class Stated(Struct, frozen=True):
    """The size of the letters, their line and the white around the paragraph, in points."""

    size: float
    leading: float
    before: float
    after: float


def stated(styles: Tree, name: str) -> Stated | None:
    """What a style says of itself, through those that it is based on; None where there is none of that name."""
    known = {str(style.get(_ID)): style for style in styles.iterchildren(qualified("w:style"))}
    found = next((style for style in known.values() if _name(style) == name.casefold()), None)
    if found is None:
        return None
    sheets = [*chain(found, known), *styles.iterfind(f"{qualified('w:docDefaults')}/*")]
    size = _first(sheets, _SIZE, _VALUE) / 2 or _DEFAULT_SIZE
    before, after = (_first(sheets, _SPACING, qualified(f"w:{edge}")) / 20 for edge in ("before", "after"))
    line = next((spacing for spacing in _entries(sheets, _SPACING) if spacing.get(_LINE)), None)
    rule = None if line is None else line.get(qualified("w:lineRule"))
    asked = _first(sheets, _SPACING, _LINE) or _SINGLE
    return Stated(size, asked / 20 if rule in _FIXED else size * _OF_FONT * asked / _SINGLE, before, after)


def chain(style: Tree, known: dict[str, Tree]) -> Iterator[Tree]:
    """A style and those under it, each once, however they refer to each other."""
    seen = set[str]()
    following: Tree | None = style
    while following is not None and (identifier := str(following.get(_ID))) not in seen:
        seen.add(identifier)
        yield following
        parent = following.find(qualified("w:basedOn"))
        following = None if parent is None else known.get(str(parent.get(_VALUE)))


def _name(style: Tree) -> str:
    found = style.find(qualified("w:name"))
    return "" if found is None else str(found.get(_VALUE)).casefold()


def _entries(sheets: Iterable[Tree], path: str) -> Iterator[Tree]:
    return (found for sheet in sheets for found in sheet.iterfind(path))


def _first(sheets: Iterable[Tree], path: str, attribute: str) -> float:
    """The first whole number that is stated, 0 where none is."""
    values = (found.get(attribute, "") for found in _entries(sheets, path))
    return next((float(value) for value in values if value.isdecimal()), 0.0)
