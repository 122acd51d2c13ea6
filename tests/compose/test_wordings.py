"""Every wording that can be corrected is a field or a quote of its own, with a title that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from presskit.document import Field, Quote, Text, Wording
from presskit.document.plain import document_lines, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.document import Document

    from .conftest import Compose

NBSP = "\u00a0"
PHOTO = {"file": "a.jpg", "caption": "Légende.", "credit": "© A", "rights": "Libre.", "alt": "Des personnes."}


def wordings(part: object) -> Iterator[Field | Quote]:
    """The fields and quotes of a document, in reading order."""
    if isinstance(part, Field | Quote):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from wordings(inner)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from wordings(getattr(part, name))


def words(document: Document, ref: str) -> list[str]:
    return [plain(wording.children) for wording in wordings(document) if wording.ref == ref]


def titles(document: Document) -> set[str]:
    return {wording.title for wording in wordings(document)}


def with_statement(composed: Compose, **fields: Any) -> Document:
    speaker = {"family": "B", "function": "luthier", "statements": [{"id": "s", "text": "Oui", **fields}]}
    return composed(speakers={"b": speaker}, story=["Un texte : {s}, dit-on.", "{s}"])


def test_a_title_says_what_the_words_are_and_whose_or_of_what(composed: Compose) -> None:
    figure = {"id": "cables", "value": "20000", "unit": "km", "label": "de câbles"}
    document = composed(figures=[figure], photos={"p": PHOTO})
    assert titles(document) == {
        "Titre",
        "Citation – Camille Durand – vus", "Citation – Camille Durand – atelier", "Citation – Noé Petit – bois",
        "Propos rapporté – Camille Durand – suite", "Fonction – Camille Durand", "Fonction – Noé Petit",
        "Légende – p", "Crédit – p", "Conditions d’utilisation – p", "Chiffre – cables", "Libellé du chiffre – cables",
    }  # fmt: skip


def test_titles_are_in_the_language_of_the_kit(composed: Compose) -> None:
    document = composed(kit={"id": "e", "title": "E", "locale": "de_DE"})
    assert "Zitat – Noé Petit – bois" in titles(document)


def test_a_statement_is_a_wording_wherever_it_is_printed(composed: Compose) -> None:
    assert words(with_statement(composed), "s") == ["Oui", "Oui", "Oui"]


def test_reported_speech_is_a_wording_wherever_it_is_printed(composed: Compose) -> None:
    assert words(with_statement(composed, kind="reported"), "s") == ["Oui", "Oui", "Oui"]


def test_each_paragraph_of_a_statement_is_a_wording(composed: Compose) -> None:
    document = composed(speakers={"b": {"family": "B", "statements": [{"id": "s", "text": "Un.\n\nDeux."}]}})
    assert words(document, "s") == ["Un.", "Deux."]


def test_a_function_of_its_own_belongs_to_the_statement(composed: Compose) -> None:
    document = with_statement(composed, function="maire")
    assert words(document, "s.function") == ["maire", "maire"]
    assert "Fonction – B – s" in titles(document)


def test_functions_within_sentences_are_wordings(composed: Compose) -> None:
    rows = [
        {"left_to_right": ["durand", {"speaker": "petit", "as": "élu"}]},
        {"left_to_right": [{"name": "L", "function": "x"}]},
    ]
    figure = {"id": "a", "value": "3", "label": "ateliers", "speaker": "petit"}
    document = composed(photos={"p": PHOTO | {"rows": rows, "absent": ["petit"]}}, figures=[figure])
    assert words(document, "photo:p.rows.0.left_to_right.1.as") == ["élu"]
    assert words(document, "photo:p.rows.1.left_to_right.0.function") == ["x"]
    # under the photo and after the claim, beside the attributions of the statements
    assert words(document, "speaker:durand.function.short") == ["présidente"] * 3
    assert words(document, "speaker:petit.function.short") == ["luthier, facteur"] * 3


def test_a_sentence_with_wordings_is_typeset_as_one(composed: Compose) -> None:
    function = {"short": "élue : culture", "full": "x"}
    document = composed(
        speakers={"b": {"family": "B", "function": function}}, photos={"p": PHOTO | {"left_to_right": ["b"]}}
    )
    (field,) = (wording for wording in wordings(document) if wording.ref == "speaker:b.function.short")
    assert field == Field((Text(f"élue{NBSP}: culture"),), "speaker:b.function.short", Wording.FUNCTION, "Fonction – B")


def test_a_name_with_braces_is_only_a_name(composed: Compose) -> None:
    photo = PHOTO | {"rows": [{"label": "{people}", "left_to_right": [{"name": "{rank}"}]}]}
    document = composed(photos={"p": photo})
    assert f"{{people}}, de gauche à droite{NBSP}: {{rank}}." in document_lines(document)


def test_a_translation_is_a_wording_between_marks(composed: Compose) -> None:
    document = with_statement(composed, text="Yes, we can", lang="en", translations={"fr": "Oui, nous le pouvons"})
    assert set(words(document, "s.translations.fr")) == {"Oui, nous le pouvons"}
    assert "Citation – B – s – fr" in titles(document)
