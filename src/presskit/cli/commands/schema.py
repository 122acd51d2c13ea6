"""`presskit schema`: the JSON Schema of speakers.yaml."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from presskit.cli.screen import Screen


@click.command("schema")
@click.pass_obj
def command(screen: Screen) -> None:
    """Print the JSON Schema of speakers.yaml, for editors.

    \b
    Example:
      presskit schema > speakers.schema.json
    """
    from presskit.kit.schema import json_schema

    click.echo(json.dumps(json_schema(screen.words.sentence), ensure_ascii=False, indent=2))
