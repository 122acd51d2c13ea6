"""A release: the kit in every format, the kit itself as JSON, and what it was made from, frozen under a number.

The edition, the current outputs and the list of all editions reach the disk in one step; nobody corrects the kit
meanwhile. An edition that is out is not written again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections import Corrected, corrected, ledger_file
from presskit.corrections.changes import issue_of
from presskit.corrections.editions import edition_folder, editions, output_folder
from presskit.corrections.frozen import NAME as KIT
from presskit.corrections.frozen import freeze, past_edition, tree
from presskit.corrections.standing import function_hash, wording_hash
from presskit.editions.refusing import for_release
from presskit.editions.words import words_hash
from presskit.pipeline import (
    FORMATS,
    Order,
    examine,
    passed,
    unannounced,
    with_history,
    written,
)
from presskit.publish import manifest
from presskit.publish.editions import NAME, edition_manifest, listed
from presskit.publish.manifest import Announced, Manifest, Printed, Release
from presskit.publish.turn import turn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.issue import Issue
    from presskit.diagnostics import Diagnostic
    from presskit.document import Document
    from presskit.materials import Materials


class Released(Struct, frozen=True):
    """What a release left: the number of the edition that stands, and whether it is new; the folder, its files."""

    kit: str
    number: int
    is_new: bool
    folder: Path
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]


class _Draft(Struct, frozen=True):
    """All that an edition is made from, before its number is given away."""

    order: Order
    kit: Corrected
    past: Frozen | None
    stock: Materials
    at: datetime
    issue: Issue

    @property
    def outputs(self) -> Path:
        """Where the current outputs of the kit lie, and its editions."""
        return output_folder(self.order.path, self.order.output, self.kit.loaded.kit.kit.id)


def release(order: Order, at: datetime, waiting: Callable[[int], None]) -> Released:
    """Release a kit at a moment, in every format; where nothing has changed since the last edition, nothing is done.

    `waiting` is told each second that another process has the turn. Raises Refused with all that a release needs.
    """
    with turn(ledger_file(order.path), waiting):
        return _release(order, at)


def _release(order: Order, at: datetime) -> Released:
    from presskit import materials
    from presskit.publish.folder import tidy

    loaded, found = examine(order.path)
    kit = corrected(order.path, loaded)
    past = past_edition(order.path, order.output, loaded.kit.kit.id)
    found = (*found, *kit.diagnostics, *unannounced(kit, past))
    warnings = passed(tuple(for_release(kit, found, at.date())), strict=order.strict)
    stock = with_history(materials.gather(kit.loaded, order.template), kit, order.path, past)
    warnings = passed((*warnings, *stock.warnings), strict=order.strict)
    draft = _Draft(order, kit, past, stock, at, issue_of(kit, past, at.date(), stock.inputs))
    if past is not None and _is_unchanged(draft, past):
        tidy(draft.outputs)
        folder = edition_folder(draft.outputs, past.number)
        return Released(loaded.kit.kit.id, past.number, is_new=False, folder=folder, files=(), warnings=warnings)
    return replace(_published(draft), warnings=warnings)


def _is_unchanged(draft: _Draft, past: Frozen) -> bool:
    """Whether a reader would find anything new: other words, another photo, another house style.

    A comment in the kit's file is nothing new, nor is an approval.
    """
    own = (draft.order.path.name, ledger_file(draft.order.path).name, "speakers.yaml")
    about = edition_manifest(past.folder)
    then, now = (
        {name: hashed for name, hashed in inputs.items() if name not in own and not name.endswith(f"/{KIT}")}
        for inputs in (about.inputs, draft.stock.inputs)
    )
    kit = tree(draft.kit.loaded.places.node(), draft.kit.standing.withdrawn)
    return kit == past.kit and set(past.withdrawn) == set(draft.kit.standing.withdrawn) and then == now


def _published(draft: _Draft) -> Released:
    from presskit.publish.folder import publish

    document = _composed(draft)
    outputs = written(document, draft.stock.theme, FORMATS, draft.kit.loaded)
    about, edition = _edition(draft, document, outputs)
    earlier = [edition_manifest(edition_folder(draft.outputs, number)) for number in editions(draft.outputs)]
    folder = edition_folder(draft.outputs, draft.issue.number)
    files = {
        **outputs,
        **{f"{folder.name}/{name}": data for name, data in edition.items()},
        NAME: listed([*earlier, about]).to_json(),
    }
    within = draft.order.path.parent if draft.order.output is None else None
    publish(draft.outputs, files, draft.stock.manifest(document, outputs), within=within)
    paths = tuple(folder / name for name in edition)
    return Released(document.id, draft.issue.number, is_new=True, folder=folder, files=paths, warnings=())


def _composed(draft: _Draft) -> Document:
    from presskit.compose import compose

    return compose(
        draft.kit.loaded.kit,
        draft.stock.pictures,
        content_hash=draft.stock.content_hash,
        epoch=draft.at,
        standing=draft.kit.standing,
        issue=draft.issue,
    )


def _edition(draft: _Draft, document: Document, outputs: Mapping[str, bytes]) -> tuple[Manifest, dict[str, bytes]]:
    """The files of an edition's folder, and its manifest, which is one of them."""
    files = {**outputs, KIT: freeze(draft.kit, draft.issue.number, draft.at)}
    about = replace(draft.stock.manifest(document, files), release=_told(draft))
    return about, {**files, manifest.NAME: about.to_json()}


def _told(draft: _Draft) -> Release:
    kit = draft.kit.loaded.kit
    statements = {
        statement_id: Printed(
            wording_hash(statement),
            words_hash(statement.text),
            function_hash(statement, kit.speakers[speaker_id]),
        )
        for statement_id, (speaker_id, statement) in kit.statements().items()
    }
    return Release(
        number=draft.issue.number,
        released=f"{draft.at:%Y-%m-%dT%H:%M:%SZ}",
        statements=statements,
        changes=(
            *(Announced(change.ref, change.kind.value) for change in draft.issue.changes),
            *(Announced(other.ref, other.what.value) for other in draft.issue.others),
        ),
        withdrawn=tuple(sorted(draft.kit.standing.withdrawn)),
    )
