"""The pictures that presskit ships are those that its scripts draw."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("script", "shipped"),
    [
        ("draw_point_presse.py", "photos/point-presse.jpg"),
        ("draw_starter_photo.py", "src/presskit/starter/kit/photos/equipe.jpg"),
    ],
)
def test_a_shipped_picture_is_what_its_script_draws(monkeypatch: pytest.MonkeyPatch, script: str, shipped: str) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    drawn = runpy.run_path(str(ROOT / "scripts" / script))["illustration"]()
    with Image.open(ROOT / shipped) as image:
        assert image.size == drawn.size
        difference = ImageStat.Stat(ImageChops.difference(image.convert("RGB"), drawn))
    # What JPEG itself changes is well below one level of 256 on average.
    assert max(difference.mean) < 1.0
