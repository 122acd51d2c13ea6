"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from presskit.cli.screen import Screen
from presskit.diagnostics import Refused, error, say

KIT_FILE = "speakers.yaml"

Command = TypeVar("Command", bound=Callable[..., Any])


def _set_format(ctx: click.Context, _: click.Parameter, value: Literal["text", "short", "json"]) -> str:
    ctx.ensure_object(Screen).format = value
    return value


def reporting(command: Command) -> Command:
    """`--format text|short|json`, for every command that reports."""
    return click.option(
        "--format",
        type=click.Choice(["text", "short", "json"]),
        default="text",
        callback=_set_format,
        expose_value=False,
        help="How diagnostics are shown; json makes them the result, on stdout.",
    )(command)


def kits(command: Command) -> Command:
    """`[KIT…]`: files, or folders that hold a speakers.yaml; by default the one found upward from here."""
    return click.argument("kits", nargs=-1, type=click.Path(path_type=Path), metavar="[KIT]...")(command)


def into(command: Command) -> Command:
    """`-o DIR`, for every command that writes outputs, or looks for the editions among them."""
    return click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where outputs go.")(
        command
    )


def kit_files(named: tuple[Path, ...]) -> tuple[Path, ...]:
    """The kit files that were named, or the nearest one upward from the current folder; `Refused` without one."""
    if named:
        return tuple(path / KIT_FILE if path.is_dir() else path for path in named)
    for folder in _here_and_above():
        if (folder / KIT_FILE).is_file():
            return (_shortest(folder / KIT_FILE),)
    raise Refused(
        [
            error(
                "no-kit",
                None,
                say("no `speakers.yaml` here or in a folder above"),
                say("name a kit's file, or make a starter kit with `presskit new`"),
            )
        ]
    )


def _here_and_above() -> tuple[Path, ...]:
    """The current folder and those above it; none where it has been deleted."""
    try:
        here = Path.cwd()
    except FileNotFoundError:
        return ()
    return (here, *here.parents)


def _shortest(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
