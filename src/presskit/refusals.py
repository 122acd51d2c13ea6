"""A writer's refusals brought back to the place in the kit's file that caused them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from presskit.diagnostics import Diagnostic, Span, error, say
from presskit.source import Mapping, Scalar
from presskit.source.charmap import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presskit.kit.load import Loaded
    from presskit.source import Node
    from presskit.writers import MissingGlyph


def missing_glyphs(glyphs: Iterable[MissingGlyph], loaded: Loaded) -> Iterator[Diagnostic]:
    """One diagnostic a place for every character that no font of the template has."""
    for glyph in glyphs:
        for span in _places(glyph.character, loaded) or (Span(loaded.source.name),):
            yield error(
                "missing-glyph",
                span,
                say(
                    "no font of the template has U+{code} {name}",
                    code=f"{ord(glyph.character):04X}",
                    name=unicodedata.name(glyph.character, "(unnamed)"),
                ),
                say("replace the character, or choose a template whose fonts have it; tried: {families}",
                    families=", ".join(glyph.families)),
            )  # fmt: skip


def unreadable_font(path: Path) -> Diagnostic:
    """A font of the template that looked whole, and in which a document cannot be set."""
    return error(
        "font-format",
        Span(str(path)),
        say("the font `{file}` cannot be embedded", file=path.name),
        say("copy the file again from its origin, or take another font"),
    )


def _places(character: str, loaded: Loaded) -> tuple[Span, ...]:
    return tuple(
        locate(loaded.source, scalar, at, at + 1)
        for scalar in _scalars(loaded.places.node())
        if (at := scalar.value.find(character)) >= 0
    )


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _scalars(entry.value)
    else:
        for item in node.items:
            yield from _scalars(item)
