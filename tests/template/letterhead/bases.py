"""Letterheads as teams have them, made with python-docx, and the means to spoil one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "word/document.xml"
MAIN_RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def saved(document: Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def plain() -> bytes:
    """A new document of python-docx: its styles, no header, US Letter."""
    return saved(docx.Document())


def house(*, first_page: bool = False, numbered: bool = False) -> bytes:
    """A5, a header with a logo and a line, a footer, a style for quotations and a heading of the team's own."""
    document = docx.Document()
    _draw_page(document)
    _name_styles(document)
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.add_run().add_picture(logo(), width=Mm(30))
    section.header.add_paragraph("Service communication — Ville de Carnoux")
    footer = section.footer.paragraphs[0]
    footer.text = "12, cours de la Mairie – 13470 Carnoux"
    if numbered:
        add_field(footer, "PAGE")
    if first_page:
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Cabinet du maire"
        section.first_page_footer.paragraphs[0].text = "SIRET 123 456 789 00012"
    document.core_properties.author = "Odile Auteure"
    document.core_properties.comments = "brouillon interne"
    return saved(document)


def logo() -> BytesIO:
    out = BytesIO()
    Image.linear_gradient("L").resize((180, 60)).convert("RGB").save(out, "PNG")
    out.seek(0)
    out.name = "logo-secret.png"
    return out


def add_field(paragraph: Paragraph, *words: str) -> None:
    """A complex field, its instruction spread over runs as Word does."""
    for state in ("begin", *words, "separate", "end"):
        run = paragraph.add_run()._r
        if state in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), state)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = state
        run.append(mark)


def _draw_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(38), Mm(30)
    section.header_distance = section.footer_distance = Mm(8)


def _name_styles(document: Document) -> None:
    quotation = document.styles.add_style("Presskit Citation", WD_STYLE_TYPE.PARAGRAPH)
    quotation.font.color.rgb = RGBColor(0x7A, 0x1F, 0x5C)
    quotation.font.size = Pt(13)
    own = document.styles.add_style("Maison Encadré", WD_STYLE_TYPE.PARAGRAPH)
    own.paragraph_format.tab_stops.add_tab_stop(Mm(40), WD_TAB_ALIGNMENT.RIGHT)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x1F, 0x5C)


def in_french() -> bytes:
    """The house's letterhead as a French Word writes it: identifiers in French, names in English."""
    names = {"Heading1": "Titre1", "Title": "Titre", "Header": "En-tte", "Footer": "Pieddepage", "Normal": "Standard"}

    def localised(text: str) -> str:
        for english, french in names.items():
            text = text.replace(f'"{english}"', f'"{french}"')
        return text

    data = house()
    for name in ("word/styles.xml", "word/header1.xml", "word/footer1.xml"):
        data = changed(data, name, localised)
    # The names stay what they were: « Normal », « Title ».
    return changed(data, "word/styles.xml", _named_in_english)


def _named_in_english(text: str) -> str:
    return text.replace('<w:name w:val="Standard"', '<w:name w:val="Normal"').replace(
        '<w:name w:val="Titre"', '<w:name w:val="Title"'
    )


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """A package with one part changed; the change has to change it."""
    parts = members(data)
    before = parts[name].decode("utf-8")
    after = change(before)
    assert after != before, f"nothing changed in {name}"
    return zipped(parts | {name: after.encode("utf-8")})


def with_part(data: bytes, name: str, content: bytes = b"<a/>") -> bytes:
    return zipped(members(data) | {name: content})


def without(data: bytes, name: str) -> bytes:
    return zipped({known: content for known, content in members(data).items() if known != name})


def related(data: bytes, kind: str, target: str, *, external: bool = False, rels: str = MAIN_RELS) -> bytes:
    """A package one part of which refers to something more."""
    mode = ' TargetMode="External"' if external else ""
    entry = f'<Relationship Id="rIdX" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    return changed(data, rels, lambda text: text.replace("</Relationships>", entry))


def in_header(data: bytes, xml: str) -> bytes:
    """The house's letterhead with markup at the end of its header."""
    return changed(data, "word/header1.xml", lambda text: text.replace("</w:hdr>", f"{xml}</w:hdr>"))
