"""What stands in the way of writing, and what to do about it."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.publish.lock import PREFIX
from presskit.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM)
_IN_THE_WAY = (errno.ENOTDIR, errno.EEXIST)


def cannot_write(folder: Path, problem: OSError) -> Diagnostic:
    """The diagnostic for outputs that the disk refuses, in the folder where they should lie."""
    path = folder if problem.errno in (*_FORBIDDEN, errno.EROFS) else _named(problem, folder)
    places = (folder, *folder.parents) if problem.errno in _IN_THE_WAY else ()
    obstacle = next((place for place in places if place.exists() and not place.is_dir()), None)
    if obstacle is not None:
        message = say("cannot write `{path}`: it is a file, where a folder is needed", path=obstacle)
        return error("cannot-write", None, message, _elsewhere(obstacle))
    return error("cannot-write", None, _reason(path, problem), _mend(problem))


@contextmanager
def refusing(folder: Path) -> Iterator[None]:
    """Refuse what the disk refuses of outputs that should lie in a folder."""
    try:
        yield
    except OSError as problem:
        raise Refused([cannot_write(folder, problem)]) from problem


def cannot_change(file: Path, problem: OSError) -> Diagnostic:
    """The diagnostic for a file of the user's own that the disk does not let us replace."""
    return error("cannot-write", None, _reason(file, problem), say("mend that, then run the command again"))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let what the system refuses tell its file: it names none that is being written, and some that nobody knows."""
    try:
        yield
    except OSError as problem:
        problem.filename = str(_named(problem, path))
        raise


def _named(problem: OSError, otherwise: Path) -> Path:
    """The file that the system refused, unless its name is one of our own that nobody knows."""
    path = Path(str(problem.filename or otherwise))
    return otherwise if any(part.startswith(PREFIX) for part in path.parts) else path


def leads_out(folder: Path, root: Path) -> Diagnostic:
    """The diagnostic for outputs that a link would take out of the folder where they should lie."""
    link = next((place for place in (folder, *folder.parents) if place.is_symlink()), folder)
    message = say("cannot write `{path}`: it is a link that leads out of `{root}`", path=link, root=root)
    return error("cannot-write", None, message, say("remove the link, or say with `-o` where the outputs go"))


def no_lock(file: Path) -> Diagnostic:
    """The diagnostic for what stands in the place of a lock of ours: to write there would be to write elsewhere."""
    message = say("cannot write `{path}`: it is a link, a folder or a device, where presskit keeps its lock", path=file)
    return error("cannot-write", None, message, say("see what it is and delete it, then run the command again"))


def moved_aside(aside: Path, folder: Path) -> Diagnostic:
    """The diagnostic for a folder that a killed build may have moved aside, and that is no set as it was built."""
    message = say("cannot write `{path}`: it may be what was moved to `{aside}`", path=folder, aside=aside)
    mend = say("look into `{aside}`: rename it to `{path}` if it is yours, else delete it", aside=aside, path=folder)
    return error("cannot-write", None, message, mend)


def too_deep(folder: Path, limit: int) -> Diagnostic:
    """The diagnostic for a folder among the outputs, of which folders lie too deep within each other."""
    message = say(
        "cannot write `{path}` again: more than {limit} folders lie within each other", path=folder, limit=limit
    )
    return error("cannot-write", None, message, say("move it out of the outputs, then run the command again"))


def _reason(path: Path, problem: OSError) -> Message:
    if problem.errno in _FULL:
        return say("cannot write `{path}`: the disk is full", path=path)
    if problem.errno in _FORBIDDEN:
        return say("cannot write `{path}`: you may not write there", path=path)
    if problem.errno == errno.EROFS:
        return say("cannot write `{path}`: the disk is read-only", path=path)
    return say("cannot write `{path}`: {reason}", path=path, reason=reason(problem))


def _mend(problem: OSError) -> Message:
    if problem.errno in _FULL:
        return say("free some space, or choose another folder with `-o`; the last good outputs are untouched")
    if problem.errno in _FORBIDDEN:
        return say("ask for the right to write there, or choose another folder with `-o`")
    return say("choose another folder with `-o`; the last good outputs are untouched")


def _elsewhere(obstacle: Path) -> Message:
    return say("move `{path}` away, or choose another folder with `-o`", path=obstacle)
