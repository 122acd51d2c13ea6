"""Kit → Document: the sections a kit asks for, in its order, typography set, no format and no page in mind."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.compose.alike import visible
from presskit.compose.desk import Desk
from presskit.compose.notice import LAST_PAGE, announced, edition_name
from presskit.compose.sections import COMPOSERS
from presskit.compose.typesetter import Typesetter
from presskit.corrections import Standing
from presskit.corrections.issue import FIRST_DRAFT
from presskit.document import Document, Running
from presskit.kit.model import ApprovalRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.corrections.issue import Issue
    from presskit.document import Inlines, Picture, Section
    from presskit.kit.model import Kit

# An output carries a date, never the clock's: without one in the kit, the first that a ZIP archive can hold.
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)

__all__ = ["compose"]


def compose(
    kit: Kit,
    pictures: Mapping[str, Picture],
    *,
    content_hash: str,
    epoch: datetime | None = None,
    standing: Standing | None = None,
    issue: Issue = FIRST_DRAFT,
) -> Document:
    """The document of a kit.

    `pictures` maps photo ids to pixels that passed the photo gate; `content_hash` (SHA-256, hex) names what the
    kit was made from; `epoch` (SOURCE_DATE_EPOCH) overrules the date of issue in the outputs' metadata; `standing`
    says who agreed to which words, by default nobody to any; `issue` is the edition that the document is, by default
    a draft of the first.
    """
    setter = Typesetter.of(kit)
    label = setter.labels.label
    edition = edition_name(issue, setter)
    desk = Desk(kit, pictures, edition, setter, issue)
    desk = replace(desk, issue=visible(desk))
    title = setter.plain(kit.kit.title)
    return Document(
        id=kit.kit.id,
        title=title,
        lang=setter.language,
        author=_organiser(kit),
        subject=setter.plain(label("Press kit")),
        keywords=tuple(speaker.full_name for speaker in kit.speakers.values()),
        moment=epoch or _moment(kit),
        edition=edition,
        identifier=f"presskit:{kit.kit.id}:{issue.number if issue.day else 'draft'}",
        content_hash=content_hash,
        running=Running(
            header=setter.label("Press kit – {title}", title=kit.kit.title),
            footer=setter.inlines(edition),
            banner=_banner(kit, setter, standing or Standing()),
        ),
        sections=announced(_sections(desk), desk),
    )


def _sections(desk: Desk) -> tuple[Section, ...]:
    """What the kit asks for, in its order; what has changed stands on the last page, whether it asks or not."""
    names = (*desk.kit.kit.sections, LAST_PAGE)
    sections = (COMPOSERS[name](desk) for name in names)
    return tuple(section for section in sections if section is not None)


def _organiser(kit: Kit) -> str:
    organiser = kit.event.organiser if kit.event else None
    return kit.organisations[organiser].name if organiser else ""


def _moment(kit: Kit) -> datetime:
    day = kit.kit.issued.date or (kit.event.date if kit.event else None)
    return datetime.combine(day, time(12), UTC) if day else UNDATED


def _banner(kit: Kit, setter: Typesetter, standing: Standing) -> Inlines:
    """What stands on every page: that words still lack an approval the kit requires, and until when not to publish."""
    label, embargo = setter.labels.label, kit.kit.embargo
    marks: list[str] = []
    if kit.kit.approval is ApprovalRule.REQUIRED and standing.unapproved(kit):
        marks.append(label("DRAFT"))
    if embargo is not None:
        marks.append(label("UNDER EMBARGO until {moment}", moment=setter.moment(embargo)))
    return setter.inlines(" – ".join(marks))
