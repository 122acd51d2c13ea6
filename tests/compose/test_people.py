"""The people of a photo are named from left to right, in the order of the file, whatever the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from presskit.document import Photo, Role
from presskit.document.plain import plain

if TYPE_CHECKING:
    from .conftest import Compose

PHOTO: dict[str, Any] = {"file": "a.jpg", "caption": "Légende.", "credit": "© A", "alt": "Des personnes."}
SEMICOLON = "\u202f; "
COLON = "\u00a0: "


def order(composed: Compose, locale: str = "fr_FR", **photo: Any) -> list[str]:
    document = composed(kit={"id": "e", "title": "E", "locale": locale}, photos={"p": PHOTO | photo})
    (block,) = (block for section in document.sections for block in section.blocks if isinstance(block, Photo))
    return [plain(paragraph.children) for paragraph in block.legend if paragraph.role is Role.ORDER]


def test_one_row_is_named_from_left_to_right_with_short_functions(composed: Compose) -> None:
    assert order(composed, left_to_right=["petit", "durand"]) == [
        f"De gauche à droite{COLON}Noé Petit, luthier, facteur{SEMICOLON}Camille Durand, présidente."
    ]


def test_as_prints_what_it_says(composed: Compose) -> None:
    (line,) = order(composed, left_to_right=[{"speaker": "durand", "as": "vice-présidente de la CCD"}])

    assert line == f"De gauche à droite{COLON}Camille Durand, vice-présidente de la CCD."


def test_two_rows_are_named_front_first(composed: Compose) -> None:
    lines = order(composed, rows=[{"left_to_right": ["durand"]}, {"left_to_right": ["petit", "ccd"]}])

    assert lines == [
        f"Au premier rang, de gauche à droite{COLON}Camille Durand, présidente.",
        f"Au second rang{COLON}Noé Petit, luthier, facteur{SEMICOLON}Communauté de communes.",
    ]


@pytest.mark.parametrize(
    ("label", "printed"),
    [("premier rang", "Au premier rang"), ("debout", "Debout"), ("Assis", "Assis")],
)
def test_a_row_may_have_a_name_of_its_own(composed: Compose, label: str, printed: str) -> None:
    (line,) = order(composed, rows=[{"label": label, "left_to_right": ["durand"]}])

    assert line.startswith(f"{printed}, de gauche à droite{COLON}")


def test_a_third_row_is_counted(composed: Compose) -> None:
    rows = [{"left_to_right": [who]} for who in ("durand", "petit", "ccd")]

    assert [line.partition("\u00a0:")[0] for line in order(composed, rows=rows)] == [
        "Au premier rang, de gauche à droite",
        "Au 2e rang",
        "Au 3e rang",
    ]


def test_a_place_nobody_could_name_is_kept(composed: Compose) -> None:
    (line,) = order(composed, left_to_right=["durand", "unidentified", {"name": "Luc Roy", "function": "élu"}])

    assert line.endswith(f"présidente{SEMICOLON}non identifié{SEMICOLON}Luc Roy, élu.")


@pytest.mark.parametrize(
    ("absent", "printed"),
    [(["petit"], "Absent"), (["durand"], "Absente"), (["durand", "ccd"], "Absentes"), (["petit", "ccd"], "Absents")],
)
def test_the_absent_are_named_and_agreed_with(composed: Compose, absent: list[str], printed: str) -> None:
    lines = order(composed, left_to_right=["unidentified"], absent=absent)

    assert lines[-1].startswith(f"{printed}{COLON}")


def test_the_line_is_english_in_an_english_kit(composed: Compose) -> None:
    assert order(composed, "en_GB", left_to_right=["petit", "durand"]) == [
        "From left to right: Noé Petit, luthier, facteur; Camille Durand, présidente."
    ]
