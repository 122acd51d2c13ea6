"""Kits on a team's letterhead before outside judges: valid, and in LibreOffice whole, in order, on its own page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path[:0] = [str(Path(__file__).parents[2])]

from tests.judge.test_docx_judges import OFFICES, VALIDATOR, converted, judge, squeezed  # noqa: E402
from tests.template.letterhead import bases  # noqa: E402
from tests.writers.docx import small_kit  # noqa: E402

from presskit.document.plain import document_lines  # noqa: E402
from presskit.writers.docx import editors, write  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.judge

BASES: dict[str, Callable[[], bytes]] = {
    "plain": bases.plain,
    "house": bases.house,
    "first page": lambda: bases.house(first_page=True, numbered=True),
    "french": bases.in_french,
}
KIT = small_kit.kit_of(*small_kit.sections())


@pytest.fixture(params=BASES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    base = tmp_path / "base.docx"
    base.write_bytes(BASES[request.param]())
    path, theme = tmp_path / "kit.docx", small_kit.classique().model_copy(update={"base_document": base})
    path.write_bytes(write(KIT, theme))
    (tmp_path / "editors.docx").write_bytes(editors.write(KIT, theme))
    return path


@pytest.mark.parametrize("name", ["kit.docx", "editors.docx"])
@pytest.mark.parametrize("office", [OFFICES[0], OFFICES[-1]])
def test_openxmlvalidator_finds_nothing(file: Path, office: str, name: str) -> None:
    command = [str(VALIDATOR), str(file.with_name(name)), "--officeVersion", office]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    verdict = json.loads(run.stdout)
    assert verdict["errors"] == []
    assert verdict["ok"] is True


def test_libreoffice_shows_every_line_in_order(file: Path) -> None:
    pdf = converted(file, fonts=small_kit.classique().text.regular.parent)
    run = subprocess.run([judge("pdftotext"), "-raw", pdf, "-"], capture_output=True, check=True)
    shown = squeezed(run.stdout.decode("utf-8"))
    place = 0
    for line in document_lines(KIT):
        wanted = squeezed(line)
        found = shown.find(wanted, place)
        assert found >= 0, f"not shown, or out of order: {line}"
        place = found + len(wanted)


def test_libreoffice_shows_the_letterhead_the_banner_and_the_edition_on_each_page(tmp_path: Path) -> None:
    base, path = tmp_path / "base.docx", tmp_path / "kit.docx"
    base.write_bytes(bases.house())
    path.write_bytes(write(KIT, small_kit.classique().model_copy(update={"base_document": base})))
    pdf = converted(path, fonts=small_kit.classique().text.regular.parent)
    text = subprocess.run([judge("pdftotext"), "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode(
        "utf-8"
    )
    pages = [squeezed(page) for page in text.split("\f")[:-1]]
    for words in ("Ville de Carnoux", "12, cours de la Mairie", small_kit.BANNER, "Édition 1"):
        assert all(squeezed(words) in page for page in pages), words
