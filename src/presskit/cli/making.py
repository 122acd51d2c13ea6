"""What the commands that build have in common: their options, and the line that says what was built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from presskit.cli.options import into
from presskit.cli.screen import Screen
from presskit.diagnostics import say
from presskit.pipeline import DEFAULT_FORMATS, FORMATS

if TYPE_CHECKING:
    from presskit.cli.options import Command
    from presskit.pipeline import Outcome


def making(command: Command) -> Command:
    """`-o`, `--to`, `--template` and `--strict`, for every command that builds."""
    options = (
        into,
        click.option(
            "--to",
            "formats",
            default=",".join(DEFAULT_FORMATS),
            show_default=True,
            metavar="FORMATS",
            callback=_formats,
            help="Formats, with commas.",
        ),
        click.option("--template", metavar="NAME", help="A house style, instead of the kit's own."),
        click.option("--strict", is_flag=True, help="Warnings refuse a kit too."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _formats(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of `docx,pdf`, each known, each once, in the order given."""
    chosen = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    unknown = ", ".join(name for name in chosen if name not in FORMATS)
    if unknown or not chosen:
        known = ", ".join(FORMATS)
        wrong = say("no format is called `{names}`; there are: {known}", names=unknown, known=known)
        raise click.BadParameter(ctx.ensure_object(Screen).words.message(wrong), ctx, param)
    return chosen


def tell(done: Outcome, seconds: float, screen: Screen) -> None:
    """One line a kit: what was written and how long it took, or that it is up to date."""
    if screen.format == "json":
        return
    if not done.is_new:
        screen.tell(say("{kit}: up to date", kit=done.kit))
        return
    files = ", ".join(str(path) for path in done.files)
    screen.tell(say("{kit}: {files} ({seconds} s)", kit=done.kit, files=files, seconds=screen.words.decimal(seconds)))
