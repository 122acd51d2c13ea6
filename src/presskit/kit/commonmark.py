"""CommonMark read by markdown-it-py, with what it does not give: where in the text each inline stands.

markdown-it-py gives lines for blocks and no place for inlines; a rule that knows its state stamps its tokens.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from functools import cache
from html.entities import html5
from typing import TYPE_CHECKING

from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

PLACE = "place"
DESTINATION = "destination"
_MENTION = re.compile(r"\{([a-z0-9]+(?:-[a-z0-9]+)*)\}")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)")
_REFERENCE = on_demand(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_STAMPED = ("backticks", "autolink", "html_inline")


def parse(text: str) -> list[Token]:
    """The tokens of a text; `meta["place"]` of a block or a stamped inline is its (start, end) in the text."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    tokens = _parser().parse(text)
    for token in tokens:
        if token.map:
            first, after = token.map
            token.meta[PLACE] = (starts[first], max(starts[first], starts[min(after, len(lines))] - 1))
            _place_children(token, lines, starts)
    return tokens


def references(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where in a text character references stand: `&nbsp;`, `&#8239;` (CommonMark 0.31 §2.5)."""
    for found in _REFERENCE.finditer(text, start, len(text) if end is None else end):
        if decoded(found.group()) != found.group():
            yield found.span()


def decoded(reference: str) -> str:
    """What a character reference stands for; itself where it is none."""
    name = reference[1:]
    if not name.startswith("#"):
        return html5.get(name, reference)
    number = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
    return chr(number) if 0 < number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF else "\ufffd"


def _place_children(block: Token, lines: Sequence[str], starts: Sequence[int]) -> None:
    """Turn places in a block's content, which lost its indentation, into places in the whole text."""
    if not block.children or not block.map:
        return
    begins, origins, begin = [], [], 0
    for line, content in zip(range(*block.map), block.content.split("\n"), strict=False):
        begins.append(begin)
        origins.append(starts[line] + max(0, lines[line].rfind(content.strip())))
        begin += len(content) + 1

    def origin(position: int) -> int:
        line = bisect_right(begins, position) - 1
        return min(origins[line] + position - begins[line], starts[-1] - 1)

    for token in block.children:
        for name in (PLACE, DESTINATION):
            if name in token.meta:
                start, end = token.meta[name]
                token.meta[name] = (origin(start), origin(end))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # A reference definition prints nothing: as a paragraph it is at least seen.
    parser.disable("reference")
    # A refused scheme would leave the link as plain characters; ours is refused with a word, in `prose`.
    parser.validateLink = _any_link  # type: ignore[method-assign, assignment]
    rules = dict(_inline_rules(parser))
    for name in _STAMPED:
        parser.inline.ruler.at(name, _stamped(rules[name]))
    parser.inline.ruler.at("link", _stamped_link(rules["link"]))
    parser.inline.ruler.at("image", _image)
    # A reference could bring in what the gate of the file's text refuses: it is marked, and stays as typed.
    parser.inline.ruler.at("entity", _reference)
    parser.inline.ruler.before("link", "mention", _mention)
    return parser


def _any_link(_url: str) -> bool:
    return True


def _inline_rules(parser: MarkdownIt) -> Iterator[tuple[str, Rule]]:
    active = parser.get_active_rules()["inline"]
    yield from zip(active, parser.inline.ruler.getRules(""), strict=True)


def _stamped(rule: Rule) -> Rule:
    """The same rule, which leaves on its tokens where in the content it began and ended."""

    def stamped(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[count:]:
            token.meta.setdefault(PLACE, (start, state.pos))
        return True

    return stamped


def _stamped_link(rule: Rule) -> Rule:
    """The rule of links, which also leaves where the destination stands: it is not printed."""
    stamped = _stamped(rule)

    def link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, count = state.pos, len(state.tokens)
        if not stamped(state, silent):
            return False
        opened = next((token for token in state.tokens[count:] if token.type == "link_open"), None)
        if opened is not None:
            end, state.pos = state.pos, start
            label_end = state.md.helpers.parseLinkLabel(state, start)
            state.pos = end
            opened.meta[DESTINATION] = (label_end + 1, end)
        return True

    return link


def _mention(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """`{savoir-faire}`; a brace that belongs to none is kept as one, and marked."""
    if state.src[state.pos] == "}":
        opened = state.src.rfind("{", 0, state.pos) > state.src.rfind("}", 0, state.pos)
        return not opened and _take(state, state.pos + 1, "brace", silent=silent)
    if state.src[state.pos] != "{":
        return False
    found = _MENTION.match(state.src, state.pos)
    return _take(state, found.end() if found else state.pos + 1, "mention" if found else "brace", silent=silent)


def _image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """An image as its source text: prose holds none, and markdown-it's own rule recurses into its label."""
    found = _IMAGE.match(state.src, state.pos)
    return found is not None and _take(state, found.end(), "image", silent=silent)


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """A character reference as its source text."""
    found = _REFERENCE.match(state.src, state.pos)
    if found is None or decoded(found.group()) == found.group():
        return False
    return _take(state, found.end(), "reference", silent=silent)


def _take(state: StateInline, end: int, kind: str, *, silent: bool) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.content = state.src[state.pos : end]
        token.meta[PLACE] = (state.pos, end)
    state.pos = end
    return True
