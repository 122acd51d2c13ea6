"""The parts around the text: document, header, footer, lists, settings, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.markup import child, default_root, root
from presskit.writers.docx.ooxml.text import languages
from presskit.writers.docx.ooxml.units import twips

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from presskit.writers.docx.ooxml.markup import Element

# The application's set that custom properties belong to, and the first number one may have (MS-OLEPS 2.25).
_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2
_BULLETS, _NUMBERS = 0, 1
_LEVELS = 9


def document() -> tuple[Element, Element]:
    """An empty document: its root and its body."""
    made = root("w:document", "r")
    return made, child(made, "w:body")


def header() -> Element:
    """An empty header."""
    return root("w:hdr", "r")


def footer() -> Element:
    """An empty footer."""
    return root("w:ftr", "r")


def settings(lang: str, *, fonts: bool = False) -> Element:
    """The settings: Word 2013 and later lay the text out as they would their own (MS-DOCX 2.2.3).

    With `fonts` the file keeps those that it holds, whole as they are, when it is saved.
    """
    made = root("w:settings")
    child(made, "w:zoom", {"w:percent": 100})
    if fonts:
        child(made, "w:embedTrueTypeFonts")
    child(made, "w:defaultTabStop", {"w:val": twips(36)})
    child(made, "w:characterSpacingControl", {"w:val": "doNotCompress"})
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15}
    child(child(made, "w:compat"), "w:compatSetting", mode)
    child(made, "w:themeFontLang", languages(lang))
    return made


def numbering(indent: float, ordered_lists: int) -> Element:
    """The lists: number 1 is bulleted, and each from 2 on is an ordered list that starts at 1."""
    made = root("w:numbering")
    _levels(made, _BULLETS, "bullet", indent)
    _levels(made, _NUMBERS, "decimal", indent)
    for number in range(1, ordered_lists + 2):
        entry = child(made, "w:num", {"w:numId": number})
        child(entry, "w:abstractNumId", {"w:val": _BULLETS if number == 1 else _NUMBERS})
        if number > 1:
            for level in range(_LEVELS):
                override = child(entry, "w:lvlOverride", {"w:ilvl": level})
                child(override, "w:startOverride", {"w:val": 1})
    return made


def _levels(parent: Element, number: int, kind: str, indent: float) -> None:
    abstract = child(parent, "w:abstractNum", {"w:abstractNumId": number})
    child(abstract, "w:multiLevelType", {"w:val": "hybridMultilevel"})
    for level in range(_LEVELS):
        made = child(abstract, "w:lvl", {"w:ilvl": level})
        child(made, "w:start", {"w:val": 1})
        child(made, "w:numFmt", {"w:val": kind})
        child(made, "w:lvlText", {"w:val": "–" if kind == "bullet" else f"%{level + 1}."})
        child(made, "w:lvlJc", {"w:val": "left"})
        place = {"w:left": twips(indent * (level + 1)), "w:hanging": twips(indent)}
        child(child(made, "w:pPr"), "w:ind", place)


def core_properties(properties: Mapping[str, str], moment: datetime) -> Element:
    """The document's properties (ECMA-376 part 2, clause 11), by prefixed name; both dates are `moment`."""
    made = root("cp:coreProperties", "dc", "dcterms", "xsi")
    for name, value in properties.items():
        if value:
            child(made, name, text=value)
    for name in ("dcterms:created", "dcterms:modified"):
        child(made, name, {"xsi:type": "dcterms:W3CDTF"}, moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return made


def custom_properties(properties: Mapping[str, str]) -> Element:
    """Properties of our own, each a text."""
    made = default_root("Properties", "op", "vt")
    for number, (name, value) in enumerate(properties.items(), _FIRST_CUSTOM):
        entry = child(made, "property", {"fmtid": _CUSTOM, "pid": number, "name": name})
        child(entry, "vt:lpwstr", text=value)
    return made


def content_types(defaults: Mapping[str, str], overrides: Mapping[str, str]) -> Element:
    """The content types of a package (ECMA-376 part 2, clause 10.1), by extension and by part name."""
    made = default_root("Types", "ct")
    for extension, kind in sorted(defaults.items()):
        child(made, "Default", {"Extension": extension, "ContentType": kind})
    for name, kind in sorted(overrides.items()):
        child(made, "Override", {"PartName": name, "ContentType": kind})
    return made
