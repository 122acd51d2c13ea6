"""Words of the kit that can be corrected by themselves, each with its reference and a title that an editor reads."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from string import Formatter
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from presskit.document import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from presskit.kit.model import KeyFigure, Speaker, Statement
    from presskit.locales import Catalogue


class Worded(Struct, frozen=True):
    """Words as the file has them, before they are typeset: what they are, their reference, whose or of what."""

    text: str
    kind: Wording
    ref: str
    about: tuple[str, ...] = ()


# A sentence is put together of these and typeset as one: what surrounds a wording, and the wording.
Piece: TypeAlias = str | Worded
Pieces: TypeAlias = tuple[Piece, ...]


def title_of(kind: Wording, about: tuple[str, ...], labels: Catalogue) -> str:
    """« Citation – André Jeannerot – savoir-faire »: what some words are, then whose or of what."""
    return " – ".join((_names(labels)[kind], *about))


@cache
def _names(labels: Catalogue) -> Mapping[Wording, str]:
    return {
        Wording.QUOTATION: labels.label("Quotation"),
        Wording.REPORTED: labels.label("Reported speech"),
        Wording.FUNCTION: labels.label("Function"),
        Wording.CAPTION: labels.label("Caption"),
        Wording.CREDIT: labels.label("Credit"),
        Wording.RIGHTS: labels.label("Conditions of use"),
        Wording.FIGURE: labels.label("Figure"),
        Wording.FIGURE_LABEL: labels.label("Label of the figure"),
        Wording.TITLE: labels.label("Title"),
    }


def short_function(speaker_id: str, speaker: Speaker) -> Worded | None:
    """What a speaker does, in the short form, or nothing where the file does not say."""
    if speaker.function is None:
        return None
    ref = f"speaker:{speaker_id}.function.short"
    return Worded(speaker.function.short, Wording.FUNCTION, ref, (speaker.full_name,))


def full_function(speaker_id: str, speaker: Speaker) -> Worded | None:
    """What a speaker does, in full, or nothing where the file does not say."""
    if speaker.function is None:
        return None
    ref = f"speaker:{speaker_id}.function.full"
    return Worded(speaker.function.full, Wording.FUNCTION, ref, (speaker.full_name,))


def function_then(statement: Statement, speaker: Speaker) -> Worded | None:
    """The function in which something was said, where it is not the speaker's own."""
    if statement.function is None:
        return None
    return Worded(statement.function, Wording.FUNCTION, f"{statement.id}.function", (speaker.full_name, statement.id))


def reported(text: str, statement: Statement, speaker: Speaker) -> Worded:
    """Reported speech, or a paragraph of it."""
    return Worded(text, Wording.REPORTED, statement.id, (speaker.full_name, statement.id))


def translated_report(text: str, statement: Statement, speaker: Speaker, language: str) -> Worded:
    """A translation of reported speech, or a paragraph of it: no marks, as there are none around what it translates."""
    ref = f"{statement.id}.translations.{language}"
    return Worded(text, Wording.REPORTED, ref, (speaker.full_name, statement.id, language))


def of_photo(text: str, kind: Wording, photo_id: str) -> Worded:
    """The caption, the credit or the conditions of use of a photo."""
    return Worded(text, kind, f"photo:{photo_id}.{kind}", (photo_id,))


def figure_label(figure: KeyFigure) -> Worded:
    """What a key figure counts."""
    return Worded(figure.label, Wording.FIGURE_LABEL, f"figure:{figure.id}.label", (figure.id,))


def filled(template: str, **values: Pieces) -> Pieces:
    """A translated label with pieces in its `{named}` places."""
    return merged(_parts(template, values))


def merged(pieces: Iterable[Piece]) -> Pieces:
    """The same pieces, what stands between two wordings as one."""
    return tuple(_merged(pieces))


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for plain, group in groupby(pieces, lambda piece: isinstance(piece, str)):
        parts = tuple(group)
        yield from ("".join(map(str, parts)),) if plain else parts


def joined(parts: Iterable[Pieces], between: str) -> Pieces:
    """Pieces one after another, with the same words between them."""
    return tuple(piece for index, part in enumerate(parts) for piece in ((between, *part) if index else part))


def _parts(template: str, values: dict[str, Pieces]) -> Iterator[Piece]:
    for literal, name, _, _ in Formatter().parse(template):
        if literal:
            yield literal
        if name is not None:
            yield from values[name]
