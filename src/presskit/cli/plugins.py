"""Pydantic by itself: whatever plugins lie about have no part in reading a kit."""

from __future__ import annotations

import os
import sys
from types import ModuleType

VARIABLE = "PYDANTIC_DISABLE_PLUGINS"
_ALL = ("__all__", "1", "true")
"""What the variable holds to say that there are to be none (Pydantic, « Plugins »)."""
_LOADER = "pydantic.plugin._loader"


def without_plugins() -> None:
    """Let Pydantic look for no plugins, unless the user's variable names which to leave out.

    The variable keeps it from opening every installed package. The module that would look for them, which is imported
    even so, brings along all that reads the metadata of packages, a twelfth of the check of a broken file: another
    stands in its place. Where a later Pydantic has no such module, this one is asked for nothing.
    """
    if os.environ.setdefault(VARIABLE, "__all__") in _ALL:
        nothing = ModuleType(_LOADER, "No plugins.")
        vars(nothing)["get_plugins"] = tuple
        sys.modules.setdefault(_LOADER, nothing)
