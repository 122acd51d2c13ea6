"""The template gate: what a template reads lies in the folder `templates`, is a file, and is of bearable size."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.reasons import reason

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span

MOST_OF_A_THEME = 1_000_000
MOST_OF_A_FONT = 20_000_000
MOST_OF_A_LOGO = 10_000_000
MOST_OF_A_BASE_DOCUMENT = 20_000_000


def lies_within(shelf: Path, file: Path, shown: str, at: Span | None) -> bool:
    """Whether a regular file is there, in the folder `shelf` once all links are followed.

    The shelf itself may be a link. Raises `Refused` at the place `at` for a file that lies elsewhere or cannot be
    reached; `shown` is what the user calls it.
    """
    try:
        target = file.resolve(strict=True)
        if not stat.S_ISREG(target.stat().st_mode):
            return False
        within = target.is_relative_to(shelf.resolve(strict=True))
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, RuntimeError) as problem:
        message = say("`{file}` cannot be read: {reason}", file=shown, reason=reason(problem))
        raise Refused([error("unreadable-file", at, message, say("check that you may read it"))]) from None
    if not within:
        message = say("`{file}` is a link that leads out of the folder `templates`", file=shown)
        raise Refused([error("unsafe-path", at, message, say("copy the template into the folder `templates`"))])
    return True


def too_large(file: Path, shown: str, most: int, at: Span | None) -> Diagnostic | None:
    """What is wrong with a file of a template that holds more than `most` bytes."""
    if file.stat().st_size <= most:
        return None
    message = say("`{file}` is larger than {limit} MB", file=shown, limit=most // 1_000_000)
    return error("file-too-large", at, message, say("take a smaller file"))
