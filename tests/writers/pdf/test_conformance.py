"""What the file declares of itself, and the syntax that PDF/A asks for."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace
from tests.writers.pdf.reading import opened
from tests.writers.sample import contents, document, release

from presskit.document import Document, Heading, Paragraph, Section, Text
from presskit.template.load import load_template
from presskit.writers.pdf import write
from presskit.writers.pdf.syntax import date_string, text_string

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

THEME = load_template("classique", None)
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@pytest.fixture(scope="module")
def data() -> bytes:
    return write(document(), THEME)


@pytest.fixture
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    with opened(data) as file:
        yield file


def metadata(data: bytes, name: str) -> list[str]:
    """The texts of one property of the metadata, without the white space between."""
    with opened(data) as file:
        root = ET.fromstring(file.Root.Metadata.read_bytes())
    element = root.find(f".//{name}", NAMES)
    return [] if element is None else [part.strip() for part in element.itertext() if part.strip()]


def test_the_metadata_claim_both_standards(data: bytes) -> None:
    assert metadata(data, "pdfaid:part") == ["2"]
    assert metadata(data, "pdfaid:conformance") == ["A"]
    assert metadata(data, "pdfuaid:part") == ["1"]


def test_the_metadata_name_the_kit_its_edition_and_what_it_was_made_from(data: bytes) -> None:
    assert metadata(data, "dc:identifier") == ["ftwks-2015/1"]
    assert metadata(data, "xmp:Identifier") == ["ftwks-2015/1", "sha256:" + "0" * 64]
    assert metadata(data, "dc:language") == ["fr-FR"]


def test_metadata_and_information_say_the_same(data: bytes, pdf: pikepdf.Pdf) -> None:
    info = {str(key)[1:]: str(value) for key, value in pdf.docinfo.items()}
    assert metadata(data, "dc:title") == [info["Title"]]
    assert metadata(data, "dc:creator") == [info["Author"]]
    assert metadata(data, "dc:description") == [info["Subject"]]
    assert metadata(data, "pdf:Keywords") == [info["Keywords"]]
    assert metadata(data, "xmp:CreatorTool") == [info["Creator"]]
    assert metadata(data, "pdf:Producer") == [info["Producer"]]
    assert metadata(data, "xmp:CreateDate") == metadata(data, "xmp:ModifyDate") == ["2015-09-24T18:30:00+00:00"]
    assert info["CreationDate"] == "D:20150924183000+00'00'"


def test_markup_in_a_title_is_text_and_what_is_empty_is_left_out() -> None:
    odd = replace(document(), title="R&D <b>(\\) 漢", author="", subject="", keywords=())
    data = write(odd, THEME)
    assert metadata(data, "dc:title") == ["R&D <b>(\\) 漢"]
    assert metadata(data, "dc:creator") == metadata(data, "pdf:Keywords") == []
    with opened(data) as file:
        assert str(file.docinfo.Title) == "R&D <b>(\\) 漢"
        assert "/Author" not in file.docinfo


def test_the_catalogue_tells_that_the_file_is_tagged_titled_and_in_which_language(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "fr-FR"
    assert str(pdf.Root.PageMode) == "/UseOutlines"


def test_colours_are_meant_for_a_profile_in_the_file(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()
    assert str(intent.S) == "/GTS_PDFA1"
    assert profile[36:40] == b"acsp"
    assert profile[16:20] == b"RGB "


def test_every_page_reads_in_the_order_of_the_structure(pdf: pikepdf.Pdf) -> None:
    assert [str(page.Tabs) for page in pdf.pages] == ["/S"] * len(pdf.pages)
    assert [int(page.StructParents) for page in pdf.pages] == list(range(len(pdf.pages)))


def test_pages_are_labelled_as_they_are_numbered(pdf: pikepdf.Pdf) -> None:
    assert [str(page.label) for page in pdf.pages] == [str(number) for number in range(1, len(pdf.pages) + 1)]


def test_marked_content_and_annotations_lead_back_to_their_element(pdf: pikepdf.Pdf) -> None:
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == len(owners)
    annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    assert annotations
    for annotation in annotations:
        assert str(owners[int(annotation.StructParent)].S) == "/Link"
        assert str(annotation.Contents)
    for page in pdf.pages:
        assert all("/S" in owner for owner in owners[int(page.StructParents)])


def test_what_is_no_stream_is_in_object_streams(data: bytes) -> None:
    assert b"/Type/ObjStm" in data
    assert b"/Type/XRef" in data
    assert b"/StructElem" not in data
    assert b"\nxref\n" not in data
    assert b"ASCII85" not in data


def test_an_end_of_line_stands_before_each_end_of_a_stream(data: bytes) -> None:
    ends = [match.start() for match in re.finditer(rb"endstream\s+endobj", data)]
    assert ends
    assert all(data[end - 1 : end] == b"\n" for end in ends)


def test_the_first_two_lines_are_those_of_a_binary_file(data: bytes) -> None:
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", data)


def test_a_word_more_changes_the_identity_and_its_two_halves_are_equal(data: bytes) -> None:
    other = write(document(release_with(" Plus.")), THEME)
    with opened(data) as first, opened(other) as second:
        assert bytes(first.trailer.ID[0]) == bytes(first.trailer.ID[1])
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


def release_with(words: str) -> Section:
    return replace(release(), blocks=(Paragraph((Text(words),)),))


def test_the_file_is_small(data: bytes) -> None:
    assert len(data) < 200_000


def test_bookmarks_skip_no_level_and_know_how_many_they_are() -> None:
    headings = [
        Heading(level, (Text(f"T{place}"),), f"a{place}", in_contents=True) for place, level in enumerate((3, 3, 2, 3))
    ]
    some: Document = document(contents(), Section("release", (Text("Titre"),), "t", tuple(headings)))
    with opened(write(some, THEME)) as file:
        root = file.Root.Outlines
        assert int(root.Count) == 5
        assert int(root.First.Count) == 4
        assert [str(root.First.First.Title), str(root.First.Last.Title)] == ["T0", "T2"]


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2015, 9, 24, 1, 2, 3), b"(D:20150924010203)"),  # noqa: DTZ001 — a moment without a zone
        (datetime(2015, 9, 24, 1, 2, 3, tzinfo=UTC), b"(D:20150924010203+00'00')"),
        (
            datetime(2015, 9, 24, 1, 2, 3, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            b"(D:20150924010203-03'30')",
        ),
    ],
)
def test_a_date_keeps_its_zone(moment: datetime, written: bytes) -> None:
    assert date_string(moment) == written


def test_a_string_that_is_not_ascii_is_utf_16() -> None:
    assert text_string(r"a (b) \c") == rb"(a \(b\) \\c)"
    assert text_string("é") == b"<feff00e9>"
