"""From the folder of a template to a `Theme`."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused
from presskit.source import SourceText, parse, read_text
from presskit.template.checks import check
from presskit.template.files import with_files
from presskit.template.gate import MOST_OF_A_THEME, content
from presskit.template.merge import merged
from presskit.template.shelf import THEME, Shelved, extends_itself, find, shown, unknown_template
from presskit.template.theme import Theme
from presskit.validation.places import Places
from presskit.validation.plain import is_absent
from presskit.validation.validate import holds_something, validate

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Span
    from presskit.source import Node


class _Layer(Struct, frozen=True):
    """One theme.yaml as it is written, where it was found, and the folder of its files, to which no link leads."""

    found: Shelved
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
    return tuple(layer.found.folder.name for layer in _layers(name, beside, None))


def _layers(name: str, beside: Path | None, at: Span | None) -> list[_Layer]:
    """The theme, then the one it extends, and so on."""
    layers: list[_Layer] = []
    wanted: str | None = name
    while wanted is not None:
        taken = [layer.found.folder for layer in layers]
        found = find(wanted, beside, taken, at)
        if found is None:
            in_circle = wanted in [folder.name for folder in taken]
            raise Refused([extends_itself(wanted, at) if in_circle else unknown_template(wanted, beside, at)])
        layers.append(_read(found, at))
        wanted, at = _extended(layers[-1].places)
    return layers


def _read(found: Shelved, at: Span | None) -> _Layer:
    data = content(found.theme, shown(found.folder.name), MOST_OF_A_THEME, at)
    source = read_text(data, str(found.folder / THEME))
    node = parse(source)
    holds_something(Theme, node, source)
    return _Layer(found, found.theme.parent, source, node, Places(node, source))


def _extended(places: Places) -> tuple[str | None, Span | None]:
    scalar = places.scalar("extends") if places.holds("extends") else None
    return (None, None) if scalar is None or is_absent(scalar) else (scalar.value, scalar.span)
