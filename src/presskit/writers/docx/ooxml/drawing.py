"""Pictures in the line, and the band of colour behind the cover (DrawingML, ECMA-376 part 1, clause 20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from presskit.writers.docx.ooxml.markup import NAMESPACES, child, declared_child
from presskit.writers.docx.ooxml.units import emu, hex_colour

if TYPE_CHECKING:
    from presskit.writers.docx.ooxml.markup import Element

# The extension by which Office knows a picture that says nothing (MS-ODRAWXML 2.1.1723).
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing: its number in the document, its name, its alternative text, its size in points."""

    number: int
    name: str
    alt: str
    width: float
    height: float

    @property
    def extent(self) -> dict[str, object]:
        """The size as drawings have it."""
        return {"cx": emu(self.width), "cy": emu(self.height)}


def picture(parent: Element, drawn: Drawn, relationship: str) -> Element:
    """A run that holds a picture in the line; `relationship` names its image part."""
    drawing = child(child(parent, "w:r"), "w:drawing")
    inline = declared_child(drawing, "wp:inline", "wp", "a")
    child(inline, "wp:extent", drawn.extent)
    child(inline, "wp:docPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt})
    child(child(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", {"noChangeAspect": 1})
    data = child(child(inline, "a:graphic"), "a:graphicData", {"uri": NAMESPACES["pic"]})
    frame = declared_child(data, "pic:pic", "pic")
    about = child(frame, "pic:nvPicPr")
    child(about, "pic:cNvPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt})
    child(about, "pic:cNvPicPr")
    fill = child(frame, "pic:blipFill")
    child(fill, "a:blip", {"r:embed": relationship})
    child(child(fill, "a:stretch"), "a:fillRect")
    _rectangle(child(frame, "pic:spPr"), drawn)
    return inline


def band(parent: Element, drawn: Drawn, colour: str) -> Element:
    """A run that anchors a rectangle of colour at the top left of the page, behind the text; it says nothing."""
    alternatives = declared_child(child(parent, "w:r"), "mc:AlternateContent", "mc", "wps")
    choice = child(alternatives, "mc:Choice", {"Requires": "wps"})
    anchor = _page_anchor(child(choice, "w:drawing"), drawn)
    data = child(child(anchor, "a:graphic"), "a:graphicData", {"uri": NAMESPACES["wps"]})
    shape = child(data, "wps:wsp")
    child(shape, "wps:cNvSpPr")
    properties = child(shape, "wps:spPr")
    _rectangle(properties, drawn)
    child(child(properties, "a:solidFill"), "a:srgbClr", {"val": hex_colour(colour)})
    child(child(properties, "a:ln"), "a:noFill")
    child(shape, "wps:bodyPr")
    return anchor


def _page_anchor(drawing: Element, drawn: Drawn) -> Element:
    anchor = declared_child(drawing, "wp:anchor", "wp", "a")
    for name in ("distT", "distB", "distL", "distR", "simplePos", "locked"):
        anchor.set(name, "0")
    for name in ("behindDoc", "layoutInCell", "allowOverlap"):
        anchor.set(name, "1")
    anchor.set("relativeHeight", "1")
    child(anchor, "wp:simplePos", {"x": 0, "y": 0})
    for name in ("wp:positionH", "wp:positionV"):
        child(child(anchor, name, {"relativeFrom": "page"}), "wp:posOffset", text="0")
    child(anchor, "wp:extent", drawn.extent)
    child(anchor, "wp:wrapNone")
    about = child(anchor, "wp:docPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt})
    extension = child(child(about, "a:extLst"), "a:ext", {"uri": _DECORATIVE})
    declared_child(extension, "adec:decorative", "adec").set("val", "1")
    child(anchor, "wp:cNvGraphicFramePr")
    return anchor


def _rectangle(properties: Element, drawn: Drawn) -> None:
    transform = child(properties, "a:xfrm")
    child(transform, "a:off", {"x": 0, "y": 0})
    child(transform, "a:ext", drawn.extent)
    child(child(properties, "a:prstGeom", {"prst": "rect"}), "a:avLst")
