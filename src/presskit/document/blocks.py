"""Blocks: what a section is made of. Each knows what it stands for (`ref`, or the statement it holds)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from presskit.document.inlines import Text

if TYPE_CHECKING:
    from presskit.document.inlines import Inlines


class Role(StrEnum):
    """What a paragraph is for. A template gives each role its style; a writer never asks what it holds."""

    BODY = "body"
    LEAD = "lead"
    # the cover
    MENTION = "mention"  # « Dossier de presse »
    TITLE = "title"
    DATELINE = "dateline"  # date and place
    ORGANISER = "organiser"
    EMBARGO = "embargo"  # embargo, or « Pour diffusion immédiate »
    EDITION = "edition"
    COVER_CONTACT = "cover-contact"
    # corrections
    NOTICE_TITLE = "notice-title"  # « Rectificatif »
    NOTICE = "notice"  # what this edition replaces, and what it corrects
    CHANGE = "change"  # « Avant : … », « Après : … »
    # statements
    REPORTED = "reported"  # reported speech, attributed in its sentence
    CONTEXT = "context"  # cue, date and source of a statement
    # people, organisations, contacts
    FUNCTION = "function"
    CONTACT = "contact"
    # photos
    CAPTION = "caption"
    ORDER = "order"  # « De gauche à droite : … »
    CREDIT = "credit"
    RIGHTS = "rights"


_FIGURE_SHARES = (0.34, 0.36, 0.3)


class Heading(Struct, frozen=True):
    """A heading within a section: level 2 or 3 (the section's own title is level 1)."""

    level: int
    children: Inlines
    anchor: str
    in_contents: bool = False


class Paragraph(Struct, frozen=True):
    """A paragraph and its role. `ref` names the field of the kit that it prints whole, if it does.

    `held`: it stays on one page with the block after it, where one page can hold both.
    """

    children: Inlines
    role: Role = Role.BODY
    ref: str | None = None
    held: bool = False


class Quotation(Struct, frozen=True):
    """A statement set as a block: its paragraphs (marks included), then who said it, then where and when.

    `context` holds date and source; `anchor` is empty where nothing leads to the block.
    """

    paragraphs: tuple[Inlines, ...]
    attribution: Inlines
    context: Inlines
    statement: str
    anchor: str


class Notice(Struct, frozen=True):
    """What is said of an edition before all else: a title (« Rectificatif ») and its lines, set apart by a rule."""

    paragraphs: tuple[Paragraph, ...]


class Listing(Struct, frozen=True):
    """A list; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


class Figure(Struct, frozen=True):
    """One key figure: value with its unit, what it counts, and where it comes from."""

    value: Inlines
    label: Inlines
    context: Inlines
    ref: str


class Column(Struct, frozen=True):
    """A column of a table: its title, and its share of the width beside the others' (2 is twice as wide as 1)."""

    title: Inlines
    share: float = 1


class Table(Struct, frozen=True):
    """Rows of cells under the titles of columns; a row has a cell for each column, an empty one where it says nothing.

    With `row_headers`, the first cell of a row names what the others tell of. What a cell prints of the kit, it holds
    as a `Field`.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    row_headers: bool = False


class Figures(Struct, frozen=True):
    """Key figures, set together, in order. `headings` names value, label and source where they stand as columns."""

    items: tuple[Figure, ...]
    headings: tuple[str, str, str]

    def as_table(self) -> Table:
        """The same figures as a row each; without sources, they have no column."""
        sourced = any(item.context for item in self.items)
        shares = _FIGURE_SHARES if sourced else _FIGURE_SHARES[:2]
        columns = tuple(Column((Text(title),), share) for title, share in zip(self.headings, shares, strict=False))
        rows = tuple((item.value, item.label, item.context)[: len(columns)] for item in self.items)
        return Table(columns, rows, row_headers=True)


class Picture(Struct, frozen=True):
    """Pixels that passed the photo gate: a baseline JPEG or a PNG, sRGB or grey, upright, without metadata.

    `data` is the file, `width` and `height` are pixels. `original` is the width and the height, upright, of the file
    that it was made from, where it was reduced.
    """

    data: bytes
    format: Literal["JPEG", "PNG"]
    width: int
    height: int
    original: tuple[int, int] | None = None


class Plan(Struct, frozen=True):
    """Where the people of a group photo stand: their numbers, row by row, front first, each from left to right.

    The legend names them under the same numbers: a plan says nothing that is not said there.
    """

    rows: tuple[tuple[int, ...], ...]


class Photo(Struct, frozen=True):
    """A picture with its alternative text and the paragraphs under it (caption, order, credit, rights).

    A `plan` belongs to the paragraphs of the order.
    """

    picture: Picture
    alt: str
    legend: tuple[Paragraph, ...]
    layout: Literal["full", "half", "portrait"]
    ref: str
    plan: Plan | None = None


class Photos(Struct, frozen=True):
    """Photos that are set together, in order: those of `half` a width that follow each other stand side by side."""

    items: tuple[Photo, ...]


class ContactSheet(Struct, frozen=True):
    """Small photos in a grid, in order; each has its name and size for a first line (« planche-contact »)."""

    items: tuple[Photo, ...]


class Contents(Struct, frozen=True):
    """The table of contents; its entries are the document's sections and headings, found by `Document.outline`."""


Block = Heading | Paragraph | Notice | Quotation | Listing | Table | Figures | Photo | Photos | ContactSheet | Contents
