"""What a French corrector would point out in a kit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.typography.lints.test_remarks import CASES

from presskit.kit.checks import check
from presskit.kit.load import load
from presskit.starter import create

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect, Found

    from presskit.diagnostics import Diagnostic

CODES = {code for code, _, _ in CASES}
IN_VERBATIM = CODES - {"bare-thousands", "comma-inside", "doubled-stop", "etc-ellipsis", "function-capital"}
ROOT = Path(__file__).parents[3]
SAID = """sources: {{s: {{title: L’oeuvre du 2ème Président, author: Mr Untel{file}}}}}
speakers:
  ada:
    given: Ada
    family: Lovel
    statements:
      - {{id: a, kind: {kind}, source: s, {more}text: "{text}"}}
"""


def said(text: str, *, kind: str = "direct", more: str = "", file: str = "") -> str:
    return SAID.format(text=text, kind=kind, more=more, file=file)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def test_each_remark_is_placed_with_its_fix(expect: Expect) -> None:
    expect("""
kit:
  id: k
  title: La 2ème fête de Mr Dupont  #! ordinal-form 13-17 write `2e`  #! civility-form 26-28 write `M.`
  lead: >-
    L’oeuvre de l’Etat,  #! missing-ligature 7-13 write `œuvre`  #! unaccented-capital 19-23 write `État`
    200 m2, et Ada, adjointe au Maire.  #! unit-power 9-11 write `m²`  #! function-capital 33-38 write `maire`
story:
  - Elle dit « oui, » et non.  #! unattributed-quotation 14-22  #! comma-inside 19-22 write ` »,`
  - Le port, la ville, etc…  #! etc-ellipsis 24-28 write `etc.`
  - Le le port attend 20000 bateaux.  #! doubled-word 5-10 write `Le`  #! bare-thousands 23-28 write `20 000`
  - "Elle dit : « Le port ouvre. »."  #! unattributed-quotation 17-35  #! doubled-stop 32-36 write `. »`
""")


def test_a_function_field_begins_with_a_small_letter(expect: Expect) -> None:
    expect("""
contacts:
  - {name: Ada, function: Attachée de presse, email: a@b.example}  #! function-capital 27-35 write `attachée`
  - {name: Bo, function: Batelière, email: a@b.example}  #! function-capital 26-35 write `batelière`
  - {name: Clé, function: "Architecte, ingénieure", email: a@b.example}  #! function-capital 28-38 write `architecte`
  - {name: Dan, function: Boulanger au port, email: a@b.example}  #! function-capital 27-36 write `boulanger`
""")


@pytest.mark.parametrize(
    "function",
    [
        "Premier ministre", "Miss France", "Docteur en physique", "Défenseure des droits", "Montpellier Métropole",
        "Radio France", "Prix Nobel de physique", "Meilleur ouvrier de France", "Grand Chancelier", "batelière",
        "Association de riverains", "Haut-commissaire", "Le Batelier", "Batelier Plus",
    ],
)  # fmt: skip
def test_a_title_or_a_name_in_a_function_field_keeps_its_capital(found: Found, function: str) -> None:
    assert found(f"contacts: [{{name: Ada, function: {function}, email: a@b.example}}]") == ()


def test_a_word_of_a_name_of_the_kit_keeps_its_capital_in_a_function(found: Found) -> None:
    contact = "contacts: [{name: Ada, function: Batelière, organisation: b, email: a@b.example}]"
    assert found(f"{contact}\norganisations: {{b: {{name: La Batelière}}}}") == ()


def test_the_fix_is_there_for_a_program_too(found: Found) -> None:
    (diagnostic,) = found("story: [Le 2ème port]")
    assert (diagnostic.code, diagnostic.replacement) == ("ordinal-form", "2e")


@pytest.mark.parametrize("code", sorted(IN_VERBATIM))
def test_in_a_verbatim_the_fix_is_a_correction_to_decide(found: Found, code: str) -> None:
    text = next(text for case, text, _ in CASES if case == code)
    (diagnostic, *_) = found(said(text))
    assert diagnostic.code == code
    assert "a correction to decide" in str(diagnostic.help)
    assert diagnostic.replacement is None


@pytest.mark.parametrize("code", sorted(CODES - IN_VERBATIM))
def test_punctuation_functions_and_numbers_of_a_verbatim_are_its_speakers(found: Found, code: str) -> None:
    text = next(text for case, text, _ in CASES if case == code)
    assert code not in codes(found(said(text)))
    assert code in codes(found(said(text, kind="reported")))


def test_a_source_whose_text_is_there_answers_for_the_letters_of_a_verbatim(found: Found) -> None:
    kit = said("Le 2ème port", file=", file: s.txt")
    assert codes(found(kit, s="Elle a dit : « Le 2ème port ».")) == []


@pytest.mark.parametrize("text", ["Le 2ème port", "Le le port"])
def test_a_statement_in_another_language_is_not_french(found: Found, text: str) -> None:
    assert found(said(text, more="lang: en, ")) == ()
    assert len(found(said(text, more="lang: fr-CA, "))) == 1


def test_a_kit_in_another_language_is_not_french(found: Found) -> None:
    head = "kit: {id: k, title: The 2ème port, locale: en_GB}\n"
    assert found(head + "story: [Mr Dupont]") == ()
    assert codes(found(head + said("Le 2ème port", more="lang: fr, "))) == ["ordinal-form"]


def test_names_terms_sources_and_credits_are_spelt_by_their_owners(found: Found) -> None:
    kit = """
organisations: {o: {name: Sacré-Coeur d’Etat}}
terms: [Maire]
sources: {s: {title: L’oeuvre du 2ème Président, author: Mr Untel}}
story: [Le Sacré-Coeur et le Maire sont à l’Etat.]
photos: {p: {file: p.jpg, caption: Ici, credit: Mr Untel, rights: Presse, alt: On voit}}
"""
    assert found(kit) == ()


def test_of_many_remarks_in_one_text_the_first_are_shown(found: Found) -> None:
    diagnostics = found(f"story: ['{'Le 2ème port. ' * 30}']")
    assert len(diagnostics) == 21
    assert str(diagnostics[-1].message) == "10 more of these in this text"
    assert diagnostics[-1].replacement is None


def test_the_kits_of_presskit_are_good_french(tmp_path: Path) -> None:
    create(tmp_path / "starter", "{}")
    for path in (ROOT / "speakers.yaml", tmp_path / "starter" / "speakers.yaml"):
        assert not CODES & set(codes(check(load(path))))
