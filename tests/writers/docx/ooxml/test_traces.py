"""What is left of the parts of another document."""

from __future__ import annotations

from lxml import etree

from presskit.writers.docx.ooxml.markup import NAMESPACES
from presskit.writers.docx.ooxml.traces import parsed


def test_a_control_loses_its_number_which_might_be_one_of_ours() -> None:
    control = '<w:sdt><w:sdtPr><w:alias w:val="a"/><w:id w:val="1"/></w:sdtPr><w:sdtContent/></w:sdt>'
    root = parsed(f'<w:hdr xmlns:w="{NAMESPACES["w"]}"><w:p>{control}</w:p></w:hdr>'.encode())
    assert [etree.QName(e).localname for e in root.iter("*")] == ["hdr", "p", "sdt", "sdtPr", "alias", "sdtContent"]


def test_a_field_that_is_out_of_date_no_longer_says_so_to_every_reader() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:fldSimple w:instr="PAGE" w:dirty="1"/>'
    root = parsed(f'<w:hdr xmlns:w="{NAMESPACES["w"]}"><w:p>{field}</w:p></w:hdr>'.encode())
    assert [len(e.attrib) for e in root.iter("{*}fldChar", "{*}fldSimple")] == [1, 1]
