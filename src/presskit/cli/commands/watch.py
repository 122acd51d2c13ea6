"""`presskit watch`: a kit built again at every change, until the user stops it."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import click

from presskit.cli.making import making, tell
from presskit.cli.options import kit_files, reporting
from presskit.cli.run import tell_fault
from presskit.cli.screen import Screen
from presskit.diagnostics import Refused, say
from presskit.freshness import Trail, wait_for_change
from presskit.pipeline import Order

PATIENCE = 0.3
"""Seconds for which a kit's file may be gone or empty: some editors take it away before they write the new one."""


@click.command("watch")
@click.argument("kit", required=False, type=click.Path(path_type=Path), metavar="[KIT]")
@making
@reporting
@click.pass_context
def command(
    ctx: click.Context,
    kit: Path | None,
    output: Path | None,
    formats: tuple[str, ...],
    template: str | None,
    strict: bool,
) -> int:
    """Build KIT, and again at every change of what it is made from, until Ctrl-C.

    \b
    Examples:
      presskit watch
      presskit watch demo/speakers.yaml --to pdf
    """
    from presskit.pipeline import epoch

    (path,) = kit_files((kit,) if kit else ())
    order = Order(path, output, formats, template, strict, epoch())
    with suppress(KeyboardInterrupt):
        while True:
            trail = Trail()
            _build(order, trail, ctx)
            wait_for_change(trail)
            _let_the_editor_finish(path)
    return 0


def _build(order: Order, trail: Trail, ctx: click.Context) -> None:
    """One build, told in one line; whatever goes wrong is shown, and the next change is waited for."""
    from presskit.pipeline import build

    screen = ctx.ensure_object(Screen)
    start = time.perf_counter()
    try:
        outcome = build(order, trail)
    except Refused as refused:
        screen.show(refused.diagnostics)
        screen.say(say("not built; the last outputs stay as they were"))
    except Exception as fault:
        tell_fault(fault, screen, debug=bool(ctx.find_root().params["debug"]))
    else:
        tell(outcome, time.perf_counter() - start, screen)
        screen.show(outcome.warnings)


def _let_the_editor_finish(path: Path) -> None:
    """Wait for a kit's file that is gone or empty, but no longer than editors take."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError):
            if path.stat().st_size:
                return
        time.sleep(0.01)
