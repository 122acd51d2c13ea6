"""The redline before outside judges: valid, and in LibreOffice all accepted the later kit, all rejected the earlier."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS.parent / "scripts")]

from tests.writers.docx.edited_kits import PAIRS  # noqa: E402
from tests.writers.docx.hard_pairs import HARD  # noqa: E402
from tests.writers.docx.redline.test_redline import MOMENT  # noqa: E402
from tests.writers.docx.small_kit import classique  # noqa: E402
from tests.writers.docx.word_reading import Read, W, nodes, style_of, text_of  # noqa: E402

from judge.openxml import validated  # noqa: E402
from presskit.writers.docx import write  # noqa: E402
from presskit.writers.docx.redline import redline  # noqa: E402

pytestmark = pytest.mark.judge

# Fonts change no word.
BARE = classique().model_copy(update={"embed_fonts": False})
# LibreOffice 7.4 never takes away a break between sections of pages, nor the empty paragraph that ends one; and when a
# paragraph gets its properties back, it keeps a page break.
SECTIONS_LEFT = {
    ("the section of photos goes", "accept"),
    ("the section of photos goes", "reject"),
    ("the section of photos comes", "reject"),
}
# Each has a sort of change that the pairs before have not.
VALIDATED = (
    "a table of more columns", "a table moved", "speakers moved", "photos changed places", "sections changed places",
    "words came on both sides of a mark", "the cover goes", "the section of photos comes",
)  # fmt: skip


def lines(file: Path) -> list[tuple[str, str, int]]:
    """Each paragraph's style, words and number of pictures; the default style has no name."""
    paragraphs = Read(file.read_bytes()).body.iter(f"{W}p")
    return [
        ("" if style_of(p) == "Normal" else style_of(p), text_of(p), len(nodes(p, ".//w:drawing"))) for p in paragraphs
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The redline of each pair as LibreOffice resolves it, and both of its kits as LibreOffice saves them."""
    made = tmp_path_factory.mktemp("redlines")
    asked: list[object] = []
    for name, (before, after) in {**PAIRS, **HARD}.items():
        theme = classique() if name in PAIRS else BARE
        files = {
            "redline": redline(before, after, theme, "Anne Roux", MOMENT),
            "before": write(before, theme),
            "after": write(after, theme),
        }
        for kind, data in files.items():
            (made / f"{name}.{kind}.docx").write_bytes(data)
        for kind, verdict, target in (
            ("redline", "accept", "accept"),
            ("redline", "reject", "reject"),
            ("before", "accept", "before.saved"),
            ("after", "accept", "after.saved"),
        ):
            asked += [made / f"{name}.{kind}.docx", verdict, made / f"{name}.{target}.docx"]
    script = Path(__file__).with_name("resolving_in_libreoffice.py")
    command = list(map(str, ("/usr/bin/python3", script, made / "profile", *asked)))
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    return made


@pytest.mark.parametrize(("verdict", "kit"), [("accept", "after"), ("reject", "before")])
@pytest.mark.parametrize("name", [*PAIRS, *HARD])
def test_libreoffice_finds_both_kits_again(name: str, verdict: str, kit: str, folder: Path) -> None:
    left, whole = lines(folder / f"{name}.{verdict}.docx"), lines(folder / f"{name}.{kit}.saved.docx")
    if (name, verdict) in SECTIONS_LEFT:
        assert left != whole, "no longer left"
        left, whole = without_breaks(left), without_breaks(whole)
    assert left == whole


def without_breaks(some: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Lines without page breaks, and without those that hold nothing else."""
    bare = [(style, text.strip("\n"), pictures) for style, text, pictures in some]
    return [line for line in bare if line[1:] != ("", 0)]


def test_openxmlvalidator_finds_nothing(folder: Path) -> None:
    files = [folder / f"{name}.redline.docx" for name in (*PAIRS, *VALIDATED)]
    assert [str(verdict) for verdict in validated((file, "Microsoft365") for file in files) if not verdict.ok] == []
