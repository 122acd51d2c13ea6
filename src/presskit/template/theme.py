"""The tokens of a house style: page, colours, type families, one style a role. Frozen; the same for every writer.

Lengths are points (1/72 inch) unless a name says otherwise; colours are `#rrggbb`.
"""

# Annotations are objects here, as in `kit.model`.
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar, Literal, cast

from pydantic import BeforeValidator, Field, StringConstraints

from presskit.diagnostics import Message, say
from presskit.document import Role
from presskit.section_kinds import FlowingKind
from presskit.validation.forms import COLOUR, SLUG, decimal_number
from presskit.validation.model import FrozenMap, Strict

Points = Annotated[float, Field(ge=0, le=2_000), BeforeValidator(decimal_number)]
Side = Annotated[float, Field(ge=100, le=2_000), BeforeValidator(decimal_number)]
Size = Annotated[float, Field(ge=4, le=200), BeforeValidator(decimal_number)]
Leading = Annotated[float, Field(ge=4, le=400), BeforeValidator(decimal_number)]
Tracking = Annotated[float, Field(ge=-20, le=20), BeforeValidator(decimal_number)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR)]
Name = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
ColourName = Name
ColumnCount = Annotated[int, Field(ge=2, le=3)]
FamilyName = Annotated[str, StringConstraints(pattern=r"^[^\W_][\w .'&+-]*$", max_length=60)]
"""Letters, digits and what stands between them: the name goes into fonts and formats that know no other signs."""

SYMBOLS = Path(__file__).resolve().parent / "fonts" / "PresskitSymbols.ttf"
"""Arrows, dingbats, mathematical operators: the font that presskit ships, which `scripts/symbols.py` makes."""


class StyleName(StrEnum):
    """What a style is for: every role of a paragraph, and the parts that are not paragraphs."""

    BODY = Role.BODY
    LEAD = Role.LEAD
    MENTION = Role.MENTION
    TITLE = Role.TITLE
    DATELINE = Role.DATELINE
    ORGANISER = Role.ORGANISER
    EMBARGO = Role.EMBARGO
    EDITION = Role.EDITION
    COVER_CONTACT = Role.COVER_CONTACT
    NOTICE_TITLE = Role.NOTICE_TITLE
    NOTICE = Role.NOTICE
    CHANGE = Role.CHANGE
    REPORTED = Role.REPORTED
    CONTEXT = Role.CONTEXT
    FUNCTION = Role.FUNCTION
    CONTACT = Role.CONTACT
    CAPTION = Role.CAPTION
    ORDER = Role.ORDER
    CREDIT = Role.CREDIT
    RIGHTS = Role.RIGHTS
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    LIST = "list"
    FIGURE_VALUE = "figure-value"
    FIGURE_LABEL = "figure-label"
    FIGURE_CONTEXT = "figure-context"
    CONTENTS_1 = "contents-1"
    CONTENTS_2 = "contents-2"
    HEADER = "header"
    FOOTER = "footer"
    BANNER = "banner"


class _Tokens(Strict):
    pass


class Page(_Tokens):
    """The sheet and its type area."""

    width: Side = 595.28
    height: Side = 841.89
    top: Points
    bottom: Points
    left: Points
    right: Points

    @property
    def measure(self) -> float:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """The height of the type area."""
        return self.height - self.top - self.bottom


class Faces(_Tokens):
    """The four faces of a family: font files (TrueType outlines), absolute once loaded."""

    name: FamilyName
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path

    def file(self, *, bold: bool, italic: bool) -> Path:
        """The file of one face."""
        upright, slanted = (self.bold, self.bold_italic) if bold else (self.regular, self.italic)
        return slanted if italic else upright


class Symbols(_Tokens):
    """The one face of a font for the characters that no family of the theme has."""

    name: FamilyName
    regular: Path


class Style(_Tokens):
    """How one kind of paragraph is set. `rule` draws a line of that colour at its left edge (2.5 points wide).

    `overline` sets a short bar of that colour above it (headings, in the PDF).
    """

    family: Literal["text", "display"] = "text"
    size: Size
    leading: Leading
    colour: ColourName = "ink"
    bold: bool = False
    italic: bool = False
    align: Literal["left", "justify", "right", "centre"] = "left"
    before: Points = 0
    after: Points = 0
    indent: Points = 0
    indent_right: Points = 0
    keep_with_next: bool = False
    capitals: bool = False
    tracking: Tracking = 0
    rule: ColourName | None = None
    overline: ColourName | None = None


class Cover(_Tokens):
    """The first page: a band of colour at its top and where the text starts below it.

    `band_text` is the colour of words on the band and on a banner; `band_motif` that of the large guillemets drawn
    on the band (none by default).
    """

    band: ColourName
    band_height: Points
    text_top: Points
    band_text: ColourName = "paper"
    band_motif: ColourName | None = None


class Theme(_Tokens):
    """A whole house style, loaded: `presskit.template.load` makes it from a folder.

    A theme that `extends` another holds what the other gives and it does not. `figures` is how a PDF sets key figures:
    large in a grid, or in a table; Word has a table always. `columns` says in how many columns a kind of section is set
    that has more than one, `gutter` how far they are apart. With `embed_fonts` a Word document holds the fonts, as far
    as their licences let it.
    """

    where_empty: ClassVar[Message | None] = say("write `extends: classique` into it, then what is to differ")

    name: Name
    extends: Name | None = None
    page: Page
    cover: Cover
    colours: FrozenMap[ColourName, Colour]
    text: Faces
    display: Faces
    symbols: Symbols = Symbols(name="Presskit Symbols", regular=SYMBOLS)
    styles: FrozenMap[StyleName, Style]
    figures: Literal["grid", "table"] = "grid"
    columns: FrozenMap[FlowingKind, ColumnCount] = Field(default_factory=dict)
    gutter: Points = 18
    embed_fonts: bool = True
    logo: Path | None = None
    base_document: Path | None = None

    def tokens(self) -> str:
        """All that is not a file, as JSON: what a digest of the house style is made from."""
        faces = set(Faces.model_fields) - {"name"}
        families = {"text": faces, "display": faces, "symbols": {"regular"}}
        return self.model_dump_json(exclude={"logo": True, "base_document": True, **families})

    def colour(self, name: str) -> str:
        """The `#rrggbb` of a named colour."""
        return self.colours[name]

    def style(self, name: StyleName | Role) -> Style:
        """The style of a role or part."""
        return self.styles[StyleName(name)]

    def columns_of(self, kind: str) -> int:
        """In how many columns sections of a kind are set."""
        return self.columns.get(cast("FlowingKind", kind), 1)

    def faces(self, style: Style) -> Faces:
        """The family in which a style is set."""
        return self.text if style.family == "text" else self.display

    def font_files(self, style: Style, *, bold: bool, italic: bool) -> tuple[tuple[str, Path], ...]:
        """The families in which a character of a style is looked for, in order, and the file of the face of each."""
        families = (self.text, self.display) if style.family == "text" else (self.display, self.text)
        own = ((faces.name, faces.file(bold=bold, italic=italic)) for faces in families)
        return (*own, (self.symbols.name, self.symbols.regular))
