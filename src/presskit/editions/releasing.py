"""A release: the kit in every format, the kit itself as JSON, and what it was made from, frozen under a number.

The edition, the current outputs and the list of all editions reach the disk in one step; nobody corrects the kit
meanwhile. An edition that is out is not written again.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections import entries, ledger_file
from presskit.corrections.desk import Desk, cleared, put_out
from presskit.corrections.editions import edition_folder, editions, is_out
from presskit.corrections.frozen import NAME as KIT
from presskit.corrections.frozen import freeze, tree
from presskit.corrections.references import References
from presskit.corrections.standing import function_hash, wording_hash
from presskit.diagnostics import Refused, error, say
from presskit.editions.refusing import for_release
from presskit.kit.words import words_hash
from presskit.pipeline import FORMATS, Order, written
from presskit.preparing import opened, prepared, read
from presskit.publish import manifest
from presskit.publish.editions import NAME, edition_manifest, listed, recorded_manifest
from presskit.publish.manifest import Announced, Manifest, Printed, Release

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.issue import Issue
    from presskit.diagnostics import Diagnostic
    from presskit.document import Document
    from presskit.preparing import Prepared
    from presskit.publish.turn import Turn


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

    made: Prepared
    issue: Issue
    at: datetime
    outputs: Path


def release(order: Order, at: datetime, waiting: Callable[[int], None]) -> Released:
    """Release a kit at a moment, in every format; where nothing has changed since the last edition, nothing is done.

    `waiting` is told each second that another process has the turn. Raises Refused with all that a release needs.
    """
    with cleared(order.path, waiting) as (mine, _):
        return _release(replace(order, epoch=at), at, mine)


def _release(order: Order, at: datetime, mine: Turn) -> Released:
    from presskit.publish.folder import tidy

    kit = opened(order, read(order.path))
    made = prepared(replace(kit, found=tuple(for_release(kit.kit, kit.found, at.date()))))
    kit_id = made.kit.loaded.kit.kit.id
    draft = _Draft(made, made.issue(at.date()), at, order.outputs(kit_id))
    if made.past is not None and made.past.folder.parent.resolve() != draft.outputs.resolve():
        raise Refused([_apart(made.past, draft.outputs)])
    if made.past is not None and _is_unchanged(made, made.past):
        tidy(draft.outputs, within=made.order.within)
        folder = edition_folder(draft.outputs, made.past.number)
        return Released(kit_id, made.past.number, is_new=False, folder=folder, files=(), warnings=made.warnings)
    return _published(draft, mine)


def _apart(past: Frozen, outputs: Path) -> Diagnostic:
    """Whoever has an edition asks the list beside it which one stands: the editions of a kit have one list."""
    message = say("edition {number} is in `{folder}`: an edition is released beside those before it",
                  number=past.number, folder=past.folder.parent)  # fmt: skip
    mend = say("release without `-o`, or move all of `{folder}` into `{output}` first",
               folder=past.folder.parent, output=outputs.parent)  # fmt: skip
    return error("editions-missing", None, message, mend)


def _is_unchanged(made: Prepared, past: Frozen) -> bool:
    """Whether a reader would find nothing new: the same words, the same photos, the same house style.

    A comment in the kit's file is nothing new, nor is an approval.
    """
    own = (made.order.path.name, ledger_file(made.order.path).name, "speakers.yaml")
    about = edition_manifest(past.folder)
    then, now = (
        {name: hashed for name, hashed in inputs.items() if name not in own and not name.endswith(f"/{KIT}")}
        for inputs in (about.inputs, made.stock.inputs)
    )
    withdrawn = made.kit.standing.withdrawn
    kit = tree(made.kit.loaded.places.node(), withdrawn)
    return kit == past.kit and set(past.withdrawn) == set(withdrawn) and then == now


class _Publication(Struct, frozen=True):
    """An edition that is ready to go out: its folder is there, with its manifest, once it is."""

    folder: Path
    manifest: str
    put: Callable[[], object]

    @property
    def is_put(self) -> bool:
        """Whether it is out."""
        return is_out(self.folder, self.manifest)


def _published(draft: _Draft, mine: Turn) -> Released:
    from presskit.publish.folder import publish

    folder = edition_folder(draft.outputs, draft.issue.number)
    _refuse_obstacle(folder, draft.issue.number)
    made = draft.made
    document = made.document(draft.issue)
    outputs = written(document, made.stock.theme, FORMATS, made.kit.loaded)
    about, edition = _edition(draft, document, outputs)
    earlier = [recorded_manifest(draft.outputs, number) for number in editions(draft.outputs)]
    files = {
        **outputs,
        **{f"{folder.name}/{name}": data for name, data in edition.items()},
        NAME: listed([*earlier, about]).to_json(),
    }
    now = made.stock.manifest(document, outputs)
    entry = _entry(draft, about)
    changed: list[Diagnostic] = []
    put = partial(publish, draft.outputs, files, now, within=made.order.within, tell=changed.append)
    put_out(_desk(made, mine), entry, _Publication(folder, entry.manifest, put), folder)
    paths = tuple(folder / name for name in edition)
    number = draft.issue.number
    warnings = (*made.warnings, *changed)
    return Released(document.id, number, is_new=True, folder=folder, files=paths, warnings=warnings)


def _refuse_obstacle(folder: Path, number: int) -> None:
    """Refuse what stands where an edition goes and is none: nothing is on record then."""
    if os.path.lexists(folder):
        message = say("`{path}` stands where edition {number} goes", path=folder, number=number)
        mend = say("see what it is and move it away, then run the command again")
        raise Refused([error("cannot-write", None, message, mend)])


def _desk(made: Prepared, mine: Turn) -> Desk:
    whole = made.kit.whole
    return Desk(made.order.path, whole, made.kit.ledger, References(whole.places.node()), mine)


def _entry(draft: _Draft, about: Manifest) -> entries.Release:
    """What the ledger has of an edition."""
    ledger = draft.made.kit.ledger
    return entries.Release(
        id=ledger.next_id,
        kit=about.kit,
        edition=draft.issue.number,
        manifest=manifest.digest(about.to_json()),
        at=draft.at,
        previous=ledger.head,
    )


def _edition(draft: _Draft, document: Document, outputs: Mapping[str, bytes]) -> tuple[Manifest, dict[str, bytes]]:
    """The files of an edition's folder, and its manifest, which is one of them."""
    files = {**outputs, KIT: freeze(draft.made.kit, draft.issue.number, draft.at)}
    about = replace(draft.made.stock.manifest(document, files), release=_told(draft))
    return about, {**files, manifest.NAME: about.to_json()}


def _told(draft: _Draft) -> Release:
    kit = draft.made.kit.loaded.kit
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
        withdrawn=tuple(sorted(draft.made.kit.standing.withdrawn)),
    )
