"""The command line: thin Click commands over the pipeline, loaded when they are called."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn, TextIO

SELDOM = (250_000, 20, 50)
"""How often garbage is looked for. A command makes little of it and ends soon; looking as often as Python does by
itself takes an eighth of a build, and a kit of a few pages is built without looking once."""


def main() -> None:
    """Run `presskit`; the process ends with 0 done, 1 refused, 2 misuse, 3 a fault of presskit itself."""
    gc.set_threshold(*SELDOM)
    from presskit.cli.plugins import without_plugins
    from presskit.cli.run import run

    without_plugins()
    _end(run(sys.argv[1:]))


def _end(status: int) -> NoReturn:
    """End the process without taking apart all that it holds, which takes a twentieth of a short command.

    Files, locks and folders are closed where they are used. Whoever watches the process is told of its end.
    """
    is_watched = sys.gettrace() is not None or sys.getprofile() is not None
    if is_watched or not all(map(_flushed, (sys.stdout, sys.stderr))):
        sys.exit(status)
    os._exit(status)


def _flushed(stream: TextIO | None) -> bool:
    """Whether all is written that was to be; what cannot be is for Python to tell. A process may have no streams."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        return False
    return True
