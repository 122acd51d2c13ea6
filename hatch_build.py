"""Compiles the gettext catalogues when the package is built or installed for development."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALES = Path("src/presskit/locales")


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a `.mo` beside each `.po` and adds it to the wheel, although git ignores it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalogue below `LOCALES`."""
        for source in sorted((Path(self.root) / LOCALES).glob("*/LC_MESSAGES/*.po")):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as po, compiled.open("wb") as mo:
                write_mo(mo, read_po(po))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
