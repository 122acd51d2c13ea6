"""The manifest: what was built from what, by hashes. It holds no time and no path of the machine."""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - decoding asks for the types of fields
from hashlib import sha256

from msgspec import Struct, to_builtins

from presskit.publish.forms import Digest, Line, Moment, Number, Slug  # noqa: TC001 - decoding asks for the types

SCHEMA = "presskit-manifest/1"
NAME = "manifest.json"
MOST_BYTES = 10_000_000
"""A manifest of a hundred thousand inputs and outputs."""


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


class Printed(Struct, frozen=True):
    """A statement of an edition by its SHA-256: the wording as it is in the file, its words alone, its function."""

    wording: Digest
    words: Digest
    function: Digest


class Announced(Struct, frozen=True):
    """A text that the edition before had otherwise, and how grave the change is."""

    ref: Line
    kind: Slug


class Release(Struct, frozen=True):
    """What a manifest says of an edition besides its files. `released` is the moment in UTC."""

    number: Number
    released: Moment
    statements: Mapping[Slug, Printed]
    changes: tuple[Announced, ...]
    withdrawn: tuple[Slug, ...]


class Manifest(Struct, frozen=True):
    """What one set of outputs was made from. `inputs` and `outputs` map names to SHA-256 digests.

    `release` is what else there is to tell of an edition; a build has none.
    """

    kit: Slug
    edition: str
    content_hash: str
    inputs: Mapping[str, str]
    outputs: Mapping[Line, str]
    versions: Mapping[str, str]
    release: Release | None = None

    def to_json(self) -> bytes:
        """The manifest as the file `manifest.json`: sorted keys, UTF-8, one final newline."""
        values = {name: value for name, value in to_builtins(self).items() if value is not None}
        text = json.dumps({"schema": SCHEMA, **values}, ensure_ascii=False, indent=2, sort_keys=True)
        return text.encode() + b"\n"
