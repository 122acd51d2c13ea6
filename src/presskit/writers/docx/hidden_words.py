"""Words that a letterhead would print so that nobody sees them, though a search finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning
from presskit.template.contrast import contrast
from presskit.writers.docx.letterhead import letterhead_of
from presskit.writers.docx.ooxml.markup import as_tree, qualified
from presskit.writers.docx.ooxml.merging import merge_styles
from presskit.writers.docx.ooxml.traces import parsed
from presskit.writers.docx.ooxml.visibility import look
from presskit.writers.docx.styles import style_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message
    from presskit.template.theme import Theme
    from presskit.writers.docx.ooxml.markup import Tree
    from presskit.writers.docx.ooxml.visibility import Look

LEAST_CONTRAST = 3.0
"""WCAG 2.2, success criterion 1.4.3: the least for large text. A team may set its own house pale, but not unseen."""
_LISTED = 3
_STYLE, _ID = qualified("w:style"), qualified("w:styleId")


def hidden_words(theme: Theme) -> tuple[Diagnostic, ...]:
    """A warning where the letterhead hides words of ours, and one where it prints them too pale to be seen."""
    base, letterhead = theme.base_document, letterhead_of(theme)
    if base is None or letterhead is None or "styles" not in letterhead.sheets:
        return ()
    looks = dict(_looks(theme, parsed(letterhead.sheets["styles"].data)))
    hidden = [name for name, found in looks.items() if found.hidden]
    pale = [name for name, found in looks.items() if found.ink and contrast(found.ink, found.paper) < LEAST_CONTRAST]
    return (
        *_told(hidden, say("`{file}` hides the words of its styles {names}", file=base.name, names=_listed(hidden))),
        *_told(
            pale,
            say("`{file}` sets its styles {names} in the colour of the page, or nearly", file=base.name,
                names=_listed(pale)),
        ),
    )  # fmt: skip


def _looks(theme: Theme, styles: Tree) -> Iterator[tuple[str, Look]]:
    """The styles that our text has on this letterhead, by name: its own where it has them, else ours."""
    ours = as_tree(style_part(theme, "fr"))
    # No text of ours is in the style that is nobody's choice, « Normal ».
    used = {style.get(_ID) for style in ours.iterchildren(_STYLE) if style.get(qualified("w:default")) is None}
    merge_styles(styles, ours, 0)
    for style in styles.iterchildren(_STYLE):
        if style.get(_ID) in used:
            name = style.find(qualified("w:name"))
            yield "" if name is None else str(name.get(qualified("w:val"))), look(styles, style)


def _listed(names: list[str]) -> str:
    more = ["…"] if len(names) > _LISTED else []
    return ", ".join([*(f"`{name}`" for name in names[:_LISTED]), *more])


def _told(names: list[str], message: Message) -> Iterator[Diagnostic]:
    if names:
        mend = say("give them in Word a colour that is seen, and take off « Hidden »")
        yield warning("base-document-unseen", None, message, mend)
