"""The small kit before and after a change of every sort: for the tests of the redline, and for its judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from tests.writers.docx.small_kit import kit_of, sections
from tests.writers.sample import jpeg
from tests.writers.sample import text as words

from presskit.document import Document, Figure, Figures, Photo

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Block

SMALL = kit_of(*sections())


def blocks_of(
    kind: str, some: Callable[[tuple[Block, ...]], tuple[Block, ...]], document: Document = SMALL
) -> Document:
    """A document with other blocks in the section of a kind."""
    changed = (replace(s, blocks=some(s.blocks)) if s.kind == kind else s for s in document.sections)
    return replace(document, sections=tuple(changed))


def rewritten(value: Any, old: str, new: str) -> Any:
    """A value of the document with other words in the place of some, wherever they stand."""
    if type(value) is str:
        return value.replace(old, new)
    if isinstance(value, tuple):
        return tuple(rewritten(part, old, new) for part in value)
    fields = getattr(value, "__struct_fields__", ())
    return replace(value, **{name: rewritten(getattr(value, name), old, new) for name in fields}) if fields else value


def figures_of(*numbers: int) -> Document:
    rows = [Figure(words(f"{n} 000"), words(f"entreprises du rang {n}"), (), f"figure:{n}") for n in numbers]
    block = Figures(tuple(rows), ("Chiffre", "Objet", "Source"))
    return blocks_of("figures", lambda _: (block,))


def with_another_photo() -> Document:
    """The small kit with another picture over the same legend."""

    def other(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        (first, *rest) = blocks
        assert isinstance(first, Photo)
        return (replace(first, picture=jpeg(900, 700)), *rest)

    return blocks_of("photos", other)


def without(*kinds: str) -> Document:
    """The small kit without sections of some kinds."""
    return replace(SMALL, sections=tuple(s for s in SMALL.sections if s.kind not in kinds))


PAIRS: dict[str, tuple[Document, Document]] = {
    "a word corrected": (SMALL, rewritten(SMALL, "dit paoli", "affirme paoli")),
    "a statement removed": (SMALL, blocks_of("quotes", lambda blocks: (*blocks[:2], *blocks[3:]))),
    "a statement added": (blocks_of("quotes", lambda blocks: (*blocks[:5], *blocks[6:])), SMALL),
    "a speaker moved": (SMALL, blocks_of("quotes", lambda blocks: (*blocks[3:], *blocks[:3]))),
    "a function changed": (SMALL, rewritten(SMALL, "directeur régional", "directrice régionale")),
    "a photo exchanged": (SMALL, with_another_photo()),
    "a row added": (figures_of(1, 3), figures_of(1, 2, 3)),
    "a row removed": (figures_of(1, 2, 3), figures_of(1, 3)),
    "a table added": (without("figures"), SMALL),
    "a table removed": (SMALL, without("figures")),
    "a list removed": (SMALL, blocks_of("release", lambda blocks: (*blocks[:4], *blocks[5:]))),
    "sections removed": (SMALL, without("release", "contacts")),
    "the end added": (without("contacts"), SMALL),
}
