"""How the tests read a PDF by its structure tree, as assistive technology does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from tests.writers.pdf.reading import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

LINES = ("P", "H1", "H2", "H3")


@dataclass
class Tagged:
    """One element of the structure tree: its type, its entries, and in order its texts, links and elements."""

    tag: str
    entries: dict[str, str] = field(default_factory=dict)
    kids: list[Tagged | str] = field(default_factory=list)
    annotations: list[dict[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def walk(self) -> Iterator[Tagged]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Tagged):
                yield from kid.walk()

    def all(self, *tags: str) -> list[Tagged]:
        return [element for element in self.walk() if element.tag in tags]

    def outline(self) -> str:
        """The types of the elements, nested."""
        inner = " ".join(kid.outline() for kid in self.kids if isinstance(kid, Tagged))
        return f"{self.tag}({inner})" if inner else self.tag


def structure(data: bytes) -> Tagged:
    """The structure tree of a file with all its texts."""
    with opened(data) as pdf:
        shown = {page.obj.objgen: marked_texts(page) for page in pdf.pages}
        return _element(pdf.Root.StructTreeRoot.K, shown)


def structure_lines(data: bytes) -> list[str]:
    """The text of every paragraph and heading, in the order of the structure."""
    return [element.text for element in structure(data).all(*LINES)]


def _element(thing: Any, shown: dict[tuple[int, int], dict[int, str]]) -> Tagged:
    element = Tagged(str(thing.S)[1:], {key[1:]: str(thing[key]) for key in thing if key in _TEXTS})
    attributes = thing.get("/A")
    if attributes is not None:
        element.entries |= {key[1:]: str(value) for key, value in attributes.items()}
    kids = thing.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.kids.append(shown[thing.Pg.objgen][kid])
        elif kid.get("/Type") == "/MCR":
            element.kids.append(shown[kid.Pg.objgen][int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            element.annotations.append({key[1:]: str(value) for key, value in kid.Obj.items() if key in _LINKED})
        else:
            element.kids.append(_element(kid, shown))
    return element


_TEXTS = ("/Lang", "/Alt", "/E", "/ActualText")
_LINKED = ("/Subtype", "/Contents", "/F")


def marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked stretch of a page. Fails where anything is painted outside marked content."""
    fonts = {str(name): _codes(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    marks: list[tuple[int | None, str | None]] = []
    font: dict[int, str] = {}
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "BDC" | "BMC":
                marks.append(_mark(operands, texts))
            case "EMC":
                identifier, actual = marks.pop()
                if actual is not None:
                    _add(texts, [*marks, (identifier, None)], actual)
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj":
                assert marks, "text outside marked content"
                _add(texts, marks, "".join(font[code] for code in bytes(operands[0])))
            case "f" | "S" | "Do":
                assert marks, "a drawing outside marked content"
    assert not marks
    return texts


def _mark(operands: Any, texts: dict[int, str]) -> tuple[int | None, str | None]:
    properties = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    actual = str(properties.ActualText) if "/ActualText" in properties else None
    if "/MCID" not in properties:
        return None, actual
    texts[int(properties.MCID)] = ""
    return int(properties.MCID), actual


def _add(texts: dict[int, str], marks: list[tuple[int | None, str | None]], text: str) -> None:
    """Add some text to the stretch it stands in, unless other words are read in its place."""
    if any(actual is not None for _, actual in marks):
        return
    identifier = next((identifier for identifier, _ in reversed(marks) if identifier is not None), None)
    if identifier is not None:
        texts[identifier] += text


def _codes(font: Any) -> dict[int, str]:
    """What each code of a font stands for, by its ToUnicode table."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    codes: dict[int, str] = {}
    for body in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, characters in re.findall(r"<(\w+)>\s*<(\w+)>", body):
            codes[int(code, 16)] = bytes.fromhex(characters).decode("utf-16-be")
    for body in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, rest in re.findall(r"<(\w+)>\s*<(\w+)>\s*(\[.*?\]|<\w+>)", body, re.DOTALL):
            values = re.findall(r"<(\w+)>", rest)
            for index, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                value = values[index] if rest.startswith("[") else f"{int(values[0], 16) + index:04x}"
                codes[code] = bytes.fromhex(value).decode("utf-16-be", "replace")
    return codes
