"""Paragraphs that lead to a withdrawn statement: « M. Benali va plus loin : » over a place where nothing stands now.

Such a paragraph is the writer's own and stays as it is: what becomes of it is for the writer to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.withdrawn import BLANK_LINE, ITEM, around, prose_of
from presskit.diagnostics import say, warning
from presskit.kit.prose import read_prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from presskit.corrections.withdrawn import Path
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit

_LEADS = re.compile(r"[:,][\s*_]*\Z")
_WORD = re.compile(r"\w+")
_SHOWN = 80


class _Gap(Struct, frozen=True):
    """Characters of a text that are left out, and the first statement whose words they were."""

    start: int
    end: int
    statement: str


def introductions(loaded: Loaded, withdrawn: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each paragraph that introduces withdrawn words alone, by a colon, a comma or their cue."""
    texts = dict(prose_of(loaded))
    for path, text in texts.items():
        for gap in _gaps(text, withdrawn):
            place, end = _end_before(loaded.kit, path, text, gap)
            words = _last_paragraph(texts[place][:end])
            if _introduces(words, _cue(loaded.kit, gap.statement)) and not _goes_on(text, gap):
                message = say("this introduces `{name}`, which was withdrawn: nothing follows it", name=gap.statement)
                mend = say("write “{words}” anew, or take it out", words=_shown(words))
                span = loaded.places.within(end - len(words), end, *place)
                yield warning("withdrawn-introduction", span, message, mend)


def _gaps(text: str, withdrawn: Collection[str]) -> Iterator[_Gap]:
    """What is left out of a text, in order, neighbours in one."""
    last: _Gap | None = None
    for mention in read_prose(text).mentions:
        if mention.statement_id in withdrawn:
            start, end = around(text, mention.start, mention.end)
            if last is not None and not text[last.end : start].strip():
                last = _Gap(last.start, end, last.statement)
                continue
            if last is not None:
                yield last
            last = _Gap(start, end, mention.statement_id)
    if last is not None:
        yield last


def _end_before(kit: Kit, path: Path, text: str, gap: _Gap) -> tuple[Path, int]:
    """Where the words before a gap end: in its own text, else in the one that a reader has read before it."""
    before = text[: gap.start].rstrip()
    if not before and path[0] == "story" and kit.story[int(path[1])].heading is None:
        at = int(path[1]) - 1
        earlier, place = (kit.kit.lead, ("kit", "lead")) if at < 0 else (kit.story[at].text, ("story", at, "text"))
        if earlier is not None:
            return place, len(earlier.rstrip())
    return path, len(before)


def _last_paragraph(text: str) -> str:
    """The last paragraph of a text that ends with its words, or the last item of a list."""
    starts = [found.end() for found in (*BLANK_LINE.finditer(text), *ITEM.finditer(text))]
    return text[max(starts, default=0) :]


def _introduces(words: str, cue: str | None) -> bool:
    if _LEADS.search(words):
        return True
    said, spoken = _words(words), _words(cue or "")
    return bool(spoken) and said[-len(spoken) :] == spoken and bool(_WORD.match(words[-1:]))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _cue(kit: Kit, statement: str) -> str | None:
    said = kit.statements().get(statement)
    return said[1].cue if said else None


def _goes_on(text: str, gap: _Gap) -> bool:
    """Whether what was introduced was a list, of which other items stay."""
    return bool(ITEM.match(text, gap.start) and ITEM.match(text, len(text) - len(text[gap.end :].lstrip())))


def _shown(words: str) -> str:
    """The end of a paragraph, in one line: that is where it leads."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"…{line[-_SHOWN:]}"
