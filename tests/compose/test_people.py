"""The people of a photo are named from left to right, in the order of the file, whatever the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from presskit.document import Paragraph, Photo, Photos, Plan, Role
from presskit.document.plain import plain

if TYPE_CHECKING:
    from .conftest import Compose

PHOTO: dict[str, Any] = {"file": "a.jpg", "caption": "Légende.", "credit": "© A", "alt": "Des personnes."}
NBSP = "\u00a0"
SEMICOLON = "\u202f; "
COLON = "\u00a0: "


def pictured(composed: Compose, locale: str = "fr_FR", **photo: Any) -> Photo:
    document = composed(kit={"id": "e", "title": "E", "locale": locale}, photos={"p": PHOTO | photo})
    (block,) = (block for section in document.sections for block in section.blocks if isinstance(block, Photos))
    (only,) = block.items
    return only


def order(composed: Compose, locale: str = "fr_FR", **photo: Any) -> list[str]:
    legend = pictured(composed, locale, **photo).legend
    return [plain(paragraph.children) for paragraph in legend if paragraph.role is Role.ORDER]


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
        f"Au premier rang, de gauche à droite{COLON}1.{NBSP}Camille Durand, présidente.",
        f"Au second rang{COLON}2.{NBSP}Noé Petit, luthier, facteur{SEMICOLON}3.{NBSP}Communauté de communes.",
    ]


def test_people_of_several_rows_have_numbers_on_a_plan(composed: Compose) -> None:
    rows = [{"left_to_right": ["durand", "unidentified"]}, {"label": "debout", "left_to_right": ["petit"]}]

    assert pictured(composed, rows=rows).plan == Plan(((1, 2), (3,)))


@pytest.mark.parametrize(("count", "numbered"), [(1, False), (6, False), (7, True)])
def test_more_than_six_people_of_one_row_have_numbers_on_a_plan(
    composed: Compose, count: int, *, numbered: bool
) -> None:
    photo = pictured(composed, left_to_right=["unidentified"] * count)

    assert (photo.plan is not None) is numbered
    assert (f"7.{NBSP}non identifié" in plain(photo.legend[1].children)) is numbered


def test_the_absent_have_no_number(composed: Compose) -> None:
    rows = [{"left_to_right": ["durand"]}, {"left_to_right": ["ccd"]}]

    assert order(composed, rows=rows, absent=["petit"])[-1] == f"Absent{COLON}Noé Petit, luthier, facteur."


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


def test_the_rows_are_english_in_an_english_kit(composed: Compose) -> None:
    rows = [
        {"left_to_right": ["petit", "unidentified"]},
        {"label": "standing", "left_to_right": [{"name": "Luc Roy"}]},
        {"left_to_right": [{"speaker": "durand", "as": "chair"}]},
    ]

    assert order(composed, "en_GB", rows=rows, absent=["ccd"]) == [
        f"In the front row, from left to right: 1.{NBSP}Noé Petit, luthier, facteur; 2.{NBSP}unidentified.",
        f"Standing: 3.{NBSP}Luc Roy.",
        f"In row 3: 4.{NBSP}Camille Durand, chair.",
        "Absent: Communauté de communes.",
    ]


@pytest.mark.parametrize(
    ("function", "organisation", "line"),
    [
        ("directrice des opérations", "Port de Brest", "directrice des opérations, Port de Brest"),
        (None, "Port de Brest", "Port de Brest"),
        ("directrice du Port de Brest", "Port de Brest", "directrice du Port de Brest"),
        ("maire de Brest", "Port de Brest", "maire de Brest, Port de Brest"),
        ("adjointe au maire de Brest", "Ville de Brest", "adjointe au maire de Brest"),
        ("vice-présidente de la CCD", "Communauté de communes du Diois", "vice-présidente de la CCD"),
        ("présidente", "CCD", "présidente, CCD"),
        ("élue de la communauté de communes du Diois", "CCD", "élue de la communauté de communes du Diois"),
        ("présidente", "…", "présidente, …"),
    ],
)
def test_a_speaker_has_an_organisation_where_the_function_does_not_name_it(
    composed: Compose, function: str | None, organisation: str, line: str
) -> None:
    speaker = {"family": "Durand", "organisation": "o"} | ({"function": function} if function else {})
    document = composed(speakers={"d": speaker}, organisations={"o": {"name": organisation}})
    (section,) = (section for section in document.sections if section.kind == "speakers")
    (found,) = (block for block in section.blocks if isinstance(block, Paragraph) and block.role is Role.FUNCTION)
    assert plain(found.children) == line


def test_a_body_that_speaks_in_its_own_name_is_named_once(composed: Compose) -> None:
    document = composed(
        speakers={"p": {"name": "Port de Brest", "organisation": "o"}}, organisations={"o": {"name": "Port de Brest"}}
    )
    (section,) = (section for section in document.sections if section.kind == "speakers")
    assert [type(block).__name__ for block in section.blocks] == ["Heading"]
