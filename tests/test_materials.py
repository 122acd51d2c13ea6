"""What a check and a build say of the files that a kit is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.freshness.kit import write_kit
from tests.template.letterhead import bases

from presskit.pipeline import Order, build, inspect

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit on a letterhead that hides quotations."""
    path = write_kit(tmp_path / "kit")
    hiding = '<w:color w:val="7A1F5C"/>', '<w:color w:val="7A1F5C"/><w:vanish/>'
    base = bases.changed(bases.house(), "word/styles.xml", lambda text: text.replace(*hiding, 1))
    (path.parent / "templates" / "maison" / "base.docx").write_bytes(base)
    return path


def test_a_letterhead_that_hides_words_is_told_of_by_a_check_and_by_a_build(kit: Path) -> None:
    assert "base-document-unseen" in [found.code for found in inspect(kit)]
    assert "base-document-unseen" in [found.code for found in build(Order(kit, formats=("docx",))).warnings]
