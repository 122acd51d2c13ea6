"""What is told of released editions: each by the manifest in its folder, all of them by `editions.json`.

`editions.json` is what the issuer publishes. It is made from the manifests alone, so that it can be made again; it
holds digests and no words, but for the names of texts that were changed.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - decoding asks for the types of fields
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from presskit.diagnostics import Refused, error, say
from presskit.publish import manifest
from presskit.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

SCHEMA = "presskit-editions/1"
NAME = "editions.json"
DRAFT = "draft"
"""What stands for the number in the identifier of a kit that was built and not released."""


class Edition(Struct, frozen=True):
    """One edition in `editions.json`; `files` maps names to SHA-256."""

    number: int
    released: str
    content_hash: str
    files: Mapping[str, str]
    statements: Mapping[str, manifest.Printed]
    changes: tuple[manifest.Announced, ...] = ()
    withdrawn: tuple[str, ...] = ()


class Editions(Struct, frozen=True):
    """All editions of a kit, the first first; there is one at least."""

    kit: str
    latest: int
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
    """The manifest of an edition's folder; Refused where it is none."""
    try:
        about = msgspec.json.decode(_read(folder / manifest.NAME), type=manifest.Manifest)
    except OSError as problem:
        raise Refused([edition_damaged(folder, reason(problem))]) from problem
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise Refused([edition_damaged(folder, problem)]) from problem
    if about.release is None:
        raise Refused([edition_damaged(folder, say("its manifest is that of no edition"))])
    return about


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
        made = msgspec.json.decode(_read(path), type=Editions)
    except OSError as problem:
        raise Refused([_unreadable(path, reason(problem))]) from problem
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise Refused([_unreadable(path, problem)]) from problem
    numbers = [edition.number for edition in made.editions]
    if made.schema != SCHEMA or not numbers or numbers != sorted(set(numbers)) or numbers[-1] != made.latest:
        raise Refused([_unreadable(path, say("it does not list its editions in order"))])
    return made


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(manifest.MOST_BYTES)


def edition_damaged(folder: Path, why: object) -> Diagnostic:
    """The diagnostic for an edition that cannot be read again."""
    message = say("the edition in `{path}` is damaged: {reason}", path=folder, reason=why)
    return error("edition-damaged", None, message, say("put the folder back from a copy: an edition is never changed"))


def _unreadable(path: Path, why: object) -> Diagnostic:
    message = say("`{path}` is no manifest of editions: {reason}", path=path, reason=why)
    mend = say("name the `editions.json` that `presskit release` wrote, or fetch it again")
    return error("bad-manifest", None, message, mend)
