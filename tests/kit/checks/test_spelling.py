"""Probable typing errors, by a small dictionary of these tests' own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.kit.checks.spelling import MOST, dictionary_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kit.checks.conftest import Expect, Found

AFFIXES = """SET UTF-8
TRY esianrtolucdpmévgfbqhàxè
SFX S Y 1
SFX S 0 s .
"""
WORDS = ["un", "une", "la", "le", "dans", "est", "avec", "dit", "elle", "essai", "finance", "développe", "écosystème"]
WORDS += ["port/S", "enveloppe/S", "ville/S", "phare/S", "œuvre/S", "ouvre"]


@pytest.fixture(autouse=True)
def _a_small_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "hunspell"
    folder.mkdir()
    (folder / "fr.aff").write_text(AFFIXES, "utf-8")
    (folder / "fr.dic").write_text("\n".join([str(len(WORDS)), *WORDS, ""]), "utf-8")
    monkeypatch.setenv("DICPATH", str(folder))


def test_a_word_one_letter_from_a_known_one_is_pointed_at_once(expect: Expect) -> None:
    expect("""
story:
  - Une enveloppe finnance le port.  #! spelling 19-27 write `finance`
  - Une ville, des villes, finnance, devellope, dévelope.  #! spelling 49-57 write `développe`
""")


def test_a_slip_after_an_elision_or_within_a_compound_is_found(expect: Expect) -> None:
    expect(
        "story: [Dans l’ecosystème le phrae-port est dit.]  #! spelling 16-26 `écosystème`  #! spelling 30-35 `phare`"
    )


def test_what_has_no_neighbour_is_new_and_not_a_slip(found: Found) -> None:
    assert found("story: [Le transversaliser hackathon est dans la ville.]") == ()


@pytest.mark.parametrize(
    "word", ["Finnance", "finnance2", "finnance@ville.fr", "https://finnance.fr/finnance", "`vlle`"]
)
def test_names_figures_and_addresses_are_not_looked_up(found: Found, word: str) -> None:
    assert [d for d in found(f"story: ['Le port {word} est dit']") if d.code == "spelling"] == []


def test_a_ligature_typed_as_two_letters_is_said_once(expect: Expect) -> None:
    expect("story: [Une oeuvre est dans le port.]  #! missing-ligature 13-19 write `œuvre`")


def test_words_of_names_and_terms_are_right(found: Found) -> None:
    assert found("organisations: {o: {name: finnance}}\nterms: [vile]\nstory: [La vile finnance le port]") == ()


def test_in_a_verbatim_it_is_a_correction_to_decide(expect: Expect) -> None:
    expect("""
sources: {s: {title: T, author: A}}
speakers:
  ada:
    family: Lovel
    statements:
      - {id: a, source: s, text: La vlle est un port}  #! spelling 37-41 `ville` is a correction to decide
      - {id: b, source: s, lang: en, text: The vlle}
""")


def test_many_unknown_words_are_counted_and_not_compared(found: Found) -> None:
    words = " ".join(f"{a}{b}zzville" for a in "bcdfgh" for b in "klmnpq")
    (diagnostic,) = found(f"story: [Dans la {words}]")
    assert str(diagnostic.message) == f"{36 - MOST} more words are not in the dictionary"


def test_without_a_dictionary_no_word_is_wrong(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DICPATH", "")
    assert found("story: [Une enveloppe finnance le port]") == ()


def test_the_dictionary_of_the_country_goes_first(tmp_path: Path) -> None:
    for suffix in ("aff", "dic"):
        text = (tmp_path / "hunspell" / f"fr.{suffix}").read_text("utf-8").replace("finance", "finnance")
        (tmp_path / "hunspell" / f"fr_CA.{suffix}").write_text(text, "utf-8")
    canadian, french = dictionary_of("fr_CA"), dictionary_of("fr_BE")
    assert canadian is not None
    assert french is not None
    assert (canadian.spell("finnance"), french.spell("finnance")) == (True, False)
