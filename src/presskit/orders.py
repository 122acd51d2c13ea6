"""What is asked of a build, what it leaves, and what is known of both before anything is built."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.editions import output_folder
from presskit.diagnostics import Refused, error, say
from presskit.writers import WRITERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.freshness import Key

FORMATS = tuple(WRITERS)
DEFAULT_FORMATS = ("docx", "pdf")


class Order(Struct, frozen=True):
    """What to build: a kit's file, where its outputs go, in which formats, in which house style if not its own."""

    path: Path
    output: Path | None = None
    formats: Sequence[str] = DEFAULT_FORMATS
    template: str | None = None
    strict: bool = False
    epoch: datetime | None = None

    def key(self) -> Key:
        """What a record of the build goes by: the order, where it was given, and what it takes from outside."""
        return (
            *(path and (os.path.abspath(path), str(path)) for path in (self.path, self.output)),  # noqa: PTH100
            *(tuple(self.formats), self.template, self.strict, str(self.epoch), os.environ.get("DICPATH")),
        )

    def outputs(self, kit_id: str) -> Path:
        """Where the outputs of the kit lie, and its editions."""
        return output_folder(self.path, self.output, kit_id)

    @property
    def within(self) -> Path | None:
        """The folder that the outputs may not leave.

        A link typed with `-o` is the user's own choice; one that lies in wait beside the kit is not.
        """
        return self.path.parent if self.output is None else None


class Outcome(Struct, frozen=True):
    """What a build left: the kit's id, the files, and the warnings on the way; `is_new` unless all was up to date."""

    kit: str
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]
    is_new: bool = True


def distinct(orders: Sequence[Order], known: Sequence[Outcome | None]) -> None:
    """Refuse two kits whose outputs would lie in one folder; `known` are those of the orders that are up to date."""
    if len(orders) < 2:
        return
    taken: dict[object, tuple[Path, Path]] = {}
    problems: list[Diagnostic] = []
    for order, outcome in zip(orders, known, strict=True):
        kit = outcome.kit if outcome else _id_of(order.path)
        if kit is None:
            continue
        folder = order.outputs(kit)
        first, its_folder = taken.setdefault(_identity(folder), (order.path, folder))
        if first != order.path and its_folder.resolve() == folder.resolve():
            clash = say("`{path}` and `{first}` are both the kit `{kit}`", path=order.path, first=first, kit=kit)
            hint = say("give each kit an id of its own, or build them into different folders with `-o`")
            problems.append(error("kit-twice", None, clash, hint))
    if problems:
        raise Refused(problems)


def _identity(folder: Path) -> object:
    """What two names of one folder have in common: the system's number for it, or else where it would be."""
    try:
        state = folder.stat()
    except OSError:
        return folder.resolve()
    return state.st_dev, state.st_ino


def _id_of(path: Path) -> str | None:
    from presskit.kit.load import load

    try:
        return load(path).kit.kit.id
    except Refused:
        return None


def up_to_date(order: Order) -> Outcome | None:
    """What the last build of this order left, where another would leave the same; None where a build is due."""
    from presskit.freshness import recalled
    from presskit.publish.manifest import NAME as MANIFEST

    record = recalled(order.key())
    if record is None:
        return None
    folder = order.outputs(record.kit)
    files = tuple(folder / name for name in record.names() if name != MANIFEST)
    return Outcome(record.kit, files, record.warnings(), is_new=False)
