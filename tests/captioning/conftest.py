from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from presskit.kit.load import Loaded, load

if TYPE_CHECKING:
    from pathlib import Path

Kit = Callable[..., Loaded]

KIT = """presskit: 1
kit:
  id: opening
  title: "French Tech: le lancement"
  issued: {date: 2015-09-24}
"""
PEOPLE = """speakers:
  jeannerot: {given: André, family: Jeannerot, function: président de Medinsoft}
  orgeas: {given: Jérome, family: Orgeas, function: vice-président de MPM}
  goff: {given: Anne, family: Le Gœff}
  federation: {name: Fédération des élus}
"""


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    """A kit with that YAML for one photo, `groupe`, whose file holds `data` (a plain JPEG by default)."""

    def make(photo: str, *, head: str = "", data: bytes | None = None, text: str | None = None) -> Loaded:
        buffer = BytesIO()
        Image.new("RGB", (32, 24), "teal").save(buffer, "JPEG")
        (tmp_path / "groupe.jpg").write_bytes(data if data is not None else buffer.getvalue())
        written = text or f"{KIT}{head}{PEOPLE}photos:\n  groupe:\n    file: groupe.jpg\n{photo}"
        (tmp_path / "speakers.yaml").write_bytes(written.encode())
        return load(tmp_path / "speakers.yaml")

    return make
