"""From a file to a kit: read, parse, validate. What is wrong with it is said all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused, Severity
from presskit.kit.lost_words import lost_words
from presskit.kit.model import Kit
from presskit.source import blamed, parse_with_warnings, read
from presskit.validation.places import Places
from presskit.validation.validate import validate
from presskit.validation.version import refuse_later

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.source import SourceText

FORMAT_VERSION = 1
"""The version of the file format that this presskit writes; older ones are read."""


class Loaded(Struct, frozen=True):
    """A kit, where its values stand in its file, and the folder that holds it."""

    kit: Kit
    places: Places
    source: SourceText
    root: Path
    warnings: tuple[Diagnostic, ...] = ()


def load(path: Path, *, name: str | None = None) -> Loaded:
    """The kit that a file describes; `name` is what diagnostics call the file.

    Raises `Refused` with every problem of its YAML, or else with every problem of its values.
    """
    return loaded_from(read(path, name=name), path.parent)


def loaded_from(source: SourceText, root: Path) -> Loaded:
    """The kit that a text describes, whose files lie in the folder `root`; raises as `load` does."""
    parsed = parse_with_warnings(source)
    refuse_later("presskit", FORMAT_VERSION, parsed.node, source)
    lost = tuple(lost_words(parsed.node))
    told = {diagnostic.span for diagnostic in lost}
    doubts = (*lost, *(warning for warning in parsed.warnings if warning.span not in told))
    try:
        kit = validate(Kit, parsed.node, source)
    except Refused as refusal:
        raise Refused(blamed((*refusal.diagnostics, *doubts))) from None
    if any(diagnostic.severity is Severity.ERROR for diagnostic in doubts):
        raise Refused(doubts)
    return Loaded(kit, Places(parsed.node, source), source, root, doubts)
