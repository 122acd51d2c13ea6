"""`presskit new`: a small, complete starter kit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("presskit-demo"), metavar="[DIR]")
@click.pass_obj
def command(screen: Screen, folder: Path) -> None:
    """Make a small, complete starter kit in DIR, ready to build offline.

    \b
    Example:
      presskit new demo
      presskit build demo/speakers.yaml
    """
    from presskit.kit.schema import json_schema
    from presskit.starter import create

    schema = json_schema(screen.words.sentence)
    for path in create(folder, json.dumps(schema, ensure_ascii=False, indent=2) + "\n"):
        screen.tell(str(path))
    screen.say(say("now: presskit build {path}", path=folder / "speakers.yaml"))
