"""The bytes of a photo's file: a regular file within the limit, before any decoder sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.photos import problems
from presskit.regular import NotRegular, TooManyBytes, read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Span

MAX_BYTES = 50_000_000


def content(path: Path, span: Span | None) -> bytes:
    """The bytes of a regular file, to which the path gate has followed every link; a pipe is not waited for.

    Raises `Refused` with `photo-unreadable` or `photo-too-large`.
    """
    try:
        data = read_regular(path, MAX_BYTES, links=False)
    except TooManyBytes as problem:
        raise problems.too_many_bytes(path.name, span, problem.found, MAX_BYTES) from problem
    except (NotRegular, OSError, ValueError) as problem:
        raise problems.unreadable(path.name, span) from problem
    if not data:
        raise problems.empty(path.name, span)
    return data
