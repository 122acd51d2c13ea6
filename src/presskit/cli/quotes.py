"""What `verify --quote` says of words: whose they are, whether they stand, and what is not published yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Message
    from presskit.editions.quoting import Pending, Quoted, Translation
    from presskit.locales import Catalogue


def lines(one: Quoted, words: Catalogue) -> Iterator[Message]:
    """The sentences on one statement: the answer, then the original of a translation, then what is to come."""
    yield _answer(one)
    yield from _besides(one)
    if one.translation is not None:
        yield _original(one.translation, words)
    if one.pending is not None:
        yield _pending(one.pending)


def nobodys(quote: str) -> Message:
    """What is said of words that were not found; too few of them are looked for as whole statements only."""
    from presskit.editions.readings import readings
    from presskit.kit.words import FEWEST, plain_words

    if len(plain_words(quote)) < FEWEST:
        return say("TOO SHORT: no whole statement is these words; give {count} of them at least", count=FEWEST)
    most_cut = readings(quote)[-1]
    if not most_cut.is_cut:
        return say("UNKNOWN: nobody in this kit says so")
    if min(map(len, most_cut.pieces)) < FEWEST:
        return say("UNKNOWN: no one statement has these pieces in this order; of fewer than {count} words, a piece is "
                   "looked for only where a statement begins or ends", count=FEWEST)  # fmt: skip
    return say("UNKNOWN: no one statement has these pieces in this order")


def _answer(one: Quoted) -> Message:
    from presskit.editions.quoting import Standing

    if one.standing is Standing.UNRELEASED and one.wording:
        return say("NOT RELEASED: no edition has these words; edition {number} has: {wording}",
                   number=one.edition, wording=one.wording)  # fmt: skip
    if one.shortened and one.standing is Standing.STANDS:
        return say("stands, shortened: {wording}", wording=one.wording)
    if one.shortened and one.standing is Standing.TRANSLATED:
        return say("TRANSLATION, shortened, and not the speaker's own words: {wording}", wording=one.wording)
    if one.signs_differ and one.standing is Standing.ADAPTED and not one.inserted:
        return say("NOT WORD FOR WORD: a sign, a currency or a unit differs; the words are: {wording}",
                   wording=one.wording)  # fmt: skip
    return {
        Standing.STANDS: say("stands: {wording}", wording=one.wording),
        Standing.TRANSLATED: say("TRANSLATION, and not the speaker's own words: {wording}", wording=one.wording),
        Standing.ADAPTED: say(
            "NOT WORD FOR WORD: the speaker did not say {inserted}; the words are: {wording}",
            inserted=_inserted(one),
            wording=one.wording,
        ),
        Standing.NEGATION_CUT: say(
            "SHORTENED, and a negation or a restriction was cut: {wording}", wording=one.wording
        ),
        Standing.REPORTED: say(
            "REPORTED: not the speaker's own words, and no quotation: {wording}", wording=one.wording
        ),
        Standing.UNRELEASED: say("NOT RELEASED: no edition has these words"),
        Standing.CORRECTED: say("CORRECTED in edition {number}: {wording}", number=one.edition, wording=one.wording),
        Standing.WITHDRAWN: say("WITHDRAWN: please quote it no more"),
        Standing.REMOVED: say("REMOVED: no longer in the kit"),
    }[one.standing]


def _besides(one: Quoted) -> Iterator[Message]:
    """What else is not as it was said, where the answer is about something graver."""
    from presskit.editions.quoting import Standing

    if one.inserted and one.standing is not Standing.ADAPTED:
        yield say("the speaker did not say {inserted}", inserted=_inserted(one))
    if one.signs_differ and (one.inserted or one.standing is not Standing.ADAPTED):
        yield say("a sign, a currency or a unit differs")


def _inserted(one: Quoted) -> str:
    return ", ".join(f"[{text}]" for text in one.inserted)


def _original(translation: Translation, words: Catalogue) -> Message:
    from presskit.typography import language_name

    return say(
        "translated into {language}; said in {spoken}: {original}",
        language=language_name(translation.language, words.language),
        spoken=language_name(translation.spoken, words.language),
        original=translation.original,
    )


def _pending(pending: Pending) -> Message:
    from presskit.corrections.entries import Kind

    if pending.kind is Kind.RETRAIT:
        return say("a withdrawal is on record that no edition has yet")
    if pending.kind is not None:
        return say("a correction is on record that no edition has yet: {wording}", wording=pending.wording)
    if not pending.wording:
        return say("the kit's file no longer has it; no edition says so yet, and nothing is on record")
    return say("the kit's file has other words that no edition has yet, and nothing is on record: {wording}",
               wording=pending.wording)  # fmt: skip
