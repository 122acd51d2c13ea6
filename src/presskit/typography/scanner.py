"""Cuts a text into tokens, once, from left to right, in linear time."""

from __future__ import annotations

import re
from typing import Final

from presskit.typography.protected import PROTECTED
from presskit.typography.spaces import HORIZONTAL as _S
from presskit.typography.tokens import Kind, Token

_LETTER: Final = r"[^\W\d_]"
_MARKS: Final = "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f"

# Most of a text is words that end at a space or a comma: they are found first, before anything is tried.
_PLAIN: Final = rf"(?P<plain>{_LETTER}++(?:-{_LETTER}++)*+(?=[\s,’»]))"
_GROUPED: Final = rf"\d{{1,3}}(?:[{_S}]\d{{3}}){{1,8}}(?![{_S}]?\d)(?:,\d{{1,12}})?"
_TIME: Final = rf"(?<![\w.,:])(?:[01]?\d|2[0-4])[{_S}]?h(?:[{_S}]?[0-5]\d)?(?![\w/:])"

_TOKENS: Final = re.compile(
    "|".join(
        (
            _PLAIN,
            rf"(?P<GAP>[\s\u1680]+(?![{_MARKS}]))",
            rf"(?P<MARK>(?:[\"“”„‟«»‹›]|(?<!<)<<(?![<=])|(?<!>)>>(?![>=])|(?<![,\w]),,(?=\w)|(?<!')''(?!'))(?![{_MARKS}]))",
            rf"(?P<PROTECTED>{PROTECTED})",
            r"(?P<ticked>(?<![\w`])``(?=\w))",
            rf"(?P<TIME>{_TIME})",
            rf"(?P<NUMBER>(?<![\d]){_GROUPED}|\d+(?:[.,]\d+)*)",
            rf"(?P<WORD>{_LETTER}(?:[\w{_MARKS}\u00ad·]|-(?=\w))*)",
            rf"(?P<SINGLE>['’‘‚‛´′](?![{_MARKS}]))",
            rf"(?P<ELLIPSIS>(?:…|(?<!\.)\.\.\.(?!\.))(?![{_MARKS}]))",
            rf"(?P<HIGH>[;:!?](?![{_MARKS}]))",
            rf"(?P<DASH>(?:(?<![-\u2011])[-\u2011]{{1,3}}(?![-\u2011])|[–—―])(?![{_MARKS}]))",
            r"(?P<STOP>[.,])",
            r"(?P<OPEN>[(\[{])",
            r"(?P<CLOSE>[)\]}])",
            r"(?P<SIGN>[%‰€$£¥°§])",
            r"(?P<OTHER>(?:_|[^\w\s])(?:[\ufe0f\u200d\U0001f3fb-\U0001f3ff]+[^\w\s]?)*|.)",
        )
    ),
    re.DOTALL,
)
_KINDS: Final = {kind.name: kind for kind in Kind} | {"plain": Kind.WORD, "ticked": Kind.MARK}
_SMILEY: Final = re.compile(r"[:;=8xX]'?-?[)\]]")


def scan(text: str) -> list[Token]:
    """The tokens of a text between two edges; their texts and gaps joined are the text again."""
    tokens = [Token(Kind.EDGE, "", 0, "")]
    gap = ""
    open_brackets = 0
    position = 0
    end = len(text)
    match = _TOKENS.match
    while position < end:
        found = match(text, position)
        assert found is not None
        name, piece = found.lastgroup or "OTHER", found.group()
        if name == "GAP":
            gap += piece
            position = found.end()
            continue
        kind = _KINDS[name]
        if kind is Kind.PROTECTED and open_brackets and _SMILEY.fullmatch(piece):
            # « (voir ici :) » closes a bracket and smiles at nobody.
            kind, piece = Kind.HIGH, piece[0]
        elif kind is Kind.OPEN:
            open_brackets += 1
        elif kind is Kind.CLOSE and open_brackets:
            open_brackets -= 1
        tokens.append(Token(kind, piece, position, gap))
        gap = ""
        position += len(piece)
    tokens.append(Token(Kind.EDGE, "", end, gap))
    return tokens
