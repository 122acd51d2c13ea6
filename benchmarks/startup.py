"""What a command costs before it works: against a bare Python that imports click and pydantic."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import median, python, ratio

SEED = Path(__file__).parent.parent / "speakers.yaml"
TIMES = 9


def main() -> None:
    """Print help, an error and a full build as ratios."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        broken = write_kit(folder / "broken", 7)
        broken.write_text(broken.read_text("utf-8").replace("given:", "gvien:"), "utf-8")
        bare = median(python("-c", "import click, pydantic"), times=TIMES).seconds
        presskit = python("-m", "presskit")
        print(f"start-up, against `python -c 'import click, pydantic'` ({bare * 1000:.0f} ms of CPU)")
        ratio("presskit --help", median([*presskit, "--help"], times=TIMES).seconds, bare, "≤ 1.5×")
        checked = median([*presskit, "check", str(broken)], times=TIMES, expect=1)
        ratio("presskit check, an error", checked.seconds, bare, "≤ 2.5×")
        build = [*presskit, "build", str(SEED), "-o", str(folder / "output")]
        for label, cache in (("every picture made", ""), ("pictures remembered", str(folder / "cache"))):
            built = median(build, environment={"PRESSKIT_CACHE": cache}, times=TIMES)
            ratio(f"presskit build, DOCX and PDF, {label}", built.seconds, bare, "≤ 5×")


if __name__ == "__main__":
    main()
