"""From arguments to an exit status: the one place where what went wrong becomes a number."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from presskit.cli.group import presskit
from presskit.cli.language import speak
from presskit.cli.screen import Screen
from presskit.diagnostics import Refused, say
from presskit.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, KIT_REFUSED, MISUSE, FAULT = 0, 1, 2, 3


def run(arguments: Sequence[str]) -> int:  # noqa: PLR0911 - one return an outcome
    """Run one command; returns its exit status and never raises."""
    screen = Screen(speak())
    try:
        status = presskit.main(list(arguments), prog_name="presskit", standalone_mode=False, obj=screen)
    except Refused as refused:
        screen.show(refused.diagnostics)
        return KIT_REFUSED
    except click.ClickException as misuse:
        _tell_misuse(misuse)
        return MISUSE
    except (click.Abort, KeyboardInterrupt):
        screen.say(say("stopped"))
        return KIT_REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as problem:
        if problem.filename is not None:
            return tell_fault(problem, screen, debug="--debug" in arguments)
        return _unwritable(problem, screen)
    except Exception as fault:
        return tell_fault(fault, screen, debug="--debug" in arguments)
    return status if isinstance(status, int) else DONE


def _tell_misuse(misuse: click.ClickException) -> None:
    """Show what was wrong with the arguments, which whoever names a file may have chosen, in one line."""
    if isinstance(misuse, click.exceptions.NoArgsIsHelpError):
        misuse.show()
        return
    from presskit.cli.report import in_one_line

    click.UsageError(in_one_line(misuse.format_message()), getattr(misuse, "ctx", None)).show()


def _unwritable(problem: OSError, screen: Screen) -> int:
    """A stream that takes no more: a full disk behind a redirection, a terminal that is gone."""
    with suppress(OSError, ValueError):
        screen.say(say("the output cannot be written: {reason}", reason=reason(problem)))
    return KIT_REFUSED


def tell_fault(fault: Exception, screen: Screen, *, debug: bool) -> int:
    """Say that presskit itself is at fault; returns the exit status."""
    screen.say(
        say("a fault of presskit itself, not of your kit: {kind}: {fault}", kind=type(fault).__name__, fault=fault)
    )
    if debug:
        import traceback

        from presskit.cli.report import visible

        click.echo(visible("".join(traceback.format_exception(fault))), err=True, nl=False)
    else:
        screen.say(say("run the command again with `presskit --debug …` and send us what it prints"))
    return FAULT
