"""Measures of whole processes: CPU seconds (user and system) and peak memory, of several runs."""

from __future__ import annotations

import os
import statistics
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process cost: CPU seconds and megabytes at its peak."""

    seconds: float
    megabytes: float


def run(command: list[str], *, environment: Mapping[str, str] | None = None, expect: int = 0) -> Cost:
    """Run a command to its end, its output thrown away; raises where its status is not the one expected."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    child = os.posix_spawn(command[0], command, inherited | dict(environment or {}), file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    os.close(null)
    if os.waitstatus_to_exitcode(status) != expect:
        wrong = f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}, not {expect}"
        raise SystemExit(wrong)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(
    command: list[str], *, times: int = 5, environment: Mapping[str, str] | None = None, expect: int = 0
) -> Cost:
    """The median of several runs, after one that warms the disk's cache."""
    run(command, environment=environment, expect=expect)
    costs = [run(command, environment=environment, expect=expect) for _ in range(times)]
    return Cost(statistics.median(cost.seconds for cost in costs), max(cost.megabytes for cost in costs))


def least(
    command: list[str], *, times: int = 5, environment: Mapping[str, str] | None = None, expect: int = 0
) -> float:
    """The CPU seconds of the quickest of several runs: what other work on the machine adds is not the command's."""
    return min(run(command, environment=environment, expect=expect).seconds for _ in range(times + 1))


def minimum(command: list[str], *, times: int) -> Cost:
    """The least time and the most memory of several runs; where there are several, after one that warms the cache."""
    costs = [run(command) for _ in range(times + (times > 1))]
    return Cost(min(cost.seconds for cost in costs), max(cost.megabytes for cost in costs))


def python(*arguments: str | Path) -> list[str]:
    """A command that runs this Python."""
    return [sys.executable, *map(str, arguments)]


def ratio(label: str, cost: float, reference: float, target: str) -> None:
    """Print one ratio with what it is measured against and what it should be."""
    print(f"  {label:<52} {cost / reference:7.2f}×   (target {target})")
