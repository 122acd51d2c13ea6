"""Whether the editions of a kit are, byte by byte, those that were released."""

from __future__ import annotations

from hashlib import file_digest
from typing import TYPE_CHECKING

from presskit.corrections.editions import edition_folder
from presskit.corrections.frozen import edition
from presskit.diagnostics import Gathering, Refused, say
from presskit.publish.editions import edition_damaged, recorded_editions, released
from presskit.reasons import reason
from presskit.regular import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Message
    from presskit.publish.editions import Edition


def proved(outputs: Path, root: Path) -> int:
    """How many editions `editions.json` lists in a kit's folder of outputs; `root` is the folder of the kit's file.

    Refused where the folder of one is gone, or has a file that is not the one that was released; 0 without a list.
    """
    record, gathering = recorded_editions(outputs), Gathering()
    listed = record.editions if record else ()
    for one in listed:
        with gathering:
            edition(outputs, one.number, root)
            changed = tuple(_changed(outputs, one))
            if changed:
                raise Refused(changed)
    gathering.refuse()
    return len(listed)


def _changed(outputs: Path, one: Edition) -> Iterator[Diagnostic]:
    folder = edition_folder(outputs, one.number)
    for name, hashed in sorted(one.files.items()):
        why = _difference(released(folder, name), hashed)
        if why is not None:
            yield edition_damaged(folder, why)


def _difference(path: Path, hashed: str) -> Message | None:
    try:
        with open_regular(path, links=False) as file:
            is_same = file_digest(file, "sha256").hexdigest() == hashed
    except OSError as problem:
        return say("`{name}` cannot be read: {reason}", name=path.name, reason=reason(problem))
    return None if is_same else say("`{name}` was changed after the release", name=path.name)
