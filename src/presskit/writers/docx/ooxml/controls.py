"""Content controls, the tracking that is enforced around them, and the part that remembers what they held at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.markup import Element, Markup, child, escaped, root

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_TITLE = 64
# What may stand before tracking in the settings (CT_Settings, ECMA-376 part 1, clause 17.15.1.78).
_BEFORE_TRACKING = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
    "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData",
    "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
    "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
    "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign",
    "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
    "revisionView",
)  # fmt: skip


def control(parent: Element, title: str, tag: str, number: int) -> Element:
    """The content of a rich-text control within a paragraph: it can be edited, and not be deleted as a whole.

    Word takes no title longer than 64 UTF-16 units: of such a one, what fits stays, with an ellipsis.
    """
    made = child(parent, "w:sdt")
    properties = child(made, "w:sdtPr")
    child(properties, "w:alias", {"w:val": _fitting(title)})
    child(properties, "w:tag", {"w:val": tag})
    child(properties, "w:id", {"w:val": number})
    child(properties, "w:lock", {"w:val": "sdtLocked"})
    return child(made, "w:sdtContent")


def track_changes(settings: Element) -> None:
    """Record every change, and let nobody switch that off by a click; there is no password."""
    before = {f"w:{name}" for name in _BEFORE_TRACKING}
    ahead = [part for part in settings.content if isinstance(part, Element) and part.name in before]
    later = settings.content[len(ahead) :]
    settings.content[:] = ahead
    child(settings, "w:trackRevisions")
    child(settings, "w:documentProtection", {"w:edit": "trackedChanges", "w:enforcement": 1})
    settings.content.extend(later)


def base(identity: Mapping[str, str], anchors: Iterable[tuple[Mapping[str, str], str]]) -> Element:
    """What the document said when it was made, in a namespace of ours: each anchor as attributes and words."""
    made = root("pk:base", attributes=identity)
    for attributes, words in anchors:
        lines = Markup("\n".join(map(escaped, words.split("\n"))))
        child(made, "pk:anchor", attributes).content.append(lines)
    return made


def item_properties(identifier: str, namespace: str) -> Element:
    """The properties of a custom XML part: by what it is known, and the namespace of what it holds."""
    made = root("ds:datastoreItem", attributes={"ds:itemID": identifier})
    child(child(made, "ds:schemaRefs"), "ds:schemaRef", {"ds:uri": namespace})
    return made


def _fitting(title: str) -> str:
    units = title.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * LONGEST_TITLE:
        return title
    return units[: 2 * (LONGEST_TITLE - 1)].decode("utf-16-le", "ignore").rstrip() + "…"
