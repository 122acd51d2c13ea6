"""Small pictures of every page, kept in tests/goldens/: `python scripts/goldens.py` renews them after a change of look.

`tests/test_goldens.py` compares a fresh build with them, so that a change of look is seen in review.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from gallery import write_gallery
from presskit.pipeline import Order, build

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "goldens"
KITS = {"seed": ROOT / "speakers.yaml", "starter": ROOT / "src" / "presskit" / "starter" / "kit" / "speakers.yaml"}
TEMPLATES = ("classique", "moderne")

DPI = 40
COLOURS = 64
BLOCK = 12  # pixels; about two lines of text
MOST_MEAN = 1.0  # levels of 256; what the few colours of a kept picture change is a third of it
MOST_BLOCK = 14.0


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures are apart, in levels of 256: over the page, and in the block where it is most."""

    mean: float
    block: float

    @property
    def seen(self) -> bool:
        """Whether somebody would see it."""
        return self.mean > MOST_MEAN or self.block > MOST_BLOCK


def page_pictures() -> Iterator[tuple[str, Image.Image]]:
    """Every page of every kit in every template, by the name of its picture: `seed-classique/page-01.png`."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "gallery").mkdir()
        kits = {"gallery": write_gallery(Path(folder) / "gallery"), **KITS}
        for kit, path in kits.items():
            for template in TEMPLATES:
                (pdf,) = build(Order(path, Path(folder) / template, ("pdf",), template)).files
                for number, picture in enumerate(_drawn(pdf), 1):
                    yield f"{kit}-{template}/page-{number:02}.png", picture


def _drawn(pdf: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=DPI / 72).to_pil().convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """The difference of two pictures; the greatest there can be where their sizes differ."""
    if one.size != other.size:
        return Difference(255, 255)
    levels = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    blocks = levels.resize((-(-levels.width // BLOCK), -(-levels.height // BLOCK)), Image.Resampling.BOX)
    return Difference(ImageStat.Stat(levels).mean[0], float(ImageStat.Stat(blocks).extrema[0][1]))


def keep(name: str, picture: Image.Image) -> Path:
    """Save a picture in few colours under its name."""
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def main() -> None:
    """Renew every picture, and say which changed in a way that is seen."""
    pictures = dict(page_pictures())
    before = {name: Image.open(FOLDER / name).convert("RGB") for name in pictures if (FOLDER / name).exists()}
    for kept in FOLDER.glob("*/"):
        shutil.rmtree(kept)
    for name, picture in pictures.items():
        keep(name, picture)
        if name not in before or difference(before[name], picture).seen:
            print(name)


if __name__ == "__main__":
    main()
