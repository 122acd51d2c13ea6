"""What a build needs besides the kit's file: the template and the photos, read through their gates, and hashed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

import presskit
from presskit.diagnostics import Diagnostic, Gathering, Span
from presskit.freshness.maker import versions_of
from presskit.publish.manifest import Manifest, digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presskit.document import Document, Picture
    from presskit.kit.load import Loaded
    from presskit.kit.model import Photo
    from presskit.photos.gate import Passed
    from presskit.template.theme import Theme
    from presskit.writers.photo_layout import Layout, Room

DPI = 300
LIBRARIES = ("python-docx", "reportlab", "pillow", "babel", "markdown-it-py")


class Materials(Struct, frozen=True):
    """The house style, the pixels of each photo at printed size, and the digest of every file that was read.

    `warnings` are those of the letterhead and of the photos, such as an animation of which one picture is printed.
    """

    theme: Theme
    pictures: Mapping[str, Picture]
    inputs: Mapping[str, str]
    warnings: tuple[Diagnostic, ...]

    @property
    def content_hash(self) -> str:
        """The SHA-256 of all that the kit was made from: the digests of its inputs, in order of name."""
        lines = (f"{name} {self.inputs[name]}\n" for name in sorted(self.inputs))
        return digest("".join(lines).encode())

    def manifest(self, document: Document, outputs: Mapping[str, bytes]) -> Manifest:
        """The manifest of a set of outputs made from these materials."""
        return Manifest(
            kit=document.id,
            edition=document.edition,
            content_hash=self.content_hash,
            inputs=self.inputs,
            outputs={name: digest(data) for name, data in outputs.items()},
            versions={"presskit": presskit.__version__, **_libraries()},
        )


@cache
def _libraries() -> Mapping[str, str]:
    """The versions of what makes the outputs."""
    return versions_of(LIBRARIES)


def gather(loaded: Loaded, template: str | None) -> Materials:
    """Read the template and every photo of a kit; `Refused` with all that is wrong with them."""
    gathering = Gathering()
    with gathering:
        theme = house_style(loaded, template)
    with gathering:
        paths = photo_files(loaded)
    gathering.refuse()
    passed = _passed(loaded, paths, theme)
    digests = dict(_inputs(loaded, theme))
    digests |= {loaded.kit.photos[photo_id].file: photo.digest for photo_id, photo in passed.items()}
    pictures = {photo_id: photo.picture for photo_id, photo in passed.items()}
    warnings = (found for photo in passed.values() for found in photo.warnings)
    return Materials(theme, pictures, digests, (*_unseen(theme), *warnings))


def _unseen(theme: Theme) -> tuple[Diagnostic, ...]:
    """Words that the letterhead of a house style, if it has one, would hide."""
    if theme.base_document is None:
        return ()
    from presskit.writers.docx.hidden_words import hidden_words

    return hidden_words(theme)


def house_style(loaded: Loaded, template: str | None) -> Theme:
    """The template of a kit, or the one named instead of it."""
    from presskit.template import load_template

    if template is not None:
        return load_template(template, loaded.root)
    return load_template(loaded.kit.kit.template, loaded.root, loaded.places.value("kit", "template"))


def _inputs(loaded: Loaded, theme: Theme) -> Iterator[tuple[str, str]]:
    """The SHA-256 of every file but the photos that the outputs depend on, by a name that every machine gives it."""
    from presskit.source import inside, read_bytes
    from presskit.template import file_digests

    yield "speakers.yaml", digest(loaded.source.text.encode())
    for source_id, source in loaded.kit.sources.items():
        if source.file is not None:
            path = inside(loaded.root, source.file, loaded.places.value("sources", source_id, "file"))
            yield source.file, digest(read_bytes(path, source.file, links=False))
    # The tokens stand for the theme.yaml of the template and of those that it extends.
    yield "template/theme", digest(theme.tokens().encode())
    for name, found in file_digests(theme).items():
        yield f"template/{name}", found


def inspect(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """What would refuse a build of the kit: its template and its photos, without making a picture."""
    from presskit import photos
    from presskit.source import inside

    gathering = Gathering()
    with gathering:
        gathering.diagnostics += _unseen(house_style(loaded, None))
    for photo_id, photo in loaded.kit.photos.items():
        span = _file_span(loaded, photo_id)
        with gathering:
            gathering.diagnostics += photos.inspect(inside(loaded.root, photo.file, span), span)
    return tuple(gathering.diagnostics)


def photo_files(loaded: Loaded) -> dict[str, Path]:
    """The file of each photo, through the path gate."""
    from presskit.source import inside

    paths: dict[str, Path] = {}
    gathering = Gathering()
    for photo_id, photo in loaded.kit.photos.items():
        with gathering:
            paths[photo_id] = inside(loaded.root, photo.file, _file_span(loaded, photo_id))
    gathering.refuse()
    return paths


def _file_span(loaded: Loaded, photo_id: str) -> Span:
    return loaded.places.value("photos", photo_id, "file")


def _passed(loaded: Loaded, paths: Mapping[str, Path], theme: Theme) -> dict[str, Passed]:
    """Every photo through the photo gate, at its printed size."""
    if not paths:
        return {}
    from presskit import photos

    portraits = {speaker.portrait for speaker in loaded.kit.speakers.values()}
    passed: dict[str, Passed] = {}
    gathering = Gathering()
    for photo_id, path in paths.items():
        room = printed_room(loaded.kit.photos[photo_id], theme, portrait=photo_id in portraits)
        with gathering:
            passed[photo_id] = photos.load_with_warnings(
                path,
                max_width_px=round(room.width / 72 * DPI),
                max_height_px=round(room.height / 72 * DPI),
                span=_file_span(loaded, photo_id),
            )
    gathering.refuse()
    return passed


def printed_room(photo: Photo, theme: Theme, *, portrait: bool) -> Room:
    """The largest width and height at which a photo may be printed, in points."""
    from presskit.writers.photo_layout import room_for

    layout: Layout = "portrait" if portrait else photo.layout
    return room_for(layout, theme.page.measure, theme.page.depth)
