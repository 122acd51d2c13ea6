"""What is left of the parts of another document."""

from __future__ import annotations

from lxml import etree

from presskit.writers.docx.ooxml.markup import NAMESPACES
from presskit.writers.docx.ooxml.traces import parsed


def test_a_control_loses_its_number_which_might_be_one_of_ours() -> None:
    control = '<w:sdt><w:sdtPr><w:alias w:val="a"/><w:id w:val="1"/></w:sdtPr><w:sdtContent/></w:sdt>'
    root = parsed(f'<w:hdr xmlns:w="{NAMESPACES["w"]}"><w:p>{control}</w:p></w:hdr>'.encode())
    assert [etree.QName(e).localname for e in root.iter("*")] == ["hdr", "p", "sdt", "sdtPr", "alias", "sdtContent"]
