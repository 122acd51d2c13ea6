"""The same press kit for both sides of a comparison: our `Document`, and its words as JSON for the other."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presskit.document import Block, Document


def prepare(folder: Path) -> None:
    """Compose the kit of a folder, and keep its document in the form that each side reads."""
    from presskit.compose import compose
    from presskit.kit.load import load
    from presskit.materials import gather

    loaded = load(folder / "speakers.yaml")
    stock = gather(loaded, None)
    document = compose(loaded.kit, stock.pictures, content_hash=stock.content_hash)
    (folder / "document").write_bytes(pickle.dumps(document))
    (folder / "data.json").write_text(json.dumps(_data(document), ensure_ascii=False), "utf-8")


def composed(folder: Path) -> Document:
    """The document that `prepare` left in a folder."""
    import gc

    gc.disable()
    document: Document = pickle.loads((folder / "document").read_bytes())
    gc.enable()
    return document


def _data(document: Document) -> dict[str, object]:
    from presskit.document.plain import block_lines, plain

    cover, contents, *sections = document.sections
    return {
        "title": document.title,
        "subject": document.subject,
        "keywords": document.keywords,
        "header": plain(document.running.header),
        "footer": plain(document.running.footer),
        "contents": plain(contents.title),
        "cover": [line for block in cover.blocks for line in block_lines(block)],
        "sections": [
            {"title": plain(section.title), "blocks": [part for block in section.blocks for part in _parts(block)]}
            for section in sections
        ],
    }


def _parts(block: Block) -> Iterator[tuple[object, ...]]:
    from presskit.document import Heading, Quotation, Role
    from presskit.document.plain import block_lines, plain

    if isinstance(block, Heading):
        yield "heading", block.level, plain(block.children), block.in_contents
    elif isinstance(block, Quotation):
        name, *function = block.attribution
        words = "\n".join(map(plain, block.paragraphs))
        yield "quotation", plain((name,)), plain(tuple(function)), words, plain(block.context)
    else:
        kind = "function" if getattr(block, "role", None) is Role.FUNCTION else "paragraph"
        yield from ((kind, line) for line in block_lines(block))
