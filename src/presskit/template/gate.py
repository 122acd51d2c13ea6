"""The template gate: what a template reads lies in the folder `templates`, is a file, and is of bearable size."""

from __future__ import annotations

import stat
from hashlib import sha256
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.reasons import reason
from presskit.regular import TooManyBytes, read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span

MOST_OF_A_THEME = 1_000_000
MOST_OF_A_FONT = 20_000_000
MOST_OF_A_LOGO = 10_000_000
MOST_OF_A_BASE_DOCUMENT = 20_000_000

_CHECKED: dict[Path, str] = {}
"""The SHA-256 of logos and base documents as they were last checked in this process."""


def within(shelf: Path, file: Path, shown: str, at: Span | None) -> Path | None:
    """The regular file that is there, in the folder `shelf`, once all links are followed; None where there is none.

    The shelf itself may be a link. Raises `Refused` at the place `at` for a file that lies elsewhere or cannot be
    reached; `shown` is what the user calls it.
    """
    try:
        target = file.resolve(strict=True)
        if not stat.S_ISREG(target.stat().st_mode):
            return None
        is_within = target.is_relative_to(shelf.resolve(strict=True))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, RuntimeError) as problem:
        raise Refused([unread(problem, shown, 0, at)]) from None
    if not is_within:
        message = say("`{file}` is a link that leads out of the folder `templates`", file=shown)
        raise Refused([error("unsafe-path", at, message, say("copy the template into the folder `templates`"))])
    return target


def content(file: Path, shown: str, most: int, at: Span | None) -> bytes:
    """The bytes of a file to which every link was followed, opened once; `Refused` where they are more than `most`."""
    try:
        return read_regular(file, most, links=False)
    except OSError as problem:
        raise Refused([unread(problem, shown, most, at)]) from None


def checked(file: Path, most: int, at: Span | None) -> bytes:
    """The `content` of a file that writers are to read `as_checked` later."""
    data = content(file, file.name, most, at)
    _CHECKED[file] = sha256(data).hexdigest()
    return data


def as_checked(file: Path, most: int, digest: str | None = None) -> bytes:
    """The bytes that a file had when it was checked, with the SHA-256 `digest` if it is no file that was `checked`.

    Whoever can write to a template may put something else in its place between the check and the writing: `Refused`.
    """
    data = content(file, file.name, most, None)
    hold(file, sha256(data).hexdigest(), digest)
    return data


def hold(file: Path, found: str, digest: str | None = None) -> None:
    """Refuse a file with another SHA-256 than when it was checked."""
    if found != (digest or _CHECKED.get(file, found)):
        message = say("`{file}` was changed while presskit was at work", file=file.name)
        raise Refused([error("unreadable-file", None, message, say("run the command again"))])


def unread(problem: OSError | RuntimeError, shown: str, most: int, at: Span | None) -> Diagnostic:
    """Why a file of a template was not read, of which `most` bytes would have been."""
    if isinstance(problem, TooManyBytes):
        message = say("`{file}` is larger than {limit} MB", file=shown, limit=most // 1_000_000)
        return error("file-too-large", at, message, say("take a smaller file"))
    message = say("`{file}` cannot be read: {reason}", file=shown, reason=reason(problem))
    return error("unreadable-file", at, message, say("check that you may read it"))
