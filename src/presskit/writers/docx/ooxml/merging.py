"""Sheets of two documents made one: a letterhead's and ours. What the letterhead has stays; numbers give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from presskit.writers.docx.ooxml.markup import NAMESPACES, qualified
from presskit.writers.docx.ooxml.text import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presskit.writers.docx.ooxml.markup import Tree

_W = f"{{{NAMESPACES['w']}}}"
_VAL, _ID = f"{_W}val", f"{_W}styleId"
_STYLE_USES = tuple(
    f"{_W}{name}"
    for name in ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink")
)  # fmt: skip
_AFTER_LANGUAGE = frozenset(f"{_W}{name}" for name in ("eastAsianLayout", "specVanish", "oMath"))

# The settings that shape the page, and after which a letterhead is not the same.
_CARRIED_SETTINGS = frozenset({
    "embedTrueTypeFonts", "saveSubsetFonts", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit",
    "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders", "clrSchemeMapping",
})  # fmt: skip
# The order of CT_Settings (ECMA-376 part 1, clause 17.15.1.78), as far as either document has them.
_SETTINGS = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "embedTrueTypeFonts",
    "embedSystemFonts", "saveSubsetFonts", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "proofState",
    "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection",
    "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps",
    "evenAndOddHeaders", "characterSpacingControl", "updateFields", "footnotePr", "endnotePr", "compat", "docVars",
    "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
)  # fmt: skip


def merge_styles(base: Tree, ours: Tree, lists: int) -> dict[str, str]:
    """Append to the styles of `base` those of `ours` that it has none of by that name, and name its styles as ours do.

    A name stands for one style whatever its case, and Word's own names are English in every language. Returns the
    new identifiers of styles of the base, which its other parts must `follow`, as they must make room for `lists`.
    """
    theirs = {_key(style): style for style in base.iterchildren(f"{_W}style")}
    taken = {str(style.get(_ID)) for style in theirs.values()}
    renamed: dict[str, str] = {}
    missing = []
    for style in ours.iterchildren(f"{_W}style"):
        known, wanted = theirs.get(_key(style)), str(style.get(_ID))
        if known is None:
            missing.append(style)
        elif known.get(_ID) != wanted:
            renamed[str(known.get(_ID))] = wanted
    for wanted in (*renamed.values(), *(str(style.get(_ID)) for style in missing)):
        if wanted in taken and wanted not in renamed:
            renamed[wanted] = _free(wanted, taken | set(renamed.values()))
    for style in base.iterchildren(f"{_W}style"):
        style.set(_ID, renamed.get(str(style.get(_ID)), str(style.get(_ID))))
    follow(base, renamed, lists)
    others = {_name(style) for style in base.iterchildren(f"{_W}style")}
    for style in missing:
        base.append(_standing_alone(style, others))
    return renamed


def follow(root: Tree, renamed: Mapping[str, str], lists: int) -> None:
    """Let a part of the base refer to its styles by their new identifiers, and to its lists beyond `lists`."""
    for use in root.iter(*_STYLE_USES):
        use.set(_VAL, renamed.get(use.get(_VAL, ""), use.get(_VAL, "")))
    for number in root.iter(f"{_W}numId"):
        if number.get(_VAL, "0").isdecimal() and number.get(_VAL) != "0":
            number.set(_VAL, str(int(number.get(_VAL, "0")) + lists))


def set_language(styles: Tree, lang: str) -> None:
    """The language of all text that says nothing: that of the document, not of whoever drew the letterhead."""
    defaults = styles.find(f"{_W}docDefaults")
    if defaults is None:
        defaults = etree.SubElement(styles, f"{_W}docDefaults")
        styles.insert(0, defaults)
    parent = defaults.find(f"{_W}rPrDefault")
    if parent is None:
        parent = etree.SubElement(defaults, f"{_W}rPrDefault")
        defaults.insert(0, parent)
    properties = parent.find(f"{_W}rPr")
    properties = etree.SubElement(parent, f"{_W}rPr") if properties is None else properties
    for known in properties.findall(f"{_W}lang"):
        properties.remove(known)
    after = [e for e in properties if e.tag in _AFTER_LANGUAGE or not str(e.tag).startswith(_W)]
    made = etree.SubElement(properties, f"{_W}lang")
    for name, value in languages(lang).items():
        made.set(qualified(name), value)
    if after:
        after[0].addprevious(made)


def merge_numbering(base: Tree, ours: Tree) -> int:
    """Append the lists of the base to ours, with numbers beyond ours; how many ours are."""
    definitions, lists = ours.findall(f"{_W}abstractNum"), ours.findall(f"{_W}num")
    key = f"{_W}abstractNumId"
    for definition in base.findall(f"{_W}abstractNum"):
        definition.set(key, str(_number(definition.get(key)) + len(definitions)))
    for entry in base.findall(f"{_W}num"):
        entry.set(f"{_W}numId", str(_number(entry.get(f"{_W}numId")) + len(lists)))
        for of in entry.iterchildren(key):
            of.set(_VAL, str(_number(of.get(_VAL)) + len(definitions)))
    ours[:] = [
        *base.findall(f"{_W}numPicBullet"),
        *definitions,
        *base.findall(f"{_W}abstractNum"),
        *lists,
        *base.findall(f"{_W}num"),
    ]
    return len(lists)


def merge_settings(base: Tree, ours: Tree) -> None:
    """Take over into ours the settings of the base that shape its pages, and none that tell of its origin."""
    for entry in [entry for entry in base if _local(entry) in _CARRIED_SETTINGS]:
        for known in ours.findall(str(entry.tag)):
            ours.remove(known)
        ours.append(entry)
    ours[:] = sorted(ours, key=lambda entry: _SETTINGS.index(_local(entry)))


def is_on(parent: Tree, name: str) -> bool:
    """Whether a parent has a switch, and has it on (ST_OnOff)."""
    found = parent.find(qualified(name))
    return found is not None and found.get(_VAL, "true") not in ("0", "false", "off")


def _key(style: Tree) -> tuple[str, str]:
    """What makes two styles one: the name, and the kind; of each kind the default style is one and the same."""
    kind = style.get(f"{_W}type", "paragraph")
    return kind, "" if style.get(f"{_W}default") in ("1", "true", "on") else _name(style)


def _name(style: Tree) -> str:
    found = style.find(f"{_W}name")
    return "" if found is None else str(found.get(_VAL)).casefold()


def _free(wanted: str, taken: Iterable[str]) -> str:
    number = 2
    while f"{wanted}{number}" in taken:
        number += 1
    return f"{wanted}{number}"


def _standing_alone(style: Tree, names: Iterable[str]) -> Tree:
    """A style of ours for a document whose `Normal` is not ours: based on nothing, under a name that is free."""
    for parent in style.findall(f"{_W}basedOn"):
        if parent.get(_VAL) == "Normal":
            style.remove(parent)
    name = style.find(f"{_W}name")
    if name is not None and _name(style) in names:
        name.set(_VAL, f"{name.get(_VAL)} (presskit)")
    return style


def _number(value: str | None) -> int:
    return int(value) if value is not None and value.isdecimal() else 0


def _local(entry: Tree) -> str:
    return str(entry.tag).removeprefix(_W)
