"""What LibreOffice 7.4 leaves behind of changes that it is told, shown by the least documents that have them.

Whoever accepts or rejects these by the standard's rules has what each says; LibreOffice has something else. The
redlines of kits that `test_redline_judges` excepts hold nothing else that is left. A limit that is gone fails here.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec import Struct

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent)]

from tests.writers.docx.resolving import resolved, told  # noqa: E402
from tests.writers.docx.word_reading import NAMES, Read, W, nodes, style_of, text_of  # noqa: E402

pytestmark = pytest.mark.judge

BY = 'w:id="1" w:author="Anne Roux" w:date="2015-09-25T10:30:00Z"'
PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
END, END_WITH_HEADER = (
    f"<w:sectPr>{header}{PAGE}</w:sectPr>" for header in ("", '<w:headerReference w:type="default" r:id="r2"/>')
)
BREAK = "<w:pageBreakBefore/>"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
Change = Literal["", "ins", "del"]


class Limit(Struct, frozen=True):
    """Blocks with changes, the verdict on them, and the blocks that are left by the standard's rules."""

    changed: tuple[str, ...]
    verdict: Literal["accept", "reject"]
    left: tuple[str, ...]


def paragraph(text: str, change: Change = "", own: str = "", end: str = "", former: str | None = None) -> str:
    mark = f"<w:rPr><w:{change} {BY}/></w:rPr>" if change else ""
    turned = "" if former is None else f"<w:pPrChange {BY}><w:pPr>{former}</w:pPr></w:pPrChange>"
    kind = "delText" if change == "del" else "t"
    run = f"<w:r><w:{kind}>{text}</w:{kind}></w:r>" if text else ""
    held = f"<w:{change} {BY}>{run}</w:{change}>" if change and run else run
    return f"<w:p><w:pPr>{own}{mark}{end}{turned}</w:pPr>{held}</w:p>"


def table(change: Change = "") -> str:
    row = f"<w:trPr><w:{change} {BY}/></w:trPr>" if change else ""
    width = '<w:tblW w:w="2000" w:type="dxa"/>'
    cell = f"<w:tc><w:tcPr/>{paragraph('cell', change)}</w:tc>"
    head = f'<w:tblPr>{width}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
    return f"<w:tbl>{head}<w:tr>{row}{cell}</w:tr></w:tbl>"


LEAD = '<w:pStyle w:val="Lead"/>'
FIRST, LAST = paragraph("first"), paragraph("last")
LIMITS = {
    "a section that ends with an empty paragraph": Limit(
        (FIRST, table(), paragraph("", "ins", end=END), LAST), "reject", (FIRST, table(), LAST)
    ),
    "a section that has a header": Limit(
        (FIRST, paragraph("line", "del", end=END_WITH_HEADER), paragraph("line", "del"), LAST), "accept", (FIRST, LAST)
    ),
    "a table and the line before it": Limit(
        (FIRST, table(), paragraph("line", "del"), table("del"), LAST), "accept", (FIRST, table(), LAST)
    ),
    "a page break that came": Limit(
        (FIRST, paragraph("line", own=BREAK, former="")), "reject", (FIRST, paragraph("line"))
    ),
    "the page break of a line after a table": Limit(
        (FIRST, table(), paragraph("line", "ins", own=BREAK), LAST), "reject", (FIRST, table(), LAST)
    ),
    "the style of an empty line": Limit(
        (FIRST, table(), paragraph("", own=LEAD, former=""), table(), LAST), "reject",
        (FIRST, table(), paragraph(""), table(), LAST),
    ),
}  # fmt: skip
# What lies nearest to these, and is taken back.
NEAREST = {
    "a section that ends with a line and has no header": Limit(
        (FIRST, table(), paragraph("line", "ins", end=END), LAST), "reject", (FIRST, table(), LAST)
    ),
    "a line before a table that stays": Limit(
        (FIRST, paragraph("line", "del"), paragraph("more"), table(), LAST), "accept",
        (FIRST, paragraph("more"), table(), LAST),
    ),
    "a page break that went": Limit(
        (FIRST, paragraph("line", former=BREAK)), "reject", (FIRST, paragraph("line", own=BREAK))
    ),
    "the style of a line": Limit(
        (FIRST, paragraph("line", own=LEAD, former=""), LAST), "reject", (FIRST, paragraph("line"), LAST)
    ),
}  # fmt: skip
ALL = {**LIMITS, **NEAREST}


def document(blocks: tuple[str, ...]) -> str:
    spaces = f'xmlns:w="{NAMES["w"]}" xmlns:r="{NAMES["r"]}"'
    return f"<w:document {spaces}><w:body>{''.join(blocks)}{END}</w:body></w:document>"


def relations(**targets: str) -> str:
    some = (
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(some)}</Relationships>'


def write(file: Path, blocks: tuple[str, ...]) -> Path:
    """The least package that Word's format allows, with a style and a header."""
    parts = {"document": "document.main", "styles": "styles", "header": "header"}
    types = "".join(
        f'<Override PartName="/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>' for name, kind in parts.items()
    )
    known = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    lead = '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/></w:style>'
    with ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{known}{types}</Types>')
        package.writestr("_rels/.rels", relations(officeDocument="document.xml"))
        package.writestr("_rels/document.xml.rels", relations(styles="styles.xml", header="header.xml"))
        package.writestr("document.xml", document(blocks))
        package.writestr("styles.xml", f'<w:styles xmlns:w="{NAMES["w"]}">{normal}{lead}</w:styles>')
        package.writestr("header.xml", f'<w:hdr xmlns:w="{NAMES["w"]}">{paragraph("header")}</w:hdr>')
    return file


def seen(file: Path) -> list[tuple[object, ...]]:
    """Each block of a document that LibreOffice saved: a table, or a line's style, text, page break and section."""
    blocks = nodes(Read(file.read_bytes()).body, "w:p | w:tbl")
    return [
        ("table",) if block.tag == f"{W}tbl" else
        (style_of(block), text_of(block), bool(nodes(block, ".//w:pageBreakBefore")), bool(nodes(block, ".//w:sectPr")))
        for block in blocks
    ]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What LibreOffice has left of each, and what it makes of what should be left."""
    made = tmp_path_factory.mktemp("limits")
    asked: list[object] = []
    for number, limit in enumerate(ALL.values()):
        for blocks, target in ((limit.changed, "resolved"), (limit.left, "whole")):
            asked += [
                write(made / f"{number}.{target}.in.docx", blocks),
                limit.verdict,
                made / f"{number}.{target}.docx",
            ]
    script = Path(__file__).with_name("resolving_in_libreoffice.py")
    command = list(map(str, ("/usr/bin/python3", script, made / "profile", *asked)))
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    return made


@pytest.mark.parametrize("limit", ALL.values(), ids=ALL)
def test_by_the_standard_all_is_taken_back(limit: Limit) -> None:
    changed, left = (etree.fromstring(document(blocks))[0] for blocks in (limit.changed, limit.left))
    assert told(resolved(changed, limit.verdict)) == told(resolved(left, limit.verdict))


def both(name: str, folder: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    resolved, whole = (folder / f"{[*ALL].index(name)}.{kind}.docx" for kind in ("resolved", "whole"))
    return seen(resolved), seen(whole)


@pytest.mark.parametrize("name", LIMITS)
def test_libreoffice_leaves_something(name: str, folder: Path) -> None:
    left, whole = both(name, folder)
    assert left != whole, "no longer left"


@pytest.mark.parametrize("name", NEAREST)
def test_libreoffice_leaves_nothing_of_what_lies_nearest(name: str, folder: Path) -> None:
    left, whole = both(name, folder)
    assert left == whole
