"""The whole path on one screen: read → parse → validate → check → compose (typeset) → write → publish.

Each step maps one frozen value to the next. The disk is read before anything is composed, the kit and what it
names, and written by `publish` alone. A step that cannot go on raises `Refused` with its diagnostics.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.corrections import read_ledger
from presskit.corrections.reading import steadily
from presskit.diagnostics import Refused, error, in_order, say
from presskit.orders import DEFAULT_FORMATS, FORMATS, Order, Outcome, distinct, up_to_date
from presskit.preparing import opened, passed, prepared, read
from presskit.writers import WRITERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from presskit.diagnostics import Diagnostic
    from presskit.document import Document
    from presskit.freshness import Trail
    from presskit.kit.load import Loaded
    from presskit.preparing import Opened
    from presskit.template.theme import Theme

__all__ = [
    "DEFAULT_FORMATS", "FORMATS", "Order", "Outcome", "build", "distinct", "epoch", "examine", "inspect", "moment",
    "passed", "up_to_date", "written",
]  # fmt: skip


def examine(path: Path) -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """Read, parse, validate and check a kit: the kit with all that was found; `Refused` where there is no kit."""
    from presskit.corrections.answered import checked
    from presskit.kit.load import load

    loaded = load(path)
    return loaded, checked(loaded, read_ledger(path))


def inspect(path: Path, output: Path | None = None) -> tuple[Diagnostic, ...]:
    """Every problem of a kit: what a build would say of it, its template, its photos and its characters."""
    return steadily(path, lambda: _inspected(Order(path, output)))


def _inspected(order: Order) -> tuple[Diagnostic, ...]:
    try:
        kit = opened(order, read(order.path))
    except Refused as refused:
        return refused.diagnostics
    from presskit import materials

    kit = replace(kit, found=in_order((*kit.found, *materials.inspect(kit.kit.loaded))))
    return in_order((*kit.found, *_rehearsed(kit)))


def _rehearsed(kit: Opened) -> tuple[Diagnostic, ...]:
    """What only a writer can tell: the characters that no font of the template has, the font it cannot embed."""
    from presskit.writers import rehearsal

    try:
        made = prepared(kit)
        document = made.document(made.issue())
        with _faults_placed(kit.kit.loaded):
            rehearsal()(document, made.stock.theme)
    except Refused as refused:
        return refused.diagnostics
    return ()


def build(order: Order, trail: Trail | None = None) -> Outcome:
    """Build one kit in every format asked for, and put it on record; nothing is written unless all of it is.

    What it reads is on the `trail`, also where it is refused.
    """
    from presskit import dependencies
    from presskit.freshness import Trail, kept
    from presskit.publish.folder import publish
    from presskit.publish.manifest import NAME as MANIFEST

    trail = trail or Trail()
    dependencies.of_kit(trail, order.path)
    kit = steadily(order.path, lambda: read(order.path))
    about = kit.loaded.kit.kit
    folder = order.outputs(about.id)
    beside = replace(order, output=None).outputs(about.id)
    dependencies.of_content(trail, kit.loaded, order.template or about.template, (folder, beside))
    made = prepared(opened(order, kit))
    document = made.document(made.issue())
    outputs = written(document, made.stock.theme, order.formats, kit.loaded)
    manifest = made.stock.manifest(document, outputs)
    changed: list[Diagnostic] = []
    files = publish(folder, outputs, manifest, within=order.within, tell=changed.append)
    kept(order.key(), document.id, trail, folder, {**outputs, MANIFEST: manifest.to_json()}, made.warnings)
    return Outcome(about.id, files, (*made.warnings, *changed))


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
