"""A rebuild after one correction in one of 200 kits, against the build of all: CPU seconds of whole processes.

First with a photo of its own in each kit, of two megapixels, as a press kit has; then with words alone, where the full
build is cheap and the start of Python and its libraries weighs most.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from benchmarks.kits import SENTENCES, write_kit
from benchmarks.measure import python, run

KITS, SPEAKERS, TIMES = 200, 7, 5
PHOTO = """\
photos:
  groupe:
    {file: groupe.jpg, caption: Les ateliers, credit: A. Dupont, alt: Des ateliers, rights: libres, consent: not-needed}
"""


def main() -> None:
    """Print what the first build costs, one in which nothing has changed, and one after a correction."""
    for with_photo in (True, False):
        with TemporaryDirectory() as name:
            _measure(Path(name), with_photo=with_photo)


def _measure(folder: Path, *, with_photo: bool) -> None:
    kits = [_kit(folder / f"kit-{number}", number, with_photo=with_photo) for number in range(KITS)]
    command = python("-m", "presskit", "build", *kits)
    environment = {"PRESSKIT_CACHE": str(folder / "cache")}
    full = run(command, environment=environment).seconds
    unchanged = min(run(command, environment=environment).seconds for _ in range(TIMES))
    corrected = min(_corrected(kit, command, environment) for kit in kits[:: KITS // TIMES])
    print(f"{KITS} kits of {SPEAKERS} speakers {'and a photo' if with_photo else 'without photos'}, least of {TIMES}")
    print(f"  the first build       {full:6.2f} s of CPU")
    print(f"  nothing changed       {unchanged:6.3f} s {unchanged / full:7.2%}")
    print(f"  one kit corrected     {corrected:6.3f} s {corrected / full:7.2%}   (target ≤ 3 %)")


def _kit(folder: Path, number: int, *, with_photo: bool) -> Path:
    path = write_kit(folder, SPEAKERS, name=f"kit-{number}")
    if with_photo:
        _illustrate(path, number)
    return path


def _illustrate(path: Path, number: int) -> None:
    Image.linear_gradient("L").rotate(number).resize((1_733, 1_154)).convert("RGB").save(path.parent / "groupe.jpg")
    with path.open("a", encoding="utf-8") as kit:
        kit.write(PHOTO)


def _corrected(kit: Path, command: list[str], environment: dict[str, str]) -> float:
    kit.write_text(kit.read_text("utf-8").replace(SENTENCES[1], f"{SENTENCES[1]} encore", 1), "utf-8")
    return run(command, environment=environment).seconds


if __name__ == "__main__":
    main()
