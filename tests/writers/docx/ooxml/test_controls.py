"""Content controls and what goes with them, in XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.writers import Unprintable
from presskit.writers.docx.ooxml.controls import LONGEST_TITLE, base, control, item_properties, track_changes
from presskit.writers.docx.ooxml.markup import as_tree, child, markup, root
from presskit.writers.docx.ooxml.parts import settings
from presskit.writers.docx.ooxml.text import run

if TYPE_CHECKING:
    from presskit.writers.docx.ooxml.markup import Element


@pytest.fixture
def line() -> Element:
    return root("w:p")


def inside(parent: Element) -> str:
    whole = markup(parent)
    return whole[whole.index(">") + 1 : whole.rindex("</")]


def title_of(parent: Element) -> str:
    (alias,) = as_tree(parent).iter("{*}alias")
    return str(alias.values()[0])


def test_a_control_is_rich_text_that_cannot_be_deleted_as_a_whole(line: Element) -> None:
    run(control(line, "Citation – A", "pk1.a", 7), "mots")
    assert inside(line) == (
        '<w:sdt><w:sdtPr><w:alias w:val="Citation – A"/><w:tag w:val="pk1.a"/><w:id w:val="7"/>'
        '<w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent><w:r><w:t>mots</w:t></w:r></w:sdtContent></w:sdt>'
    )


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("é" * 64, "é" * 64),
        ("é" * 65, "é" * 63 + "…"),
        ("a" * 62 + " bc", "a" * 62 + "…"),
        ("😀" * 33, "😀" * 31 + "…"),
    ],
)
def test_a_title_has_64_units_at_most(line: Element, title: str, kept: str) -> None:
    control(line, title, "t", 1)
    assert title_of(line) == kept
    assert len(kept.encode("utf-16-le")) <= 2 * LONGEST_TITLE


def test_markup_in_a_title_is_text_and_a_control_character_is_refused(line: Element) -> None:
    control(line, '<b> & "', "t", 1)
    assert title_of(line) == '<b> & "'
    with pytest.raises(Unprintable):
        control(line, "a\x07", "t", 1)


def test_tracking_is_enforced_without_a_password_where_the_schema_has_it() -> None:
    made = settings("fr-FR")
    track_changes(made)
    assert inside(made).startswith(
        '<w:zoom w:percent="100"/><w:trackRevisions/>'
        '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTabStop'
    )


def test_settings_that_end_before_tracking_gain_it_at_their_end() -> None:
    made = root("w:settings")
    child(made, "w:mirrorMargins")
    track_changes(made)
    assert inside(made).startswith("<w:mirrorMargins/><w:trackRevisions/>")


def test_the_base_holds_each_anchor_as_attributes_and_words() -> None:
    made = base({"kit": "k"}, [({"key": "a_1", "opening": "«\u00a0"}, "un <b>\ndeux")])
    assert markup(made) == (
        '<pk:base xmlns:pk="urn:presskit:base:1" kit="k">'
        '<pk:anchor key="a_1" opening="«\u00a0">un &lt;b&gt;\ndeux</pk:anchor></pk:base>'
    )


def test_a_control_character_in_the_base_is_refused() -> None:
    with pytest.raises(Unprintable):
        base({}, [({}, "a\x07")])


def test_a_custom_xml_part_says_its_identifier_and_namespace() -> None:
    assert inside(item_properties("{A}", "urn:x")) == ('<ds:schemaRefs><ds:schemaRef ds:uri="urn:x"/></ds:schemaRefs>')
