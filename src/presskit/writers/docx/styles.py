"""The theme as named Word styles: one for each kind of paragraph, with the names an editor sees in the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.template.theme import StyleName
from presskit.writers.docx.ooxml.style_sheet import (
    Letters,
    ParagraphStyle,
    Shape,
    link_style,
    paragraph_style,
    style_sheet,
)
from presskit.writers.page_lengths import BANNER_PADDING, FOOTER_PADDING, RULE_BESIDE

if TYPE_CHECKING:
    from presskit.template.theme import Style, Theme
    from presskit.writers.docx.ooxml.markup import Element

# Word's own styles keep Word's own names, so that its navigation, contents and translations know them.
_BUILT_IN = {
    StyleName.TITLE: ("Title", "Title"),
    StyleName.HEADING_1: ("Heading1", "heading 1"),
    StyleName.HEADING_2: ("Heading2", "heading 2"),
    StyleName.HEADING_3: ("Heading3", "heading 3"),
    StyleName.CONTENTS_1: ("TOC1", "toc 1"),
    StyleName.CONTENTS_2: ("TOC2", "toc 2"),
    StyleName.HEADER: ("Header", "header"),
    StyleName.FOOTER: ("Footer", "footer"),
}
_OURS = {
    StyleName.BODY: ("PresskitTexte", "Presskit Texte"),
    StyleName.LEAD: ("PresskitChapo", "Presskit Chapô"),
    StyleName.MENTION: ("PresskitMention", "Presskit Mention"),
    StyleName.DATELINE: ("PresskitDate", "Presskit Date et lieu"),
    StyleName.ORGANISER: ("PresskitOrganisateur", "Presskit Organisateur"),
    StyleName.EMBARGO: ("PresskitEmbargo", "Presskit Embargo"),
    StyleName.EDITION: ("PresskitEdition", "Presskit Édition"),
    StyleName.COVER_CONTACT: ("PresskitContactCouverture", "Presskit Contact de couverture"),
    StyleName.NOTICE_TITLE: ("PresskitTitreAvis", "Presskit Titre d’avis"),
    StyleName.NOTICE: ("PresskitAvis", "Presskit Avis"),
    StyleName.CHANGE: ("PresskitChangement", "Presskit Changement"),
    StyleName.REPORTED: ("PresskitProposRapporte", "Presskit Propos rapporté"),
    StyleName.CONTEXT: ("PresskitContexte", "Presskit Contexte"),
    StyleName.FUNCTION: ("PresskitFonction", "Presskit Fonction"),
    StyleName.CONTACT: ("PresskitContact", "Presskit Contact"),
    StyleName.CAPTION: ("PresskitLegende", "Presskit Légende"),
    StyleName.ORDER: ("PresskitOrdre", "Presskit Ordre"),
    StyleName.CREDIT: ("PresskitCredit", "Presskit Crédit"),
    StyleName.RIGHTS: ("PresskitDroits", "Presskit Droits"),
    StyleName.QUOTATION: ("PresskitCitation", "Presskit Citation"),
    StyleName.ATTRIBUTION: ("PresskitAttribution", "Presskit Attribution"),
    StyleName.LIST: ("PresskitListe", "Presskit Liste"),
    StyleName.FIGURE_VALUE: ("PresskitChiffre", "Presskit Chiffre"),
    StyleName.FIGURE_LABEL: ("PresskitLibelle", "Presskit Libellé"),
    StyleName.FIGURE_CONTEXT: ("PresskitSourceChiffre", "Presskit Source de chiffre"),
    StyleName.BANNER: ("PresskitBandeau", "Presskit Bandeau"),
}
_OUTLINE = {StyleName.HEADING_1: 0, StyleName.HEADING_2: 1, StyleName.HEADING_3: 2}
_WHOLE = {
    *_OUTLINE, StyleName.TITLE, StyleName.QUOTATION, StyleName.ATTRIBUTION, StyleName.CONTEXT, StyleName.FUNCTION,
    StyleName.CAPTION, StyleName.ORDER, StyleName.CREDIT, StyleName.RIGHTS, StyleName.CONTACT,
    StyleName.CHANGE,
}  # fmt: skip

# Kinds of paragraph that the theme has no token for: each is set like one that it has.
CONTENTS_TITLE = "TOCHeading"
UNLISTED_HEADING = {2: "PresskitIntertitre2", 3: "PresskitIntertitre3"}
CAPTION = "Caption"
"""Word's own style of captions, on which ours is based."""
PICTURE = "PresskitPhoto"
COLUMN_TITLE = "PresskitTeteColonne"
QUOTATION_SOURCE = "PresskitSourceCitation"
LIST_CONTINUED = "PresskitListeSuite"
LINK = "Hyperlink"
FOOTER_BESIDE = "PresskitPiedDePage"

_NAMES = {**_BUILT_IN, **_OURS}
_IDS: dict[str, str] = {name: identifier for name, (identifier, _) in _NAMES.items()}


def style_id(name: StyleName | str) -> str:
    """The identifier of the Word style of a role or part."""
    return _IDS[name]


def shown_name(name: StyleName) -> str:
    """The name of a Word style as Word has it in English, whatever the language of its screen."""
    return _NAMES[name][1]


def heading_style(level: int, *, in_contents: bool) -> str:
    """The style of a heading; one that is not in the contents has a style that the contents field passes over."""
    return f"Heading{level}" if in_contents or level == 1 else UNLISTED_HEADING[level]


def style_part(theme: Theme, lang: str) -> Element:
    """The styles part: every style of the theme, then those derived from them."""
    sheet = style_sheet(_letters(theme, theme.style(StyleName.BODY)), lang)
    own = {name: _style(theme, name) for name in _NAMES}
    quotation = own[StyleName.QUOTATION].shape
    own[StyleName.CAPTION] = replace(own[StyleName.CAPTION], based_on=CAPTION)
    own[StyleName.ATTRIBUTION] = _along(own[StyleName.ATTRIBUTION], quotation)
    own[StyleName.BANNER] = _strip(theme, own[StyleName.BANNER])
    for style in (*own.values(), *_derived(own)):
        paragraph_style(sheet, style)
    link_style(sheet, LINK, theme.colour("accent" if "accent" in theme.colours else "ink"))
    return sheet


def footer_beside(theme: Theme) -> ParagraphStyle:
    """The style of our line in the footer on a letterhead, whose own style `footer` has other tab stops."""
    style = _style(theme, StyleName.FOOTER)
    shape = replace(style.shape, rule_above=None, padding=0)
    return replace(style, id=FOOTER_BESIDE, name="Presskit Pied de page", own=True, shape=shape)


def rule_colour(theme: Theme) -> str:
    """The colour of thin rules: pale where the theme has it, else the footer's."""
    return theme.colour("pale" if "pale" in theme.colours else theme.style(StyleName.FOOTER).colour)


def _style(theme: Theme, name: StyleName) -> ParagraphStyle:
    style = theme.style(name)
    identifier, shown = _NAMES[name]
    following = style_id(StyleName.BODY) if name in _OUTLINE else None
    return ParagraphStyle(
        identifier, shown, _letters(theme, style), _shape(theme, name, style), name not in _BUILT_IN, next=following
    )


def _letters(theme: Theme, style: Style) -> Letters:
    return Letters(
        theme.faces(style).name,
        style.size,
        theme.colour(style.colour),
        style.bold,
        style.italic,
        style.capitals,
        style.tracking,
    )


def _shape(theme: Theme, name: StyleName, style: Style) -> Shape:
    listed, foot = name in (StyleName.CONTENTS_1, StyleName.CONTENTS_2), name == StyleName.FOOTER
    return Shape(
        leading=style.leading,
        before=style.before,
        after=style.after,
        indent=style.indent,
        indent_right=style.indent_right,
        align=style.align,
        keep_next=style.keep_with_next,
        keep_lines=name in _WHOLE,
        rule=theme.colour(style.rule) if style.rule else None,
        rule_gap=max(0, style.indent - RULE_BESIDE),
        rule_above=rule_colour(theme) if foot else None,
        padding=FOOTER_PADDING if foot else 0,
        outline=_OUTLINE.get(name),
        tab=theme.page.measure if listed or foot else None,
        leader="dot" if listed else "none",
    )


def _along(style: ParagraphStyle, quotation: Shape) -> ParagraphStyle:
    """A style that goes on along the rule of a quotation: Word draws one line where borders and indents agree."""
    shape = replace(style.shape, rule=quotation.rule, rule_gap=quotation.rule_gap, indent=quotation.indent)
    return replace(style, shape=shape)


def _strip(theme: Theme, banner: ParagraphStyle) -> ParagraphStyle:
    """The banner: a strip of its colour from edge to edge of the sheet, the words in the colour of the band's."""
    shape = replace(
        banner.shape,
        indent=-theme.page.left,
        indent_right=-theme.page.right,
        fill=banner.letters.colour,
        padding=BANNER_PADDING,
    )
    return replace(banner, letters=replace(banner.letters, colour=theme.colour(theme.cover.band_text)), shape=shape)


def _derived(own: dict[StyleName, ParagraphStyle]) -> tuple[ParagraphStyle, ...]:
    title, quotation = own[StyleName.HEADING_1], own[StyleName.QUOTATION].shape
    source = replace(own[StyleName.CONTEXT], id=QUOTATION_SOURCE, name="Presskit Source de citation")
    column = replace(own[StyleName.FIGURE_CONTEXT], id=COLUMN_TITLE, name="Presskit Tête de colonne")
    unlisted = tuple(
        replace(own[name], id=UNLISTED_HEADING[level], name=f"Presskit Intertitre {level}", own=True)
        for level, name in ((2, StyleName.HEADING_2), (3, StyleName.HEADING_3))
    )
    return (
        replace(own[StyleName.CAPTION], id=CAPTION, name="caption", own=False, based_on="Normal"),
        replace(title, id=CONTENTS_TITLE, name="TOC Heading", shape=replace(title.shape, outline=None)),
        *unlisted,
        replace(
            own[StyleName.BODY], id=PICTURE, name="Presskit Photo", shape=Shape(None, before=6, after=5, keep_next=True)
        ),
        # Without the rule: Word would draw one line along all the quotations that follow each other.
        replace(source, shape=replace(source.shape, indent=quotation.indent)),
        replace(column, letters=replace(column.letters, bold=True), shape=replace(column.shape, keep_next=True)),
        replace(own[StyleName.LIST], id=LIST_CONTINUED, name="Presskit Liste suite"),
    )
