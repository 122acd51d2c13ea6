"""Every character that the fonts of a house style can print, a document for each script."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, partial
from typing import TYPE_CHECKING

from tests.judge.hard_kits.making import bare, text

from presskit.document import Emphasis, Paragraph, Strong, Text
from presskit.source.code_points import INVISIBLE, REFUSED
from presskit.template.load import load_template
from presskit.writers.pdf.fonts import load_face

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from presskit.document import Document

SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
WORD = 8  # characters

_KINDS = {
    "INVISIBLE": re.compile(f"[{INVISIBLE}]"),
}
_REFUSED = re.compile(f"[{REFUSED}]")


@cache
def characters(template: str) -> dict[str, list[str]]:
    """What all four faces of a template's text family hold and the text gate lets in, by script or by kind."""
    faces = load_template(template, None).text
    loaded = [load_face(faces.name, path) for path in (faces.regular, faces.bold, faces.italic, faces.bold_italic)]
    found: dict[str, list[str]] = {}
    for character in map(chr, range(0x21, 0x10000)):
        if not _REFUSED.match(character) and all(face.has(character) for face in loaded):
            found.setdefault(_script(character), []).append(character)
    return found


def _script(character: str) -> str:
    for kind, pattern in _KINDS.items():
        if pattern.match(character):
            return kind
    if unicodedata.category(character) == "Zs":
        return "SPACES"
    script = unicodedata.name(character, "").partition(" ")[0]
    return script if script in SCRIPTS else "SIGNS"


def _words(all_of_them: list[str]) -> Iterator[str]:
    for start in range(0, len(all_of_them), WORD):
        yield "".join(f"e{c}" if unicodedata.combining(c) else c for c in all_of_them[start : start + WORD])


def every_character(signs: Iterable[str]) -> Document:
    words = "a" + " ".join(_words(list(signs))) + "z"
    spans = (Text(words), Strong(text(words)), Emphasis(text(words)), Strong((Emphasis(text(words)),)))
    return bare(*(Paragraph((span,)) for span in spans))


def script_kits(template: str) -> dict[str, Callable[[], Document]]:
    """A document of each script that the template's fonts hold."""
    return {f"every_character_{script.lower()}": partial(every_character, signs)
            for script, signs in characters(template).items()}  # fmt: skip
