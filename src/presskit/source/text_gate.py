"""The text gate: which characters may stand in a text. One table, `code_points`, for every text that comes in."""

from __future__ import annotations

import heapq
import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.diagnostics import Diagnostic, Message, Severity, Span, error, say, warning
from presskit.source.code_points import COMBINING, INVISIBLE, PRIVATE, REFUSED, REPLACEMENT, character_name, code_point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ORDINARY = frozenset(
    "\t\n\r\u202f€ŒœŸ’‘“”–—…" + "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x100))))
)
"""What the gate never doubts, unless it is mojibake: most texts hold nothing else, and need no further search."""
_MOJIBAKE = (
    "Ã[\u00a0-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"  # é è à ç read as windows-1252
    "|Â[\u00a0-\u00bf]"  # « » ° and no-break spaces
    "|â€[™œž¦“”˜¢\u2039\u203a\u009d]|Å[“’¸]"  # ’ “ … œ
)
_MOJIBAKE_BEGINS = ("Ã", "Â", "â€", "Å")
_JOINERS = "\u200c\u200d"
# What an unseen character makes wrong: the word that holds it is not the word one reads.
_MISREAD = frozenset({"unknown-key", "bad-slug", "bad-choice", "bad-date", "bad-number", "bad-indentation"})
_EMOJI_MODIFIERS = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


class Suspicion(StrEnum):
    """What is wrong with a character; the value is the diagnostic's code."""

    REFUSED = "forbidden-character"
    DOUBTED = "suspicious-character"
    MOJIBAKE = "mojibake"


class Finding(Struct, frozen=True):
    """The characters `text[start:end]` that should not be there, and why."""

    suspicion: Suspicion
    start: int
    end: int
    characters: str


def scan(text: str) -> Iterator[Finding]:
    """Every character that the gate refuses or doubts, in order."""
    unusual = _unusual(text)
    searches = [
        *_search(REFUSED, unusual, "([{0}])\\1*+", Suspicion.REFUSED),
        *([(_MOJIBAKE, Suspicion.MOJIBAKE)] if any(begin in text for begin in _MOJIBAKE_BEGINS) else []),
        *_search(COMBINING, unusual, "[{0}][{0}]{{3,}}", Suspicion.DOUBTED),
        *_search(INVISIBLE, unusual, "([{0}])\\1*+", Suspicion.DOUBTED),
        *_search(PRIVATE + REPLACEMENT, unusual, "[{0}]", Suspicion.DOUBTED),
    ]
    end = 0
    for finding in heapq.merge(*(_findings(*search, text) for search in searches), key=lambda f: f.start):
        if finding.start >= end:
            end = finding.end
            yield finding


def defused(text: str) -> str:
    """The text with every refused character replaced by U+FFFD, one for one, so that reading can go on."""
    refused = "".join(re.findall(f"[{REFUSED}]", _unusual(text)))
    return re.sub(f"[{refused}]+", lambda found: "\ufffd" * len(found[0]), text) if refused else text


def _unusual(text: str) -> str:
    """The characters that occur and are not beyond doubt, each once."""
    return "".join(sorted(set(text) - _ORDINARY))


def _search(kind: str, alphabet: str, form: str, suspicion: Suspicion) -> Iterator[tuple[str, Suspicion]]:
    """What to search for, of the characters that occur: a class of few is sought ten times as fast as one of all."""
    if alphabet and (present := "".join(re.findall(f"[{kind}]", alphabet))):
        yield form.format(present), suspicion


def _findings(pattern: str, suspicion: Suspicion, text: str) -> Iterator[Finding]:
    for found in re.finditer(pattern, text):
        if len(found[0]) > 1 or not _joins_emoji(text, found.start()):
            yield Finding(suspicion, found.start(), found.end(), found[0])


def _joins_emoji(text: str, at: int) -> bool:
    """Whether a zero-width joiner holds two pictures together (UTS #51): 👩 and 💻."""
    if text[at] not in _JOINERS or at == 0 or at + 1 >= len(text):
        return False
    before = text[at - 1]
    return (before in _EMOJI_MODIFIERS or unicodedata.category(before) == "So") and (
        unicodedata.category(text[at + 1]) == "So"
    )


def diagnose(finding: Finding, span: Span) -> Diagnostic:
    """What to tell of a finding at that place."""
    if finding.suspicion is Suspicion.MOJIBAKE:
        return _mojibake(finding, span)
    if finding.suspicion is Suspicion.REFUSED and len(finding.characters) > 1:
        message = say(
            "{count} characters that may not stand in a text: {code_point} {name}",
            count=len(finding.characters),
            code_point=code_point(finding.characters[0]),
            name=character_name(finding.characters[0]),
        )
        return error("forbidden-character", span, message, say("delete them"))
    if len(finding.characters) > 1:
        return _several(finding.characters, span)
    what = {"code_point": code_point(finding.characters), "name": character_name(finding.characters)}
    if finding.suspicion is Suspicion.REFUSED:
        message = say("a character that may not stand in a text: {code_point} {name}", **what)
        return error("forbidden-character", span, message, say("delete it"))
    return warning("suspicious-character", span, _doubt(finding.characters, what), say("delete it or type it anew"))


def blamed(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics, a mistake once: where a word is wrong for a doubtful character in it, the character is told."""
    every = list(diagnostics)
    doubts = [doubt for doubt in every if doubt.code == Suspicion.DOUBTED]
    misread = [fault for fault in every if fault.code in _MISREAD and any(_overlap(fault, doubt) for doubt in doubts)]
    return [
        replace(found, severity=Severity.ERROR)
        if found.code == Suspicion.DOUBTED and any(_overlap(fault, found) for fault in misread)
        else found
        for found in every
        if found not in misread
    ]


def _overlap(fault: Diagnostic, doubt: Diagnostic) -> bool:
    one, other = fault.span, doubt.span
    if one is None or other is None or one.file != other.file:
        return False
    starts = (one.line, one.column) < (other.end_line, other.end_column)
    return starts and (other.line, other.column) < (one.end_line, one.end_column)


def _several(characters: str, span: Span) -> Diagnostic:
    """So many marks on one letter, or the same unseen character so many times."""
    count = len(characters)
    if not unicodedata.combining(characters[0]):
        what = {"code_point": code_point(characters[0]), "name": character_name(characters[0])}
        message = say("{count} characters that nobody can see: {code_point} {name}", count=count, **what)
        return warning("suspicious-character", span, message, say("delete them"))
    message = say("{count} combining marks on one letter", count=count)
    return warning("suspicious-character", span, message, say("keep the marks that the letter needs"))


def _doubt(character: str, what: dict[str, str]) -> Message:
    if character == "\ufffd":
        return say("a letter was lost here when the text was converted: {code_point} {name}", **what)
    if unicodedata.category(character) == "Co":
        return say("a character that each font draws differently: {code_point} {name}", **what)
    return say("a character that nobody can see: {code_point} {name}", **what)


def _mojibake(finding: Finding, span: Span) -> Diagnostic:
    message = say("`{found}` looks like a letter read in the wrong encoding", found=finding.characters)
    try:
        meant = finding.characters.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return warning("mojibake", span, message, say("type it anew"))
    return warning("mojibake", span, message, say("type `{meant}`", meant=meant))
