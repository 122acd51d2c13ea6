"""The photos of a kit at full size, each with its facts in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit import photos
from presskit.captioning.file_names import file_name
from presskit.captioning.importing import conflicts_with
from presskit.captioning.kit_facts import facts_of
from presskit.diagnostics import Gathering, Refused, Severity, error, say, warning
from presskit.materials import photo_files
from presskit.photos.content import content
from presskit.photos.heif import is_heif
from presskit.photos.metadata import Unwritable, container_of, read, sidecar, written
from presskit.publish.files import place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.load import Loaded


class Exported(Struct, frozen=True):
    """What was written: the path of each photo by its id, and what is to be known of them."""

    files: Mapping[str, Path]
    warnings: tuple[Diagnostic, ...]


def export(loaded: Loaded, folder: Path | None = None, *, keep_private: bool = False) -> Exported:
    """Write every photo of a kit into a folder, by default `output/<kit-id>/photos` beside the kit's file.

    The kit's references must hold. What a file says otherwise than the kit is a warning, and the kit's words are
    written. Raises `Refused` for a photo that does not pass the photo gate, and where the disk refuses.
    """
    target = folder or loaded.root / "output" / loaded.kit.kit.id / "photos"
    paths = photo_files(loaded)
    gathering = Gathering()
    outputs: dict[str, bytes] = {}
    names: dict[str, str] = {}
    warnings: list[Diagnostic] = []
    for photo_id, path in paths.items():
        with gathering:
            made, said = _captioned(loaded, photo_id, path, keep_private=keep_private)
            names[photo_id] = next(iter(made))
            outputs |= made
            warnings += said
    gathering.refuse()
    _spare_originals(target, outputs, loaded, paths)
    place(target, outputs, within=loaded.root if folder is None else None)
    return Exported({photo_id: target / name for photo_id, name in names.items()}, tuple(warnings))


def _captioned(
    loaded: Loaded, photo_id: str, path: Path, *, keep_private: bool
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of one photo, itself first, and what is to be said of it."""
    span = loaded.places.value("photos", photo_id, "file")
    warnings = list(photos.inspect(path, span))
    if any(found.severity is Severity.ERROR for found in warnings):
        raise Refused(warnings)
    data, facts = content(path, span), facts_of(loaded.kit, photo_id)
    warnings += conflicts_with(read(data), loaded, photo_id)
    name = file_name(loaded.kit, photo_id, suffix_of(data))
    try:
        return {name: written(data, facts, keep_private=keep_private)}, warnings
    except Unwritable:
        beside = f"{name.rpartition('.')[0]}.xmp"
        return {name: data, beside: sidecar(facts)}, [*warnings, _sidecar_written(photo_id, beside, span)]


def suffix_of(data: bytes) -> str:
    """The suffix of a photo's clean name, by what the file holds, whatever it was called.

    Beside what can be written into, the photo gate lets in HEIF and BigTIFF.
    """
    container = container_of(data)
    if container is not None:
        return container.suffix
    return ".heic" if is_heif(data) else ".tif"


def _sidecar_written(photo_id: str, beside: str, span: Span) -> Diagnostic:
    message = say(
        "nothing can be written into the photo `{name}`: its facts are in `{beside}`", name=photo_id, beside=beside
    )
    return warning(
        "photo-sidecar", span, message, say("export the photo as a JPEG; as it is, it keeps private data too")
    )


def _spare_originals(folder: Path, outputs: Mapping[str, bytes], loaded: Loaded, paths: Mapping[str, Path]) -> None:
    """Refuse to write over a photo of the kit."""
    originals = {path.resolve(): photo_id for photo_id, path in paths.items()}
    taken = [originals[place] for name in outputs if (place := (folder / name).resolve()) in originals]
    if taken:
        raise Refused([_would_overwrite(photo_id, loaded) for photo_id in taken])


def _would_overwrite(photo_id: str, loaded: Loaded) -> Diagnostic:
    span = loaded.places.value("photos", photo_id, "file")
    message = say("the photo `{name}` would be written over its own original", name=photo_id)
    return error("photo-over-original", span, message, say("choose another folder with `-o`"))
