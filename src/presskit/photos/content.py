"""The bytes of a photo's file: a regular file within the limit, before any decoder sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.photos import problems

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Span

MAX_BYTES = 50_000_000


def content(path: Path, span: Span | None) -> bytes:
    """The bytes of a regular file: a device or a pipe is never opened.

    Raises `Refused` with `photo-unreadable` or `photo-too-large`.
    """
    try:
        if not path.is_file():
            raise problems.unreadable(path.name, span)
        if (size := path.stat().st_size) > MAX_BYTES:
            raise problems.too_many_bytes(path.name, span, size, MAX_BYTES)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except (OSError, ValueError) as problem:
        raise problems.unreadable(path.name, span) from problem
    if not data:
        raise problems.empty(path.name, span)
    return data
