"""Kits on a team's letterhead before outside judges: valid, and in LibreOffice whole, in order, on its own page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from tests.judge.test_docx_judges import converted, judge, squeezed  # noqa: E402
from tests.template.letterhead import bases  # noqa: E402
from tests.writers.docx import small_kit  # noqa: E402

from judge.openxml import OFFICES, Verdict, validated  # noqa: E402
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


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The kit on each letterhead, for journalists and for editors, with LibreOffice's PDF beside the former."""
    folder = tmp_path_factory.mktemp("letterheads")
    made = {}
    for number, (name, base) in enumerate(BASES.items()):
        path = folder / f"{number}-base.docx"
        path.write_bytes(base())
        theme = small_kit.classique().model_copy(update={"base_document": path})
        for form, data in (("docx", write(KIT, theme)), ("editors", editors.write(KIT, theme))):
            made[f"{name} {form}"] = folder / f"{number}-{form}.docx"
            made[f"{name} {form}"].write_bytes(data)
    converted(*(made[f"{name} docx"] for name in BASES), fonts=small_kit.classique().text.regular.parent)
    return made


@pytest.fixture(scope="module")
def verdicts(files: dict[str, Path]) -> list[Verdict]:
    return validated((file, office) for file in files.values() for office in (OFFICES[0], OFFICES[-1]))


@pytest.mark.parametrize("form", ["docx", "editors"])
@pytest.mark.parametrize("name", BASES)
def test_openxmlvalidator_finds_nothing(files: dict[str, Path], verdicts: list[Verdict], name: str, form: str) -> None:
    found = [verdict for verdict in verdicts if verdict.file == files[f"{name} {form}"]]
    assert [(verdict.office, verdict.errors, verdict.ok) for verdict in found] == [
        (office, (), True) for office in (OFFICES[0], OFFICES[-1])
    ]


@pytest.mark.parametrize("name", BASES)
def test_libreoffice_shows_every_line_in_order(files: dict[str, Path], name: str) -> None:
    shown = squeezed(text_of(files[f"{name} docx"], "-raw"))
    place = 0
    for line in document_lines(KIT):
        wanted = squeezed(line)
        found = shown.find(wanted, place)
        assert found >= 0, f"not shown, or out of order: {line}"
        place = found + len(wanted)


def test_libreoffice_shows_the_letterhead_the_banner_and_the_edition_on_each_page(files: dict[str, Path]) -> None:
    pages = [squeezed(page) for page in text_of(files["house docx"], "-layout").split("\f")[:-1]]
    for words in ("Ville de Carnoux", "12, cours de la Mairie", small_kit.BANNER, "Édition 1"):
        assert all(squeezed(words) in page for page in pages), words


def text_of(file: Path, *options: str) -> str:
    """The text of LibreOffice's PDF of a file."""
    command: list[str | Path] = [judge("pdftotext"), *options, file.with_suffix(".pdf"), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
