"""A small kit, and what must hold of its folder at every moment."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from presskit.corrections.ledger import read_ledger
from presskit.corrections.recording import wording
from presskit.kit.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KIT = """\
presskit: 1
kit: {{id: essai, title: Un essai}}
contacts: [{{name: Service de presse, email: presse@vallee.example}}]
speakers:
  durand:
    given: Camille
    family: Durand
    function: présidente
    statements: [{{id: mot, text: {text}, source: discours}}]
sources: {{discours: {{title: Discours}}}}
"""
STATEMENT = "mot"


def written(folder: Path, text: str) -> Path:
    """The kit's file with a wording, put there in one step as an editor does."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / "speakers.yaml~"
    beside.write_text(KIT.format(text=text), "utf-8")
    return beside.replace(folder / "speakers.yaml")


def outputs(path: Path) -> Path:
    """Where the kit's outputs go."""
    return path.parent / "output" / "essai"


def strays(folder: Path) -> list[str]:
    """The names of presskit's own files and folders that are left."""
    return sorted(str(found.relative_to(folder)) for found in folder.rglob(".presskit-*"))


def seen(folder: Path) -> dict[str, str]:
    """Every file that a user sees, by its digest."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path.relative_to(folder): path for path in files}
    return {
        str(name): digest(path.read_bytes())
        for name, path in names.items()
        if not any(part.startswith(".presskit-") for part in name.parts)
    }


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def manifest(folder: Path) -> dict[str, Mapping[str, str]]:
    """The manifest of a set, every file of which is as it says."""
    about = listed((folder / "manifest.json").read_bytes())
    for name, expected in about["outputs"].items():
        assert digest((folder / name).read_bytes()) == expected, name
    return about


def listed(written: bytes) -> dict[str, Mapping[str, str]]:
    """What a manifest says."""
    about: dict[str, Mapping[str, str]] = json.loads(written)
    return about


def check_sets(path: Path) -> None:
    """Every set of outputs is whole, and the list of editions names those that are there."""
    place = outputs(path)
    if not place.exists():
        return
    manifest(place)
    editions = {found.name for found in place.glob("edition-*")}
    for edition in editions:
        manifest(place / edition)
    if editions:
        known = json.loads((place / "editions.json").read_bytes())["editions"]
        assert {f"edition-{one['number']}" for one in known} == editions


def check_files(path: Path) -> None:
    """The kit and its ledger can be read."""
    load(path)
    read_ledger(path)


def check_agreement(path: Path) -> None:
    """The kit says what its ledger says."""
    entries = read_ledger(path).last_corrections()
    if STATEMENT in entries:
        assert wording(path, STATEMENT) == entries[STATEMENT].after
