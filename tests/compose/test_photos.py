"""The photos of a kit: those set together, then the contact sheet, each with its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from presskit.document import ContactSheet, Document, Heading, Photos, Role
from presskit.document.plain import block_lines, plain

if TYPE_CHECKING:
    from presskit.document import Block

    from .conftest import Compose

PHOTO: dict[str, Any] = {"file": "a.jpg", "caption": "Légende.", "credit": "© Ada / Réseau", "alt": "On voit."}


def shown(composed: Compose, **photos: dict[str, Any]) -> tuple[Block, ...]:
    document: Document = composed(photos={name: PHOTO | photo for name, photo in photos.items()})
    return next(section.blocks for section in document.sections if section.kind == "photos")


def test_photos_are_set_together_in_the_order_of_the_file(composed: Compose) -> None:
    (block,) = shown(composed, b={}, a={"layout": "half"})

    assert isinstance(block, Photos)
    assert [(photo.ref, photo.layout) for photo in block.items] == [("photo:b", "full"), ("photo:a", "half")]


def test_those_of_the_contact_sheet_come_last_under_a_heading(composed: Compose) -> None:
    first, heading, sheet = shown(composed, a={"layout": "contact-sheet"}, b={}, c={"layout": "contact-sheet"})

    assert isinstance(first, Photos)
    assert isinstance(heading, Heading)
    assert isinstance(sheet, ContactSheet)
    assert plain(heading.children) == "Planche-contact"
    assert [photo.ref for photo in sheet.items] == ["photo:a", "photo:c"]


def test_a_photo_of_the_contact_sheet_begins_with_its_id_and_the_size_of_its_file(composed: Compose) -> None:
    _, sheet = shown(composed, a={"layout": "contact-sheet"})

    assert list(block_lines(sheet)) == ["a 2\u202f000 × 1\u202f000\u00a0px", "Légende.", "© Ada / Réseau"]


def test_the_conditions_of_use_end_with_the_day_until_which_they_hold(composed: Compose) -> None:
    for rights, printed in (({}, ""), ({"rights": "Presse."}, "Presse. ")):
        (block,) = shown(composed, a={"rights_until": "2027-01-05", **rights})
        assert isinstance(block, Photos)
        assert block.items[0].legend[-1].role is Role.RIGHTS
        assert plain(block.items[0].legend[-1].children) == f"{printed}Utilisable jusqu’au 5\u00a0janvier\u00a02027."
