"""The contrast of each run of a DOCX with its ground, worked out from styles as a word processor does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.writers.docx.word_reading import W, nodes, style_of, text_of, values

from presskit.template.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree
    from tests.writers.docx.word_reading import Read

PAPER = "FFFFFF"
_LARGE, _LARGE_BOLD = 36, 28
"""Half points from which three to one is enough (WCAG 2.2, « large scale »)."""


def hard_to_read(read: Read, part: etree._Element) -> Iterator[str]:
    """The runs whose contrast is too low: below 4.5 to 1, for large text below 3."""
    styles = {str(style.get(f"{W}styleId")): style for style in nodes(read.part("word/styles.xml"), "w:style")}
    defaults = nodes(read.part("word/styles.xml"), "w:docDefaults/w:rPrDefault")
    for paragraph in part.iter(f"{W}p"):
        for run in paragraph.iter(f"{W}r"):
            if not text_of(run).strip():
                continue
            chain = [run, *_styles(values(run, "w:rPr/w:rStyle/@w:val"), styles)]
            chain += [*_styles([style_of(paragraph)], styles), *defaults]
            colour = _first(chain, "w:rPr/w:color/@w:val", "000000")
            ground = _first([run, paragraph, *chain[1:]], "w:rPr/w:shd/@w:fill | w:pPr/w:shd/@w:fill", PAPER)
            size = int(_first(chain, "w:rPr/w:sz/@w:val", "20"))
            least = 3 if size >= (_LARGE_BOLD if _is_bold(chain) else _LARGE) else 4.5
            ratio = contrast(f"#{colour}", f"#{ground}")
            if ratio < least:
                yield f"hard to read ({ratio:.1f}): {text_of(run)}"


def _styles(start: list[str], styles: dict[str, etree._Element]) -> list[etree._Element]:
    found = []
    ahead = start
    while ahead and (style := styles.get(ahead[0])) is not None:
        found.append(style)
        ahead = values(style, "w:basedOn/@w:val")
    return found


def _first(chain: list[etree._Element], path: str, otherwise: str) -> str:
    return next((found[0] for link in chain if (found := values(link, path)) and found[0] != "auto"), otherwise)


def _is_bold(chain: list[etree._Element]) -> bool:
    found = next((nodes(link, "w:rPr/w:b") for link in chain if nodes(link, "w:rPr/w:b")), [])
    return bool(found) and found[0].get(f"{W}val") != "0"
