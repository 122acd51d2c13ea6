"""Ways to break a good PDF. Each takes one thing away that an accessible or an archival file must have."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Operator = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

ACCESSIBLE, ARCHIVAL = "PDFUA-1", "PDFA-2A"


def mutated(good: bytes, mutate: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file after a mutation."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        mutate(pdf)
        pdf.save(stream, fix_metadata_version=False)
    return stream.getvalue()


def untouched(pdf: pikepdf.Pdf) -> None:
    """Nothing: what saving alone does must not be what the judge finds."""


def elements(pdf: pikepdf.Pdf, *kinds: str) -> list[pikepdf.Object]:
    """The structure elements of some kinds, in reading order; of every kind when none is given."""
    return [element for element in _below(pdf.Root.StructTreeRoot) if not kinds or str(element.get("/S")) in kinds]


def _below(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    inner = element.get("/K", pikepdf.Array())
    for child in inner if isinstance(inner, pikepdf.Array) else [inner]:
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def links(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]


def fonts(pdf: pikepdf.Pdf) -> list[Dictionary]:
    return [thing for thing in pdf.objects if isinstance(thing, Dictionary) and thing.get("/Type") == "/Font"]


def _taken_from(things: list[pikepdf.Object], key: str) -> None:
    assert any(key in thing for thing in things), f"nothing to break: no {key}"
    for thing in things:
        if key in thing:
            del thing[key]


def no_alternative_text(pdf: pikepdf.Pdf) -> None:
    _taken_from(elements(pdf, "/Figure"), "/Alt")


def no_language(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root, *elements(pdf)], "/Lang")


def no_mark_info(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root], "/MarkInfo")


def no_structure_tree(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root], "/StructTreeRoot")


def no_parent_tree(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root.StructTreeRoot], "/ParentTree")


def an_element_lost(pdf: pikepdf.Pdf) -> None:
    """The words of a paragraph are still marked, but no element holds them."""
    paragraph = elements(pdf, "/P")[3]
    parent = paragraph.P
    parent.K = pikepdf.Array([child for child in parent.K if child.objgen != paragraph.objgen])
    parents = pdf.Root.StructTreeRoot.ParentTree
    for entries in parents.Nums if "/Nums" in parents else []:
        if isinstance(entries, pikepdf.Array):
            for index, entry in enumerate(entries):
                if isinstance(entry, Dictionary) and entry.objgen == paragraph.objgen:
                    entries[index] = None


def no_unicode(pdf: pikepdf.Pdf) -> None:
    _taken_from(list(fonts(pdf)), "/ToUnicode")


def no_font_program(pdf: pikepdf.Pdf) -> None:
    descriptors = [thing for thing in pdf.objects if isinstance(thing, Dictionary) and "/FontFile2" in thing]
    _taken_from(list(descriptors), "/FontFile2")


def no_tab_order(pdf: pikepdf.Pdf) -> None:
    _taken_from([page.obj for page in pdf.pages], "/Tabs")


def no_words_for_links(pdf: pikepdf.Pdf) -> None:
    _taken_from(links(pdf), "/Contents")


def no_element_for_links(pdf: pikepdf.Pdf) -> None:
    _taken_from(links(pdf), "/StructParent")


def no_printing_of_links(pdf: pikepdf.Pdf) -> None:
    _taken_from(links(pdf), "/F")


def no_shown_title(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root.ViewerPreferences], "/DisplayDocTitle")


def no_metadata(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root], "/Metadata")


def _renamed_in_metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    metadata = pdf.Root.Metadata.read_bytes()
    assert old in metadata
    pdf.Root.Metadata.write(metadata.replace(old, new))


def no_claim_of_accessibility(pdf: pikepdf.Pdf) -> None:
    _renamed_in_metadata(pdf, b"pdfuaid:part", b"pdfuaid:rev")


def no_claim_of_archiving(pdf: pikepdf.Pdf) -> None:
    _renamed_in_metadata(pdf, b"pdfaid:part", b"pdfaid:corr")


def no_title_in_metadata(pdf: pikepdf.Pdf) -> None:
    _renamed_in_metadata(pdf, b"dc:title", b"dc:source")


def no_output_intent(pdf: pikepdf.Pdf) -> None:
    _taken_from([pdf.Root], "/OutputIntents")


def a_level_skipped(pdf: pikepdf.Pdf) -> None:
    headings = elements(pdf, "/H2")
    headings[0].S = Name.H4


def a_list_item_without_list(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/L")[0].S = Name.Sect


def a_foreign_kind_of_element(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "/P")[0].S = Name.Chapeau


def _without_first(page: pikepdf.Page, tag: str) -> list[Operator] | None:
    """The operators of a page without the first marks of a kind and their end; none where it has no such mark."""
    kept: list[Operator] = []
    depth, done = 0, False
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        opens = operator in {"BDC", "BMC"}
        if opens and depth == 0 and not done and str(operands[0]) == tag:
            depth = 1
            continue
        if depth:
            depth += opens - (operator == "EMC")
            if depth == 0:
                done = True
                continue
        kept.append(instruction)
    return kept if done else None


def _unmarked(pdf: pikepdf.Pdf, tag: str) -> None:
    for page in pdf.pages:
        operators = _without_first(page, tag)
        if operators is not None:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
            return
    message = f"nothing to break: no mark {tag}"
    raise AssertionError(message)


def an_artifact_unmarked(pdf: pikepdf.Pdf) -> None:
    _unmarked(pdf, "/Artifact")


def a_paragraph_unmarked(pdf: pikepdf.Pdf) -> None:
    _unmarked(pdf, "/P")


def a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


MUTATIONS: dict[Callable[[pikepdf.Pdf], None], str] = {
    no_alternative_text: ACCESSIBLE,
    no_language: ACCESSIBLE,
    no_mark_info: ACCESSIBLE,
    no_structure_tree: ACCESSIBLE,
    no_parent_tree: ACCESSIBLE,
    an_element_lost: ACCESSIBLE,
    no_unicode: ACCESSIBLE,
    no_font_program: ACCESSIBLE,
    no_tab_order: ACCESSIBLE,
    no_words_for_links: ACCESSIBLE,
    no_element_for_links: ACCESSIBLE,
    no_printing_of_links: ARCHIVAL,
    no_shown_title: ACCESSIBLE,
    no_metadata: ARCHIVAL,
    no_claim_of_accessibility: ACCESSIBLE,
    no_claim_of_archiving: ARCHIVAL,
    no_title_in_metadata: ACCESSIBLE,
    no_output_intent: ARCHIVAL,
    a_level_skipped: ACCESSIBLE,
    a_list_item_without_list: ACCESSIBLE,
    a_foreign_kind_of_element: ACCESSIBLE,
    an_artifact_unmarked: ACCESSIBLE,
    a_paragraph_unmarked: ACCESSIBLE,
    a_script: ARCHIVAL,
}
"""Each with the profile whose business it is."""
