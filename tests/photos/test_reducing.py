"""Reducing in bands: what comes out of a resize of the whole, with the memory of a part."""

from __future__ import annotations

import sys
import zlib
from struct import pack
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageDraw
from tests.effort import PEAK

from presskit.photos.reducing import reduced

if TYPE_CHECKING:
    from pathlib import Path


def drawing(mode: str, size: tuple[int, int]) -> Image.Image:
    """Grain that no filter clips to black or white."""
    image = Image.merge("RGBA", [Image.effect_noise(size, 20) for _ in "RGBA"])
    ImageDraw.Draw(image).ellipse((0, 0, size[0], size[1] // 2), fill=(140, 120, 120, 140))
    return image.convert(mode)


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
@pytest.mark.parametrize("size", [(300, 500), (270, 487), (60, 100), (31, 47)])
def test_it_gives_the_pixels_of_a_resize_of_the_whole(mode: str, size: tuple[int, int]) -> None:
    image = drawing(mode, (300, 500))
    whole = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    found = reduced(image, size)
    assert (found.mode, found.size) == (mode, size)
    apart = ImageChops.difference(found, whole).getextrema()
    assert all(high <= 3 for _, high in (apart if isinstance(apart[0], tuple) else (apart,)))


def test_a_picture_of_its_size_stays_as_it_is() -> None:
    image = drawing("RGBA", (30, 20))
    assert reduced(image, (30, 20)) == image


def test_a_picture_may_be_reduced_to_one_pixel() -> None:
    assert reduced(drawing("RGB", (700, 3)), (1, 1)).size == (1, 1)


def png(width: int, height: int, kind: int, bits: int, row: bytes) -> bytes:
    """A PNG of equal rows, written without holding it."""
    stream = zlib.compressobj(1)
    body = b"".join([*(stream.compress(b"\0" + row) for _ in range(height)), stream.flush()])
    header = pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


WEIGHED = f"""
import sys
from pathlib import Path
from presskit.photos import load
{PEAK}
load(Path(sys.argv[1]), max_width_px=1800)
print(peak())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell a process its own peak")
@pytest.mark.parametrize(("kind", "bits", "pixel"), [(6, 8, b"\x80\x20\x20\x80"), (0, 16, b"\x80\0")])
def test_a_photo_of_sixty_megapixels_takes_less_than_400_megabytes(
    tmp_path: Path, kind: int, bits: int, pixel: bytes
) -> None:
    (tmp_path / "a.png").write_bytes(png(7_700, 7_700, kind, bits, pixel * 7_700))
    weighed = run([sys.executable, "-c", WEIGHED, tmp_path / "a.png"], capture_output=True, check=True, timeout=60)
    assert int(weighed.stdout) < 400
