"""What five photos of 24 megapixels add to a build: the first one, and the next."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

from benchmarks.measure import least, python

COUNT, SIZE = 5, (6_000, 4_000)
TIMES = 5
KIT = """presskit: 1
kit: {id: photos, title: Cinq photos}
contacts: [{name: Service de presse, email: presse@exemple.example}]
"""


def main() -> None:
    """Print the seconds that photos add to a build with no picture remembered, and with all of them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        without, with_photos = folder / "without.yaml", folder / "with.yaml"
        without.write_text(KIT, "utf-8")
        with_photos.write_text(KIT + _photos(folder), "utf-8")
        size = sum(path.stat().st_size for path in folder.glob("*.jpg")) / 1e6
        print(f"{COUNT} JPEGs of {SIZE[0] * SIZE[1] // 1_000_000} megapixels, {size:.0f} MB, least of {TIMES}")
        bare = _built(without, folder, "")
        cold, warm = _built(with_photos, folder, ""), _built(with_photos, folder, str(folder / "cache"))
        print(f"  a first build, every picture made                    {cold - bare:7.2f} s   (target ≤ 1.2 s)")
        print(f"  the next one, pictures remembered                    {warm - bare:7.2f} s   (target ≤ 0.05 s)")


def _built(kit: Path, folder: Path, cache: str) -> float:
    command = python("-m", "presskit", "build", "--force", kit, "-o", folder / "output")
    return least(command, times=TIMES, environment={"PRESSKIT_CACHE": cache})


def _photos(folder: Path) -> str:
    """The photos of a kit: soft shapes with edges, without the noise that only costs bytes."""
    lines = ["photos:"]
    for number in range(COUNT):
        _picture(number).save(folder / f"{number}.jpg", quality=90)
        lines.append(
            f"  photo-{number}: {{file: {number}.jpg, caption: Vue {number}, credit: Zoé Martin, alt: Des formes}}"
        )
    return "\n".join(lines)


def _picture(number: int) -> Image.Image:
    area = (-2.0 + number * 0.2, -1.2, 0.8, 1.0)
    shapes = Image.effect_mandelbrot((1_500, 1_000), area, 60).resize(SIZE, Image.Resampling.BICUBIC)
    ground = Image.radial_gradient("L").resize(SIZE)
    return Image.merge("RGB", (shapes, ImageChops.screen(shapes, ground), ground))


if __name__ == "__main__":
    main()
