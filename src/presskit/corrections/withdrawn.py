"""A kit without the statements that were withdrawn: they are in no list, and no prose sets their words.

A paragraph or an item of a list that sets the words of a withdrawn statement says something that no longer stands; it
is left out whole, with a warning at its place. A part of the press release with nothing left goes with its heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning
from presskit.kit.checks.printed import Sort, printed_texts
from presskit.kit.prose import read_prose
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit, Passage, Speaker

    Path = tuple[str | int, ...]

BLANK_LINE = re.compile(r"\n[ \t]*\n")
ITEM = on_demand(r"(?m)^[ \t]*(?:[*+-]|[0-9]{1,9}[.)])[ \t]")


def without(kit: Kit, withdrawn: Collection[str]) -> Kit:
    """The kit without those statements, and without the paragraphs that set their words."""
    if not withdrawn:
        return kit
    changed = {
        "kit": kit.kit.model_copy(update={"lead": left(kit.kit.lead, withdrawn)}),
        "organisations": {
            name: body.model_copy(update={"about": left(body.about, withdrawn)})
            for name, body in kit.organisations.items()
        },
        "story": tuple(_passages(kit.story, withdrawn)),
        "speakers": {name: _speaker(speaker, withdrawn) for name, speaker in kit.speakers.items()},
    }
    # A copy would keep what the old kit knows of its statements.
    values = {name: getattr(kit, name) for name in type(kit).model_fields}
    return type(kit).model_construct(kit.model_fields_set, **(values | changed))


def mentions_of_withdrawn(loaded: Loaded, withdrawn: Collection[str]) -> Iterator[Diagnostic]:
    """A warning at each place where prose sets the words of a withdrawn statement."""
    if not withdrawn:
        return
    for path, text in prose_of(loaded):
        for mention in read_prose(text).mentions:
            if mention.statement_id in withdrawn:
                message = say("`{name}` was withdrawn: this paragraph is left out", name=mention.statement_id)
                mend = say("write the paragraph anew without it")
                span = loaded.places.within(mention.start, mention.end, *path)
                yield warning("withdrawn-mention", span, message, mend)


def prose_of(loaded: Loaded) -> Iterator[tuple[Path, str]]:
    """Every text of a kit that is prose, with its path in the file."""
    texts = printed_texts(loaded.kit, loaded.places)
    return ((printed.path, printed.text) for printed in texts if printed.sort is Sort.PROSE)


def _speaker(speaker: Speaker, withdrawn: Collection[str]) -> Speaker:
    statements = tuple(said for said in speaker.statements if said.id not in withdrawn)
    return speaker.model_copy(update={"statements": statements, "biography": left(speaker.biography, withdrawn)})


def _passages(story: tuple[Passage, ...], withdrawn: Collection[str]) -> Iterator[Passage]:
    for passage in story:
        text = left(passage.text, withdrawn)
        if text is not None:
            yield passage.model_copy(update={"text": text})


def left(text: str | None, withdrawn: Collection[str]) -> str | None:
    """What is left of a prose, or None."""
    if text is None or not any(f"{{{name}}}" in text for name in withdrawn):
        return text
    stretches = [
        around(text, mention.start, mention.end)
        for mention in read_prose(text).mentions
        if mention.statement_id in withdrawn
    ]
    for start, end in sorted(set(stretches), reverse=True):
        text = text[:start] + text[end:]
    return text.strip("\n") or None if text.strip() else None


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph or the item of a list in which a mention stands, with the line ends behind it."""
    breaks = [(0, 0), *(found.span() for found in BLANK_LINE.finditer(text)), (len(text), len(text))]
    first = max(after for _, after in breaks if after <= start)
    last = min(after for before, after in breaks if before >= end)
    items = [found.start() for found in ITEM.finditer(text, first, last)]
    return max([first, *(at for at in items if at <= start)]), min([last, *(at for at in items if at >= end)])
