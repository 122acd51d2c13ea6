"""From the bytes of a base document to a `Letterhead`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say
from presskit.template.letterhead.archive import is_xml
from presskit.template.letterhead.content import judge
from presskit.template.letterhead.faults import Named
from presskit.template.letterhead.markup import W, parsed
from presskit.template.letterhead.package import parts_of
from presskit.template.letterhead.sections import page_of, running_references
from presskit.template.letterhead.values import Letterhead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from presskit.diagnostics import Span
    from presskit.template.letterhead.markup import Element
    from presskit.template.letterhead.values import Part

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENTS = (f"{_WORD}document.main+xml", f"{_WORD}template.main+xml")
_SHEETS = ("styles", "numbering", "theme", "fontTable", "settings")
# What a sheet, a header or a footer may refer to.
_CARRIED = ("image", "hyperlink", "font")
PICTURES = {
    "image/png": "png", "image/jpeg": "jpeg", "image/jpg": "jpeg", "image/gif": "gif", "image/tiff": "tiff",
    "image/bmp": "bmp", "image/x-emf": "emf", "image/x-wmf": "wmf", "image/svg+xml": "svg",
}  # fmt: skip


def read_letterhead(data: bytes, file: str, span: Span | None = None) -> Letterhead:
    """The form of a Word document or template (`.docx`, `.dotx`); what its body says is left out.

    Raises `Refused` at the place `span` for what is not one, is damaged, oversized or reviewed, refers to the outside
    (links to the web and to mail addresses aside), or runs anything.
    """
    named = Named(file, span)
    parts = parts_of(data, named)
    main = _document(parts, named)
    root = parsed(main.name, main.data, named)
    if root.tag != f"{W}document":
        raise named.strict() if "purl.oclc.org" in str(root.tag) else named.not_word()
    sections = list(root.iter(f"{W}sectPr"))
    section = sections[-1] if sections else root.makeelement(f"{W}sectPr")
    sheets = {word: part for word, part in _targets(main, parts, named) if word in _SHEETS}
    marks = _marks(sections, main, parts, named)
    owners = [part for word, part in sheets.items() if word != "settings"]
    carried = dict(_carried((*owners, *marks.values()), parts, named))
    page, header, footer = page_of(section, named)
    return Letterhead(sheets, marks, carried, _xml(section), page, header, footer)


def _document(parts: Mapping[str, Part], named: Named) -> Part:
    found = [part for word, part in _targets(parts[""], parts, named) if word == "officeDocument"]
    if len(found) != 1 or found[0].content_type not in _DOCUMENTS:
        raise named.not_word()
    return found[0]


def _targets(part: Part, parts: Mapping[str, Part], named: Named) -> Iterator[tuple[str, Part]]:
    """The parts that a part refers to, by the last word of the relationship."""
    for reference in part.references:
        word = reference.kind.rpartition("/")[2]
        if word in (*_SHEETS, "officeDocument"):
            yield word, _target(part, reference.target, parts, named)


def _target(part: Part, target: str, parts: Mapping[str, Part], named: Named) -> Part:
    if target not in parts:
        raise named.damaged(say("`{part}` refers to `{target}`, which is not there", part=part.name, target=target))
    return parts[target]


def _marks(sections: list[Element], main: Part, parts: Mapping[str, Part], named: Named) -> dict[tuple[str, str], Part]:
    targets = {reference.id: reference.target for reference in main.references}
    found = {}
    for place, relationship in running_references(sections).items():
        if place[1] in ("default", "first", "even"):
            found[place] = _target(main, targets.get(relationship, relationship), parts, named)
    return found


def _carried(owners: Iterable[Part], parts: Mapping[str, Part], named: Named) -> Iterator[tuple[str, Part]]:
    """The parts that those which are carried refer to, all of them judged."""
    for owner in owners:
        if is_xml(owner.name):
            judge(owner.name, parsed(owner.name, owner.data, named), named)
        for reference in owner.references:
            word = reference.kind.rpartition("/")[2]
            if word not in _CARRIED:
                raise named.active(owner.name, word)
            if not reference.external:
                target = _target(owner, reference.target, parts, named)
                if word == "image" and target.content_type not in PICTURES:
                    raise named.active(owner.name, target.content_type or target.name)
                yield target.name, target


def _xml(section: Element) -> bytes:
    from lxml import etree

    return etree.tostring(section, encoding="UTF-8", with_tail=False)
