"""The command line: thin Click commands over the pipeline, loaded when they are called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `presskit`; the process ends with 0 done, 1 refused, 2 misuse, 3 a fault of presskit itself."""
    from presskit.cli.run import run

    sys.exit(run(sys.argv[1:]))
