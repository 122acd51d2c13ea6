"""The documents of two sides of a comparison: what a redline is made from, and the sheet of what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.compose import UNDATED, compose
from presskit.compose.alike import is_alike
from presskit.compose.desk import Desk
from presskit.compose.past import earlier
from presskit.compose.typesetter import Typesetter
from presskit.corrections.changes import changes_since
from presskit.corrections.comparing import Sort, compared
from presskit.corrections.entries import Kind, Release
from presskit.corrections.issue import Change, Issue, Past
from presskit.corrections.others import What, others
from presskit.corrections.withdrawn import without
from presskit.diagnostics import Refused
from presskit.document import Picture
from presskit.editions.identity import Comparison, comparison_identifier

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from presskit.corrections.comparing import Found
    from presskit.corrections.others import Other
    from presskit.document import Document
    from presskit.editions.sides import Side
    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit
    from presskit.template.theme import Theme

# A grey point, for a photo of an edition whose file is no longer there: a comparison is of words.
_POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da63680000008200815f7d4f530000000049454e44ae426082"
)


class Pair(Struct, frozen=True):
    """Two documents of one kit, and the house style of the later one."""

    before: Document
    after: Document
    theme: Theme


def documents(before: Side, after: Side) -> Pair:
    """The documents of two sides, without a notice: a comparison says itself what has changed."""
    from presskit import materials

    stock = materials.gather(after.loaded, None)
    plain = replace(after.issue, replaces=None, changes=(), others=())
    return Pair(
        _document(before, _pictures(before.loaded), before.issue),
        _marked(_document(after, stock.pictures, plain), Comparison.REDLINE, before, after),
        stock.theme,
    )


def differences(before: Side, after: Side) -> tuple[Found, ...]:
    """Every difference between two sides; of a text that is written otherwise, whether the page has it otherwise."""
    then, now = (_desk(side.loaded.kit, after) for side in (before, after))
    return tuple(
        replace(found, sort=Sort.SAME_ON_PAGE)
        if found.sort is Sort.CHANGED and is_alike(found.ref, found.before, found.after, then, now)
        else found
        for found in compared(before, after)
    )


def _desk(kit: Kit, after: Side) -> Desk:
    """A desk for a kit, in the typography of the later side."""
    desk = Desk(after.loaded.kit, {}, "", Typesetter.of(after.loaded.kit), Issue(earlier=kit))
    return earlier(desk)


def sheet(before: Side, after: Side) -> tuple[Document, Theme]:
    """« Ce qui a changé » alone, to be sent to those who hold the earlier side."""
    from presskit import materials

    kit = after.loaded.kit
    alone = kit.model_copy(update={"kit": kit.kit.model_copy(update={"sections": ()})})
    changes, rest = _changes(before, after)
    issue = replace(after.issue, replaces=_past(before), changes=changes, others=rest, earlier=_earlier(before, after))
    loaded = replace(after.loaded, kit=alone)
    document = _document(replace(after, loaded=loaded), {}, issue)
    return _marked(document, Comparison.CHANGES, before, after), materials.house_style(after.loaded, None)


def _earlier(before: Side, after: Side) -> Kit:
    """The kit of the earlier side, without what the later one took back: that is not printed again."""
    return without(before.loaded.kit, after.withdrawn)


def sheet_as_pdf(before: Side, after: Side) -> bytes:
    """The sheet of what has changed, as the PDF writer makes it."""
    from presskit.pipeline import written

    document, theme = sheet(before, after)
    (made,) = written(document, theme, ("pdf",), after.loaded).values()
    return made


def redlined(before: Side, after: Side) -> bytes:
    """The later document with every change to the earlier one tracked.

    They are those of whoever organises, on the day of the later edition, else of the last correction.
    """
    from presskit.writers.docx.redline import redline

    pair = documents(before, after)
    return redline(pair.before, pair.after, pair.theme, pair.after.author or pair.after.title, _moment(after))


def _marked(document: Document, comparison: Comparison, before: Side, after: Side) -> Document:
    """The document under an identifier of its own, which names both editions."""
    is_ours = before.loaded.kit.kit.id == after.loaded.kit.kit.id
    since = before.frozen.number if before.frozen is not None and is_ours else None
    return replace(document, identifier=comparison_identifier(document.identifier, comparison, since))


def _moment(after: Side) -> datetime:
    if after.frozen is not None:
        return after.frozen.at
    recorded = [entry.at for entry in after.entries if not isinstance(entry, Release)]
    return recorded[-1] if recorded else UNDATED


def _past(before: Side) -> Past | None:
    return Past(before.frozen.number, before.frozen.at.date()) if before.frozen else None


def _changes(before: Side, after: Side) -> tuple[tuple[Change, ...], tuple[Other, ...]]:
    """What the ledger says of the time between, and what it does not; it knows nothing of kits that share none."""
    if before.frozen is not None and after.entries[: before.frozen.entries] == before.entries:
        since = after.entries[before.frozen.entries :]
        return changes_since(after.entries, before.frozen), others(before, after, since)
    return _as_corrections(before, after)


def _as_corrections(before: Side, after: Side) -> tuple[tuple[Change, ...], tuple[Other, ...]]:
    """All that is worded otherwise as if it had been corrected, and what no text says."""
    rest = others(before, after, ())
    texts = {other.ref for other in rest if other.what is What.TEXT}
    worded = [found for found in compared(before, after) if found.sort is Sort.CHANGED and found.ref in texts]
    told = {found.ref for found in worded}
    changes = tuple(Change(found.ref, Kind.MISE_A_JOUR, found.before, found.after) for found in worded)
    return changes, tuple(other for other in rest if other.ref not in told)


def _pictures(loaded: Loaded) -> Mapping[str, Picture]:
    """The photos as they are now; where one is gone, a point stands for it."""
    from presskit import materials

    try:
        return materials.gather(loaded, None).pictures
    except Refused:
        return {photo_id: Picture(_POINT, "PNG", 1, 1) for photo_id in loaded.kit.photos}


def _document(side: Side, pictures: Mapping[str, Picture], issue: Issue) -> Document:
    epoch = side.frozen.at if side.frozen else None
    return compose(side.loaded.kit, pictures, content_hash="", epoch=epoch, standing=side.standing, issue=issue)
