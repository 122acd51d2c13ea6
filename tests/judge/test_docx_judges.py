"""The DOCX before outside judges: OpenXmlValidator and LibreOffice. A judge that is missing is a failure."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent)]

from tests.judge.hard_kits import pictures, tables  # noqa: E402
from tests.writers import sample  # noqa: E402
from tests.writers.docx import small_kit  # noqa: E402
from tests.writers.drawn_logo import with_logo  # noqa: E402

from presskit.document.plain import document_lines  # noqa: E402
from presskit.writers.docx import write  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document

pytestmark = pytest.mark.judge

VALIDATOR = TESTS.parent / ".judges" / "node_modules" / ".bin" / "ooxml-validator"
OFFICES = ("Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
KITS: dict[str, Callable[[], Document]] = {
    "small": lambda: small_kit.kit_of(*small_kit.sections()),
    "opening": lambda: sample.document(banner="Sous embargo jusqu’au 24 septembre 2015 à 18 h 30"),
    "plain": lambda: small_kit.kit_of(*small_kit.sections()[2:]),
    "empty": small_kit.kit_of,
    "long table": tables.table_over_three_pages,
    "empty cells": tables.table_with_empty_cells,
    "small tables": tables.tables_of_one_row_or_none_or_one_column,
    "photos": pictures.photos_set_together,
    "contact sheet": pictures.contact_sheet_of_every_mode,
}


def judge(name: str) -> str:
    """The path of a judge's command."""
    found = shutil.which(name)
    assert found, f"{name} is not installed: run scripts/judge/install"
    return found


@pytest.fixture(scope="module", params=KITS)
def kit(request: pytest.FixtureRequest) -> Document:
    return KITS[request.param]()


@pytest.fixture
def file(kit: Document, tmp_path: Path) -> Path:
    path = tmp_path / "kit.docx"
    path.write_bytes(write(kit, small_kit.classique()))
    return path


@pytest.mark.parametrize("office", OFFICES)
def test_openxmlvalidator_finds_nothing(file: Path, office: str) -> None:
    assert VALIDATOR.exists(), "the validator is not installed: run scripts/judge/install"
    run = subprocess.run([VALIDATOR, file, "--officeVersion", office], capture_output=True, text=True, check=False)
    verdict = json.loads(run.stdout)
    assert verdict["errors"] == []
    assert verdict["ok"] is True


def test_openxmlvalidator_finds_nothing_wrong_with_a_logo(tmp_path: Path) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(write(KITS["opening"](), with_logo(small_kit.classique(), tmp_path)))
    run = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False)
    assert json.loads(run.stdout)["errors"] == []


def test_openxmlvalidator_does_judge(tmp_path: Path) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(b"not a zip")
    run = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False)
    assert json.loads(run.stdout)["ok"] is False


def converted(file: Path, fonts: Path) -> Path:
    """The PDF that LibreOffice makes of a file, with the template's fonts at hand and a profile of its own."""
    folder = file.parent
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{fonts}</dir><cachedir>{folder / 'font-cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [judge("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=120)
    return file.with_suffix(".pdf")


def squeezed(text: str) -> str:
    """A text without white space, hyphens or capitals, which are the layout's affair."""
    return "".join(text.split()).replace("-", "").casefold()


def test_libreoffice_shows_every_line_in_order(kit: Document, file: Path) -> None:
    pdf = converted(file, small_kit.classique().text.regular.parent)
    run = subprocess.run([judge("pdftotext"), "-raw", pdf, "-"], capture_output=True, check=True)
    shown = squeezed(run.stdout.decode("utf-8"))
    place = 0
    for line in document_lines(kit):
        wanted = squeezed(line)
        found = shown.find(wanted, place)
        assert found >= 0, f"not shown, or out of order: {line}"
        place = found + len(wanted)


def test_libreoffice_uses_the_fonts_of_the_template(tmp_path: Path) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(write(KITS["small"](), small_kit.classique()))
    pdf = converted(file, small_kit.classique().text.regular.parent)
    run = subprocess.run([judge("pdffonts"), pdf], capture_output=True, text=True, check=True)
    families = {line.split()[0].partition("+")[2].partition("-")[0] for line in run.stdout.splitlines()[2:]}
    assert families == {"GentiumPlus", "Lato"}
