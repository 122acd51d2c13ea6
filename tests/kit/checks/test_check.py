"""All the rules together."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import calls

import presskit
from presskit.diagnostics import Refused
from presskit.kit.checks import check
from presskit.kit.checks.registry import RULES
from presskit.kit.load import load

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Found

PACKAGE = Path(presskit.__file__).parent
CODES = sorted(
    code
    for module in (PACKAGE / "kit" / "checks").glob("*.py")
    for code in set(re.findall(r'(?:error|warning)\(\s*"([a-z-]+)"', module.read_text(encoding="utf-8")))
)
CLEAN = """
kit:
  id: essai
  title: Un essai
  issued: {date: 2015-09-24, place: Aix-en-Provence}
  lead: Un *chapô* d’Ada Lovel avec {oui}.
sources: {s: {title: T, publisher: P, file: s.txt}}
speakers:
  ada:
    given: Ada
    family: Lovel
    function: {short: maire, full: maire de Port-Louis}
    statements:
      - {id: oui, text: Nous avons tout, source: s, date: 2015-09-24}
figures: [{id: f, value: 1, label: port, source: s}]
photos:
  gare:
    {file: p.jpg, caption: Ici, credit: Ada Photo, rights: Presse, alt: On voit, left_to_right: [ada], count: 1}
"""


def test_a_kit_in_order_has_no_diagnostic(found: Found) -> None:
    assert found(CLEAN, s="Elle dit : « Nous avons tout ».") == ()


def test_diagnostics_come_in_the_order_of_the_file(found: Found) -> None:
    spans = [diagnostic.span for diagnostic in found("figures:\n - {id: f, value: 1, label: a}\nacronyms: {AB: Un}")]
    assert spans == sorted(spans, key=str)


def test_every_code_has_one_rule_that_reports_it() -> None:
    assert len(CODES) == len(set(CODES))
    reported = {rule.__name__.replace("_", "-") for rule in RULES}
    assert set(CODES) | {"source-file"} == reported


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_is_explained_in_both_languages(code: str, language: str) -> None:
    page = (PACKAGE / "explanations" / f"{code}.{language}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {code}")
    assert 6 <= len(page.splitlines()) <= 22


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_expected_somewhere_in_these_tests(code: str) -> None:
    here = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    family = code.rsplit("-", 1)[0] + "-{" if code.startswith("missing-") else code
    assert f"#! {code} " in here or f"#! {family}" in here


_words = st.text(alphabet="aé A«»“”\"'’()[]{}*_<>`!#.…-BC\u200b\u0430", max_size=25)
_line = _words.filter(lambda text: text.strip() not in ("", "~"))


@given(text=_line, prose=_line, name=_line, article=_words, kind=st.sampled_from(["direct", "partial", "reported"]))
@settings(max_examples=150, deadline=None)
def test_no_rule_ever_raises_on_a_kit_that_could_be_read(
    text: str, prose: str, name: str, article: str, kind: str
) -> None:
    quoted = [f"'{value.replace(chr(39), chr(39) * 2)}'" for value in (text, prose, name)]
    kit = (
        f"presskit: 1\nkit: {{id: k, title: {quoted[2]}, lead: {quoted[1]}}}\nterms: [{quoted[0]}]\n"
        f"acronyms: {{ABC: {quoted[0]}}}\nsources: {{s: {{title: T, file: s.txt}}}}\n"
        f"speakers: {{a: {{family: {quoted[2]}, function: {quoted[0]}, biography: {quoted[1]}, statements: [\n"
        f"  {{id: a, kind: {kind}, text: {quoted[0]}, source: s, function: {quoted[2]}}}]}}}}\n"
        f"contacts: [{{name: {quoted[0]}}}]\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speakers.yaml"
        path.write_text(kit, encoding="utf-8")
        (path.parent / "s.txt").write_text(article or "x", encoding="utf-8")
        try:
            loaded = load(path)
        except Refused:
            return
        check(loaded)


def test_the_work_grows_with_the_speakers_and_not_with_their_square(tmp_path: Path) -> None:
    small, large = (_work(tmp_path, speakers) for speakers in (50, 500))
    assert large <= 11 * small


def test_the_checks_load_no_commonmark_before_there_is_prose() -> None:
    program = (
        "import sys, presskit.kit.checks.context, presskit.kit.checks.registry; sys.exit('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def _work(folder: Path, speakers: int) -> int:
    """How much the checks of a kit do, its reading aside, in calls."""
    path = folder / f"{speakers}.yaml"
    lines = ["presskit: 1", "kit: {id: k, title: T}", "sources: {s: {title: T, author: A}}", "speakers:"]
    for number in range(speakers):
        lines += [f"  p{number}:", f"    given: Prénom{number}", f"    family: Nom{number}", "    statements:"]
        lines += [
            f"      - {{id: s{number}-{index}, text: Nous avons {number} raisons sur {index}, source: s}}"
            for index in range(3)
        ]
    path.write_text("\n".join(lines), encoding="utf-8")
    loaded = load(path)
    return calls(lambda: check(loaded))
