from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import presskit
from presskit.template.theme import Theme
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.setting import Setter


def classique() -> Theme:
    folder = Path(presskit.__file__).parent / "templates" / "classique"
    tokens = yaml.safe_load((folder / "theme.yaml").read_text("utf-8"))
    for family in ("text", "display"):
        faces = tokens[family]
        tokens[family] = {key: value if key == "name" else folder / value for key, value in faces.items()}
    return Theme.model_validate(tokens)


@pytest.fixture(scope="session")
def theme() -> Theme:
    return classique()


@pytest.fixture
def looks(theme: Theme) -> Looks:
    return Looks(theme)


@pytest.fixture
def setter(theme: Theme, looks: Looks) -> Setter:
    return Setter(theme, looks)
