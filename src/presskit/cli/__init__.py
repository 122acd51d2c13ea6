"""The command line: thin Click commands over the pipeline, loaded when they are called."""

from __future__ import annotations

import gc
import os
import sys

SELDOM = (250_000, 20, 50)
"""How often garbage is looked for. A command makes little of it and ends soon; looking as often as Python does by
itself takes an eighth of a build, and a kit of a few pages is built without looking once."""


def main() -> None:
    """Run `presskit`; the process ends with 0 done, 1 refused, 2 misuse, 3 a fault of presskit itself."""
    gc.set_threshold(*SELDOM)
    # Whatever plugins lie about have no part in reading a kit, and looking for them opens every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from presskit.cli.run import run

    status = run(sys.argv[1:])
    # Nor does it look for garbage among all that ends with it.
    gc.freeze()
    sys.exit(status)
