"""From the folder of a template to a `Theme`."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused
from presskit.source import SourceText, parse, read
from presskit.template.checks import check
from presskit.template.files import with_files
from presskit.template.merge import merged
from presskit.template.shelf import THEME, extends_itself, find, unknown_template
from presskit.template.theme import Theme
from presskit.validation.places import Places
from presskit.validation.plain import is_absent
from presskit.validation.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Span
    from presskit.source import Node


class _Layer(Struct, frozen=True):
    """One theme.yaml: as it is written, and the folder in which its files lie."""

    folder: Path
    source: SourceText
    node: Node
    places: Places


def load_template(name: str, beside: Path | None, at: Span | None = None) -> Theme:
    """The house style called `name`: of `templates/` in the folder `beside`, or else of the package.

    A theme may extend another, one of the same name in the package included. Font files come out as absolute paths.

    Raises `Refused` with every problem of the theme; for a template that does not exist, at the place `at`.
    """
    layers = _layers(name, beside, at)
    node = reduce(merged, (layer.node for layer in reversed(layers)))
    top = layers[0]
    theme = validate(Theme, node, top.source)
    places = Places(node, top.source)
    folders = [layer.folder for layer in layers]
    reach = {layer.source.name: folders[depth:] for depth, layer in enumerate(layers)}
    theme, problems = with_files(theme, places, reach)
    problems += check(theme, places)
    if problems:
        raise Refused(problems)
    return theme if top.places.holds("name") else theme.model_copy(update={"name": name})


def chain(name: str, beside: Path | None) -> tuple[str, ...]:
    """The names of a template and of those that it extends; raises `Refused` where one of them cannot be read."""
    return tuple(layer.folder.name for layer in _layers(name, beside, None))


def _layers(name: str, beside: Path | None, at: Span | None) -> list[_Layer]:
    """The theme, then the one it extends, and so on."""
    layers: list[_Layer] = []
    wanted: str | None = name
    while wanted is not None:
        taken = [layer.folder for layer in layers]
        folder = find(wanted, beside, taken, at)
        if folder is None:
            in_circle = wanted in [layer.folder.name for layer in layers]
            raise Refused([extends_itself(wanted, at) if in_circle else unknown_template(wanted, beside, at)])
        layers.append(_read(folder))
        wanted, at = _extended(layers[-1].places)
    return layers


def _read(folder: Path) -> _Layer:
    source = read(folder / THEME)
    node = parse(source)
    return _Layer(folder, source, node, Places(node, source))


def _extended(places: Places) -> tuple[str | None, Span | None]:
    scalar = places.scalar("extends") if places.holds("extends") else None
    return (None, None) if scalar is None or is_absent(scalar) else (scalar.value, scalar.span)
