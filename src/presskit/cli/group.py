"""The `presskit` command: its subcommands are named here and imported when they are called."""

from __future__ import annotations

from copy import copy
from importlib import import_module
from typing import TYPE_CHECKING, cast

import click

from presskit import __version__
from presskit.cli.helping import translated
from presskit.cli.language import speak
from presskit.diagnostics import Message, say

if TYPE_CHECKING:
    from presskit.locales import Catalogue

SUMMARIES: dict[str, Message] = {
    "new": say("make a small, complete starter kit"),
    "build": say("build kits in every format"),
    "watch": say("build a kit again whenever it changes"),
    "check": say("show every problem of a kit, write nothing"),
    "show": say("show speakers, statements and photos"),
    "photos": say("write the photos with their captions and credits in the files"),
    "correct": say("correct one text of a kit, and put it on record"),
    "approve": say("put on record who agreed to which words"),
    "history": say("show every correction and approval"),
    "release": say("freeze an edition of a kit, in every format"),
    "diff": say("show what changed between two editions"),
    "verify": say("say whether a file is the current edition"),
    "typeset": say("set any text by the rules of French typography"),
    "schema": say("print the JSON Schema of speakers.yaml"),
    "explain": say("explain one diagnostic in full"),
}


def in_the_users_language(command: click.Command) -> click.Command:
    """The command with its help and that of its options translated, and what stands for their values."""
    words = speak()
    spoken = copy(command)
    spoken.help = translated(command.help, words.sentence) if command.help else None
    spoken.params = [_spoken(parameter, words) for parameter in command.params]
    return spoken


def _spoken(parameter: click.Parameter, words: Catalogue) -> click.Parameter:
    spoken = copy(parameter)
    spoken.metavar = words.sentence(parameter.metavar) if parameter.metavar else None
    if isinstance(spoken, click.Option) and spoken.help:
        spoken.help = words.sentence(spoken.help)
    return spoken


class LazyGroup(click.Group):
    """A group whose help needs none of its commands: their modules are imported one at a time, when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of a kit's life."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command by its name."""
        if cmd_name not in SUMMARIES:
            return None
        command: click.Command = import_module(f"presskit.cli.commands.{cmd_name}").command
        return in_the_users_language(command)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The usage line of the group, which errors show too."""
        self.subcommand_metavar = speak().message(say("COMMAND [ARGS]..."))
        return super().collect_usage_pieces(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; a misspelt one gets the nearest."""
        if args and args[0] not in SUMMARIES and not args[0].startswith("-"):
            self._refuse_unknown(args[0], ctx)
        return super().resolve_command(ctx, args)

    def _refuse_unknown(self, name: str, ctx: click.Context) -> None:
        from presskit.source.suggest import nearest

        near = nearest(name, tuple(SUMMARIES))
        if near:
            wrong = say("no command is called `{name}`; did you mean `{near}`?", name=name, near=near)
            raise click.UsageError(speak().message(wrong), ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The group's own help, translated too."""
        click.Group.format_help(cast("LazyGroup", in_the_users_language(self)), ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from their summaries, without importing them."""
        words = speak()
        with formatter.section(words.message(say("Commands"))):
            formatter.write_dl([(name, words.message(summary)) for name, summary in SUMMARIES.items()])


@click.group(cls=LazyGroup)
@click.version_option(__version__, prog_name="presskit")
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of presskit itself.")
def presskit(debug: bool) -> None:  # noqa: FBT001
    """From one speakers.yaml to a French press kit, as Word and PDF."""
