"""A rebuild after one correction in one of 200 kits, against the build of all: CPU seconds of whole processes.

Each kit has a photo of its own, of two megapixels.
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
    with TemporaryDirectory() as name:
        folder = Path(name)
        kits = [_kit(folder / f"kit-{number}", number) for number in range(KITS)]
        command = python("-m", "presskit", "build", *kits)
        environment = {"PRESSKIT_CACHE": str(folder / "cache")}
        full = run(command, environment=environment).seconds
        unchanged = min(run(command, environment=environment).seconds for _ in range(TIMES))
        corrected = min(_corrected(kit, command, environment) for kit in kits[:: KITS // TIMES])
    print(f"{KITS} kits of {SPEAKERS} speakers and a photo, DOCX and PDF, least of {TIMES}")
    print(f"  the first build       {full:6.2f} s of CPU")
    print(f"  nothing changed       {unchanged:6.3f} s {unchanged / full:7.2%}")
    print(f"  one kit corrected     {corrected:6.3f} s {corrected / full:7.2%}   (target ≤ 3 %)")


def _kit(folder: Path, number: int) -> Path:
    path = write_kit(folder, SPEAKERS, name=f"kit-{number}")
    Image.linear_gradient("L").rotate(number).resize((1_733, 1_154)).convert("RGB").save(folder / "groupe.jpg")
    with path.open("a", encoding="utf-8") as kit:
        kit.write(PHOTO)
    return path


def _corrected(kit: Path, command: list[str], environment: dict[str, str]) -> float:
    kit.write_text(kit.read_text("utf-8").replace(SENTENCES[1], f"{SENTENCES[1]} encore", 1), "utf-8")
    return run(command, environment=environment).seconds


if __name__ == "__main__":
    main()
