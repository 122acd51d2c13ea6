"""What a command costs before it works: against a bare Python that imports click and pydantic."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import least, python, ratio

SEED = Path(__file__).parent.parent / "speakers.yaml"
TIMES = 15
LIBRARIES = "click, yaml, docx, markdown_it, babel.dates, PIL.Image, reportlab.pdfgen.canvas"
"""What a full build imports of others, besides Pydantic's `BaseModel`."""


def main() -> None:
    """Print help, an error, the libraries alone and a full build as ratios."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        broken = write_kit(folder / "broken", 7)
        broken.write_text(broken.read_text("utf-8").replace("given:", "gvien:"), "utf-8")
        bare = least(python("-c", "import click, pydantic"), times=TIMES)
        presskit = python("-m", "presskit")
        print(f"start-up, against `python -c 'import click, pydantic'` ({bare * 1000:.0f} ms of CPU), least of {TIMES}")
        ratio("presskit --help", least([*presskit, "--help"], times=TIMES), bare, "≤ 1.5×")
        checked = least([*presskit, "check", str(broken)], times=TIMES, expect=1)
        ratio("presskit check, an error", checked, bare, "≤ 2.5×")
        libraries = least(python("-c", f"import {LIBRARIES}; from pydantic import BaseModel"), times=TIMES)
        ratio("the libraries of a build, imported alone", libraries, bare, "none: the floor")
        build = [*presskit, "build", "--force", str(SEED), "-o", str(folder / "output")]
        for label, cache in (("every picture made", ""), ("pictures remembered", str(folder / "cache"))):
            built = least(build, environment={"PRESSKIT_CACHE": cache}, times=TIMES)
            ratio(f"presskit build, DOCX and PDF, {label}", built, bare, "≤ 5×")


if __name__ == "__main__":
    main()
