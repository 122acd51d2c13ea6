"""The contents of the DOCX as LibreOffice fills them: its own entries again, each with the page of its heading."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent)]

from tests.judge.hard_kits.making import WORDS, paragraph, section, text  # noqa: E402
from tests.template.letterhead import bases  # noqa: E402
from tests.writers import sample  # noqa: E402

import presskit.starter  # noqa: E402
from presskit import materials  # noqa: E402
from presskit.compose import compose  # noqa: E402
from presskit.document import Abbreviation, Emphasis, Foreign, Heading, Strong, Superscript, Text  # noqa: E402
from presskit.document.plain import plain  # noqa: E402
from presskit.pipeline import examine  # noqa: E402
from presskit.template.load import load_template  # noqa: E402
from presskit.writers import writer  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document
    from presskit.template.theme import Theme

pytestmark = pytest.mark.judge

Case = tuple[str, str, str]
Told = dict[Case, dict[str, Any]]

TITLES = (
    "« Marseille » & <Aix> : 100 % ; 3.5",
    "Ελληνικά και Кириллица, ﬁn œuvre",
    "Le même titre",
    "Le même titre",
    "7",
    "C’est-à-dire à 18 h 30, 7 000 €…",
    WORDS.strip(),
)


@cache
def composed(kit: Path) -> Document:
    loaded, _ = examine(kit)
    stock = materials.gather(loaded, None)
    return compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)


def seed() -> Document:
    return composed(TESTS.parent / "speakers.yaml")


def starter() -> Document:
    return composed(Path(presskit.starter.__file__).with_name("kit") / "speakers.yaml")


def many_titles() -> Document:
    """Twenty sections, some on a page of their own, with headings of every kind of words, in the contents and not."""
    children = (
        (Text("Le 1"), Superscript("er"), Text(" "), Abbreviation("MPM", "Marseille Provence Métropole")),
        (Foreign("en", text("Grand Opening, ")), Emphasis(text("enfin")), Strong(text(" !"))),
        (Foreign("el", text("Η θάλασσα")),),
    )
    sections = [
        section(
            TITLES[n % len(TITLES)],
            f"r{n}",
            paragraph(WORDS * (n % 9)),
            Heading(2, children[n % 3], f"h{n}", in_contents=n % 5 > 0),
            paragraph(WORDS),
            Heading(3, text("Plus bas"), f"b{n}"),
            paragraph(WORDS),
            starts_page=n % 4 == 0,
        )
        for n in range(20)
    ]
    return sample.document(sample.cover(), sample.contents(), *sections)


def on_a_letterhead(folder: Path) -> Theme:
    base = folder / "base.docx"
    base.write_bytes(bases.house())
    return load_template("classique", None).model_copy(update={"base_document": base})


DOCUMENTS: dict[str, Callable[[], Document]] = {"seed": seed, "starter": starter, "many titles": many_titles}
LOOKS: dict[str, Callable[[Path], Theme]] = {
    "classique": lambda _: load_template("classique", None),
    "moderne": lambda _: load_template("moderne", None),
    "letterhead": on_a_letterhead,
}
CASES: tuple[Case, ...] = (
    *(("seed", look, form) for look in ("classique", "moderne") for form in ("docx", "docx-editors")),
    ("seed", "letterhead", "docx"),
    ("starter", "classique", "docx"),
    ("starter", "moderne", "docx"),
    ("many titles", "classique", "docx"),
)
each_case = pytest.mark.parametrize("case", CASES, ids=" ".join)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What LibreOffice tells of every document, started once."""
    folder = tmp_path_factory.mktemp("contents")
    looks = {name: look(folder) for name, look in LOOKS.items()}
    files = [folder / f"{number}.docx" for number in range(len(CASES))]
    for file, (name, look, form) in zip(files, CASES, strict=True):
        file.write_bytes(writer(form)(DOCUMENTS[name](), looks[look]))
    script = Path(__file__).with_name("updating_contents_in_libreoffice.py")
    command = list(map(str, ("/usr/bin/python3", script, folder / "profile", *files)))
    run = subprocess.run(command, check=True, timeout=180, capture_output=True)
    return dict(zip(CASES, json.loads(run.stdout), strict=True))


def listed(name: str) -> list[tuple[str, str]]:
    """The entries that a document asks for, each in LibreOffice's name of its style, which Word calls `toc 1`."""
    return [(f"Contents {entry.level}", plain(entry.children)) for entry in DOCUMENTS[name]().outline()]


@each_case
def test_the_contents_hold_right_entries_without_pages_before_they_are_filled(told: Told, case: Case) -> None:
    found = told[case]["before"]
    assert [(style, words) for style, words, _ in found] == listed(case[0])
    for _, words, targets in found:
        assert {place and place[0] for place in targets} == {words}


@each_case
def test_the_contents_are_the_headings_and_their_pages_once_they_are_filled(told: Told, case: Case) -> None:
    headings = [heading[:3] for heading in told[case]["headings"] if heading[0][-1] in "12"]
    marked = [heading for heading in headings if not heading[0].startswith("Presskit Intertitre")]
    filled = [(style[-1], *words.split("\t")) for style, words, _ in told[case]["after"]]
    assert [(f"Contents {style[-1]}", words) for style, words, _ in marked] == listed(case[0])
    # Word takes the built-in heading styles alone; LibreOffice 7.4 whatever has their outline level.
    assert filled in [[(style[-1], words, str(page)) for style, words, page in some] for some in (marked, headings)]


@each_case
def test_each_filled_entry_leads_to_its_heading(told: Told, case: Case) -> None:
    for _, line, targets in told[case]["after"]:
        words, page = line.split("\t")
        assert {tuple(place or ()) for place in targets} == {(words, int(page))}


@each_case
def test_no_heading_stays_behind_on_a_page_when_what_follows_starts_the_next(told: Told, case: Case) -> None:
    # Not so when LibreOffice 7.4 has just opened a file: it first breaks a text of more than a hundred paragraphs after
    # each twenty, and where that falls behind a heading, looks at the heading again only once it has changed.
    assert [words for _, words, page, following in told[case]["headings"] if following != page] == []
