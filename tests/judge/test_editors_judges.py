"""The editors' DOCX before outside judges: valid, like the journalists' to the eye, its anchors found after editing."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS.parent / "scripts")]

from tests.judge.test_docx_judges import KITS, converted, judge  # noqa: E402
from tests.writers.docx.anchor_reading import bookmarked, remembered  # noqa: E402
from tests.writers.docx.small_kit import classique  # noqa: E402
from tests.writers.docx.word_reading import Read, values  # noqa: E402

from judge.openxml import OFFICES, Verdict, validated  # noqa: E402
from presskit.pipeline import examine  # noqa: E402
from presskit.writers import writer  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document

pytestmark = pytest.mark.judge

SEED = TESTS.parent / "speakers.yaml"
# LibreOffice sets each piece of a line by itself, and rounds where it begins: a hair's breadth, in points.
HAIR = 1.5
# A word within, a whole statement, its beginning, its end, and a word of a function.
CHANGES = {
    "dit sperling": "assure Sperling",
    "un savoir-faire reconnu": "une idée neuve",
    "Nous avons, dit paoli": "J’ai, dit paoli",
    "nos frontières": "la mer",
    "directeur régional": "directeur départemental",
}


@cache
def seed() -> Document:
    from presskit import materials
    from presskit.compose import compose

    loaded, _ = examine(SEED)
    stock = materials.gather(loaded, None)
    return compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)


ALL: dict[str, Callable[[], Document]] = {**KITS, "seed": seed}


def written(document: Document, format_name: str, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "kit.docx"
    path.write_bytes(writer(format_name)(document, classique()))
    return path


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Verdict]]:
    """What the validator says of every kit, for each version of Office."""
    folder = tmp_path_factory.mktemp("editors")
    files = {name: written(ALL[name](), "docx-editors", folder / str(number)) for number, name in enumerate(ALL)}
    said = validated((file, office) for file in files.values() for office in OFFICES)
    return {name: [verdict for verdict in said if verdict.file == file] for name, file in files.items()}


@pytest.mark.parametrize("name", ALL)
def test_openxmlvalidator_finds_nothing(name: str, verdicts: dict[str, list[Verdict]]) -> None:
    assert [verdict.office for verdict in verdicts[name]] == list(OFFICES)
    assert [str(verdict) for verdict in verdicts[name] if not verdict.ok] == []


def words_of(pdf: Path) -> list[tuple[str, float, float]]:
    """Every word of a PDF with the place where it begins, a page a mile under the one before."""
    out = subprocess.run([judge("pdftotext"), "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    pages = html.fromstring(out).iter("page")
    return [
        (word.text or "", float(word.attrib["xmin"]), float(word.attrib["ymin"]) + 10_000 * number)
        for number, page in enumerate(pages)
        for word in page.iter("word")
    ]


@pytest.mark.parametrize("name", ["small", "opening", "seed"])
def test_both_look_the_same(name: str, tmp_path: Path) -> None:
    fonts = classique().text.regular.parent
    clean, edited = (
        words_of(converted(written(ALL[name](), format_name, tmp_path / format_name), fonts=fonts))
        for format_name in ("docx", "docx-editors")
    )
    assert [(text, y) for text, _, y in clean] == [(text, y) for text, _, y in edited]
    assert max(abs(one[1] - other[1]) for one, other in zip(clean, edited, strict=True)) < HAIR


@pytest.fixture(scope="module")
def before() -> Read:
    return Read(writer("docx-editors")(ALL["small"](), classique()))


@pytest.fixture(scope="module")
def after(before: Read, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The editors' DOCX of the small kit, edited and saved in LibreOffice."""
    folder = tmp_path_factory.mktemp("editing")
    source, target = folder / "kit.docx", folder / "returned.docx"
    source.write_bytes(before.data)
    script = Path(__file__).with_name("editing_in_libreoffice.py")
    changes = [words for change in CHANGES.items() for words in change]
    command = list(map(str, ("/usr/bin/python3", script, folder / "profile", source, target, *changes)))
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    return Read(target.read_bytes())


def test_libreoffice_leaves_every_bookmark_with_the_edited_words_between_the_marks(before: Read, after: Read) -> None:
    expected = bookmarked(before)
    left = dict(CHANGES)
    for name, words in expected.items():
        for old in [old for old in left if old in words]:
            expected[name] = expected[name].replace(old, left.pop(old))
    assert not left
    assert bookmarked(after) == expected
    for key, (_, _, opening, _, closing) in remembered(before).items():
        assert bookmarked(after)[f"_pk_{key}"].startswith(opening)
        assert bookmarked(after)[f"_pk_{key}"].endswith(closing)


def test_libreoffice_tracks_each_change_and_nothing_else(before: Read, after: Read) -> None:
    assert bookmarked(after, tracked="reject") == bookmarked(before)
    for kind in ("ins", "del"):
        assert len(values(after.body, f".//w:{kind}[w:r]/@w:date")) == len(CHANGES)


def test_libreoffice_keeps_what_the_file_remembers(before: Read, after: Read) -> None:
    # It gives the part another name.
    names = [name for name in after.members() if re.fullmatch(r"customXml/item\d+\.xml", name)]
    bases = [part for part in map(after.part, names) if part.tag == "{urn:presskit:base:1}base"]
    assert [len(part) for part in bases] == [len(remembered(before))]
    kept = {entry.get("name"): entry[0].text for entry in after.part("docProps/custom.xml")}
    assert kept["PresskitKit"] == "ftwks-2015"
    assert kept["PresskitContent"] == "0" * 64
