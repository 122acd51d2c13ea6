"""What else an edition changes, on the page: a sentence for each change that no correction is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.changed import printed, wordings
from presskit.compose.subjects import subject
from presskit.corrections.comparing import PERSON, ROW
from presskit.corrections.entries import Kind
from presskit.corrections.issue import Change
from presskit.corrections.others import What
from presskit.document import Heading, LineBreak, Paragraph, Role, Strong, Text
from presskit.document.plain import plain
from presskit.kit.model import UNIDENTIFIED, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.compose.desk import Desk
    from presskit.corrections.others import Other
    from presskit.document import Block, Inlines
    from presskit.locales import Catalogue

OTHERS = "corrections-others"
MOST_LETTERS = 1200
"""A text that is longer before or after is not printed twice: it is said that it was changed."""


def blocks(desk: Desk) -> Iterator[Block]:
    """« Autres changements » and what they are; nothing where the ledger tells of all there is."""
    if desk.issue.others:
        yield Heading(3, desk.setter.label("Other changes"), OTHERS)
    for other in desk.issue.others:
        yield from _paragraphs(other, desk)


def attributed(other: Other, desk: Desk) -> str:
    """« Propos – Jean-Daniel Beurnier (auparavant Frédéric Chevalier) », for page one."""
    label = desk.setter.labels.label
    return label("Statement – {speaker} (formerly {past})", speaker=other.after, past=other.before)


def both(before: Inlines, after: Inlines, desk: Desk) -> Iterator[Paragraph]:
    """Two wordings, each under its word; of one that there was not, or is no more, nothing is said."""
    for label, words in ((desk.setter.label("Before:"), before), (desk.setter.label("After:"), after)):
        if plain(words):
            between = LineBreak() if "\n" in plain(words) else Text(" ")
            yield Paragraph((Strong(label), between, *words), Role.CHANGE)


def _paragraphs(other: Other, desk: Desk) -> Iterator[Paragraph]:
    if other.what in (What.ORDER, What.ABSENT):
        yield _heading(_who(other, desk), desk)
        yield from both(_people(other.before, desk), _people(other.after, desk), desk)
    elif other.what is What.SOURCE:
        yield _heading(f"{desk.setter.labels.label('Source')} – {subject(other.ref, desk)}", desk)
        yield from both(desk.setter.inlines(other.before), desk.setter.inlines(other.after), desk)
    elif other.what is not What.TEXT:
        yield _sentence(_told(other, desk), desk)
    elif max(len(other.before), len(other.after)) > MOST_LETTERS:
        yield _sentence(desk.setter.labels.label("{text}: text changed", text=subject(other.ref, desk)), desk)
    else:
        yield _heading(subject(other.ref, desk), desk)
        change = Change(other.ref, Kind.MISE_A_JOUR, other.before, other.after)
        yield from both(*wordings(change, desk), desk)


def _heading(text: str, desk: Desk) -> Paragraph:
    return Paragraph((Strong(desk.setter.inlines(text)),), Role.CHANGE)


def _sentence(text: str, desk: Desk) -> Paragraph:
    return Paragraph(desk.setter.inlines(text), Role.CHANGE)


def _told(other: Other, desk: Desk) -> str:
    label = desk.setter.labels.label
    if other.what is What.FILE:
        return label("Photo {photo}: picture replaced", photo=_photo(other.ref))
    if other.what is What.ADDED:
        return label("Added: {thing}", thing=_thing(other, desk))
    if other.what is What.REMOVED:
        return label("Removed: {thing}", thing=_thing(other, desk))
    words = _words(other.ref, desk)
    if other.what is What.ATTRIBUTION:
        return label("Statement {words}: attributed to {speaker} (formerly to {past})",
                     words=words, speaker=other.after, past=other.before)  # fmt: skip
    kinds = _kinds(desk.setter.labels)
    return label("Statement {words}: {kind} (formerly {past})",
                 words=words, kind=kinds[other.after], past=kinds[other.before])  # fmt: skip


def _who(other: Other, desk: Desk) -> str:
    label, photo = desk.setter.labels.label, _photo(other.ref)
    if other.what is What.ABSENT:
        return label("Absent from the photo {photo}", photo=photo)
    return label("People in the photo {photo}", photo=photo)


def _people(names: str, desk: Desk) -> Inlines:
    """People from left to right, row by row, under the names that are printed."""
    setter = desk.setter
    unknown = setter.labels.label("unidentified")
    rows = ([unknown if name == UNIDENTIFIED else name for name in row.split(PERSON)] for row in names.split(ROW))
    return setter.inlines(ROW.join(setter.labels.label("; ").join(row) for row in rows)) if names else ()


def _photo(ref: str) -> str:
    """The id of the photo, by which whoever holds the files knows it."""
    return ref.partition(":")[2].rpartition(".")[0]


def _thing(other: Other, desk: Desk) -> str:
    """« Propos – Camille Durand – « Nous avons besoin d’être vus » », « Photo – point-presse »."""
    label = desk.setter.labels.label
    room, _, identity = other.ref.partition(":")
    if not identity:
        name = label("Statement of {speaker}", speaker=other.name)
        return f"{name} – {_words(other.ref, desk)}" if other.what is What.ADDED else name
    rooms = {
        "speaker": label("Speaker"),
        "photo": label("Photo"),
        "figure": label("Figure"),
        "organisation": label("Organisation"),
        "source": label("Source"),
    }
    return f"{rooms[room]} – {other.name}"


def _words(ref: str, desk: Desk) -> str:
    """The words of a statement in one line, between their marks where they are its speaker's own; else no full stop."""
    statement_id = ref.partition(".")[0]
    _, statement = desk.kit.statements()[statement_id]
    words = plain(printed(statement_id, statement.text, desk)).replace("\n", " ")
    return words if statement.verbatim else words.removesuffix(".")


def _kinds(labels: Catalogue) -> dict[str, str]:
    return {
        StatementKind.DIRECT: labels.label("verbatim"),
        StatementKind.PARTIAL: labels.label("partial verbatim"),
        StatementKind.REPORTED: labels.label("reported speech"),
    }
