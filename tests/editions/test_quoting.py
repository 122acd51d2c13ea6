"""Whose words some words are, and whether they may still be quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.editions.conftest import FIRST_DAY, KIT, SECOND_DAY, grounds, never, released

from presskit.corrections import recording
from presskit.corrections.entries import Kind
from presskit.editions.quoting import Pending, Standing, Translation, quoted
from presskit.editions.readings import Reading
from presskit.editions.sayings import Saying
from presskit.editions.told import Told
from presskit.kit.words import plain_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "statement", "standing", "wording", "edition"),
    [
        ("Nous voulons être vus", "vus", Standing.STANDS, "Nous voulons être vus", 2),
        ("« NOUS VOULONS  ÊTRE VUS ! »", "vus", Standing.STANDS, "Nous voulons être vus", 2),
        ("voulons être vus", "vus", Standing.STANDS, "Nous voulons être vus", 2),
        ("nous avons besoin d'être vus", "vus", Standing.CORRECTED, "Nous voulons être vus", 2),
        ("Le maire ne viendra pas", "retire", Standing.WITHDRAWN, "", 2),
        (
            "Camille Durand souhaite une suite",
            "suite",
            Standing.REPORTED,
            "Camille Durand souhaite une suite à cette fête.",
            2,
        ),
    ],
)
def test_words_are_found_with_their_speaker(
    twice: Path, words: str, statement: str, standing: Standing, wording: str, edition: int | None
) -> None:
    (found,) = quoted(twice, words)
    assert (found.statement, found.speaker) == (statement, "Camille Durand")
    assert (found.standing, found.wording, found.edition) == (standing, wording, edition)


@pytest.mark.parametrize("words", ["Nous voulions être vus", "vus", "voulons être", "oulons être vu", "", "« »"])
def test_other_words_too_few_of_them_and_parts_of_words_are_nobodys(twice: Path, words: str) -> None:
    assert quoted(twice, words) == ()


OLD, NEW = "Nous avons besoin d’être vus", "Nous voulons être vus"


@pytest.fixture
def once(path: Path) -> Path:
    """The file of a kit of which one edition is out."""
    released(path, FIRST_DAY)
    return path


def correct(path: Path, text: str, ref: str = "vus") -> None:
    recording.correct(path, ref, text, grounds(Kind.RECTIFICATIF), never)


def test_a_correction_that_no_edition_has_is_told_beside_the_words_that_stand(once: Path) -> None:
    correct(once, NEW)
    (found,) = quoted(once, OLD)
    assert (found.standing, found.wording, found.edition) == (Standing.STANDS, OLD, 1)
    assert found.pending == Pending(Kind.RECTIFICATIF, NEW)


def test_a_wording_to_which_words_were_added_was_corrected_though_its_own_are_still_there(once: Path) -> None:
    correct(once, f"{OLD} de tous")
    released(once, SECOND_DAY)
    (old,), (part,), (new,) = (quoted(once, words) for words in (OLD, "besoin d’être vus", f"{OLD} de tous"))
    assert (old.standing, old.wording, old.edition) == (Standing.CORRECTED, f"{OLD} de tous", 2)
    assert part.standing == new.standing == Standing.STANDS


def test_words_that_no_edition_has_do_not_stand_however_well_they_are_on_record(once: Path) -> None:
    correct(once, NEW)
    (found,) = quoted(once, NEW)
    assert (found.standing, found.wording, found.edition) == (Standing.UNRELEASED, OLD, 1)


def test_a_wording_between_two_that_was_never_released_is_known_as_such(once: Path) -> None:
    correct(once, "Nous souhaitons être vus")
    correct(once, NEW)
    (found,) = quoted(once, "Nous souhaitons être vus")
    assert (found.standing, found.wording) == (Standing.UNRELEASED, OLD)
    assert found.pending == Pending(Kind.RECTIFICATIF, NEW)


def test_before_the_first_edition_no_words_stand(path: Path) -> None:
    (found,) = quoted(path, OLD)
    assert (found.standing, found.wording, found.edition) == (Standing.UNRELEASED, "", None)
    correct(path, NEW)
    (found,) = quoted(path, OLD)
    assert (found.standing, found.pending) == (Standing.UNRELEASED, Pending(Kind.RECTIFICATIF, NEW))


def test_a_withdrawal_that_no_edition_has_is_told_beside_the_words_that_stand(once: Path) -> None:
    recording.withdraw(once, "retire", grounds(Kind.RETRAIT), never)
    (found,) = quoted(once, "Le maire ne viendra pas")
    assert (found.standing, found.speaker, found.pending) == (
        Standing.STANDS,
        "Camille Durand",
        Pending(Kind.RETRAIT),
    )


def test_words_changed_by_hand_are_told_as_on_no_record(once: Path) -> None:
    once.write_text(once.read_text("utf-8").replace(OLD, NEW), "utf-8")
    (found,) = quoted(once, OLD)
    assert (found.standing, found.pending) == (Standing.STANDS, Pending(None, NEW))


def test_words_set_back_to_an_earlier_edition_are_still_corrected_in_the_last(once: Path) -> None:
    correct(once, NEW)
    released(once, SECOND_DAY)
    correct(once, OLD)
    (found,) = quoted(once, OLD)
    assert (found.standing, found.wording, found.edition) == (Standing.CORRECTED, NEW, 2)
    assert found.pending == Pending(Kind.RECTIFICATIF, OLD)


def test_a_statement_that_left_the_file_unrecorded_still_stands_and_the_file_is_told_of(once: Path) -> None:
    line = "      - {id: retire, text: Le maire ne viendra pas, source: carnet}\n"
    once.write_text(KIT.replace(line, ""), "utf-8")
    (found,) = quoted(once, "Le maire ne viendra pas")
    assert (found.standing, found.pending) == (Standing.STANDS, Pending(None))


ENGLISH = KIT.replace(
    "text: Nous avons besoin d’être vus,",
    "lang: en, text: We want to be seen, translations: {fr: Nous voulons être vus},",
)


def test_the_words_of_a_translation_are_told_as_one_with_those_they_translate(path: Path) -> None:
    path.write_text(ENGLISH, "utf-8")
    released(path, FIRST_DAY)
    (found,) = quoted(path, "nous voulons être vus")
    assert (found.standing, found.wording) == (Standing.TRANSLATED, NEW)
    assert found.translation == Translation("fr", "We want to be seen", "en")
    (own,) = quoted(path, "We want to be seen")
    assert (own.standing, own.translation) == (Standing.STANDS, None)


def test_a_translation_is_corrected_apart_from_the_words_it_translates(path: Path) -> None:
    path.write_text(ENGLISH, "utf-8")
    released(path, FIRST_DAY)
    correct(path, OLD, "vus.translations.fr")
    assert [found.pending for found in quoted(path, "we want to be seen")] == [None]
    released(path, SECOND_DAY)
    (found,) = quoted(path, NEW)
    assert (found.standing, found.wording, found.edition) == (Standing.CORRECTED, OLD, 2)
    assert found.translation == Translation("fr", "We want to be seen", "en")


def test_without_a_record_the_editions_tell_where_words_ended() -> None:
    had, lacks = ({"vus": Saying("Ada", verbatim=True, spoken="fr", texts={"": text})} for text in (OLD, NEW))
    so_far = Told({1: had, 3: lacks, 4: {}}, {}, {}, (), (), frozenset())
    assert so_far.replaced("vus", Reading((plain_words(OLD),))) == (3, "")
    assert so_far.replaced("vus", Reading((plain_words(NEW),))) == (4, "")
    assert so_far.replaced("vus", Reading((plain_words("Personne ne dit cela"),))) is None


LONG = KIT.replace("Nous avons besoin d’être vus", "Nous avons besoin d’être vus et nous ouvrons nos portes à tous")
CUT = "nous avons besoin […] ouvrons nos portes"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit whose first statement is long enough to be cut, released once; no test may change it."""
    return of_long_words(tmp_path_factory.mktemp("long") / "speakers.yaml")


def of_long_words(path: Path) -> Path:
    path.write_text(LONG, "utf-8")
    released(path, FIRST_DAY)
    return path


@pytest.mark.parametrize(
    "words",
    [
        CUT,
        "« Nous avons besoin (…) nos portes à tous. »",
        "Nous avons besoin... nos portes à tous",
        "Nous […] nos portes à tous",
    ],
)
def test_a_quotation_that_was_cut_is_found_and_said_to_be(long: Path, words: str) -> None:
    (found,) = quoted(long, words)
    assert (found.statement, found.standing, found.shortened) == ("vus", Standing.STANDS, True)


def test_one_that_says_it_was_cut_and_was_not_is_whole(long: Path) -> None:
    (found,) = quoted(long, "nous avons besoin […] d’être vus […]")
    assert (found.standing, found.shortened) == (Standing.STANDS, False)


@pytest.mark.parametrize(
    "words",
    [
        "nous avons besoin […] la vallée est un seul atelier",
        "ouvrons nos portes […] nous avons besoin",
        "nous avons besoin […] portes",
        "nous […] tous",
        "vus […] portes",
    ],
)
def test_pieces_of_two_statements_in_another_order_or_too_short_are_nobodys(long: Path, words: str) -> None:
    assert quoted(long, words) == ()


@pytest.mark.parametrize(
    ("words", "inserted"),
    [
        ("nous avons besoin [tous ensemble] d’être vus", ("tous ensemble",)),
        ("nous avons besoin d’être [connus] […] nous ouvrons nos portes", ("connus",)),
        ("[Les artisans] avons besoin d’être vus", ("Les artisans",)),
    ],
)
def test_words_put_into_a_quotation_are_told_not_to_be_the_speakers(
    long: Path, words: str, inserted: tuple[str, ...]
) -> None:
    (found,) = quoted(long, words)
    assert (found.standing, found.inserted) == (Standing.ADAPTED, inserted)


def test_words_in_brackets_that_the_speaker_said_are_the_speakers(long: Path) -> None:
    (found,) = quoted(long, "[N]ous avons besoin (d’être vus)")
    assert (found.standing, found.inserted) == (Standing.STANDS, ())


def test_of_words_taken_back_the_pieces_are_taken_back(path: Path) -> None:
    of_long_words(path)
    recording.withdraw(path, "vus", grounds(Kind.RETRAIT), never)
    released(path, SECOND_DAY)
    for words in (CUT, "nous avons besoin [tous ensemble] d’être vus"):
        (found,) = quoted(path, words)
        assert found.standing is Standing.WITHDRAWN


def test_of_words_corrected_the_pieces_are_corrected(path: Path) -> None:
    of_long_words(path)
    correct(path, "Nous avons besoin d’être vus et nous fermons nos portes à tous")
    released(path, SECOND_DAY)
    (found,) = quoted(path, CUT)
    assert (found.standing, found.shortened) == (Standing.CORRECTED, True)


def test_reported_speech_that_was_cut_is_no_quotation_either(long: Path) -> None:
    (found,) = quoted(long, "Camille Durand souhaite […] à cette fête")
    assert (found.standing, found.shortened) == (Standing.REPORTED, True)


AMOUNTS = "Les travaux ont coûté 200 M€, soit une hausse de 5 %, par une température de −12 °C."
LIGHTS = "La ville de Valombre n’a jamais dit qu’elle vendrait ses trois phares à un promoteur."
HOSTILE = KIT.replace("text: Nous avons besoin d’être vus", f'text: "{AMOUNTS}"').replace(
    "text: la vallée est un seul atelier", f'text: "{LIGHTS}"'
)


@pytest.fixture(scope="module")
def exact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit whose statements have amounts and a negation, released once; no test may change it."""
    path = tmp_path_factory.mktemp("exact") / "speakers.yaml"
    path.write_text(HOSTILE.replace("{atelier}", "{vus}"), "utf-8")
    released(path, FIRST_DAY)
    return path


@pytest.mark.parametrize(
    "words",
    [
        AMOUNTS.replace("€", "$"),
        AMOUNTS.replace("5 %", "5 €"),
        AMOUNTS.replace("−", ""),
        "Les travaux ont coûté 200 M$, soit une hausse de 5 €, par une température de 12 °C.",
        "les travaux ont coûté 200 M",
        "température de 12 °C",
        "une hausse de 5",
        "Les travaux ont coûté 200 M$ […] par une température",
    ],
)
def test_words_with_another_currency_sign_or_unit_are_not_said_word_for_word(exact: Path, words: str) -> None:
    (found,) = quoted(exact, words)
    assert (found.statement, found.standing, found.signs_differ) == ("vus", Standing.ADAPTED, True)


@pytest.mark.parametrize(
    "words",
    [
        AMOUNTS.replace("−", "-"),
        AMOUNTS.replace("5 %", "5%"),
        AMOUNTS.replace("M€", "M\u202f€"),
        "soit une hausse de 5 %",
        "les travaux ont coûté 200 M€",
    ],
)
def test_words_with_the_same_signs_stand_however_they_are_set(exact: Path, words: str) -> None:
    (found,) = quoted(exact, words)
    assert (found.standing, found.signs_differ) == (Standing.STANDS, False)


def test_an_amount_that_was_corrected_in_its_currency_alone_is_corrected(path: Path) -> None:
    path.write_text(KIT.replace("Nous avons besoin d’être vus", "Nous avons perdu 5 $"), "utf-8")
    released(path, FIRST_DAY)
    correct(path, "Nous avons perdu 5 €")
    released(path, SECOND_DAY)
    (old,), (new,) = (quoted(path, f"nous avons perdu 5 {sign}") for sign in "$€")
    assert (old.standing, old.signs_differ) == (Standing.CORRECTED, False)
    assert new.standing is Standing.STANDS


@pytest.mark.parametrize(
    "words",
    ["La ville de Valombre […] vendrait ses trois phares", "La ville de Valombre n'a [...] dit qu'elle vendrait ses"],
)
def test_words_from_which_a_negation_was_cut_do_not_stand(exact: Path, words: str) -> None:
    (found,) = quoted(exact, words)
    assert (found.standing, found.shortened, found.wording) == (Standing.NEGATION_CUT, True, LIGHTS)


def test_a_negation_is_known_in_the_language_in_which_words_were_said_and_in_that_of_a_translation(path: Path) -> None:
    path.write_text(
        ENGLISH.replace("We want to be seen", "We shall never ever sell our three lights").replace(
            NEW, "Nous ne vendrons jamais nos trois phares"
        ),
        "utf-8",
    )
    released(path, FIRST_DAY)
    for words in ("we shall […] sell our three lights", "nous […] vendrons jamais nos trois phares"):
        (found,) = quoted(path, words)
        assert found.standing is Standing.NEGATION_CUT
