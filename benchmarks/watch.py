"""How long `presskit watch` takes from an edit of the seed kit to the new PDF on the disk: wall-clock, median of 9."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.measure import python

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TIMES = 9
LONGEST = 30.0


def main() -> None:
    """Print the median, the least and the most, of edits that a rename puts in place."""
    with TemporaryDirectory() as name:
        kit = Path(name) / "kit"
        kit.mkdir()
        shutil.copy(ROOT / "speakers.yaml", kit)
        shutil.copytree(ROOT / "photos", kit / "photos")
        taken = sorted(1000 * seconds for seconds in _edits(kit / "speakers.yaml"))
    print(f"presskit watch --to pdf, the seed kit: from the edit to the new PDF on the disk, {TIMES} edits")
    print(f"  median {statistics.median(taken):.0f} ms ({taken[0]:.0f} to {taken[-1]:.0f}; target ≤ 150 ms)")


def _edits(path: Path) -> Iterator[float]:
    pdf = path.parent / "output" / "ftwks-2015" / "ftwks-2015.pdf"
    text = path.read_text("utf-8")
    environment = {**os.environ, "PRESSKIT_CACHE": str(path.parent / "cache")}
    command = python("-m", "presskit", "watch", path, "--to", "pdf")
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        _changed(pdf, 0)
        for number in range(TIMES + 1):
            time.sleep(0.7)  # a person's pause, in which the last build is put on record
            before = _mark(pdf)
            beside = path.with_suffix(".new")
            beside.write_text(text.replace("place: Aix-en-Provence", f"place: Aix-en-Provence {number}"), "utf-8")
            start = time.perf_counter()
            beside.replace(path)
            taken = _changed(pdf, before) - start
            if number:  # the first edit warms the process
                yield taken
        process.terminate()


def _changed(file: Path, before: int) -> float:
    """When the file is another one than before."""
    until = time.perf_counter() + LONGEST
    while time.perf_counter() < until:
        if _mark(file) not in (0, before):
            return time.perf_counter()
        time.sleep(0.001)
    late = f"no new {file.name} within {LONGEST} s"
    raise SystemExit(late)


def _mark(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


if __name__ == "__main__":
    main()
