"""One name for each text, the same on the command line, in the ledger and in the document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct

from presskit.compose import compose
from presskit.corrections.references import References
from presskit.diagnostics import Refused
from presskit.document import Field, Picture, Quote
from presskit.kit.load import load
from presskit.source import SourceText, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = Path(__file__).parents[2] / "speakers.yaml"

KIT = """\
presskit: 1
kit: {id: essai, title: Un essai}
story:
  - Un texte.
  - {heading: Un titre, text: Un autre.}
sources: {discours: Un discours}
speakers:
  durand:
    family: Durand
    function: présidente
    statements:
      - {id: vus, text: Nous avons besoin d’être vus, function: élue, translations: {en: We need to be seen}}
  petit:
    family: Petit
    function: {full: luthier et facteur}
  roux:
    family: Roux
    function: {short: maire, full: maire de Die}
figures: [{id: ateliers, value: 40, label: ateliers}]
photos:
  groupe:
    file: g.jpg
    caption: À Die.
    credit:
    rows: [{label: debout, left_to_right: [durand, {speaker: petit, as: facteur}]}]
"""


@pytest.fixture
def references() -> References:
    return References(parse(SourceText("speakers.yaml", KIT)))


@pytest.mark.parametrize(
    ("name", "wording", "its_name"),
    [
        ("vus", "Nous avons besoin d’être vus", "vus"),
        ("vus.function", "élue", "vus.function"),
        ("vus.translations.en", "We need to be seen", "vus.translations.en"),
        ("speaker:durand.function", "présidente", "speaker:durand.function"),
        ("speaker:durand.function.short", "présidente", "speaker:durand.function"),
        ("speaker:durand.function.full", "présidente", "speaker:durand.function"),
        ("speaker:petit.function.short", "luthier et facteur", "speaker:petit.function.full"),
        ("speaker:roux.function.short", "maire", "speaker:roux.function.short"),
        ("speaker:roux.function.full", "maire de Die", "speaker:roux.function.full"),
        ("photo:groupe.caption", "À Die.", "photo:groupe.caption"),
        ("photo:groupe.rows.0.left_to_right.1.as", "facteur", "photo:groupe.rows.0.left_to_right.1.as"),
        ("photo:groupe.rows.0.label", "debout", "photo:groupe.rows.0.label"),
        ("figure:ateliers.value", "40", "figure:ateliers.value"),
        ("source:discours.title", "Un discours", "source:discours.title"),
        ("kit.title", "Un essai", "kit.title"),
        ("story.0.text", "Un texte.", "story.0.text"),
        ("story.1.heading", "Un titre", "story.1.heading"),
    ],
)
def test_a_text_is_found_by_its_name(references: References, name: str, wording: str, its_name: str) -> None:
    found = references.find(name)

    assert (found.wording, found.name) == (wording, its_name)


@pytest.mark.parametrize(
    "name",
    ["", "kit.id", "presskit", "speaker:durand", "photo:groupe.file", "photo:groupe.credit", "vus.id", "vus.text",
     "photo:groupe.rows.0.left_to_right.1.speaker", "text", "function", "../vus", "figure:ateliers.id"],
)  # fmt: skip
def test_what_is_not_printed_has_no_name(references: References, name: str) -> None:
    assert references.get(name) is None
    with pytest.raises(Refused) as refused:
        references.find(name)
    assert [problem.code for problem in refused.value.diagnostics] == ["unknown-reference"]


def test_a_misspelt_name_gets_the_nearest(references: References) -> None:
    with pytest.raises(Refused) as refused:
        references.find("photo:group.caption")
    assert "photo:groupe.caption" in str(refused.value.diagnostics[0].help)


def test_each_text_is_listed_once_in_the_order_of_the_file(references: References) -> None:
    names = references.names()

    assert len(names) == len(set(names))
    assert names.index("kit.title") < names.index("vus") < names.index("figure:ateliers.value")


def test_only_the_wording_of_a_statement_is_a_statement(references: References) -> None:
    assert references.find("vus").statement == "vus"
    assert references.find("vus.function").statement is None
    assert references.find("kit.title").statement is None


def names_in(value: Any) -> Iterator[str]:
    """Every `ref` of a field or a quotation, anywhere in a document."""
    if isinstance(value, tuple):
        for part in value:
            yield from names_in(part)
    elif isinstance(value, Struct):
        if isinstance(value, Field | Quote):
            yield value.ref
        for field in value.__struct_fields__:
            yield from names_in(getattr(value, field))


def test_a_document_calls_its_texts_by_the_same_names() -> None:
    loaded = load(SEED)
    picture = Picture(data=b"", format="JPEG", width=20, height=10)
    document = compose(loaded.kit, dict.fromkeys(loaded.kit.photos, picture), content_hash="0" * 64)
    references = References(loaded.places.node())

    used = set(names_in(document.sections))
    assert {"kit.title", "figure:cables.value", "photo:point-presse.left_to_right.0.as"} <= used
    assert [name for name in sorted(used) if name not in references] == []
