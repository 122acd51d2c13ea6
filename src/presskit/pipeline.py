"""The whole path on one screen: read → parse → validate → check → compose (typeset) → write → publish.

Each step maps one frozen value to the next. The disk is read before anything is composed, the kit and what it
names, and written by `publish` alone. A step that cannot go on raises `Refused` with its diagnostics.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections import Corrected, Ledger, corrected, ledger_file, read_ledger
from presskit.corrections.editions import output_folder as output_folder  # noqa: PLC0414 - for `quoting`
from presskit.corrections.issue import FIRST_DRAFT
from presskit.corrections.reading import steadily
from presskit.diagnostics import Diagnostic, Refused, Severity, error, in_order, say
from presskit.writers import WRITERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.issue import Issue
    from presskit.document import Document
    from presskit.freshness import Key, Trail
    from presskit.kit.load import Loaded
    from presskit.materials import Materials
    from presskit.template.theme import Theme

FORMATS = tuple(WRITERS)
DEFAULT_FORMATS = ("docx", "pdf")


class Order(Struct, frozen=True):
    """What to build: a kit's file, where its outputs go, in which formats, in which house style if not its own."""

    path: Path
    output: Path | None = None
    formats: Sequence[str] = DEFAULT_FORMATS
    template: str | None = None
    strict: bool = False
    epoch: datetime | None = None

    def key(self) -> Key:
        """What a record of the build goes by: the order, where it was given, and what it takes from outside."""
        return (
            *(path and (os.path.abspath(path), str(path)) for path in (self.path, self.output)),  # noqa: PTH100
            *(tuple(self.formats), self.template, self.strict, str(self.epoch), os.environ.get("DICPATH")),
        )


class Outcome(Struct, frozen=True):
    """What a build left: the kit's id, the files, and the warnings on the way; `is_new` unless all was up to date."""

    kit: str
    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...]
    is_new: bool = True


def examine(path: Path) -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """Read, parse, validate and check a kit: the kit with all that was found; `Refused` where there is no kit."""
    from presskit.corrections.answered import checked
    from presskit.kit.load import load

    loaded = load(path)
    return loaded, checked(loaded, read_ledger(path))


def inspect(path: Path, output: Path | None = None) -> tuple[Diagnostic, ...]:
    """Every problem of a kit: what a build would say of it, its template, its photos and its characters."""
    return steadily(path, lambda: _inspected(path, output))


def _inspected(path: Path, output: Path | None) -> tuple[Diagnostic, ...]:
    from presskit.kit.load import load

    try:
        loaded = load(path)
    except Refused as refused:
        return refused.diagnostics
    from presskit import materials
    from presskit.corrections.answered import checked

    try:
        kit = corrected(path, loaded)
        past = past_edition(path, output, loaded.kit.kit.id)
    except Refused as refused:
        return in_order((*checked(loaded, Ledger()), *refused.diagnostics))
    found = in_order(
        (*checked(loaded, kit.ledger), *kit.diagnostics, *unannounced(kit, past), *materials.inspect(loaded))
    )
    if all(diagnostic.severity is Severity.WARNING for diagnostic in found):
        found = in_order((*found, *_rehearsed(kit, past)))
    return found


def _rehearsed(kit: Corrected, past: Frozen | None) -> tuple[Diagnostic, ...]:
    """What only a writer can tell: the characters that no font of the template has, the font it cannot embed."""
    from presskit import materials
    from presskit.compose import compose
    from presskit.writers import rehearsal

    try:
        stock = materials.gather(kit.loaded, None)
        document = compose(
            kit.loaded.kit,
            stock.pictures,
            content_hash=stock.content_hash,
            standing=kit.standing,
            issue=next_issue(kit, past, stock.inputs),
        )
        with _faults_placed(kit.loaded):
            rehearsal()(document, stock.theme)
    except Refused as refused:
        return refused.diagnostics
    return ()


def passed(found: Sequence[Diagnostic], *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """The diagnostics, where none refuses the kit; else `Refused` with all of them."""
    ordered = in_order(found)
    if any(strict or diagnostic.severity is Severity.ERROR for diagnostic in ordered):
        raise Refused(ordered)
    return ordered


def epoch() -> datetime | None:
    """The moment of SOURCE_DATE_EPOCH (reproducible-builds.org), or none; `Refused` where it is not a number."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError) as problem:
        hint = say("give the seconds since 1970, or unset the variable")
        raise Refused(
            [error("bad-epoch", None, say("SOURCE_DATE_EPOCH is not a moment: {value}", value=value), hint)]
        ) from problem


def moment() -> datetime:
    """Now, in UTC and to the second, or the moment of SOURCE_DATE_EPOCH."""
    return (epoch() or datetime.now(UTC)).replace(microsecond=0)


def distinct(orders: Sequence[Order], known: Sequence[Outcome | None]) -> None:
    """Refuse two kits whose outputs would lie in one folder; `known` are those of the orders that are up to date."""
    if len(orders) < 2:
        return
    taken: dict[Path, Path] = {}
    problems: list[Diagnostic] = []
    for order, outcome in zip(orders, known, strict=True):
        kit = outcome.kit if outcome else _id_of(order.path)
        if kit is None:
            continue
        first = taken.setdefault(output_folder(order.path, order.output, kit).resolve(), order.path)
        if first != order.path:
            clash = say("`{path}` and `{first}` are both the kit `{kit}`", path=order.path, first=first, kit=kit)
            hint = say("give each kit an id of its own, or build them into different folders with `-o`")
            problems.append(error("kit-twice", None, clash, hint))
    if problems:
        raise Refused(problems)


def _id_of(path: Path) -> str | None:
    from presskit.kit.load import load

    try:
        return load(path).kit.kit.id
    except Refused:
        return None


def up_to_date(order: Order) -> Outcome | None:
    """What the last build of this order left, where another would leave the same; None where a build is due."""
    from presskit.freshness import recalled
    from presskit.publish.manifest import NAME as MANIFEST

    record = recalled(order.key())
    if record is None:
        return None
    folder = output_folder(order.path, order.output, record.kit)
    files = tuple(folder / name for name in record.names() if name != MANIFEST)
    return Outcome(record.kit, files, record.warnings(), is_new=False)


def build(order: Order, trail: Trail | None = None) -> Outcome:
    """Build one kit in every format asked for, and put it on record; nothing is written unless all of it is.

    What it reads is on the `trail`, also where it is refused.
    """
    from presskit import dependencies, materials
    from presskit.compose import compose
    from presskit.corrections.answered import checked
    from presskit.freshness import Trail, kept
    from presskit.kit.load import load
    from presskit.publish.folder import publish
    from presskit.publish.manifest import NAME as MANIFEST

    trail = trail or Trail()
    dependencies.of_kit(trail, order.path)
    loaded, kit = steadily(order.path, lambda: _with_ledger(load(order.path), order.path))
    folders = [output_folder(order.path, place, loaded.kit.kit.id) for place in (order.output, None)]
    dependencies.of_content(trail, loaded, order.template or loaded.kit.kit.template, folders)
    past = past_edition(order.path, order.output, loaded.kit.kit.id)
    warnings = passed((*checked(loaded, kit.ledger), *kit.diagnostics, *unannounced(kit, past)), strict=order.strict)
    stock = with_history(materials.gather(kit.loaded, order.template), kit, order.path, past)
    warnings = passed((*warnings, *stock.warnings), strict=order.strict)
    document = compose(
        kit.loaded.kit,
        stock.pictures,
        content_hash=stock.content_hash,
        epoch=order.epoch,
        standing=kit.standing,
        issue=next_issue(kit, past, stock.inputs),
    )
    outputs = written(document, stock.theme, order.formats, kit.loaded)
    # A link typed with `-o` is the user's own choice; one that lies in wait beside the kit is not.
    within = order.path.parent if order.output is None else None
    about = stock.manifest(document, outputs)
    folder = folders[0]
    files = publish(folder, outputs, about, within=within)
    kept(order.key(), document.id, trail, folder, {**outputs, MANIFEST: about.to_json()}, warnings)
    return Outcome(loaded.kit.kit.id, files, warnings)


def _with_ledger(loaded: Loaded, path: Path) -> tuple[Loaded, Corrected]:
    return loaded, corrected(path, loaded)


def past_edition(path: Path, output: Path | None, kit_id: str) -> Frozen | None:
    """The last edition of a kit: among the outputs asked for, else among those beside its file."""
    from presskit.corrections import frozen

    return frozen.past_edition(path, output, kit_id)


def unannounced(kit: Corrected, past: Frozen | None) -> tuple[Diagnostic, ...]:
    """What is not as the last edition says, and not on record either; a ledger that lost what it had then.

    What a ledger that was altered would say of the kit is not told.
    """
    from presskit.corrections.changes import unrecorded
    from presskit.corrections.keeping import altered, editions_missing

    if past is None:
        return tuple(editions_missing(kit.ledger, past))
    lost = tuple(altered(kit.ledger, past, Path(kit.loaded.source.name)))
    return lost or (*editions_missing(kit.ledger, past), *unrecorded(kit, past))


def next_issue(kit: Corrected, past: Frozen | None, files: Mapping[str, str]) -> Issue:
    """The edition that a kit would be if it were released now, as a draft that follows a past one.

    `files` has the SHA-256 of the files of its photos, those that are known.
    """
    from presskit.corrections.changes import issue_of

    return issue_of(kit, past, None, files) if past else FIRST_DRAFT


def with_history(stock: Materials, kit: Corrected, path: Path, past: Frozen | None) -> Materials:
    """The materials with the ledger and the last edition among the inputs, where the kit has any."""
    from presskit.publish.manifest import digest
    from presskit.source.splice import bytes_of

    history = {} if past is None else {past.name: past.digest}
    if kit.ledger.source is not None:
        history[ledger_file(path).name] = digest(bytes_of(kit.ledger.source))
    return replace(stock, inputs={**stock.inputs, **history}) if history else stock


def written(document: Document, theme: Theme, formats: Sequence[str], loaded: Loaded) -> dict[str, bytes]:
    """The document in each format, by file name."""
    from presskit.writers import writer

    with _faults_placed(loaded):
        return {f"{document.id}{WRITERS[name].suffix}": writer(name)(document, theme) for name in formats}


@contextmanager
def _faults_placed(loaded: Loaded) -> Iterator[None]:
    """A writer's refusals as diagnostics, each at its place in the kit's file."""
    from presskit.refusals import missing_glyphs, unreadable_font
    from presskit.writers import Unprintable, UnreadableFont

    try:
        yield
    except Unprintable as problem:
        raise Refused(missing_glyphs(problem.glyphs, loaded)) from problem
    except UnreadableFont as problem:
        raise Refused([unreadable_font(problem.path)]) from problem
