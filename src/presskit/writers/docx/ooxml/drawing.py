"""Pictures in the line, and plain shapes behind the text (DrawingML, ECMA-376 part 1, clause 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.writers.docx.ooxml.markup import NAMESPACES, child, declared_child
from presskit.writers.docx.ooxml.units import emu, hex_colour

if TYPE_CHECKING:
    from presskit.writers.docx.ooxml.markup import Element

# The extension by which Office knows a picture that says nothing (MS-ODRAWXML 2.1.1723).
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

_NO_DISTANCE = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
_BEHIND_THE_TEXT = {"simplePos": 0, "locked": 0, "behindDoc": 1, "layoutInCell": 1, "allowOverlap": 1}


class Drawn(Struct, frozen=True):
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


class Form(Struct, frozen=True):
    """A preset shape; `depth` is that of a chevron's point, as a share of its shorter side."""

    preset: str
    depth: float | None = None
    mirrored: bool = False


RECTANGLE = Form("rect")


def picture(parent: Element, drawn: Drawn, relationship: str) -> Element:
    """A run that holds a picture in the line; `relationship` names its image part. Without `alt` it says nothing."""
    drawing = child(child(parent, "w:r"), "w:drawing")
    inline = declared_child(drawing, "wp:inline", "a", attributes=_NO_DISTANCE)
    child(inline, "wp:extent", drawn.extent)
    _say(child(inline, "wp:docPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt}), drawn)
    child(child(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", {"noChangeAspect": 1})
    data = child(child(inline, "a:graphic"), "a:graphicData", {"uri": NAMESPACES["pic"]})
    frame = declared_child(data, "pic:pic")
    about = child(frame, "pic:nvPicPr")
    child(about, "pic:cNvPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt})
    child(about, "pic:cNvPicPr")
    fill = child(frame, "pic:blipFill")
    child(fill, "a:blip", {"r:embed": relationship})
    child(child(fill, "a:stretch"), "a:fillRect")
    _outline(child(frame, "pic:spPr"), drawn, RECTANGLE)
    return inline


def ornament(parent: Element, drawn: Drawn, at: tuple[float, float], colour: str, form: Form = RECTANGLE) -> Element:
    """A run that anchors a shape of one colour at a place of the page, behind the text; it says nothing."""
    alternatives = declared_child(child(parent, "w:r"), "mc:AlternateContent", "wps")
    choice = child(alternatives, "mc:Choice", {"Requires": "wps"})
    anchor = _page_anchor(child(choice, "w:drawing"), drawn, at)
    data = child(child(anchor, "a:graphic"), "a:graphicData", {"uri": NAMESPACES["wps"]})
    shape = child(data, "wps:wsp")
    child(shape, "wps:cNvSpPr")
    properties = child(shape, "wps:spPr")
    _outline(properties, drawn, form)
    child(child(properties, "a:solidFill"), "a:srgbClr", {"val": hex_colour(colour)})
    child(child(properties, "a:ln"), "a:noFill")
    child(shape, "wps:bodyPr")
    return anchor


def _page_anchor(drawing: Element, drawn: Drawn, at: tuple[float, float]) -> Element:
    placed = {**_NO_DISTANCE, **_BEHIND_THE_TEXT, "relativeHeight": drawn.number}
    anchor = declared_child(drawing, "wp:anchor", "a", attributes=placed)
    child(anchor, "wp:simplePos", {"x": 0, "y": 0})
    for name, points in zip(("wp:positionH", "wp:positionV"), at, strict=True):
        child(child(anchor, name, {"relativeFrom": "page"}), "wp:posOffset", text=str(emu(points)))
    child(anchor, "wp:extent", drawn.extent)
    child(anchor, "wp:wrapNone")
    _say(child(anchor, "wp:docPr", {"id": drawn.number, "name": drawn.name, "descr": drawn.alt}), drawn)
    child(anchor, "wp:cNvGraphicFramePr")
    return anchor


def _say(about: Element, drawn: Drawn) -> None:
    """Mark a drawing without words as decoration."""
    if not drawn.alt:
        extension = child(child(about, "a:extLst"), "a:ext", {"uri": _DECORATIVE})
        declared_child(extension, "adec:decorative", attributes={"val": 1})


def _outline(properties: Element, drawn: Drawn, form: Form) -> None:
    transform = child(properties, "a:xfrm", {"flipH": 1 if form.mirrored else None})
    child(transform, "a:off", {"x": 0, "y": 0})
    child(transform, "a:ext", drawn.extent)
    adjustments = child(child(properties, "a:prstGeom", {"prst": form.preset}), "a:avLst")
    if form.depth is not None:
        child(adjustments, "a:gd", {"name": "adj", "fmla": f"val {round(form.depth * 100_000)}"})
