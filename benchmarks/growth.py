"""How a build grows with the kit: each step tenfold, net of start-up, three statements a speaker."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import Cost, median, python

SIZES = (10, 100, 1_000, 10_000)


def main() -> None:
    """Print cost and memory at each size, and the ratio of each size to the one before."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for formats in ("docx,pdf", "pdf", "docx"):
            print(f"growth of a build ({formats}), net of start-up (target 1 000:100 ≤ 11×, memory at 1 000 ≤ 300 MB)")
            floor, before = _build(folder, 1, formats).seconds, None
            for size in SIZES:
                cost = _build(folder, size, formats)
                net = max(cost.seconds - floor, 1e-3)
                step = f"{net / before:6.2f}×" if before else "      –"
                print(f"  {size:>6} speakers {cost.seconds:8.2f} s {step} {cost.megabytes:7.0f} MB")
                before = net


def _build(folder: Path, size: int, formats: str) -> Cost:
    kit = write_kit(folder / f"kit-{size}", size)
    command = python("-m", "presskit", "build", kit, "--to", formats, "-o", folder / "output")
    return median(command, times=1 if size > 1_000 else 3)


if __name__ == "__main__":
    main()
