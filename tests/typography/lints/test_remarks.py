"""What a French corrector points out, with its fix."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.effort import calls

from presskit.typography.lints import LINTS, function_field, remarks

CASES = [
    # Imprimerie nationale, « Abréviations », « Nombres ordinaux »
    ("ordinal-form", "Le 2ème étage", "Le 2e étage"),
    ("ordinal-form", "Les 3èmes rencontres", "Les 3es rencontres"),
    ("ordinal-form", "La 1ère édition", "La 1re édition"),
    ("ordinal-form", "Les 1ères assises", "Les 1res assises"),
    ("ordinal-form", "Le 1ier mars", "Le 1er mars"),
    ("ordinal-form", "Le 4eme lieu et le 5è", "Le 4e lieu et le 5e"),
    ("ordinal-form", "Le 2ième jour", "Le 2e jour"),
    ("ordinal-form", "Au XXIème siècle", "Au XXIe siècle"),
    ("ordinal-form", "La Ière République", "La Ire République"),
    ("civility-form", "Mr Dupont et Mme. Durand", "M. Dupont et Mme Durand"),
    ("civility-form", "Melle Petit", "Mlle Petit"),
    ("civility-form", "Mr. Dupont, Dr. Martin", "M. Dupont, Dr Martin"),
    ("civility-form", "Selon M Dupont", "Selon M. Dupont"),
    ("civility-form", "le bureau de M Durand et M Petit", "le bureau de M. Durand et M. Petit"),
    ("etc-ellipsis", "Des vis, etc…", "Des vis, etc."),
    ("etc-ellipsis", "Des vis, etc... et des clous", "Des vis, etc. et des clous"),
    ("etc-ellipsis", "Des vis, etc.…", "Des vis, etc."),
    ("unit-power", "200 m2 de bureaux", "200 m² de bureaux"),
    ("unit-power", "12km2 et 3 m3", "12km² et 3 m³"),
    ("unit-power", "500 habitants au km2", "500 habitants au km²"),
    # OQLF, « Ligature »
    ("missing-ligature", "Une oeuvre du coeur", "Une œuvre du cœur"),
    ("missing-ligature", "OEUVRE et Oeil", "ŒUVRE et Œil"),
    ("missing-ligature", "la manoeuvre désoeuvrée", "la manœuvre désœuvrée"),
    ("doubled-word", "Le label de de la ville", "Le label de la ville"),
    ("doubled-word", "Le le label", "Le label"),
    ("doubled-word", "Ce projet projet avance", "Ce projet avance"),
    ("doubled-word", "la fin de\nde la ligne", "la fin de la ligne"),
    # Imprimerie nationale, « Capitales : titres et fonctions »
    ("function-capital", "Paul, adjoint au Maire de Marseille", "Paul, adjoint au maire de Marseille"),
    ("function-capital", "l’Adjoint au maire a signé", "l’adjoint au maire a signé"),
    ("function-capital", "Le Maire de Marseille a signé", "Le maire de Marseille a signé"),
    ("function-capital", "C’est fait. La Présidente du jury", "C’est fait. La présidente du jury"),
    ("function-capital", "André Jeannerot, Président de Medinsoft", "André Jeannerot, président de Medinsoft"),
    ("function-capital", "Mme Durand, Présidente de la région", "Mme Durand, présidente de la région"),
    ("function-capital", "en présence des Maires et du Préfet", "en présence des maires et du préfet"),
    ("function-capital", "avec le Vice-Président, M. Petit", "avec le vice-président, M. Petit"),
    ("function-capital", "un ancien Ministre", "un ancien ministre"),
    ("function-capital", "Elle est Adjointe au maire", "Elle est adjointe au maire"),
    # Imprimerie nationale, « Capitales : accents »
    ("unaccented-capital", "L’Etat et les Etats-Unis", "L’État et les États-Unis"),
    ("unaccented-capital", "L'Ecole d'Egypte", "L'École d'Égypte"),
    ("unaccented-capital", "A partir de lundi", "À partir de lundi"),
    ("unaccented-capital", "Il part. A ce jour, rien.", "Il part. À ce jour, rien."),
    ("unaccented-capital", "L’ETAT ET LES ECOLES", "L’ÉTAT ET LES ÉCOLES"),
    ("unaccented-capital", "Ca va mieux", "Ça va mieux"),
    ("unaccented-capital", "l’Education nationale", "l’Éducation nationale"),
    ("unaccented-capital", "Etat-providence", "État-providence"),
    # Imprimerie nationale, « Nombres »
    ("bare-thousands", "avec 20000 personnes", "avec 20 000 personnes"),
    ("bare-thousands", "plus de 1500000 visiteurs", "plus de 1 500 000 visiteurs"),
    ("bare-thousands", "(20000 €)", "(20 000 €)"),
    # Imprimerie nationale, « Guillemets et ponctuation »
    ("doubled-stop", "Il dit : « Phrase entière. ».", "Il dit : « Phrase entière. »"),
    ("doubled-stop", "Il demande : « Qui vient ? ».", "Il demande : « Qui vient ? »"),
    ("comma-inside", "« Je viens, » dit-elle", "« Je viens », dit-elle"),
    ("comma-inside", "Le mot « label, », dit-elle", "Le mot « label », dit-elle"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "mended"), CASES)
def test_a_remark_has_the_fix(code: str, text: str, mended: str) -> None:
    found = list(remarks(text))
    assert {remark.code for remark in found} == {code}
    for remark in reversed(found):
        text = text[: remark.start] + remark.replacement + text[remark.end :]
    assert text == mended


@pytest.mark.parametrize(("code", "text", "mended"), CASES)
def test_a_mended_text_gives_no_remark(code: str, text: str, mended: str) -> None:
    assert list(remarks(mended)) == []


def test_every_lint_has_a_case() -> None:
    found = {remark.code for lint in LINTS for _, text, _ in CASES for remark in lint(text)}
    assert len(found) == len(LINTS)
    assert found == {code for code, _, _ in CASES}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Président de Medinsoft", "président de Medinsoft"),
        ("Vice-Présidente", "vice-présidente"),
        ("Attachée de presse", "attachée de presse"),
        ("Premier adjoint au maire", "premier adjoint au maire"),
    ],
)
def test_a_field_that_holds_a_function_begins_with_a_small_letter(text: str, mended: str) -> None:
    (remark,) = function_field(text)
    assert text[: remark.start] + remark.replacement + text[remark.end :] == mended


@pytest.mark.parametrize("text", ["président de Medinsoft", "PDG", "Premier ministre", "DRH", "Maire-adjoint", ""])
def test_a_field_may_begin_with_a_small_letter_or_an_acronym(text: str) -> None:
    assert list(function_field(text)) == []


@given(st.text(st.sampled_from("AEaeéoœm2 3MrdDe,.…»« \n'’/:@-lLPréta0"), max_size=60))
def test_remarks_lie_within_the_text_in_order_and_change_it(text: str) -> None:
    found = list(remarks(text))
    assert found == sorted(found, key=lambda remark: (remark.start, remark.code))
    for remark in found:
        assert 0 <= remark.start < remark.end <= len(text)
        assert text[remark.start : remark.end] != remark.replacement


@pytest.mark.parametrize("part", ["Mr Dupont, ", "de de ", "!»", "2ème ", "le Maire ", ", »", "Etat ", "oeuvre", "A"])
def test_twice_the_text_is_twice_the_work(part: str) -> None:
    once, twice = calls(lambda: list(remarks(part * 200))), calls(lambda: list(remarks(part * 400)))
    assert twice < 2.5 * once + 500
