"""Nothing hostile, damaged or foreign passes for a letterhead, and what passes is read as it stands."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.template.letterhead import bases
from tests.template.letterhead.bases import MAIN, TYPES, changed, in_header, related, with_part, without

from presskit.diagnostics import Diagnostic, Refused, Span
from presskit.template.letterhead import read_letterhead

if TYPE_CHECKING:
    from collections.abc import Callable

AT = Span("templates/maison/theme.yaml", 3, 1, 3, 10)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER_RELS = "word/_rels/header1.xml.rels"
HOUSE = bases.house()


def refusal(data: bytes) -> Diagnostic:
    with pytest.raises(Refused) as caught:
        read_letterhead(data, "base.docx", AT)
    (found,) = caught.value.diagnostics
    return found


def in_main(old: str, new: str) -> Callable[[], bytes]:
    return lambda: changed(HOUSE, MAIN, lambda text: text.replace(old, new, 1))


def in_types(old: str, new: str) -> Callable[[], bytes]:
    return lambda: changed(HOUSE, TYPES, lambda text: text.replace(old, new, 1))


def in_styles(old: str, new: str) -> Callable[[], bytes]:
    return lambda: changed(HOUSE, "word/styles.xml", lambda text: text.replace(old, new, 1))


def doctype(text: str) -> str:
    start, end, rest = text.partition("?>")
    return f'{start}{end}<!DOCTYPE w [<!ENTITY a "b">]>{rest}'


def flagged(data: bytes) -> bytes:
    """A package whose first member says that it is encrypted."""
    made, directory = bytearray(data), data.index(b"PK\x01\x02")
    made[directory + 8] |= 1
    return bytes(made)


def field(*words: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{word}</w:instrText></w:r>" for word in words)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{state}"/></w:r>' for state in ("begin", "end"))
    return f"<w:p>{begin}{runs}{end}</w:p>"


def twice(name: str) -> bytes:
    """A package with two members whose names differ in case alone."""
    return with_part(HOUSE, name.upper())


def overlapping() -> bytes:
    """A package two entries of which are the same bytes."""
    made = bytearray(HOUSE)
    first = HOUSE.index(b"PK\x01\x02")
    length = 46 + sum(struct.unpack("<HHH", HOUSE[first + 28 : first + 34]))
    second = first + length
    made[second + 42 : second + 46] = made[first + 42 : first + 46]
    return bytes(made)


def many_members() -> bytes:
    return bases.zipped(bases.members(HOUSE) | {f"word/x{number}.bin": b"" for number in range(500)})


def bzipped() -> bytes:
    from io import BytesIO

    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in bases.members(HOUSE).items():
            archive.writestr(name, content, ZIP_BZIP2)
    return out.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "base-document-format"),
    "a PDF": (lambda: b"%PDF-1.7\n", "base-document-format"),
    "a document of OpenDocument": (
        lambda: bases.zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "base-document-format",
    ),
    "a spreadsheet": (in_types("wordprocessingml.document.main", "spreadsheetml.sheet.main"), "base-document-format"),
    "a Strict document": (
        lambda: changed(HOUSE, MAIN, lambda text: text.replace(bases.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")),
        "base-document-format",
    ),
    "no content types": (lambda: without(HOUSE, TYPES), "base-document-format"),
    "no document": (lambda: without(HOUSE, MAIN), "base-document-damaged"),
    "an encrypted document": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, "base-document-encrypted"),
    "an encrypted member": (lambda: flagged(HOUSE), "base-document-encrypted"),
    "half a file": (lambda: HOUSE[: len(HOUSE) // 2], "base-document-damaged"),
    "bytes behind the end": (lambda: HOUSE + b"\0", "base-document-damaged"),
    "a changed byte": (lambda: HOUSE[:400] + bytes([HOUSE[400] ^ 255]) + HOUSE[401:], "base-document-damaged"),
    "another packing": (bzipped, "base-document-damaged"),
    "a way out": (lambda: with_part(HOUSE, "../../evil.xml"), "base-document-damaged"),
    "an absolute name": (lambda: with_part(HOUSE, "/etc/passwd"), "base-document-damaged"),
    "a backslash": (lambda: with_part(HOUSE, "word\\evil.xml"), "base-document-damaged"),
    "a drive": (lambda: with_part(HOUSE, "C:evil.xml"), "base-document-damaged"),
    "one name twice": (lambda: twice(MAIN), "base-document-damaged"),
    "one place twice": (overlapping, "base-document-damaged"),
    "a document type": (lambda: changed(HOUSE, "word/styles.xml", doctype), "base-document-damaged"),
    "a document type in a part that is not carried": (
        lambda: changed(HOUSE, "docProps/app.xml", doctype),
        "base-document-damaged",
    ),
    "UTF-16": (
        lambda: with_part(HOUSE, "word/a.xml", '<?xml version="1.0"?><!DOCTYPE a><a/>'.encode("utf-16")),
        "base-document-damaged",
    ),
    "UTF-7": (
        lambda: with_part(HOUSE, "word/a.xml", b'<?xml version="1.0" encoding="UTF-7"?><a/>'),
        "base-document-damaged",
    ),
    "broken XML": (in_main("</w:body>", ""), "base-document-damaged"),
    "XML without end": (
        lambda: with_part(HOUSE, "word/a.xml", b"<a>" * 5_000 + b"</a>" * 5_000),
        "base-document-damaged",
    ),
    "a header that is missing": (lambda: without(HOUSE, "word/header1.xml"), "base-document-damaged"),
    "a picture that is missing": (
        lambda: changed(HOUSE, HEADER_RELS, lambda text: text.replace("media/", "medium/")),
        "base-document-damaged",
    ),
    "a target outside": (lambda: related(HOUSE, f"{RELATIONS}/image", "../../../evil.png"), "base-document-damaged"),
    "too many parts": (many_members, "base-document-too-large"),
    "a bomb": (lambda: with_part(HOUSE, "word/media/a.png", b"\0" * 19_000_000), "base-document-too-large"),
    "a large part of XML": (
        lambda: with_part(HOUSE, "word/a.xml", b"<a>" + bytes(range(97, 123)) * 310_000 + b"</a>"),
        "base-document-too-large",
    ),
    "macros": (
        in_types(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "base-document-active",
    ),
    "a macro project": (
        lambda: related(
            with_part(HOUSE, "word/vbaProject.bin", b"x"),
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "vbaProject.bin",
        ),
        "base-document-active",
    ),
    "an embedded object": (lambda: related(HOUSE, f"{RELATIONS}/oleObject", "a.bin"), "base-document-active"),
    "a foreign part as text": (lambda: related(HOUSE, f"{RELATIONS}/aFChunk", "a.html"), "base-document-active"),
    "a chart in the header": (
        lambda: related(with_part(HOUSE, "word/c.xml"), f"{RELATIONS}/chart", "c.xml", rels=HEADER_RELS),
        "base-document-active",
    ),
    "an object in the header": (lambda: in_header(HOUSE, "<w:p><w:r><w:object/></w:r></w:p>"), "base-document-active"),
    "a field that reads a file": (
        lambda: in_header(HOUSE, field(" INCLUDE", 'PICTURE "http://a/b.png" ')),
        "base-document-active",
    ),
    "a field that asks a program": (lambda: in_header(HOUSE, field("DDEAUTO c:\\\\a")), "base-document-active"),
    "a field in one piece": (
        lambda: in_header(HOUSE, '<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>'),
        "base-document-active",
    ),
    "the template attached": (
        lambda: related(HOUSE, f"{RELATIONS}/attachedTemplate", "file:///C:/a.dotm", external=True),
        "base-document-external",
    ),
    "a linked picture": (
        lambda: related(HOUSE, f"{RELATIONS}/image", "https://a.example/b.png", external=True, rels=HEADER_RELS),
        "base-document-external",
    ),
    "a header elsewhere": (
        lambda: related(HOUSE, f"{RELATIONS}/header", "https://a.example/h.xml", external=True),
        "base-document-external",
    ),
    "a link to a file": (
        lambda: related(HOUSE, f"{RELATIONS}/hyperlink", "file:///etc/passwd", external=True),
        "base-document-external",
    ),
    "a link that runs": (
        lambda: related(HOUSE, f"{RELATIONS}/hyperlink", "javascript:alert(1)", external=True),
        "base-document-external",
    ),
    "tracked changes": (
        lambda: in_header(HOUSE, '<w:p><w:ins w:author="Jeanne"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
        "base-document-reviewed",
    ),
    "letters of endless size": (
        in_styles('<w:sz w:val="26"/>', f'<w:sz w:val="{"9" * 400}"/>'), "base-document-damaged"
    ),
    "letters larger than Word has": (in_styles('<w:sz w:val="26"/>', '<w:sz w:val="3277"/>'), "base-document-damaged"),
    "an endless line": (
        in_styles('<w:sz w:val="26"/>', f'<w:spacing w:line="{"9" * 400}"/>'), "base-document-damaged"
    ),
    "more white than a sheet has": (
        in_styles('<w:sz w:val="26"/>', '<w:spacing w:before="-31681"/>'), "base-document-damaged"
    ),
    "a list of an endless number": (
        in_styles('<w:sz w:val="26"/>', f'<w:numId w:val="{"9" * 5_000}"/>'), "base-document-damaged"
    ),
    "a sheet without end": (in_main('w:h="11906"', f'w:h="{"9" * 400}"'), "base-document-page"),
    "no room on the page": (in_main('w:left="1020"', 'w:left="8000"'), "base-document-page"),
    "a sheet beyond measure": (in_main('w:h="11906"', 'w:h="400000"'), "base-document-page"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_and_told_where_it_is_named(name: str) -> None:
    made, code = HOSTILE[name]
    found = refusal(made())
    assert (found.code, found.span) == (code, AT)
    assert found.help is not None


def test_bytes_that_two_parts_share_are_seen_before_they_are_unpacked() -> None:
    assert "share" in str(refusal(overlapping()).message)


def test_a_letterhead_passes() -> None:
    found = read_letterhead(HOUSE, "base.docx")
    assert set(found.sheets) == {"styles", "numbering", "settings", "theme", "fontTable"}
    assert set(found.marks) == {("header", "default"), ("footer", "default")}
    assert [part.content_type for part in found.parts.values()] == ["image/png"]


def test_a_word_template_passes() -> None:
    found = read_letterhead(in_types("document.main+xml", "template.main+xml")(), "base.dotx")
    assert found.marks


def test_links_to_the_web_and_to_addresses_pass() -> None:
    for target in ("https://a.example/", "mailto:a@a.example", "tel:+33491000000"):
        read_letterhead(related(HOUSE, f"{RELATIONS}/hyperlink", target, external=True), "base.docx")


def test_a_word_in_a_field_that_only_looks_like_another_passes() -> None:
    read_letterhead(in_header(HOUSE, field(' DOCPROPERTY "Link" ')), "base.docx")


def test_the_page_is_in_points() -> None:
    page = read_letterhead(HOUSE, "base.docx").page
    assert [round(side) for side in (page.width, page.height, page.left, page.top)] == [420, 595, 51, 108]


def test_the_largest_sizes_that_word_has_pass() -> None:
    largest = f'<w:sz w:val="{"0" * 5_000}3276"/><w:spacing w:line="31680" w:before="31680"/>'
    assert read_letterhead(in_styles('<w:sz w:val="26"/>', largest)(), "base.docx").sheets


def test_lengths_may_have_units() -> None:
    page = read_letterhead(in_main('w:left="1020"', 'w:left="2cm"')(), "base.docx").page
    assert round(page.left, 1) == 56.7


def test_of_two_columns_the_measure_is_that_of_one() -> None:
    whole = read_letterhead(HOUSE, "base.docx").page.measure
    narrow = read_letterhead(in_main("<w:cols ", '<w:cols w:num="2" ')(), "base.docx").page.measure
    assert narrow == (whole - 36) / 2


def test_a_last_section_inherits_the_header_of_the_first() -> None:
    def with_another(text: str) -> str:
        start = text.index("<w:sectPr")
        section = text[start : text.index("</w:sectPr>") + len("</w:sectPr>")]
        bare = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        return text.replace(section, f"<w:p><w:pPr>{section}</w:pPr></w:p>{bare}")

    found = read_letterhead(changed(HOUSE, MAIN, with_another), "base.docx")
    assert ("header", "default") in found.marks
    assert round(found.page.width) == 595


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_damaged_is_read_or_refused_and_never_a_crash(data: st.DataObject) -> None:
    spoiled = bytearray(HOUSE)
    for _ in range(data.draw(st.integers(1, 4))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Refused):
        read_letterhead(bytes(spoiled), "base.docx")
