"""Two folders exchanged in one step."""

from __future__ import annotations

import errno
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h; renameat2(2)
ASIDE = "-old"
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a kernel or a file system says that cannot exchange."""


def exchange(new: Path, old: Path) -> None:
    """Put `new` in the place of `old`, which takes the place of `new` where it existed.

    Atomic by renameat2(2) on Linux; elsewhere two renames, the first undone where the second fails. A process that
    ends between the two leaves the old folder under the name of the new one and ASIDE.
    """
    if not old.exists():
        new.rename(old)
        return
    swap = _renameat2()
    if swap is None or not swap(new, old):
        aside = new.with_name(new.name + ASIDE)
        old.rename(aside)
        try:
            new.rename(old)
        except OSError:
            aside.rename(old)
            raise
        aside.rename(new)


@cache
def _renameat2() -> Callable[[Path, Path], bool] | None:
    if sys.platform != "linux":
        return None
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return None

    def swap(new: Path, old: Path) -> bool:
        if call(AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(old), RENAME_EXCHANGE) == 0:
            return True
        number = ctypes.get_errno()
        if number in _UNKNOWN:
            return False
        raise OSError(number, os.strerror(number), str(old))

    return swap
