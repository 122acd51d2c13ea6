"""What is told of released editions: each by the manifest in its folder, all of them by `editions.json`.

`editions.json` is what the issuer publishes. It is made from the manifests alone, so that it can be made again; it
holds digests and no words, but for the names of texts that were changed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping  # noqa: TC003 - decoding asks for the types of fields
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from presskit.diagnostics import Refused, error, say
from presskit.publish import manifest
from presskit.publish.forms import Line, Moment, Number, Slug, misfit
from presskit.reasons import reason
from presskit.regular import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presskit.diagnostics import Diagnostic

SCHEMA = "presskit-editions/1"
NAME = "editions.json"
DRAFT = "draft"
"""What stands for the number in the identifier of a kit that was built and not released."""


class Edition(Struct, frozen=True):
    """One edition in `editions.json`; `files` maps names to SHA-256."""

    number: Number
    released: Moment
    content_hash: str
    files: Mapping[Line, str]
    statements: Mapping[Slug, manifest.Printed]
    changes: tuple[manifest.Announced, ...] = ()
    withdrawn: tuple[Slug, ...] = ()


class Editions(Struct, frozen=True):
    """All editions of a kit, the first first; there is one at least."""

    kit: Slug
    latest: Number
    editions: tuple[Edition, ...]
    schema: str = SCHEMA

    @property
    def last(self) -> Edition:
        """The edition that stands."""
        return self.editions[-1]

    def numbered(self, number: int) -> Edition | None:
        """The edition of a number, if there is one."""
        return next((edition for edition in self.editions if edition.number == number), None)

    def to_json(self) -> bytes:
        """The file `editions.json`: UTF-8, keys in order of name, one final newline."""
        made = msgspec.json.encode(self, order="deterministic")
        return msgspec.json.format(made, indent=1) + b"\n"


def edition_manifest(folder: Path) -> manifest.Manifest:
    """The manifest of an edition's folder; Refused where it is none, and where a link leads to it."""
    try:
        data = read_regular(released(folder, manifest.NAME), manifest.MOST_BYTES, links=False)
        about = msgspec.json.decode(data, type=manifest.Manifest)
    except OSError as problem:
        raise Refused([edition_damaged(folder, reason(problem))]) from problem
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise Refused([edition_damaged(folder, misfit(problem))]) from problem
    if about.release is None:
        raise Refused([edition_damaged(folder, say("its manifest is that of no edition"))])
    return about


def released(folder: Path, name: str) -> Path:
    """Where a file in the folder of an edition lies: links to the outputs are followed, and none may lead further."""
    return Path(os.path.realpath(folder.parent), folder.name, name)


def manifest_hash(folder: Path) -> str:
    """The SHA-256 of the manifest in an edition's folder; Refused where it cannot be read."""
    try:
        return manifest.digest(read_regular(released(folder, manifest.NAME), manifest.MOST_BYTES, links=False))
    except OSError as problem:
        raise Refused([edition_damaged(folder, reason(problem))]) from problem


def recorded_manifest(outputs: Path, number: int) -> manifest.Manifest:
    """The manifest of an edition in a kit's folder of outputs, which bears the kit's id.

    Refused where it is that of another kit or edition, or is not what `editions.json` beside it has on record.
    """
    folder = outputs / f"edition-{number}"
    about = edition_manifest(folder)
    (edition,) = _listed([about])
    if about.kit != outputs.name:
        raise Refused([of_another_kit(folder, about.kit)])
    if edition.number != number:
        raise Refused([of_another_number(folder, edition.number)])
    record = recorded_editions(outputs)
    if record is not None and record.numbered(number) != edition:
        raise Refused([edition_damaged(folder, say("its manifest is not what `{name}` has on record", name=NAME))])
    return about


def recorded_editions(outputs: Path) -> Editions | None:
    """What `editions.json` in a kit's folder of outputs lists, None where there is none; Refused if it is no good."""
    path = outputs / NAME
    if not os.path.lexists(path):
        return None
    made = read_editions(path)
    if made.kit != outputs.name:
        raise Refused([_unreadable(path, say("it is that of the kit `{kit}`", kit=made.kit))])
    return made


def listed(manifests: Sequence[manifest.Manifest]) -> Editions:
    """All editions as their manifests tell of them; one manifest is needed at least."""
    editions = sorted(_listed(manifests), key=lambda edition: edition.number)
    return Editions(manifests[0].kit, editions[-1].number, tuple(editions))


def _listed(manifests: Iterable[manifest.Manifest]) -> Iterable[Edition]:
    for about in manifests:
        release = about.release
        assert release is not None
        yield Edition(
            number=release.number,
            released=release.released,
            content_hash=about.content_hash,
            files=about.outputs,
            statements=release.statements,
            changes=release.changes,
            withdrawn=release.withdrawn,
        )


def read_editions(path: Path) -> Editions:
    """The editions that a file `editions.json` lists; Refused where it is none."""
    try:
        made = msgspec.json.decode(read_regular(path, manifest.MOST_BYTES), type=Editions)
    except OSError as problem:
        raise Refused([_unreadable(path, reason(problem))]) from problem
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise Refused([_unreadable(path, misfit(problem))]) from problem
    numbers = [edition.number for edition in made.editions]
    if made.schema != SCHEMA or not numbers or numbers != sorted(set(numbers)) or numbers[-1] != made.latest:
        raise Refused([_unreadable(path, say("it does not list its editions in order"))])
    return made


def edition_damaged(folder: Path, why: object) -> Diagnostic:
    """The diagnostic for an edition that cannot be read again."""
    message = say("the edition in `{path}` is damaged: {reason}", path=folder, reason=why)
    return error("edition-damaged", None, message, say("put the folder back from a copy: an edition is never changed"))


def of_another_kit(folder: Path, kit: str) -> Diagnostic:
    """The diagnostic for an edition that was put among the outputs of a kit that is not its own."""
    return edition_damaged(folder, say("it is an edition of the kit `{kit}`", kit=kit))


def of_another_number(folder: Path, number: int) -> Diagnostic:
    """The diagnostic for an edition whose number is not that of its folder."""
    return edition_damaged(folder, say("it says that it is edition {number}", number=number))


def _unreadable(path: Path, why: object) -> Diagnostic:
    message = say("`{path}` is no manifest of editions: {reason}", path=path, reason=why)
    mend = say("name the `editions.json` that `presskit release` wrote, or fetch it again")
    return error("bad-manifest", None, message, mend)
