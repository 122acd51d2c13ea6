"""How a build grows with the kit, three statements a speaker: minima of several runs, net of start-up.

Start-up is a build of one speaker, run as often. A minimum is what the work takes; what else the machine does only
adds to it.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import Cost, minimum, python

SIZES = (1, 100, 400, 1_000, 10_000)
TIMES = 7


def main() -> None:
    """Print, for each choice of formats, cost and memory at each size, the cost of one more speaker, and the ratio."""
    with TemporaryDirectory() as name:
        for formats in ("docx,pdf", "pdf", "docx"):
            print(f"growth of a build ({formats}), net of start-up, minima of {TIMES} runs")
            _print({size: _build(Path(name), size, formats) for size in SIZES})


def _print(costs: dict[int, Cost]) -> None:
    start_up = costs[SIZES[0]].seconds
    for before, size in pairwise(SIZES):
        net, slope = costs[size].seconds - start_up, _slope(costs, before, size)
        print(
            f"  {size:>6} speakers {net:8.3f} s   {slope * 1000:6.3f} ms for each speaker more"
            f" {costs[size].megabytes:7.0f} MB"
        )
    ratio = (costs[1_000].seconds - start_up) / max(costs[100].seconds - start_up, 1e-3)
    print(f"  start-up {start_up:.3f} s; 1 000:100 {ratio:.2f}× (target ≤ 11×); at 1 000 ≤ 300 MB")


def _slope(costs: dict[int, Cost], before: int, size: int) -> float:
    return (costs[size].seconds - costs[before].seconds) / (size - before)


def _build(folder: Path, size: int, formats: str) -> Cost:
    kit = write_kit(folder / f"kit-{size}", size)
    command = python("-m", "presskit", "build", "--force", kit, "--to", formats, "-o", folder / "output")
    return minimum(command, times=1 if size > 1_000 else TIMES)


if __name__ == "__main__":
    main()
