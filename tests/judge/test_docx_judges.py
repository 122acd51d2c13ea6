"""The DOCX before outside judges: OpenXmlValidator and LibreOffice. A judge that is missing is a failure."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS.parent / "scripts")]

from tests.judge.hard_kits import hard_kits  # noqa: E402
from tests.writers import sample  # noqa: E402
from tests.writers.docx import small_kit  # noqa: E402
from tests.writers.docx.test_cover import LONG, titled, with_title_of  # noqa: E402
from tests.writers.drawn_logo import with_logo  # noqa: E402

from judge.openxml import OFFICES, Verdict, validated  # noqa: E402
from presskit.document.plain import document_lines  # noqa: E402
from presskit.template.load import load_template  # noqa: E402
from presskit.template.theme import SYMBOLS  # noqa: E402
from presskit.writers import pdf  # noqa: E402
from presskit.writers.docx import editors, write  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document

pytestmark = pytest.mark.judge

KITS: dict[str, Callable[[], Document]] = {
    "small": lambda: small_kit.kit_of(*small_kit.sections()),
    "opening": lambda: sample.document(banner="Sous embargo jusqu’au 24 septembre 2015 à 18 h 30"),
    "plain": lambda: small_kit.kit_of(*small_kit.sections()[2:]),
    "empty": small_kit.kit_of,
    **hard_kits("classique"),
}
SHORT = "Les trois phares de Valombre rouvrent"
A_LINE = 12.0
"""In points, so far the foot of a cover may stand from where it should: less than a line."""
# Here long cells run beside each other over pages: their words come in the order of the pages.
INTERLEAVED = frozenset(("table with a row taller than a page",))
# In these some signs show nothing, or LibreOffice draws them in another order than they are written in.
UNREADABLE = frozenset(("every character invisible", "every character signs", "symbols everywhere"))


def judge(name: str) -> str:
    """The path of a judge's command."""
    found = shutil.which(name)
    assert found, f"{name} is not installed: run scripts/judge/install"
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every kit for journalists and for editors, with the PDF that LibreOffice makes of each beside it."""
    folder = tmp_path_factory.mktemp("kits")
    made = {}
    for number, (name, kit) in enumerate(KITS.items()):
        for form, writer in (("docx", write), ("editors", editors.write)):
            made[f"{name} {form}"] = folder / f"{number}-{form}.docx"
            made[f"{name} {form}"].write_bytes(writer(kit(), small_kit.classique()))
    converted(*made.values())
    return made


def asked(position: int) -> tuple[str, ...]:
    """The versions of Office that judge a kit: the first and the last each of them, all of them every third."""
    return OFFICES if position % 3 == 0 else (OFFICES[0], OFFICES[-1])


@pytest.fixture(scope="module")
def verdicts(files: dict[str, Path]) -> list[Verdict]:
    """What the validator says of each kit for journalists; those for editors it judges in `test_editors_judges`."""
    return validated((files[f"{name} docx"], office) for number, name in enumerate(KITS) for office in asked(number))


@pytest.mark.parametrize("name", KITS)
def test_openxmlvalidator_finds_nothing(verdicts: list[Verdict], files: dict[str, Path], name: str) -> None:
    found = [verdict for verdict in verdicts if verdict.file == files[f"{name} docx"]]
    assert {verdict.office for verdict in found} >= {OFFICES[0], OFFICES[-1]}
    assert [str(verdict) for verdict in found if not verdict.ok] == []


def test_openxmlvalidator_finds_nothing_wrong_with_a_logo(tmp_path: Path) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(write(KITS["opening"](), with_logo(small_kit.classique(), tmp_path)))
    (verdict,) = validated([(file, OFFICES[-1])])
    assert verdict.ok, str(verdict)


def test_openxmlvalidator_does_judge(tmp_path: Path) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(b"not a zip")
    (verdict,) = validated([(file, OFFICES[-1])])
    assert not verdict.ok


def converted(file: Path, *others: Path, fonts: Path | None = None) -> Path:
    """The PDF that LibreOffice makes of a file, with a profile of its own; those of others lie beside them.

    It has the fonts of a folder and the system's; or none at all but presskit's symbols, and what is in the file.
    """
    folder = file.parent
    given = f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir>'
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"{given if fonts else f'<dir>{SYMBOLS.parent}</dir>'}"
        f"<cachedir>{folder / 'font-cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        judge("soffice"),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, (file, *others)),
    ]
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=600)
    return file.with_suffix(".pdf")


def squeezed(text: str) -> str:
    """A text without white space, hyphens or capitals, which are the layout's affair."""
    return re.sub(r"[\s\u00ad\u2011-]", "", text).casefold()


@pytest.mark.parametrize("form", ["docx", "editors"])
@pytest.mark.parametrize("name", [name for name in KITS if name.replace("_", " ") not in UNREADABLE | INTERLEAVED])
def test_libreoffice_shows_every_line_in_order(files: dict[str, Path], name: str, form: str) -> None:
    page = small_kit.classique().page
    # Running marks stand between the lines of two pages.
    area = ["-x", "0", "-W", "600", "-y", str(round(page.top - 10)), "-H", str(round(page.depth + 24))]
    pdf = files[f"{name} {form}"].with_suffix(".pdf")
    run = subprocess.run([judge("pdftotext"), "-raw", *area, pdf, "-"], capture_output=True, check=True)
    shown = squeezed(run.stdout.decode("utf-8"))
    place = 0
    for line in document_lines(KITS[name]()):
        wanted = squeezed(line)
        found = shown.find(wanted, place)
        assert found >= 0, f"not shown, or out of order: {line}"
        place = found + len(wanted)


@pytest.mark.parametrize("name", [name for name in KITS if name.replace("_", " ") in INTERLEAVED])
def test_libreoffice_shows_every_word_of_a_row_taller_than_a_page(files: dict[str, Path], name: str) -> None:
    pdf = files[f"{name} docx"].with_suffix(".pdf")
    run = subprocess.run([judge("pdftotext"), pdf, "-"], capture_output=True, text=True, check=True)
    wanted, shown = Counter(" ".join(document_lines(KITS[name]())).split()), Counter(run.stdout.split())
    assert not [word for word in ("hameau", "kilomètres,", "quinze") if shown[word] < wanted[word]]


def cover_words(pdf: Path) -> dict[str, float]:
    """How far down its page each word of a cover begins, in points, for the last of each."""
    run = subprocess.run([judge("pdftotext"), "-l", "1", "-bbox", pdf, "-"], capture_output=True, check=True)
    return {word.text or "": float(word.attrib["ymin"]) for word in html.fromstring(run.stdout).iter("word")}


def test_libreoffice_shows_each_cover_on_one_page_with_its_foot_where_the_pdf_has_it(tmp_path: Path) -> None:
    looks = {name: load_template(name, None) for name in ("classique", "moderne")}
    cases = {f"{name} {number}": (looks[name], title) for name in looks for number, title in enumerate((SHORT, LONG))}
    cases["letterhead"] = (with_title_of(44, tmp_path), LONG)
    for name, (theme, title) in cases.items():
        (tmp_path / f"{name}.docx").write_bytes(write(titled(title), theme))
    converted(*(tmp_path / f"{name}.docx" for name in cases))
    for name, (theme, title) in cases.items():
        words = cover_words(tmp_path / f"{name}.pdf")
        # The foot, and no line of it on the next page.
        assert {"Pour", "diffusion", "Contact", "presse@medinsoft.example,"} <= set(words), name
        if theme.base_document is None:
            (tmp_path / f"{name}.pdf").write_bytes(pdf.write(titled(title), theme))
            wanted = cover_words(tmp_path / f"{name}.pdf")
            assert max(abs(words[word] - wanted[word]) for word in ("diffusion", "Contact")) < A_LINE, name


@pytest.mark.parametrize(("template", "families"), [("classique", {"GentiumPlus", "Lato"}), ("moderne", {"Lato"})])
def test_libreoffice_takes_the_fonts_out_of_the_file(tmp_path: Path, template: str, families: set[str]) -> None:
    file = tmp_path / "kit.docx"
    file.write_bytes(write(KITS["small"](), load_template(template, None)))
    run = subprocess.run([judge("pdffonts"), converted(file)], capture_output=True, text=True, check=True)
    found = {line.split()[0].partition("+")[2].partition("-")[0] for line in run.stdout.splitlines()[2:]}
    assert found == families
