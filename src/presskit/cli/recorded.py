"""What the commands that keep a ledger share: texts for it, waiting for a turn, and its entries on the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from presskit.cli.screen import Screen
from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.corrections.entries import Entry

Command = TypeVar("Command", bound=Callable[..., Any])

_LONGEST = 2_000


def _one_line(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A text that a ledger can hold: one line, not empty, of characters that may stand in a text."""
    from presskit.source import scan
    from presskit.source.text_gate import Suspicion

    if value is None:
        return None
    text = value.strip()
    refused = any(found.suspicion is Suspicion.REFUSED for found in scan(text))
    if not text or refused or len(text.splitlines()) > 1 or len(text) > _LONGEST:
        wrong = say("expected one line of text, found `{found}`", found=text[:60])
        raise click.BadParameter(ctx.ensure_object(Screen).words.message(wrong), ctx, param)
    return text


def line_option(name: str, help: str, *, required: bool = False) -> Callable[[Command], Command]:  # noqa: A002
    """An option whose value is one line of the ledger."""
    return click.option(name, help=help, required=required, metavar="TEXT", callback=_one_line)


def waiting(screen: Screen) -> Callable[[int], None]:
    """Tells the user, second by second, that another presskit has the turn."""
    return lambda seconds: screen.say(
        say("another presskit is changing this kit; waiting for {seconds} s", seconds=seconds)
    )


def is_coloured() -> bool:
    """Whether a result is shown in colour."""
    from presskit.cli.screen import coloured

    return coloured(sys.stdout)


def tell(screen: Screen, entry: Entry) -> None:
    """One entry that was put on record: a line, or itself where the format is json."""
    from presskit.corrections.entries import subject, values

    if screen.format == "json":
        screen.give(values(entry))
    else:
        done = say(
            "entry {number} is on record: {what} of `{ref}`",
            number=entry.id,
            what=named(screen, entry),
            ref=subject(entry),
        )
        screen.tell(done)


_KINDS = {
    "approval": say("approval"),
    "release": say("release"),
    "precision": say("precision"),
    "mise-a-jour": say("mise-a-jour"),
}
"""What has another name on the screen than in the ledger, in some language."""


def named(screen: Screen, entry: Entry) -> str:
    """What an entry is, in the user's language: a kind of correction has its French name everywhere."""
    kind = kind_of(entry)
    return screen.words.message(_KINDS[kind]) if kind in _KINDS else kind


def kind_of(entry: Entry) -> str:
    """What an entry is, in the ledger's own word."""
    from presskit.corrections.entries import Change, values

    return entry.kind.value if isinstance(entry, Change) else values(entry)["entry"]
