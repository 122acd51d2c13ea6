"""What others think of the PDF: qpdf reads it without a word, poppler finds every line in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from presskit.compose import compose
from presskit.document.plain import document_lines
from presskit.kit.load import load
from presskit.materials import gather
from presskit.pipeline import Order, build

ROOT = Path(__file__).parent.parent.parent
KITS = [ROOT / "speakers.yaml", ROOT / "src" / "presskit" / "starter" / "kit" / "speakers.yaml"]

pytestmark = pytest.mark.judge


@pytest.mark.parametrize("template", ["classique", "moderne"])
@pytest.mark.parametrize("kit", KITS, ids=["seed", "starter"])
def test_qpdf_finds_nothing_wrong(kit: Path, template: str, tmp_path: Path) -> None:
    (pdf,) = build(Order(kit, tmp_path, ("pdf",), template)).files

    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors found" in done.stdout
    assert "WARNING" not in done.stdout + done.stderr


@pytest.mark.parametrize("kit", KITS, ids=["seed", "starter"])
def test_poppler_extracts_every_line_in_order(kit: Path, tmp_path: Path) -> None:
    (pdf,) = build(Order(kit, tmp_path, ("pdf",))).files
    loaded = load(kit)
    stock = gather(loaded, None)
    document = compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)

    text = subprocess.run(
        [shutil.which("pdftotext") or "pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    text, position = bare(text), 0
    for line in document_lines(document):
        found = text.find(bare(line), position)
        assert found >= 0, f"{line!r} is not after {text[position - 60 : position]!r}"
        position = found


def bare(text: str) -> str:
    """The characters without spaces: where poppler breaks lines is its own."""
    return re.sub(r"\s+", "", text)
