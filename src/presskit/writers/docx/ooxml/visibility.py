"""What the letters of a style look like on the page: shown or not, their colour and what is behind them.

From ECMA-376 part 1, clauses 17.3.2.6 (`color`), 17.3.2.41 (`vanish`), 17.3.5 and 17.7.2 (how styles inherit).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import qualified
from presskit.writers.docx.ooxml.stated import chain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.writers.docx.ooxml.markup import Tree

_VALUE, _FILL, _COLOUR = qualified("w:val"), qualified("w:fill"), qualified("w:color")
_OF_THEME, _CHANGED = qualified("w:themeColor"), (qualified("w:themeTint"), qualified("w:themeShade"))
_LETTERS, _PARAGRAPH = qualified("w:rPr"), qualified("w:pPr")
_SHADING = (f"{_LETTERS}/{qualified('w:shd')}", f"{_PARAGRAPH}/{qualified('w:shd')}")
_PAPER, _LIGHT = "#ffffff", ("background1", "light1")
_HEX = re.compile(r"[0-9a-fA-F]{6}")


class Look(Struct, frozen=True):
    """The letters of a style: whether they are hidden, their colour, and that behind them, as `#rrggbb`.

    Without `ink`, the colour is automatic: Word takes one that is seen.
    """

    hidden: bool
    ink: str | None
    paper: str


def look(styles: Tree, style: Tree) -> Look:
    """How the letters of a paragraph style look, by itself and those under it."""
    known = {str(one.get(qualified("w:styleId"))): one for one in styles.iterchildren(qualified("w:style"))}
    sheets = (*chain(style, known), *styles.iterfind(f"{qualified('w:docDefaults')}/*"))
    vanish = _nearest(sheets, f"{_LETTERS}/{qualified('w:vanish')}")
    colour = _nearest(sheets, f"{_LETTERS}/{qualified('w:color')}")
    papers = (_fill(shading) for path in _SHADING if (shading := _nearest(sheets, path)) is not None)
    return Look(
        vanish is not None and vanish.get(_VALUE, "true") not in ("0", "false", "off"),
        None if colour is None else _ink(colour),
        next((paper for paper in papers if paper), _PAPER),
    )


def _nearest(sheets: Sequence[Tree], path: str) -> Tree | None:
    return next((found for sheet in sheets if (found := sheet.find(path)) is not None), None)


def _ink(colour: Tree) -> str | None:
    """A colour of letters; that of a theme wins over the value beside it, which is what it was when it was saved."""
    if colour.get(_OF_THEME) in _LIGHT and not any(colour.get(name) for name in _CHANGED):
        return _PAPER
    return _hex(colour.get(_VALUE))


def _fill(shading: Tree) -> str | None:
    """The colour of a shading: a solid one shows its foreground, all others their fill."""
    return _hex(shading.get(_COLOUR if shading.get(_VALUE) == "solid" else _FILL))


def _hex(value: str | None) -> str | None:
    return f"#{value.lower()}" if value is not None and _HEX.fullmatch(value) else None
