"""What the kit says of a photo, as its file will say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.captioning import facts_of
from presskit.compose import compose
from presskit.document import Picture
from presskit.document.plain import document_lines, plain
from presskit.photos.metadata import RELEASES, Facts

if TYPE_CHECKING:
    from tests.captioning.conftest import Kit

ROWS = """    caption: "Point presse: le 1er octobre."
    rows:
      - left_to_right: [jeannerot, unidentified, {speaker: orgeas, as: élu de Marseille}]
      - left_to_right: [federation, {name: Luc Petit, function: neveu}]
    absent: [goff]
"""


def of(kit: Kit, photo: str, head: str = "") -> Facts:
    return facts_of(kit(photo, head=head).kit, "groupe")


def test_the_description_is_what_is_printed_under_the_photo(kit: Kit) -> None:
    loaded = kit(ROWS)
    document = compose(loaded.kit, {"groupe": Picture(b"", "JPEG", 1, 1)}, content_hash="")
    description = facts_of(loaded.kit, "groupe").description
    assert description is not None
    lines = description.split("\n")
    assert len(lines) == 4
    assert [line for line in lines if line not in list(document_lines(document))] == []


def test_people_stand_in_their_order_front_row_first_without_the_unidentified_and_the_absent(kit: Kit) -> None:
    assert of(kit, ROWS).people == ("André Jeannerot", "Jérome Orgeas", "Fédération des élus", "Luc Petit")


def test_a_photo_without_caption_is_described_by_its_people(kit: Kit) -> None:
    found = of(kit, "    left_to_right: [jeannerot]\n").description
    assert found == "De gauche à droite\u00a0: André Jeannerot, président de Medinsoft."


def test_a_photo_of_which_nothing_is_said_leaves_everything_open_but_the_headline(kit: Kit) -> None:
    assert of(kit, "") == Facts(headline="French Tech\u00a0: le lancement", language="fr-FR")


@pytest.mark.parametrize(("head", "photo", "headline"), [
    ("", "    headline: Le groupe\n", "Le groupe"),
    ("event: {name: Grand Opening}\n", "", "Grand Opening"),
])  # fmt: skip
def test_the_headline_is_the_photos_else_the_events_else_the_kits(
    kit: Kit, head: str, photo: str, headline: str
) -> None:
    assert of(kit, photo, head).headline == headline


def test_a_credit_with_its_sign_is_a_copyright_notice(kit: Kit) -> None:
    assert of(kit, "    credit: © A. Martin\n").copyright == "© A. Martin"
    assert of(kit, "    credit: A. Martin\n").copyright is None
    assert of(kit, "    credit: © A. Martin\n    copyright: © 2015 Medinsoft\n").copyright == "© 2015 Medinsoft"


def test_conditions_of_use_say_until_when(kit: Kit) -> None:
    found = of(kit, "    rights: Libre pour la presse.\n    rights_until: 2016-12-31\n").usage_terms
    assert found is not None
    assert found.split("\n")[0] == "Libre pour la presse."
    assert found.endswith("31\u00a0décembre\u00a02016")


@pytest.mark.parametrize(("consent", "status"), [
    ("not-needed", "MR-NAP"), ("obtained", "MR-LMR"), ("missing", "MR-NON"),
])  # fmt: skip
def test_the_release_follows_from_the_consent(kit: Kit, consent: str, status: str) -> None:
    assert of(kit, f"    consent: {consent}\n").model_release == f"{RELEASES}{status}"


def test_the_embargo_is_an_instruction_in_the_words_of_the_banner(kit: Kit) -> None:
    text = kit("").source.text.replace("  issued:", "  embargo: 2015-09-24T18:30+02:00\n  issued:")
    loaded = kit("", text=text)
    banner = compose(loaded.kit, {"groupe": Picture(b"", "JPEG", 1, 1)}, content_hash="").running.banner
    assert facts_of(loaded.kit, "groupe").instructions == plain(banner)


def test_everything_else_is_as_the_kit_has_it(kit: Kit) -> None:
    found = of(
        kit,
        "    creator: Anne Martin\n    alt: Un groupe.\n    description: Un groupe, debout.\n"
        "    date: 2015-09-24\n    place: Aix-en-Provence\n",
    )
    assert found.creators == ("Anne Martin",)
    assert (found.alt, found.extended_description) == ("Un groupe.", "Un groupe, debout.")
    assert (found.date, found.place) == ("2015-09-24", "Aix-en-Provence")
