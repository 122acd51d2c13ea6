"""Functions: one person, one function in print, unless the file says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import Note, say, warning
from presskit.kit.checks.names import skeleton
from presskit.kit.checks.printed import function_path, rows
from presskit.kit.words import contains, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path

    Printed = tuple[str, str, Path]


def two_functions(context: Context) -> Iterator[Diagnostic]:
    """One person is printed with two functions of which neither is a part of the other.

    `as:` in a photo says on purpose what stands there, and is not compared.
    """
    first: dict[str, list[Printed]] = {}
    for name, function, path in _functions(context):
        known = first.setdefault(skeleton(name), [])
        if known and not any(_agree(function, other) for _, other, _ in known):
            _, other, there = known[0]
            message = say(
                "{name} is “{function}” here and “{other}” elsewhere", name=name, function=function, other=other
            )
            note = Note(say("the other function is here"), context.places.value(*there))
            help_ = say("print one function; in a photo, `as:` answers for another one")
            yield warning("two-functions", context.places.value(*path), message, help_, note)
        known.append((name, function, path))


def _functions(context: Context) -> Iterator[Printed]:
    """Every printed function with the name it is printed with: the speakers' own first."""
    kit = context.kit
    for speaker_id, speaker in kit.speakers.items():
        if speaker.function is not None:
            # The short form may say it in other words: the file puts the two side by side on purpose.
            full = function_path(("speakers", speaker_id), speaker.function, context.places)
            yield speaker.full_name, speaker.function.full, full
    for said in context.said:
        if said.statement.function is not None:
            yield kit.speakers[said.speaker].full_name, said.statement.function, (*said.path, "function")
    for index, contact in enumerate(kit.contacts):
        if contact.function is not None:
            yield contact.name, contact.function, ("contacts", index, "function")
    yield from _functions_in_photos(context)


def _functions_in_photos(context: Context) -> Iterator[Printed]:
    for photo_id, photo in context.kit.photos.items():
        for path, row in rows(("photos", photo_id), photo):
            for index, position in enumerate(row.left_to_right):
                if position.name is not None and position.function is not None and position.as_ is None:
                    yield position.name, position.function, (*path, index, "function")


def _agree(one: str, other: str) -> bool:
    """Whether two functions are one, in a shorter and a longer form."""
    shorter, longer = sorted((plain_words(one), plain_words(other)), key=len)
    return contains(longer, shorter)
