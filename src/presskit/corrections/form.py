"""The form of corrections.yaml, and its entries as values: every mistake of a ledger has its place."""

# Annotations are objects here, not text: Pydantic would compile and evaluate each one.
from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

from msgspec.structs import fields
from pydantic import ConfigDict, Field, StringConstraints

from presskit.corrections.entries import NAMES, Correction, Entry, Kind
from presskit.diagnostics import Diagnostic, Refused, error, say
from presskit.kit.values import Line, Moment, Prose, Slug, Version
from presskit.source import Node, SourceText
from presskit.validation import Places, Strict, validate

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Changes: TypeAlias = Literal[*(kind.value for kind in Kind if kind is not Kind.RETRAIT)]  # type: ignore[valid-type]
"""The kinds that a correction may be of; a withdrawal has no other than its own."""


class EntryForm(Strict):
    """One entry, of whatever sort; which keys it has, its sort decides."""

    entry: Literal["correction", "withdrawal", "approval"] = Field(examples=["correction"])
    id: Version = Field(examples=[1])
    ref: Line | None = None
    statement: Slug | None = None
    kind: Changes | None = None
    before: Prose | None = None
    after: Prose | None = None
    wording: Digest | None = None
    function: Digest | None = None
    reason: Line | None = None
    by: Line = Field(examples=["Service de presse"])
    approved_by: Line | None = None
    at: Moment = Field(examples=["2026-03-02T08:00:00Z"])
    edition: Version | None = None
    previous: Digest


class LedgerForm(Strict):
    """The whole file."""

    model_config = ConfigDict(populate_by_name=True)

    version: Version = Field(alias="presskit-corrections", examples=[1])
    entries: tuple[EntryForm, ...] = ()


def entries_of(root: Node, source: SourceText) -> tuple[Entry, ...]:
    """The entries of a ledger; Refused with every mistake of its form."""
    form = validate(LedgerForm, root, source)
    places = Places(root, source)
    problems = [problem for at, entry in enumerate(form.entries) for problem in _misfits(entry, at, places)]
    if problems:
        raise Refused(problems)
    return tuple(map(_entry, form.entries))


def _entry(form: EntryForm) -> Entry:
    given: dict[str, Any] = form.model_dump(exclude={"entry"}, exclude_none=True)
    kind = NAMES[form.entry]
    return kind(**(given | {"kind": Kind(given["kind"])} if kind is Correction else given))


def _misfits(form: EntryForm, at: int, places: Places) -> Iterator[Diagnostic]:
    """The keys that an entry of this sort lacks, and those it cannot have."""
    known = {field.name: field.required for field in fields(NAMES[form.entry])}
    given = form.model_fields_set - {"entry"}
    for key in sorted(given - set(known)):
        message = say("no key of `{where}` is called `{key}`", where=form.entry, key=key)
        yield error("unknown-key", places.key("entries", at, key), message, say("delete it"))
    for key in (name for name, needed in known.items() if needed and name not in given):
        message = say("`{name}` has no `{key}`", name=form.entry, key=key)
        yield error(
            "missing-key", places.key("entries", at), message, say("add `{key}: {example}`", key=key, example="…")
        )
