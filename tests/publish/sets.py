"""A small set of outputs, and its manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.publish.folder import publish
from presskit.publish.manifest import Manifest, digest

if TYPE_CHECKING:
    from pathlib import Path


def manifest(outputs: dict[str, bytes]) -> Manifest:
    return Manifest(
        kit="k",
        edition="Édition 1",
        content_hash="0" * 64,
        inputs={"speakers.yaml": digest(b"kit")},
        outputs={name: digest(data) for name, data in outputs.items()},
        versions={"presskit": "0"},
    )


def put(folder: Path, **outputs: bytes) -> tuple[Path, ...]:
    files = {name.replace("_", "."): data for name, data in outputs.items()}
    return publish(folder, files, manifest(files))
