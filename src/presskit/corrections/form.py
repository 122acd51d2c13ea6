"""The form of corrections.yaml, and its entries as values: every mistake of a ledger has its place."""

# Annotations are objects here, not text: Pydantic would compile and evaluate each one.
import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Literal, TypeAlias

from msgspec.structs import fields, replace
from pydantic import ConfigDict, Field

from presskit.corrections.chain import AS_IT_WAS
from presskit.corrections.entries import NAMES, Correction, Entry, Kind
from presskit.diagnostics import Diagnostic, Message, Note, Refused, error, say, say_plural
from presskit.kit.values import Line, Moment, Prose, Slug, Version
from presskit.source import Node, SourceText
from presskit.validation import Places, Strict, validate

_HASHES = ("wording", "function", "manifest", "previous")
Changes: TypeAlias = Literal[*(kind.value for kind in Kind if kind is not Kind.RETRAIT)]  # type: ignore[valid-type]
"""The kinds that a correction may be of; a withdrawal has no other than its own."""


class EntryForm(Strict):
    """One entry, of whatever sort; which keys it has, its sort decides."""

    entry: Literal["correction", "withdrawal", "approval", "release"] | None = None
    id: Version | None = None
    kit: Slug | None = None
    ref: Line | None = None
    statement: Slug | None = None
    kind: Changes | None = None
    before: Prose | None = None
    after: Prose | None = None
    wording: str | None = None
    function: str | None = None
    reason: Line | None = None
    by: Line | None = None
    approved_by: Line | None = None
    at: Moment | None = None
    edition: Version | None = None
    manifest: str | None = None
    previous: str | None = None


class LedgerForm(Strict):
    """The whole file."""

    model_config = ConfigDict(populate_by_name=True)
    where_empty: ClassVar[Message | None] = say("put back what it held; if nothing was ever recorded, delete it")

    version: Version = Field(alias="presskit-corrections", examples=[1])
    entries: tuple[EntryForm, ...] = ()


def entries_of(root: Node, source: SourceText) -> tuple[Entry, ...]:
    """The entries of a ledger; Refused with the mistakes of its form, each where it stands first."""
    places = Places(root, source)
    try:
        form = validate(LedgerForm, root, source)
    except Refused as refused:
        raise Refused(_once(refused.diagnostics)) from None
    problems = [problem for at, entry in enumerate(form.entries) for problem in _misfits(entry, at, places)]
    if problems:
        raise Refused(_once(problems))
    return tuple(map(_entry, form.entries))


def _entry(form: EntryForm) -> Entry:
    assert form.entry is not None
    given: dict[str, Any] = form.model_dump(exclude={"entry"}, exclude_none=True)
    kind = NAMES[form.entry]
    return kind(**(given | {"kind": Kind(given["kind"])} if kind is Correction else given))


def _misfits(form: EntryForm, at: int, places: Places) -> Iterator[Diagnostic]:
    """The keys that an entry of this sort lacks, those it cannot have, and hashes that are none."""
    if form.entry is None:
        yield _missing("entry", at, places)
        return
    known = {field.name: field.required for field in fields(NAMES[form.entry])}
    given = form.model_fields_set - {"entry"}
    for key in sorted(given - set(known)):
        message = say("no key of `{where}` is called `{key}`", where=form.entry, key=key)
        yield error("unknown-key", places.key("entries", at, key), message, say("delete it"))
    yield from (_missing(key, at, places) for key, needed in known.items() if needed and key not in given)
    for key in (key for key in _HASHES if key in known and key in given):
        if not re.fullmatch(r"[0-9a-f]{64}", found := getattr(form, key)):
            message = say("the hash under `{key}` of entry {number} is none that presskit writes: `{found}`",
                          key=key, number=at + 1, found=found[:60])  # fmt: skip
            yield error("broken-chain", places.value("entries", at, key), message, AS_IT_WAS)


def _missing(key: str, at: int, places: Places) -> Diagnostic:
    message = say("entry {number} has no `{key}`", number=at + 1, key=key)
    return error("missing-key", places.key("entries", at), message, AS_IT_WAS)


def _once(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Each mistake where it is made first, with how often it is made: whoever breaks a ledger breaks all of it."""
    alike: dict[object, list[Diagnostic]] = {}
    for problem in problems:
        values = {key: value for key, value in problem.message.values if key != "number"}
        alike.setdefault((problem.code, problem.message.template, str(values)), []).append(problem)
    for first, *rest in alike.values():
        more = say_plural("{count} more entry has the same mistake", "{count} more entries have the same mistake",
                          len(rest))  # fmt: skip
        yield replace(first, notes=(*first.notes, Note(more))) if rest else first
