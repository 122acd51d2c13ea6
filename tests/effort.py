"""How much work a call is, counted instead of timed: the same on every machine, whatever else it does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(action: Callable[[], object]) -> int:
    """The number of function calls, Python's and C's, that an action makes."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


PEAK = '''
def peak():
    """The most memory this process has held, in megabytes. What getrusage tells, a forked process inherits."""
    status = open("/proc/self/status").read()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024
'''
"""A function for programs that a test runs in a process of its own; Linux alone has it."""
