"""Asks Microsoft's OpenXmlValidator about files of Word: `python scripts/judge/openxml.py FILE.docx…` tells its faults.

The validator is the program inside the npm package that `scripts/judge/install` puts into `.judges/`; it is asked
without Node, which would start a second process for each of hundreds of questions.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFICES = ("Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
PACKAGES = Path(__file__).parents[2] / ".judges" / "node_modules" / "@xarsh"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a version of Office says of one file: whether it is valid, and the validator's own words on each error."""

    file: Path
    office: str
    ok: bool
    errors: tuple[str, ...]

    def __str__(self) -> str:
        said = "".join(f"\n  {error}" for error in self.errors)
        return f"{self.file.name}: {self.office} {'passes' if self.ok else 'fails'}{said}"


def validated(questions: Iterable[tuple[Path, str]]) -> list[Verdict]:
    """The verdict on each file of a version of Office, in order; as many are asked at once as there are processors.

    A missing judge is an error, and so is one that gives no verdict.
    """
    program = _program()

    def verdict(question: tuple[Path, str]) -> Verdict:
        return _verdict(program, *question)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(verdict, questions))


def _verdict(program: Path, file: Path, office: str) -> Verdict:
    # The program takes a version that it does not know for the newest.
    if office not in OFFICES:
        raise ValueError(office)
    done = subprocess.run([program, file, office], capture_output=True, encoding="utf-8", check=True)
    said = json.loads(done.stdout)
    errors = tuple(json.dumps(error, ensure_ascii=False) for error in said["errors"])
    return Verdict(file, office, said["ok"] and not errors, errors)


def _program() -> Path:
    found = next(PACKAGES.glob("ooxml-validator-*/ooxml-validator*"), None)
    if found is None:
        missing = "OpenXmlValidator is not installed: run scripts/judge/install"
        raise FileNotFoundError(missing)
    return found


def main() -> None:
    """Print every verdict; the status is 1 where a version of Office finds an error."""
    verdicts = validated((Path(name), office) for name in sys.argv[1:] for office in OFFICES)
    for verdict in verdicts:
        print(verdict)
    sys.exit(not all(verdict.ok for verdict in verdicts))


if __name__ == "__main__":
    main()
