"""A folder of outputs, replaced whole: written beside, read again, then exchanged with the old one in one step.

What a reader may rely upon while builds go on, where the system exchanges folders in one step (Linux):

- there is always a folder, and each file in it is whole, an old one or a new one;
- whoever opens the folder once and reads every file through it (openat(2)) reads files of one set: those that its
  `manifest.json` lists, with their digests. A file that is gone says that the folder was replaced: open it again;
- whoever reads by paths may meet an exchange between two files, and sees it by the digests in the manifest.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused
from presskit.publish import manifest
from presskit.publish.carrying import carry_over
from presskit.publish.earlier import begins, leavings, remove, sweep
from presskit.publish.exchange import exchange
from presskit.publish.names import fresh
from presskit.publish.obstacles import leads_out, naming, refusing
from presskit.publish.turn import lock_file, turn
from presskit.publish.whole import flush_folder, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from presskit.diagnostics import Diagnostic
    from presskit.publish.turn import Turn


def publish(
    folder: Path,
    outputs: Mapping[str, bytes],
    about: manifest.Manifest,
    *,
    within: Path | None = None,
    waiting: Callable[[int], None] = lambda _: None,
    tell: Callable[[Diagnostic], None] = lambda _: None,
) -> tuple[Path, ...]:
    """Make `folder` hold exactly these outputs and their manifest, besides whatever else it held.

    A reader finds the old set or the new, never a mix. What an earlier manifest lists and this one does not is
    gone; what no manifest lists (editions, a reader's notes) stays, and so do outputs that somebody has changed since
    they were built (see `carry_over`), of which `tell` is told once the new set is there. Raises `Refused`, with the
    old set untouched, where the disk refuses, where a link leads out of the folder `within`, or where another process
    does not let the folder go (see `turn`, which `waiting` is for).
    """
    files = {**outputs, manifest.NAME: about.to_json()}
    real = Path(os.path.realpath(folder))
    with refusing(folder):
        if within is not None:
            stays_within(folder, within)
        _place(real)
    with turn(real, waiting) as mine, refusing(folder), _workshop(real, mine) as beside:
        if within is not None:
            stays_within(folder, within)
        for name, data in files.items():
            with naming(folder / name):
                (beside / name).parent.mkdir(exist_ok=True)
                write(beside / name, data)
        with naming(folder):
            changed = carry_over(real, beside, files, about.kit)
            beside.chmod(0o755)
            flush_folder(beside)
            exchange(beside, real)
        flush_folder(real.parent)
    for output in changed:
        tell(output.told(folder))
    return tuple(folder / name for name in outputs)


def tidy(folder: Path, *, within: Path | None = None, waiting: Callable[[int], None] = lambda _: None) -> None:
    """Sweep what processes left beside a folder that needs no new outputs; refuses what `publish` refuses."""
    real = Path(os.path.realpath(folder))
    with refusing(folder):
        if within is not None:
            stays_within(folder, within)
    if lock_file(real).exists() or any(leavings(real)):
        with turn(real, waiting) as mine, refusing(folder):
            if mine.is_alone:
                sweep(real)


def _place(folder: Path) -> None:
    """Make the folder above, and see that nothing but a folder stands where the outputs go."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def stays_within(folder: Path, root: Path) -> None:
    """Refuse a folder that a link puts outside of `root`: who sends a kit does not choose where it is written."""
    try:
        led_out = not folder.resolve().is_relative_to(root.resolve())
    except RuntimeError as circle:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder)) from circle
    if led_out:
        raise Refused([leads_out(folder, root)])


@contextmanager
def _workshop(folder: Path, mine: Turn) -> Iterator[Path]:
    """A folder beside, for as long as a build works; what killed ones left is swept first."""
    if mine.is_alone:
        sweep(folder)
    with naming(folder):
        beside = folder.with_name(fresh(begins(folder)))
        beside.mkdir(mode=0o700)
    try:
        yield beside
    finally:
        remove(beside)
