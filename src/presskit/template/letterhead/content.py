"""What no part that is carried may hold: tracked changes, comments, objects, fields that fetch or run, wild sizes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import say
from presskit.patterns import on_demand
from presskit.template.letterhead.markup import R, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.template.letterhead.faults import Named
    from presskit.template.letterhead.markup import Element

_REVIEWED = frozenset(
    W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "cellIns", "cellDel", "cellMerge",
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange",
        "tcPrChange", "numberingChange", "commentRangeStart", "commentReference", "customXmlInsRangeStart",
        "customXmlDelRangeStart", "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart",
    )
)  # fmt: skip
_ACTIVE = frozenset(W + name for name in ("object", "control", "altChunk", "subDoc", "movie"))
# Fields that read a file, ask a program, or run something (ECMA-376 part 1, clause 17.16.5).
_FETCHING = on_demand(
    r"(?<!\w)(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|DDE(?:AUTO)?|LINK|DATABASE|RD|MACROBUTTON|MERGEFIELD|EMBED|CONTROL)(?!\w)",
    re.IGNORECASE,
)

# Word's own ranges: 1638 points in half points, 22 inches in twentieths of a point; numbers of 32 bits.
_MOST = {
    f"{W}sz": 3_276, f"{W}szCs": 3_276, f"{W}spacing": 31_680, f"{W}num": 2_147_483_647, f"{W}numId": 2_147_483_647,
    f"{W}abstractNum": 2_147_483_647, f"{W}abstractNumId": 2_147_483_647,
}  # fmt: skip
_WHOLE = re.compile(r"[+-]?(\d+)")
_MOST_DIGITS, _LONGEST_SHOWN = 10, 20


def judge(part: str, root: Element, named: Named) -> None:
    """Refuse a part that is to be carried for what it holds."""
    for element in root.iter("*"):
        if element.tag in _REVIEWED:
            raise named.reviewed(part)
        if element.tag in _ACTIVE:
            raise named.active(part, str(element.tag).removeprefix(W))
        if element.get(f"{R}link") is not None or element.get(f"{R}href") is not None:
            raise named.external(part, str(element.tag).rpartition("}")[2])
        if element.tag in _MOST:
            _judge_sizes(part, element, named)
    for instruction in instructions(root):
        if found := _FETCHING.search(instruction.split('"')[0]):
            raise named.active(part, found[0].upper())


def _judge_sizes(part: str, element: Element, named: Named) -> None:
    """Refuse letters, lines, white and numbers of lists larger than Word has them; nobody could lay them out."""
    for value in map(str, element.attrib.values()):
        found = _WHOLE.fullmatch(value)
        digits = found[1].lstrip("0") if found else ""
        # The digits are counted first: to read a number of thousands of them takes long, or is refused.
        if digits and (len(digits) > _MOST_DIGITS or int(digits) > _MOST[str(element.tag)]):
            name, shown = str(element.tag).removeprefix(W), value[:_LONGEST_SHOWN]
            raise named.damaged(say("`{part}` has a `w:{name}` of {value}", part=part, name=name, value=shown))


def instructions(root: Element) -> Iterator[str]:
    """The words of each field, put together from the runs over which Word spreads them, nested ones by themselves."""
    open_fields: list[list[str]] = []
    for element in root.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"):
        state = element.get(f"{W}fldCharType")
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
        elif state == "begin":
            open_fields.append([])
        elif element.tag == f"{W}instrText" and open_fields:
            open_fields[-1].append(element.text or "")
        elif state == "end" and open_fields:
            yield "".join(open_fields.pop())
    yield from map("".join, open_fields)
