"""What the gate lets through: parts, what they refer to, and where each page's header and footer are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.template.theme import Page


class Reference(Struct, frozen=True):
    """What a part refers to by `id`: a part of the package by its name, or an address. `kind` is the relationship's."""

    id: str
    kind: str
    target: str
    external: bool = False


class Part(Struct, frozen=True):
    """One part of the package: its name (`word/header1.xml`), its content type, its bytes, its references."""

    name: str
    content_type: str
    data: bytes
    references: tuple[Reference, ...] = ()


class Letterhead(Struct, frozen=True):
    """A base document of which nothing but its form is left.

    `sheets` are the parts about the whole document by the last word of their relationship (`styles`, `numbering`,
    `theme`, `fontTable`, `settings`). `marks` are headers and footers by kind and page: `("header", "first")`.
    `section` is the last `w:sectPr` as XML; `page` its sheet and margins in points, `header` and `footer` the
    distances of both from the edge. `parts` are all those that sheets and marks refer to, by name.
    """

    sheets: Mapping[str, Part]
    marks: Mapping[tuple[str, str], Part]
    parts: Mapping[str, Part]
    section: bytes
    page: Page
    header: float
    footer: float
