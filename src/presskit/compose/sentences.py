"""The sentences about changes that no correction is about: « Ajout : … », « … : attribué à … (auparavant à …) »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit import typography
from presskit.compose.changed import printed
from presskit.compose.past import earlier
from presskit.compose.pictured import is_only, photo_words
from presskit.compose.rooms import subject
from presskit.corrections.naming import parts_of
from presskit.corrections.openings import opening
from presskit.corrections.others import What
from presskit.document.plain import plain
from presskit.kit.model import StatementKind

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.corrections.others import Other
    from presskit.locales import Catalogue


def attributed(other: Other, desk: Desk) -> str:
    """« Propos – Jean-Daniel Beurnier (auparavant Frédéric Chevalier) », for page one."""
    label = desk.setter.labels.label
    if parts_of(other.ref).room == "figure":
        return label("Figure – {figure} – {speaker} (formerly {past})",
                     figure=_figure(other, desk), speaker=other.after, past=other.before)  # fmt: skip
    return label("Statement – {speaker} (formerly {past})", speaker=other.after, past=other.before)


def told(other: Other, desk: Desk) -> str:
    """The sentence about a change of which no wordings are shown."""
    label = desk.setter.labels.label
    match other.what:
        case What.FILE:
            return _replaced(parts_of(other.ref).identity, desk)
        case What.ADDED:
            return label("Added: {thing}", thing=_thing(other, desk))
        case What.REMOVED:
            return label("Removed: {thing}", thing=_thing(other, desk))
        case What.ATTRIBUTION | What.KIND:
            return _restated(other, desk)
        case _:
            return _touched(other, desk)


def title(other: Other, desk: Desk) -> str:
    """What was changed; of what there was not, or is no more, that it was added or removed."""
    label = desk.setter.labels.label
    name = subject(other.ref, desk if other.after else earlier(desk))
    if other.before and other.after:
        return name
    if other.ref == "kit.embargo":
        return label("Embargo – set") if other.after else label("Embargo – lifted")
    return label("Added: {thing}", thing=name) if other.after else label("Removed: {thing}", thing=name)


def _replaced(photo_id: str, desk: Desk) -> str:
    label = desk.setter.labels.label
    if is_only(photo_id, desk):
        return label("Photo: picture replaced")
    return label("Photo {photo}: picture replaced", photo=photo_words(photo_id, desk))


def _touched(other: Other, desk: Desk) -> str:
    """« Communiqué de presse : texte modifié », « Portrait – Noé Petit : autre photo »."""
    label, name = desk.setter.labels.label, title(other, desk)
    if not (other.before and other.after):
        return name
    if other.what is What.PORTRAIT:
        return label("{portrait}: another picture", portrait=name)
    return label("{text}: text changed", text=name)


def _restated(other: Other, desk: Desk) -> str:
    """A statement or a figure that is another's, or a statement that stands otherwise to what was said."""
    label = desk.setter.labels.label
    if parts_of(other.ref).room == "figure":
        return label("Figure {words}: attributed to {speaker} (formerly to {past})",
                     words=_figure(other, desk), speaker=other.after, past=other.before)  # fmt: skip
    words = _words(other.ref, desk)
    if other.what is What.ATTRIBUTION:
        return label("Statement {words}: attributed to {speaker} (formerly to {past})",
                     words=words, speaker=other.after, past=other.before)  # fmt: skip
    kinds = _kinds(desk.setter.labels)
    return label("Statement {words}: {kind} (formerly {past})",
                 words=words, kind=kinds[other.after], past=kinds[other.before])  # fmt: skip


def _figure(other: Other, desk: Desk) -> str:
    """What a figure counts."""
    figure_id = parts_of(other.ref).identity
    return next(figure.label for figure in desk.kit.figures if figure.id == figure_id)


def _thing(other: Other, desk: Desk) -> str:
    """« Propos – Camille Durand – « Nous avons besoin d’être vus » », « Photo – « Les élus au salon… » »."""
    if parts_of(other.ref).room == "statement":
        words = _words(other.ref, desk) if other.what is What.ADDED else _opening(other.ref, earlier(desk))
        statement = desk.setter.labels.label("Statement of {speaker}", speaker=other.speaker)
        return f"{statement} – {words}" if words else statement
    return subject(other.ref, desk if other.what is What.ADDED else earlier(desk))


def _words(ref: str, desk: Desk) -> str:
    """The words of a statement in one line, between their marks where they are its speaker's own; else no full stop."""
    statement_id = parts_of(ref).identity
    _, statement = desk.kit.statements()[statement_id]
    words = plain(printed(statement_id, statement.text, desk)).replace("\n", " ")
    return words if statement.verbatim else words.removesuffix(".")


def _opening(ref: str, then: Desk) -> str:
    """The first words of a statement that is gone, where its speaker said more."""
    found = then.kit.statements().get(parts_of(ref).identity)
    if found is None:
        return ""
    speaker, statement = then.kit.speakers[found[0]], found[1]
    more = [said.text for said in speaker.statements if said.id != statement.id]
    return begun(opening(statement.text, more), then, verbatim=statement.verbatim) if more else ""


def begun(words: str, desk: Desk, *, verbatim: bool) -> str:
    """« Le maire… »: the first words of a statement, between its marks where they are its speaker's own."""
    if not words:
        return ""
    marks = typography.marks(desk.setter.locale, desk.setter.profile) if verbatim else ("", "")
    return f"{marks[0]}{desk.setter.plain(words)}{typography.ELLIPSIS}{marks[1]}"


def _kinds(labels: Catalogue) -> dict[str, str]:
    return {
        StatementKind.DIRECT: labels.label("verbatim"),
        StatementKind.PARTIAL: labels.label("partial verbatim"),
        StatementKind.REPORTED: labels.label("reported speech"),
    }
