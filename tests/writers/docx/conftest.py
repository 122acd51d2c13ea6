from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from presskit.writers.docx import write

# The kit and the reader are shared by the tests of this folder and by the judges; pytest puts no root on the path.
sys.path[:0] = [str(Path(__file__).parents[3])]

from tests.writers.docx.small_kit import classique, kit_of, sections  # noqa: E402
from tests.writers.docx.word_reading import Read  # noqa: E402

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.template.theme import Theme


@pytest.fixture(scope="session")
def theme() -> Theme:
    return classique()


@pytest.fixture(scope="session")
def document() -> Document:
    return kit_of(*sections())


@pytest.fixture(scope="session")
def read(document: Document, theme: Theme) -> Read:
    return Read(write(document, theme))
