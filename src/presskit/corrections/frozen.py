"""The kit of an edition as JSON: whatever becomes of the file, what was released can be read again.

The values are those of the file, each a text; reading them goes through the gates that the file goes through, so
that the kit is the same, value by value. What was withdrawn before is not kept.
"""

from __future__ import annotations

import json
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from presskit.corrections.comparing import photos_of
from presskit.corrections.editions import edition_folder, editions, output_folder
from presskit.corrections.entries import values
from presskit.corrections.held import SCHEMA, held
from presskit.corrections.withdrawn import without
from presskit.diagnostics import Refused, Span, say
from presskit.kit.load import Loaded, loaded_from
from presskit.publish.editions import (
    edition_damaged,
    of_another_kit,
    of_another_number,
    recorded_editions,
    recorded_manifest,
    released,
)
from presskit.publish.forms import misfit
from presskit.reasons import reason
from presskit.regular import read_regular
from presskit.source import Mapping, Scalar, SourceText
from presskit.source.styles import double

if TYPE_CHECKING:
    from collections import abc
    from collections.abc import Collection, Iterable
    from datetime import datetime
    from pathlib import Path

    from presskit.corrections import Corrected
    from presskit.source import Node

NAME = "kit.json"
MOST_BYTES = 200_000_000
"""A kit's file at its largest, every character escaped."""


class Frozen(Struct, frozen=True):
    """An edition's kit. `entries` is how many entries the ledger had, `withdrawn` what had been taken back.

    `head` is the hash of the last entry, `ledger` the keys and values of all, as the ledger writes them;
    `photos` maps the ids of its photos to the SHA-256 of their files, where its manifest is at hand.
    """

    number: int
    at: datetime
    loaded: Loaded
    entries: int
    head: str
    ledger: tuple[dict[str, str], ...]
    withdrawn: tuple[str, ...]
    kit: object
    digest: str
    folder: Path
    photos: abc.Mapping[str, str] = MappingProxyType({})

    @property
    def name(self) -> str:
        """What a manifest calls the file that it was read from."""
        return f"edition-{self.number}/{NAME}"


def freeze(kit: Corrected, number: int, at: datetime) -> bytes:
    """The file `kit.json`: the kit as it stands, and its ledger so far."""
    written = {
        "schema": SCHEMA,
        "edition": number,
        "released": f"{at:%Y-%m-%dT%H:%M:%SZ}",
        "entries": len(kit.ledger.entries),
        "head": kit.ledger.head,
        "withdrawn": sorted(kit.standing.withdrawn),
        "ledger": [values(entry) for entry in kit.ledger.entries],
        "kit": tree(kit.loaded.places.node(), kit.standing.withdrawn),
    }
    return json.dumps(written, ensure_ascii=False, indent=1).encode() + b"\n"


def tree(node: Node, withdrawn: Collection[str]) -> Any:
    """The values of a kit's file as JSON has them, without statements that were withdrawn."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {entry.key.value: tree(entry.value, withdrawn) for entry in node.entries}
    return [tree(item, withdrawn) for item in node.items if not _is_withdrawn(item, withdrawn)]


def _is_withdrawn(node: Node, withdrawn: Collection[str]) -> bool:
    if not isinstance(node, Mapping) or node.get("text") is None:
        return False
    identity = node.get("id")
    return isinstance(identity, Scalar) and identity.value in withdrawn


def thaw(path: Path, root: Path, *, links: bool = True) -> Frozen:
    """The edition that a file `kit.json` holds, its kit's files in the folder `root`.

    Refused where it is damaged; without `links` also where its folder, or the file, is one.
    """
    try:
        data = read_regular(path if links else released(path.parent, path.name), MOST_BYTES, links=links)
        about = held(data)
        at, text = about.at, yaml_of(about.kit)
    except OSError as problem:
        raise Refused([edition_damaged(path.parent, reason(problem))]) from problem
    except (ValueError, TypeError, RecursionError) as problem:
        raise Refused([edition_damaged(path.parent, misfit(problem))]) from problem
    loaded = _loaded(path, text, root)
    return Frozen(
        number=about.edition,
        at=at,
        loaded=replace(loaded, kit=without(loaded.kit, about.withdrawn)),
        entries=about.entries,
        head=about.head,
        ledger=about.ledger or (),
        withdrawn=about.withdrawn,
        kit=about.kit,
        digest=sha256(data).hexdigest(),
        folder=path.parent,
    )


def _loaded(path: Path, text: str, root: Path) -> Loaded:
    """The kit in an edition; what is wrong with it has no place in the JSON but the file, and no help: it is out."""
    try:
        return loaded_from(SourceText(str(path), text), root)
    except Refused as refused:
        if any(one.code == "format-version" for one in refused.diagnostics):
            raise
        found = (replace(one, span=Span(str(path)), help=None, notes=()) for one in refused.diagnostics)
        damaged = edition_damaged(path.parent, say("its kit is none that could be released"))
        raise Refused([damaged, *found]) from refused


def past_edition(path: Path, output: Path | None, kit_id: str) -> Frozen | None:
    """The last edition of a kit's file: among the outputs asked for, else among those beside it."""
    places = (output_folder(path, output, kit_id), output_folder(path, None, kit_id))
    return last_edition(places, path.parent)


def last_edition(folders: Iterable[Path], root: Path) -> Frozen | None:
    """The last edition in the first of some folders of outputs that holds any; None where there is none yet.

    Refused where its folder is damaged, or gone though `editions.json` lists it.
    """
    for outputs in folders:
        number = max((*editions(outputs), _listed(outputs)))
        if number:
            return edition(outputs, number, root)
    return None


def _listed(outputs: Path) -> int:
    """The last edition that `editions.json` lists, though its folder may be gone; 0 where there is no such file."""
    record = recorded_editions(outputs)
    return record.latest if record else 0


def edition(outputs: Path, number: int, root: Path) -> Frozen:
    """An edition by its number, from a kit's folder of outputs, which bears the kit's id.

    Refused where it is no edition of that kit and number, or not the one that its manifest and `editions.json` name.
    """
    folder = edition_folder(outputs, number)
    found, about = thaw(folder / NAME, root, links=False), recorded_manifest(outputs, number)
    if found.loaded.kit.kit.id != outputs.name:
        raise Refused([of_another_kit(folder, found.loaded.kit.kit.id)])
    if found.number != number:
        raise Refused([of_another_number(folder, found.number)])
    if about.outputs.get(NAME) != found.digest:
        raise Refused([edition_damaged(folder, say("`{name}` was changed after the release", name=NAME))])
    return replace(found, photos=photos_of(found.loaded.kit, about.inputs))


def yaml_of(value: object) -> str:
    """JSON of texts, lists and mappings as YAML, every text between double quotation marks."""
    if isinstance(value, str):
        return double(value)
    if isinstance(value, dict):
        return "{" + ",\n".join(f"{double(key)}: {yaml_of(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(yaml_of, value)) + "]"
    message = f"{type(value).__name__} in a kit"
    raise TypeError(message)
