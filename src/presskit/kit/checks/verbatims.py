"""Verbatims: the words of a source, and no others.

Typography is forgiven (marks, spaces, dashes, the first letter of a `direct`); words and punctuation are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Note, error, say, warning
from presskit.kit.checks.marks import around
from presskit.kit.checks.passages import differing
from presskit.kit.checks.tokens import tokens
from presskit.kit.model import StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.kit.checks.context import Context, Said
    from presskit.kit.checks.passages import SourceWords
    from presskit.kit.checks.tokens import Token

_STOPS = frozenset({".", "…"})


class Fragment(Struct, frozen=True):
    """A part of a verbatim between omission marks, and whether the case of its first letter is forgiven."""

    tokens: tuple[Token, ...]
    any_case: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The fragment with its typography forgiven."""
        return tuple(token.form for token in self.tokens)

    def spellings(self) -> Iterator[tuple[str, ...]]:
        """The forms to look for."""
        forms = self.forms
        yield forms
        if self.any_case and forms[0][:1].isalpha():
            yield forms[0][0].swapcase() + forms[0][1:], *forms[1:]


def verbatim_not_in_source(context: Context) -> Iterator[Diagnostic]:
    """A verbatim is not in the text of its source, word for word and in its order."""
    for said in context.said:
        source = context.source_words.get(said.statement.source or "")
        if source is None or not said.statement.verbatim:
            continue
        found = _locate(said, source)
        if isinstance(found, Fragment):
            yield _not_found(context, said, found, source)


def verbatim_outside_marks(context: Context) -> Iterator[Diagnostic]:
    """Words that the source does not give as a quotation, where it does so with others of this kit.

    A source none of whose verbatims stands in marks (a transcript, a speech) uses none.
    """
    seen: dict[str, list[tuple[Said, bool]]] = {}
    for said in context.said:
        source = context.source_words.get(said.statement.source or "")
        if source is not None and said.statement.verbatim:
            found = _locate(said, source)
            if isinstance(found, int):
                seen.setdefault(said.statement.source or "", []).append((said, source.in_marks(found)))
    for source_id, found_in in seen.items():
        if any(marked for _, marked in found_in):
            yield from (_unmarked(context, said, source_id) for said, marked in found_in if not marked)


def fragments(text: str, kind: StatementKind) -> tuple[Fragment, ...]:
    """A verbatim in its parts: brackets hold an omission or the editor's own words, and full stops close a part.

    Marks typed around all of it are none of its words; `outer-marks` tells of them.
    """
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens(text, *(around(text) or ())):
        if token.form == "[":
            depth += 1
            parts.append([])
        elif token.form == "]" and depth:
            depth -= 1
        elif not depth:
            parts[-1].append(token)
    stripped = (_without_stops(part) for part in parts)
    direct = kind is StatementKind.DIRECT
    return tuple(Fragment(part, any_case=direct and at == 0) for at, part in enumerate(p for p in stripped if p))


def _without_stops(part: list[Token]) -> tuple[Token, ...]:
    first, after = 0, len(part)
    while first < after and part[first].form in _STOPS:
        first += 1
    while after > first and part[after - 1].form in _STOPS:
        after -= 1
    return tuple(part[first:after])


def _locate(said: Said, source: SourceWords) -> int | Fragment | None:
    """Where the verbatim begins in its source, or its first part that is not there; None for one of no words."""
    begins: int | None = None
    after = 0
    for fragment in fragments(said.statement.text, said.statement.kind):
        places = (source.find(forms, after) for forms in fragment.spellings())
        at = min((place for place in places if place is not None), default=None)
        if at is None:
            return fragment
        begins = at if begins is None else begins
        after = at + len(fragment.tokens)
    return begins


def _not_found(context: Context, said: Said, fragment: Fragment, source: SourceWords) -> Diagnostic:
    source_id = said.statement.source
    span = context.places.within(fragment.tokens[0].start, fragment.tokens[-1].end, *said.path, "text")
    message = say("these words are not in the text of `{source}`", source=source_id)
    help_: Message = say("quote the words of the source, or make it `kind: reported`")
    near = source.nearest(fragment.forms)
    if near is None:
        return error("verbatim-not-in-source", span, message, help_)
    change = differing(fragment.forms, source.forms[slice(*near)])
    if change is None:
        mend = say("put the parts in the order in which the source has them")
        return error("verbatim-not-in-source", span, message, mend, _passage(source, near))
    span, help_ = _change(context, said, fragment, source, (near[0], change))
    return error("verbatim-not-in-source", span, message, help_, _passage(source, near))


def _change(
    context: Context,
    said: Said,
    fragment: Fragment,
    source: SourceWords,
    difference: tuple[int, tuple[tuple[int, int], tuple[int, int]]],
) -> tuple[Span, Message]:
    """The words of the verbatim that differ, and what the source has in their place."""
    base, ((first, after), (their_first, their_after)) = difference
    shown = fragment.tokens[first:after] or fragment.tokens[max(0, first - 1) : first + 1]
    span = context.places.within(shown[0].start, shown[-1].end, *said.path, "text")
    ours = said.statement.text[shown[0].start : shown[-1].end]
    if their_first == their_after:
        return span, say("leave out `{ours}`, which the source does not have", ours=ours)
    theirs = source.passage(base + their_first, base + their_after)
    if first == after:
        return span, say("put back `{theirs}`, or mark the omission with […]", theirs=theirs)
    return span, say("the source has `{theirs}` where the verbatim has `{ours}`", theirs=theirs, ours=ours)


def _passage(source: SourceWords, near: tuple[int, int]) -> Note:
    return Note(say("the nearest passage: {passage}", passage=source.passage(*near)), source.span(*near))


def _unmarked(context: Context, said: Said, source_id: str) -> Diagnostic:
    message = say("`{source}` has these words, but not as a quotation", source=source_id)
    help_ = say("make it `kind: reported`, if the words are the author's and not the speaker's")
    return warning("verbatim-outside-marks", context.places.value(*said.path, "text"), message, help_)
