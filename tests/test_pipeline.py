"""The whole path, on the seed kit: the same words in every format, under the right names, in the same bytes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.writers.docx.word_reading import Read
from tests.writers.pdf.reading import opened, running_text

from presskit.compose import compose
from presskit.document import Figures
from presskit.document.plain import document_lines, section_lines
from presskit.editions.identity import identity_of
from presskit.kit.load import load
from presskit.materials import gather
from presskit.pipeline import Order, build, examine, inspect
from presskit.writers import WRITERS

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.kit.model import Kit

ROOT = Path(__file__).parent.parent
SEED = ROOT / "speakers.yaml"


def words_of_docx(data: bytes, document: Document) -> str:
    """The paragraphs of a DOCX, the contents aside."""
    return " ".join(Read(data).lines())


def words_of_pdf(data: bytes, document: Document) -> str:
    """The text of a PDF, running marks aside."""
    return running_text(data, document.running)


READERS = {"docx": words_of_docx, "docx-editors": words_of_docx, "pdf": words_of_pdf}
"""How the words of each format are read back: with a new line in WRITERS goes one here."""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the seed kit's outputs, in every format."""
    folder = tmp_path_factory.mktemp("outputs")
    build(Order(SEED, folder, tuple(WRITERS)))
    return folder / "ftwks-2015"


@pytest.fixture(scope="module", params=WRITERS)
def written(request: pytest.FixtureRequest, outputs: Path, document: Document) -> str:
    """The words of the seed kit in a format, every space as it stands."""
    data = (outputs / f"ftwks-2015{WRITERS[request.param].suffix}").read_bytes()
    return READERS[request.param](data, document)


@pytest.fixture
def text(written: str) -> str:
    """The words of the seed kit in a format, white space as one space."""
    return squeezed(written)


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load(SEED).kit


@pytest.fixture(scope="module")
def document() -> Document:
    loaded = load(SEED)
    stock = gather(loaded, None)
    return compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)


@pytest.fixture(scope="module")
def pdf(outputs: Path, document: Document) -> str:
    """The PDF's text, running marks aside, white space as one space."""
    return squeezed(running_text((outputs / "ftwks-2015.pdf").read_bytes(), document.running))


@pytest.fixture(scope="module")
def docx(outputs: Path) -> list[str]:
    """The DOCX's paragraphs, the contents aside, white space as one space."""
    return [squeezed(line) for line in Read((outputs / "ftwks-2015.docx").read_bytes()).lines()]


def squeezed(text: str) -> str:
    """The text with every run of spaces as one, and apostrophes straight."""
    return re.sub(r"\s+", " ", text).replace("’", "'").strip()


def test_the_words_of_every_format_are_read_back() -> None:
    assert READERS.keys() == WRITERS.keys()


def test_every_section_has_the_same_words_in_the_same_order_in_every_format(document: Document, text: str) -> None:
    position = 0
    for section in document.sections:
        for line in map(squeezed, section_lines(section)):
            found = text.find(line, position)
            assert found >= 0, f"{section.kind}: {line!r} does not follow {text[position - 80 : position]!r}"
            position = found + len(line)


def test_the_docx_holds_no_other_words_than_the_document(document: Document, docx: list[str]) -> None:
    assert docx == [squeezed(line) for line in document_lines(document)]


def test_the_pdf_holds_no_other_words_than_the_document_and_its_contents(document: Document, pdf: str) -> None:
    rest = pdf
    for line in map(squeezed, document_lines(document)):
        rest = rest.replace(line, "", 1)
    for entry in document.outline():
        words = squeezed("".join(getattr(inline, "text", "") for inline in entry.children))
        rest = rest.replace(words, "", 1)
    assert re.sub(r"[\d\s.]+", "", rest) == ""


def test_the_ten_verbatims_stand_between_marks_with_their_speaker_right_after(kit: Kit, text: str) -> None:
    verbatims = [(who, said) for who, said in kit.statements().values() if said.verbatim]
    assert len(verbatims) == 10
    for speaker_id, statement in verbatims:
        words, name = f"« {squeezed(statement.text)} »", kit.speakers[speaker_id].full_name
        assert re.search(rf"{re.escape(words)} ?{re.escape(name)}, ", text), words


def test_no_reported_statement_stands_between_marks(kit: Kit, text: str) -> None:
    quoted = re.findall(r"«[^«»]*»", text)
    reported = [said for _, said in kit.statements().values() if not said.verbatim]

    assert len(reported) >= 6
    for statement in reported:
        assert squeezed(statement.text) in text
        assert not [words for words in quoted if squeezed(statement.text)[:-1] in words]


def test_every_pair_of_marks_holds_a_verbatim_or_a_term(kit: Kit, text: str) -> None:
    allowed = {squeezed(said.text) for _, said in kit.statements().values() if said.verbatim} | set(kit.terms)

    assert set(re.findall(r"« ([^«»]*) »", text)) == allowed


def test_the_four_people_stand_in_their_order_with_the_functions_printed_under_the_photo(text: str) -> None:
    line = (
        "De gauche à droite : André Jeannerot, président de Medinsoft en charge de la gouvernance opérationnelle "
        "d'AMFT ; Jérome Orgeas, vice-président de MPM ; Stéphane Paoli, adjoint au maire d'Aix-en-Provence ; "
        "Daniel Sperling, adjoint au maire de Marseille."
    )
    assert line in text


def test_the_seed_has_no_error_and_no_warning_that_its_source_could_answer() -> None:
    _, found = examine(SEED)

    assert [problem.code for problem in found] == ["missing-contact"]


def test_the_pdf_says_who_made_what_in_which_language(outputs: Path, document: Document) -> None:
    with opened((outputs / "ftwks-2015.pdf").read_bytes()) as file:
        assert str(file.Root.Lang) == "fr-FR"
        assert str(file.docinfo.Title) == document.title
        assert str(file.docinfo.Author) == "Medinsoft"


@pytest.mark.parametrize("form", WRITERS)
def test_a_file_of_every_format_says_which_kit_it_is(outputs: Path, form: str) -> None:
    found = identity_of(outputs / f"ftwks-2015{WRITERS[form].suffix}")

    assert found is not None
    assert (found.kit, found.edition) == ("ftwks-2015", None)


BUILD = "import sys; from presskit.cli.run import run; sys.exit(run(sys.argv[1:]))"


def test_two_builds_in_two_folders_at_two_times_with_two_hash_seeds_are_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for seed in ("1", "2"):
        folder = tmp_path / f"copie {seed}"
        folder.mkdir()
        shutil.copy(SEED, folder)
        shutil.copytree(ROOT / "photos", folder / "photos")
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}", "HOME": str(folder)}
        subprocess.run(
            [sys.executable, "-c", BUILD, "build", "--to", ",".join(WRITERS)], cwd=folder, env=environment, check=True
        )
        made = folder / "output" / "ftwks-2015"
        digests.append({path.name: sha256(path.read_bytes()).hexdigest() for path in made.iterdir()})
        time.sleep(2.1)  # a ZIP archive counts in steps of two seconds

    assert digests[0] == digests[1]
    assert set(digests[0]) == {*(f"ftwks-2015{form.suffix}" for form in WRITERS.values()), "manifest.json"}


def test_the_manifest_holds_the_digest_of_every_input_and_output(outputs: Path) -> None:
    manifest = json.loads((outputs / "manifest.json").read_text("utf-8"))

    for name, digest in manifest["outputs"].items():
        assert sha256((outputs / name).read_bytes()).hexdigest() == digest
    assert (
        manifest["inputs"]["photos/point-presse.jpg"]
        == sha256((ROOT / "photos" / "point-presse.jpg").read_bytes()).hexdigest()
    )
    assert str(ROOT) not in json.dumps(manifest)


def test_source_date_epoch_dates_the_outputs(document: Document) -> None:
    loaded = load(SEED)
    stock = gather(loaded, None)
    from datetime import UTC, datetime

    moment = datetime(2020, 2, 2, tzinfo=UTC)
    dated = compose(loaded.kit, stock.pictures, content_hash=stock.content_hash, epoch=moment)

    assert dated == replace(document, moment=moment)


def test_a_second_template_changes_the_look_and_not_a_word(
    tmp_path: Path, outputs: Path, pdf: str, document: Document
) -> None:
    build(Order(SEED, tmp_path, ("pdf",), template="moderne"))
    data = (tmp_path / "ftwks-2015" / "ftwks-2015.pdf").read_bytes()

    text = squeezed(running_text(data, document.running))
    # Its key figures stand in a table: the titles of the columns, and the spaces between two cells, are the table's.
    (figures,) = (block for part in document.sections for block in part.blocks if isinstance(block, Figures))
    titles = re.sub(r"\s", "", squeezed("".join(figures.headings)))
    assert re.sub(r"[\d\s]", "", text).replace(titles, "", 1) == re.sub(r"[\d\s]", "", pdf)
    assert data != (outputs / "ftwks-2015.pdf").read_bytes()


@pytest.mark.parametrize("character", ["李", "🎉"])
def test_a_character_that_no_font_has_is_refused_at_its_place(tmp_path: Path, character: str) -> None:
    from presskit.diagnostics import Refused

    path = tmp_path / "speakers.yaml"
    path.write_text(f"presskit: 1\nkit: {{id: a, title: Un titre}}\nstory: ['Un mot {character} rare.']\n", "utf-8")

    with pytest.raises(Refused) as refused:
        build(Order(path, formats=("pdf",)))

    (problem,) = (problem for problem in refused.value.diagnostics if problem.code == "missing-glyph")
    assert problem in inspect(path)
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (3, 17)
    assert f"U+{ord(character):04X}" in str(problem.message)
    assert "Gentium Plus" in str(problem.help)


def test_every_space_and_mark_survives_in_every_format_to_the_code_point(document: Document, written: str) -> None:
    lines = list(document_lines(document))
    assert [line for line in lines if line not in written] == []
    assert {"\u00a0", "\u202f", "’", "«", "»"} <= set("".join(lines))
