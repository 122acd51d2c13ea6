from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.template.load import load_template
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.setting import Setter

if TYPE_CHECKING:
    from presskit.template.theme import Theme


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_template("classique", None)


@pytest.fixture
def looks(theme: Theme) -> Looks:
    return Looks(theme)


@pytest.fixture
def setter(theme: Theme, looks: Looks) -> Setter:
    return Setter(theme, looks)
