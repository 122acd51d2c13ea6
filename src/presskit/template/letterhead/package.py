"""The package: what each part is and what it refers to (ECMA-376 part 2, clauses 8 to 10)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from presskit.diagnostics import say
from presskit.patterns import on_demand
from presskit.template.letterhead.archive import is_xml, members
from presskit.template.letterhead.markup import parsed
from presskit.template.letterhead.values import Part, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presskit.template.letterhead.faults import Named
    from presskit.template.letterhead.markup import Element

_TYPES = "[Content_Types].xml"
_ACTIVE_TYPE = re.compile(r"macroenabled|vbaproject|activex|oleobject", re.IGNORECASE)
_ACTIVE_REFERENCE = on_demand(r"/(vbaProject|wordVbaData|oleObject|control|activeXControlBinary|aFChunk|subDocument|"
                               r"attachedTemplate|mailMergeSource|mailMergeHeaderSource|frame|ui/extensibility)$",
                               re.IGNORECASE)  # fmt: skip
_ADDRESS = on_demand(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)
_HYPERLINK = "/hyperlink"


def parts_of(data: bytes, named: Named) -> dict[str, Part]:
    """Every part by name; the package itself is the part with the empty name."""
    found = members(data, named)
    roots = {name: parsed(name, content, named) for name, content in found.items() if is_xml(name)}
    if _TYPES not in roots:
        raise named.not_word()
    types = _content_types(roots[_TYPES])
    references = _references(roots, named)
    parts = {"": Part("", "", b"", references.get("", ()))}
    for name, content in found.items():
        if name != _TYPES and not name.endswith(".rels"):
            kind = types.get(f"/{name}".casefold()) or types.get(name.rpartition(".")[2].casefold(), "")
            if _ACTIVE_TYPE.search(kind):
                raise named.active(name, kind)
            parts[name] = Part(name, kind, content, references.get(name, ()))
    return parts


def _content_types(root: Element) -> dict[str, str]:
    """Content types by extension and by part name, both in small letters."""
    keys = ("Extension", "PartName")
    return {
        str(entry.get(key)).casefold(): str(entry.get("ContentType"))
        for entry in root.iterchildren("*")
        for key in keys
        if entry.get(key)
    }


def _references(roots: Mapping[str, Element], named: Named) -> dict[str, tuple[Reference, ...]]:
    found = {}
    for name, root in roots.items():
        folder, _, file = name.rpartition("_rels/")
        if name.endswith(".rels"):
            owner = folder + file.removesuffix(".rels")
            found[owner] = tuple(_judged(root, owner, named))
    return found


def _judged(root: Element, owner: str, named: Named) -> Iterator[Reference]:
    for entry in root.iterchildren("*"):
        kind, target = entry.get("Type", ""), entry.get("Target", "")
        external = entry.get("TargetMode") == "External"
        if external and not (kind.endswith(_HYPERLINK) and _ADDRESS.fullmatch(target)):
            raise named.external(owner, target)
        if _ACTIVE_REFERENCE.search(kind):
            raise named.active(owner, kind.rpartition("/")[2])
        yield Reference(entry.get("Id", ""), kind, target if external else _resolved(owner, target, named), external)


def _resolved(owner: str, target: str, named: Named) -> str:
    """The name of the part that a relative target leads to; one that leads out of the package is refused."""
    path = posixpath.normpath(posixpath.join("/" + posixpath.dirname(owner), target))
    climbs = target.split("/").count("..") > owner.count("/")
    if climbs or "\\" in target or ":" in target:
        raise named.damaged(say("`{part}` refers to `{target}`", part=owner, target=target))
    return path.lstrip("/")
