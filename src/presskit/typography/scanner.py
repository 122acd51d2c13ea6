"""Cuts a text into tokens, once, from left to right, in linear time."""

from __future__ import annotations

import re
import sys
from typing import Final

from presskit.typography.protected import PROTECTED
from presskit.typography.spaces import HORIZONTAL as _S
from presskit.typography.tokens import Kind, Token
from presskit.typography.words import CIVILITIES, ENGLISH_CIVILITIES

_LETTER: Final = r"[^\W\d_]"
_MARKS: Final = "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f"

# Most of a text is words that end at a space or a comma: they are found first, before anything is tried.
_PLAIN: Final = rf"(?P<plain>{_LETTER}++(?:-{_LETTER}++)*+(?=[\s,’»”…]|[.;!?)](?:[\s»”)]|\Z)|(?<![xX])'{_LETTER}|\Z))"
# A run of words, commas and ends of sentences in which no rule has a word to say, but for its straight apostrophes.
_ROMAN_ORDINAL: Final = r"(?:(?:[IVX]|[LC][IVXLC])[IVXLC]*[ednrèi]|[ivx]{1,7}er?[ ,]si)"
_TITLE: Final = rf"(?:{'|'.join(sorted(CIVILITIES | ENGLISH_CIVILITIES))})\b"
_ELIDED: Final = r"(?<=[ldjmtsncuLDJMTSNCU])'"
_CALLED: Final = rf"(?!{_ROMAN_ORDINAL}|(?=[DMPSV]){_TITLE})"
_RUN_WORD: Final = rf"{_CALLED}{_LETTER}++(?:(?:-|(?:’|{_ELIDED}){_CALLED}){_LETTER}++)*+"
_CALLS: Final = re.compile(rf"{_ROMAN_ORDINAL}|{_TITLE}")
_RUN: Final = re.compile(rf"{_RUN_WORD}(?:(?:,?+ |(?<={_LETTER}{{5}})\. ){_RUN_WORD})*+")
_SHORTEST_RUN: Final = 6
"""Words; in a shorter one nothing is gained."""

_APOSTROPHED: Final = r"(?<!\w)\d{1,3}(?:['’]\d{3}){1,6}(?:[.,]\d{1,12})?(?!\w)"
_GROUPED: Final = rf"\d{{1,3}}(?:{_S}\d{{3}}){{1,8}}(?!{_S}?\d)(?:,\d{{1,12}})?"
_TIME: Final = rf"(?<![\w.,:])(?:[01]?\d|2[0-4]){_S}?(?:h(?:{_S}?[0-5]\d)?|H{_S}?[0-5]\d)(?!(?!mi?n\b)[\w/:])"

_SPREAD: Final = r"(?<!\.)(?<!\.[ \u00a0])\.[ \u00a0]\.[ \u00a0]\.(?![ \u00a0]?\.)"

_TOKENS: Final = re.compile(
    "|".join(
        (
            _PLAIN,
            rf"(?P<GAP>[\s\u1680]+(?![{_MARKS}]))",
            r"(?P<wall>(?:[^\w\s]|_){12,}+)",
            rf"(?P<MARK>(?:[\"“”„‟«»‹›]|(?<!<)<<(?![<=])|(?<!>)>>(?![>=])|(?<![,\w]),,(?=\w)|(?<!')''(?!'))(?![{_MARKS}]))",
            rf"(?P<PROTECTED>{PROTECTED})",
            r"(?P<ticked>(?<![\w`])``(?=[\w….]))",
            rf"(?P<TIME>{_TIME})",
            rf"(?P<NUMBER>(?<![\d]){_GROUPED}|{_APOSTROPHED}|\d+(?:[.,]\d+)*)",
            rf"(?P<WORD>{_LETTER}(?:[\w{_MARKS}\u00ad·]|-(?!https?:)(?=\w))*)",
            rf"(?P<SINGLE>['’‘‚‛´′](?![{_MARKS}]))",
            rf"(?P<ELLIPSIS>(?:…|(?<!\.)\.\.\.(?!\.)|{_SPREAD})(?![{_MARKS}]))",
            rf"(?P<HIGH>[;:!?](?![{_MARKS}]))",
            rf"(?P<DASH>(?:(?<![-\u2011])[-\u2011]{{1,3}}(?![-\u2011])|[–—―])(?![{_MARKS}]))",
            r"(?P<STOP>[.,])",
            r"(?P<OPEN>[(\[{])",
            r"(?P<CLOSE>[)\]}])",
            r"(?P<SIGN>[%‰€$£¥°§])",
            r"(?P<OTHER>(?:_|[^\w\s])(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[^\w\s]?)*|.)",
        )
    ),
    re.DOTALL,
)
_KINDS: Final = {kind.name: kind for kind in Kind} | {
    "plain": Kind.WORD,
    "ticked": Kind.MARK,
    # Twelve signs in a row are an ornament or an accident, and no sentence.
    "wall": Kind.PROTECTED,
}
_CALM, _NEVER = 2, -sys.maxsize
_BRACKETING: Final = frozenset({Kind.OPEN, Kind.CLOSE, Kind.PROTECTED})
_SMILEY: Final = re.compile(r"[:;=8xX]'?[)\]]")


def is_quiet(text: str) -> bool:
    """Whether a text is plain words to which no rule of any language has a change: most short texts of a kit are."""
    run = None if "'" in text else _RUN.match(text)
    return run is not None and text[run.end() :] in ("", ".")


def scan(text: str, *, runs: bool = False) -> list[Token]:
    """The tokens of a text between two edges; their texts and gaps joined are the text again.

    With `runs`, plain words that no rule looks at, two words away from anything else, are one token.
    """
    tokens = [Token(Kind.EDGE, "", 0, "")]
    gap, brackets, calm = "", 0, _CALM if runs else _NEVER
    position, end = 0, len(text)
    match = _TOKENS.match
    while position < end:
        if calm >= _CALM:
            calm = -_CALM
            if stop := _end_of_run(text, position, tokens[-1].text):
                tokens.append(Token(Kind.WORD, text[position:stop], position, gap))
                gap, position = " ", stop + 1
        found = match(text, position)
        assert found is not None
        name, piece = found.lastgroup or "OTHER", found.group()
        if name == "GAP":
            gap += piece
            position = found.end()
            continue
        kind = _KINDS[name]
        calm = calm + 1 if name == "plain" else 0 if runs else _NEVER
        if kind in _BRACKETING:
            kind, piece, brackets = _bracketed(kind, piece, brackets, text[found.end() : found.end() + 1])
        tokens.append(Token(kind, piece, position, gap))
        gap = ""
        position += len(piece)
        if text[position : position + 1] == " " and " " < text[position + 1 : position + 2] < "\u0300":
            gap = " "
            position += 1
    tokens.append(Token(Kind.EDGE, "", end, gap))
    return tokens


def _end_of_run(text: str, position: int, before: str) -> int:
    """Where the run that begins here after a token ends, before its last two words; 0 where there is none."""
    found = _RUN.match(text, position)
    if found is None or found.group().count(" ") < _SHORTEST_RUN - 1 or _CALLS.match(before):
        return 0
    return text.rfind(" ", position, text.rfind(" ", position, found.end()))


def _bracketed(kind: Kind, piece: str, brackets: int, following: str) -> tuple[Kind, str, int]:
    """What a token is within so many open brackets, how much of it, and how many are open after it."""
    if kind is Kind.OPEN:
        return kind, piece, brackets + 1
    if kind is Kind.CLOSE:
        return kind, piece, max(brackets - 1, 0)
    if brackets and following != ")" and _SMILEY.fullmatch(piece):
        # « (voir ici :) » closes a bracket and smiles at nobody.
        return Kind.HIGH, piece[0], brackets
    return kind, piece, brackets
