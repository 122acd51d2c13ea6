"""What a command costs before it works: against a bare Python that imports click and pydantic."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import median, python, ratio

SEED = Path(__file__).parent.parent / "speakers.yaml"


def main() -> None:
    """Print help, an error and a full build as ratios."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        broken = write_kit(folder / "broken", 7)
        broken.write_text(broken.read_text("utf-8").replace("given:", "gvien:"), "utf-8")
        bare = median(python("-c", "import click, pydantic")).seconds
        presskit = python("-m", "presskit")
        print(f"start-up, against `python -c 'import click, pydantic'` ({bare * 1000:.0f} ms of CPU)")
        ratio("presskit --help", median([*presskit, "--help"]).seconds, bare, "≤ 1.5×")
        ratio("presskit check, an error", median([*presskit, "check", str(broken)], expect=1).seconds, bare, "≤ 2.5×")
        built = median([*presskit, "build", str(SEED), "-o", str(folder / "output")])
        ratio("presskit build, the seed kit, DOCX and PDF", built.seconds, bare, "≤ 5×")


if __name__ == "__main__":
    main()
