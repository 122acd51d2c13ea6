"""The PDF before veraPDF: PDF/UA-1 and PDF/A-2a at once, on real and on hard documents, and refused when broken."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from tests.judge.hard_kits import hard_kits  # noqa: E402
from tests.judge.hard_kits.making import bare, paragraph  # noqa: E402
from tests.judge.hard_kits.tables import DRESSED  # noqa: E402
from tests.judge.mutations import MUTATIONS, mutated, untouched  # noqa: E402

from judge.verapdf import PROFILES, Verdict, judge  # noqa: E402
from presskit.compose import compose  # noqa: E402
from presskit.document.plain import document_lines  # noqa: E402
from presskit.kit.load import load  # noqa: E402
from presskit.materials import gather  # noqa: E402
from presskit.template.load import load_template  # noqa: E402
from presskit.writers import Unprintable  # noqa: E402
from presskit.writers.pdf import write  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document

pytestmark = pytest.mark.judge

TEMPLATES = ("classique", "moderne")
KITS = {"seed": ROOT / "speakers.yaml", "starter": ROOT / "src" / "presskit" / "starter" / "kit" / "speakers.yaml"}
DOCUMENTS: dict[str, tuple[str, Callable[[], Document]]] = {
    f"{name}-{template}": (template, make) for template in TEMPLATES for name, make in hard_kits(template).items()
}
NAMES = [*(f"{kit}-{template}" for kit in KITS for template in TEMPLATES), *DOCUMENTS]

Files = dict[str, tuple["Document", Path]]


def composed(kit: Path, template: str) -> Document:
    loaded = load(kit)
    stock = gather(loaded, template)
    return compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)


def asked(*command: str | Path) -> str:
    """What a judge says. A judge that is missing is a failure."""
    name, *arguments = command
    found = shutil.which(name)
    assert found, f"{name} is not installed: run scripts/judge/install"
    done = subprocess.run([found, *arguments], capture_output=True, encoding="utf-8", errors="replace", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Every document and its file."""
    folder = tmp_path_factory.mktemp("conformance")
    made = {
        f"{name}-{template}": (template, composed(kit, template))
        for name, kit in KITS.items()
        for template in TEMPLATES
    }
    made |= {name: (template, make()) for name, (template, make) in DOCUMENTS.items()}
    for name, (template, document) in made.items():
        theme = load_template(template, None)
        dress = DRESSED.get(name.removesuffix(f"-{template}"))
        (folder / f"{name}.pdf").write_bytes(write(document, dress(theme, folder) if dress else theme))
    return {name: (document, folder / f"{name}.pdf") for name, (_, document) in made.items()}


@pytest.fixture(scope="module")
def verdicts(files: Files) -> dict[tuple[str, str], Verdict]:
    """What each profile says of each file, asked once for all."""
    return {(verdict.file.stem, verdict.profile): verdict for verdict in judge(path for _, path in files.values())}


@pytest.fixture(scope="module")
def broken(files: Files, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Verdict]:
    """What each profile says of the seed kit's file after each mutation."""
    folder, good = tmp_path_factory.mktemp("broken"), files["seed-classique"][1].read_bytes()
    paths = [folder / f"{mutate.__name__}.pdf" for mutate in (untouched, *MUTATIONS)]
    for path, mutate in zip(paths, (untouched, *MUTATIONS), strict=True):
        path.write_bytes(mutated(good, mutate))
    return {(verdict.file.stem, verdict.profile): verdict for verdict in judge(paths)}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_the_file_conforms(verdicts: dict[tuple[str, str], Verdict], name: str, profile: str) -> None:
    verdict = verdicts[name, profile]
    assert verdict.checks > 20
    assert not verdict.breaches, str(verdict)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_file_saved_anew_still_conforms(broken: dict[tuple[str, str], Verdict], profile: str) -> None:
    assert not broken["untouched", profile].breaches, str(broken["untouched", profile])


@pytest.mark.parametrize(("mutation", "profile"), [(mutate.__name__, profile) for mutate, profile in MUTATIONS.items()])
def test_a_broken_file_is_refused(broken: dict[tuple[str, str], Verdict], mutation: str, profile: str) -> None:
    assert broken[mutation, profile].breaches


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.pdf"
    path.write_bytes(b"not a PDF")
    assert all(verdict.breaches for verdict in judge([path]))


def test_a_character_of_no_font_is_refused_and_not_left_out() -> None:
    with pytest.raises(Unprintable) as refusal:
        write(bare(paragraph("Merci 🎉")), load_template("classique", None))
    assert [glyph.character for glyph in refusal.value.glyphs] == ["🎉"]


@pytest.mark.parametrize("character", ["\ue000", "\ufeff"])
def test_a_character_without_a_meaning_is_refused(character: str) -> None:
    with pytest.raises(Unprintable) as refusal:
        write(bare(paragraph(f"Merci {character}")), load_template("classique", None))
    assert [glyph.character for glyph in refusal.value.glyphs] == [character]


def test_qpdf_finds_nothing_wrong_in_any_file(files: Files) -> None:
    for _, path in files.values():
        report = asked("qpdf", "--check", path)
        assert "No syntax or stream encoding errors found" in report, report
        assert "WARNING" not in report, report


def test_every_font_of_every_file_is_embedded_in_part_and_has_its_characters(files: Files) -> None:
    for name, (_, path) in files.items():
        for line in asked("pdffonts", path).splitlines()[2:]:
            font, embedded, subset, unicode = (line.split()[0], *line.split()[-5:-2])
            assert (embedded, subset, unicode) == ("yes", "yes", "yes"), f"{name}: {line}"
            assert "+" in font


@pytest.mark.parametrize("name", NAMES)
def test_the_structure_is_read_in_the_order_of_the_document(files: Files, name: str) -> None:
    document, path = files[name]
    read, position = squeezed(structure_text(path)), 0
    for line in document_lines(document):
        found = read.find(squeezed(line), position)
        assert found >= 0, f"{line[:200]!r} is not after {read[max(0, position - 60) : position]!r}"
        position = found + len(squeezed(line))


def structure_text(path: Path) -> str:
    """The text of the structure tree as poppler reads it."""
    return "".join(re.findall(r'^ *"(.*)"$', asked("pdfinfo", "-struct-text", path), re.MULTILINE))


def squeezed(words: str) -> str:
    """The characters without spaces, capitals and joiners, which are the layout's affair, or not shown by poppler."""
    return "".join(c for c in words.casefold() if not c.isspace() and unicodedata.category(c) != "Cf")
