"""Why the system refused a file: in words of ours, since the system speaks its own language and not the user's."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from presskit.diagnostics import say
from presskit.regular import NotRegular, TooManyBytes

if TYPE_CHECKING:
    from presskit.diagnostics import Message

_REASONS: Final = {
    errno.ENOENT: say("there is no such file or folder"),
    errno.EACCES: say("permission denied"),
    errno.EPERM: say("the system does not allow it"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("a part of its path is not a folder"),
    errno.EEXIST: say("it exists already"),
    errno.EBUSY: say("it is in use"),
    errno.ETXTBSY: say("it is a program that is running"),
    errno.ENOSPC: say("the disk is full"),
    errno.EDQUOT: say("your share of the disk is used up"),
    errno.EROFS: say("the disk is read-only"),
    errno.EIO: say("the disk has a fault"),
    errno.ENAMETOOLONG: say("its name is too long"),
    errno.ELOOP: say("its links lead in a circle"),
    errno.EMFILE: say("too many files are open"),
}


_NOT_READ: Final = {
    NotRegular: say("it is a link, a folder or a device, and no file"),
    TooManyBytes: say("it is too large"),
}


def reason(problem: Exception) -> Message | str:
    """Why the system refused, as a phrase to follow a colon: ours where it is common, else the system's own."""
    known = _NOT_READ.get(type(problem)) or _REASONS.get(problem.errno or 0) if isinstance(problem, OSError) else None
    return known or getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
