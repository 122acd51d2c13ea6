"""The kit of the Grand Opening says what its source says, word for word, and nothing else in quotation marks."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from PIL import Image

from presskit.kit.model import Kit, Statement, StatementKind
from presskit.pipeline import inspect

ROOT = Path(__file__).parent.parent
SPEAKERS = ["jeannerot", "sperling", "paoli", "orgeas", "siri", "beurnier", "chevalier"]
# The speaker of each verbatim, in the order of the article, which is that of the hashes.
WHO_SAID = [
    "jeannerot", "jeannerot", "sperling", "paoli", "orgeas", "siri", "beurnier", "chevalier", "chevalier", "jeannerot",
]  # fmt: skip
CUES = {
    "savoir-faire": "a évoqué",
    "territoire-uni": "a fait part de son rêve d’une Silicon Valley provençale",
    "jouer-collectif": "en est convaincu",
    "challenge": "a été catégorique",
    "ambition": "a évoqué",
}


@pytest.fixture(scope="module")
def kit() -> Kit:
    text = (ROOT / "speakers.yaml").read_text(encoding="utf-8")
    return Kit.model_validate(yaml.load(text, yaml.BaseLoader))


def of_kind(kit: Kit, *kinds: StatementKind) -> dict[str, Statement]:
    return {name: statement for name, (_, statement) in kit.statements().items() if statement.kind in kinds}


def fingerprint(words: str) -> str:
    """The hash of a verbatim, as the head of the file of hashes defines it."""
    plain = " ".join(unicodedata.normalize("NFC", words).replace("\u2019", "'").split())
    return hashlib.sha256(plain.removesuffix(".").encode()).hexdigest()


def hashes() -> list[str]:
    lines = (ROOT / "tests" / "seed" / "verbatims.sha256").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_seven_speakers_stand_in_the_order_of_their_first_words(kit: Kit) -> None:
    assert list(kit.speakers) == SPEAKERS


def test_each_of_the_ten_verbatims_is_word_for_word_and_under_its_speaker(kit: Kit) -> None:
    found = {fingerprint(s.text): speaker for speaker, s in kit.statements().values() if s.verbatim}
    assert [found[expected] for expected in hashes()] == WHO_SAID
    assert len(found) == len(hashes()) == 10


def test_a_changed_letter_would_change_the_hash(kit: Kit) -> None:
    words = kit.statements()["challenge"][1].text
    assert fingerprint(words) in hashes()
    assert fingerprint(words.replace("tout", "Tout")) not in hashes()


def test_two_verbatims_continue_a_sentence_and_keep_their_small_letter(kit: Kit) -> None:
    partial = of_kind(kit, StatementKind.PARTIAL)
    assert list(partial) == ["ecosysteme", "or-noir"]
    assert all(statement.text[0].islower() for statement in partial.values())


def test_a_cue_stands_where_the_article_has_one_and_only_there(kit: Kit) -> None:
    assert {name: s.cue for name, (_, s) in kit.statements().items() if s.cue} == CUES


def test_six_statements_are_reported_without_any_quotation_mark(kit: Kit) -> None:
    reported = of_kind(kit, StatementKind.REPORTED)
    assert len(reported) == 6
    assert not [name for name, statement in reported.items() if re.search('[«»“”„"‹›]', statement.text)]


def test_a_reported_statement_names_the_one_who_said_it(kit: Kit) -> None:
    for speaker, statement in kit.statements().values():
        if not statement.verbatim:
            assert kit.speakers[speaker].full_name in statement.text


def test_every_statement_and_figure_names_its_source(kit: Kit) -> None:
    assert {statement.source for _, statement in kit.statements().values()} == {"mediatic"}
    assert {figure.source for figure in kit.figures} == {"mediatic"}


def test_every_statement_of_the_file_has_an_id_of_its_own(kit: Kit) -> None:
    assert sum(len(speaker.statements) for speaker in kit.speakers.values()) == len(kit.statements()) == 16


def test_the_release_mentions_only_statements_that_exist_and_some_as_blocks(kit: Kit) -> None:
    prose = "\n\n".join(passage.text for passage in kit.story)
    mentioned = re.findall(r"\{([a-z-]+)\}", prose)
    assert set(mentioned) <= set(of_kind(kit, StatementKind.DIRECT, StatementKind.PARTIAL))
    assert len(mentioned) == len(set(mentioned))
    assert len(re.findall(r"^\{[a-z-]+\}$", prose, re.MULTILINE)) == 2


def test_words_in_marks_in_the_kits_own_prose_are_terms(kit: Kit) -> None:
    own = [*(passage.text for passage in kit.story), *(figure.label for figure in kit.figures), kit.kit.lead or ""]
    assert set(re.findall(r"«\s*(.+?)\s*»", "\n".join(own))) == set(kit.terms) == {"accélérateurs", "Tech Champions"}


def test_the_key_figures_are_those_of_the_article(kit: Kit) -> None:
    assert {figure.id: figure.value for figure in kit.figures} == {
        "enveloppe": Decimal(200_000_000),
        "projets": Decimal(9),
        "sites": Decimal(4),
        "entreprises": Decimal(7_000),
        "salaries": Decimal(40_000),
        "tech-champions": Decimal(150),
        "cables": Decimal(20_000),
    }


def test_the_cables_are_counted_in_sperlings_name_and_no_other_figure_in_anybodys(kit: Kit) -> None:
    assert {figure.id: figure.speaker for figure in kit.figures if figure.speaker} == {"cables": "sperling"}


def test_the_photo_shows_four_people_from_left_to_right_with_the_functions_printed_under_it(kit: Kit) -> None:
    photo = kit.photos["point-presse"]
    assert [(place.speaker, place.as_) for place in photo.left_to_right] == [
        ("jeannerot", "président de Medinsoft en charge de la gouvernance opérationnelle d’AMFT"),
        ("orgeas", "vice-président de MPM"),
        ("paoli", "adjoint au maire d’Aix-en-Provence"),
        ("sperling", "adjoint au maire de Marseille"),
    ]
    assert photo.count == 4


def test_names_are_spelled_as_the_source_spells_them_and_plain_errors_are_set_right(kit: Kit) -> None:
    text = (ROOT / "speakers.yaml").read_text(encoding="utf-8")
    assert kit.speakers["orgeas"].full_name == "Jérome Orgeas"
    assert "Jérôme" not in text
    assert "accélétateur" not in text


def test_what_the_article_does_not_say_is_left_out(kit: Kit) -> None:
    assert kit.contacts == ()
    assert kit.sources["mediatic"].date is None
    assert not [speaker for speaker in kit.speakers.values() if speaker.biography]
    assert kit.photos["point-presse"].creator is None


def test_the_kit_has_no_error_and_only_the_warning_that_its_source_cannot_answer() -> None:
    assert [diagnostic.code for diagnostic in inspect(ROOT / "speakers.yaml")] == ["missing-contact"]


def test_the_credit_says_that_the_picture_is_an_illustration(kit: Kit) -> None:
    assert "Illustration" in (kit.photos["point-presse"].credit or "")


def test_the_illustration_is_large_enough_for_print_and_small_enough_to_carry(kit: Kit) -> None:
    path = ROOT / kit.photos["point-presse"].file
    with Image.open(path) as image:
        assert image.width == 2400
    assert path.stat().st_size < 200_000
