"""Records of builds, in the folder of what can be made again. One that is damaged or not ours is as good as none."""

from __future__ import annotations

import os
from time import time_ns
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from presskit import cache
from presskit.freshness.maker import maker
from presskit.freshness.seen import Seen, given
from presskit.freshness.told import Told, diagnostic, is_plain, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.freshness.trail import Trail

FORM = 1
"""To be raised with every change to what a record holds or means."""

Key = tuple[object, ...]
"""Which build: the kit's file and every option that its outputs or its warnings depend on."""


class Record(Struct, frozen=True):
    """One build: what made it, the kit's id, what was read and written, its warnings."""

    maker: str
    kit: str
    inputs: tuple[Seen, ...]
    outputs: tuple[Seen, ...]
    told: tuple[Told, ...]

    def names(self) -> tuple[str, ...]:
        """The names of the files that were written."""
        return tuple(os.path.basename(one.path) for one in self.outputs)

    def warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings of the build."""
        return tuple(map(diagnostic, self.told))


def kept(
    key: Key, kit: str, trail: Trail, folder: Path, files: Mapping[str, bytes], warnings: Sequence[Diagnostic]
) -> None:
    """Put on record a build which has written these files, by name; not where what it has read changed meanwhile."""
    if cache.folder() is None or not trail.stands():
        return
    place = os.path.abspath(folder)
    outputs = tuple(given(os.path.join(place, name), content) for name, content in files.items())
    _write(key, Record(maker(), kit, trail.files, outputs, tuple(map(told, warnings))))


def recalled(key: Key) -> Record | None:
    """The record of a build of which every input and every output is as it was; None where a build is due."""
    found = _read(key)
    if found is None or found.maker != maker():
        return None
    now = time_ns()
    inputs = _all_again(found.inputs, now)
    outputs = None if inputs is None else _all_again(found.outputs, now)
    if inputs is None or outputs is None:
        return None
    present = replace(found, inputs=inputs, outputs=outputs)
    if present != found:
        _write(key, present)
    return present


def _all_again(files: tuple[Seen, ...], now: int) -> tuple[Seen, ...] | None:
    present: list[Seen] = []
    for one in files:
        same = one.again(now)
        if same is None:
            return None
        present.append(same)
    return tuple(present)


def _read(key: Key) -> Record | None:
    content = cache.noted(_name(key))
    try:
        found = None if content is None else msgspec.json.decode(content, type=Record)
        return found if found is not None and all(map(is_plain, found.told)) else None
    except (msgspec.DecodeError, RecursionError):
        return None


def _write(key: Key, record: Record) -> None:
    try:
        content = msgspec.json.encode(record)
    except (UnicodeEncodeError, RecursionError):
        return  # a name that is no text; its kit is built every time
    cache.note(_name(key), content)


def _name(key: Key) -> tuple[object, ...]:
    return ("build", FORM, *key)
