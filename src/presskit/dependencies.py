"""What a build is about to read, looked at before it does: with it a build goes on record (`presskit.freshness`).

Whatever a new step of the path reads must be looked at here; a test compares this with the files that a build opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections import ledger_file
from presskit.diagnostics import Refused
from presskit.publish.turn import lock_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from presskit.freshness import Trail
    from presskit.kit.load import Loaded

EDITIONS = "edition"
"""How the names of the editions begin, and that of the file which lists them."""

FRENCH = "fr"
"""How the names of French dictionaries begin."""


def of_kit(trail: Trail, path: Path) -> None:
    """The kit's file, and its ledger, there or not."""
    ledger = ledger_file(path)
    trail.look_at((path, ledger, lock_file(ledger)))


def of_content(trail: Trail, loaded: Loaded, template: str, outputs: Iterable[Path]) -> None:
    """What the kit names: texts of sources, photos, its template, dictionaries, editions among `outputs`."""
    from presskit.kit.checks.spelling import dictionary_folders

    named = [source.file for source in loaded.kit.sources.values() if source.file is not None]
    named += [photo.file for photo in loaded.kit.photos.values()]
    trail.look_at(loaded.root / name for name in named)
    # Those of the package are part of what builds.
    for name in _chain(trail, template, loaded.root):
        trail.look_into(loaded.root / "templates" / name)
    for folder in outputs:
        trail.look_into(folder, names=EDITIONS, ends=".json")
    for folder in dictionary_folders():
        trail.look_into(folder, names=FRENCH)


def _chain(trail: Trail, template: str, root: Path) -> tuple[str, ...]:
    """The names of the template and of those that it extends; where one cannot be read, the build will say so."""
    from presskit.template import chain

    if not (root / "templates").exists():
        trail.look_into(root / "templates")
        return ()
    try:
        return chain(template, root)
    except Refused:
        trail.look_into(root / "templates")
        trail.lose()
        return ()
