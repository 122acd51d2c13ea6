"""`presskit build`: kits in every format, one line a kit."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from presskit.cli.making import making, tell
from presskit.cli.options import kit_files, kits, reporting
from presskit.diagnostics import Diagnostic, Refused, in_order
from presskit.pipeline import Order, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presskit.cli.screen import Screen


@click.command("build")
@kits
@making
@click.option("--force", is_flag=True, help="Build what is up to date too.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, metavar="N", help="How many kits at once; by default one."
)
@reporting
@click.pass_obj
def command(
    screen: Screen,
    kits: tuple[Path, ...],
    output: Path | None,
    formats: tuple[str, ...],
    template: str | None,
    strict: bool,
    force: bool,
    jobs: int,
) -> int:
    """Build each KIT in every format into output/ beside it.

    \b
    Examples:
      presskit build
      presskit build demo/speakers.yaml --to pdf -o /tmp
    """
    from presskit.pipeline import distinct, epoch, up_to_date

    orders = [Order(path, output, formats, template, strict, epoch()) for path in kit_files(kits)]
    known = [None if force else up_to_date(order) for order in orders]
    distinct(orders, known)
    found: list[Diagnostic] = []
    refused = 0
    for outcome in _progress(_outcomes(orders, known, jobs), len(orders), screen):
        if isinstance(outcome, Refused):
            refused += 1
            found += outcome.diagnostics
        else:
            found += outcome[0].warnings
            tell(outcome[0], outcome[1], screen)
    screen.show(in_order(found))
    return int(refused > 0)


Result = tuple[Outcome, float] | Refused


def _outcomes(orders: list[Order], known: list[Outcome | None], jobs: int) -> Iterator[Result]:
    """The result of each order; those that are up to date are only told."""
    due = _built_all([order for order, outcome in zip(orders, known, strict=True) if outcome is None], jobs)
    yield from ((outcome, 0.0) if outcome else next(due) for outcome in known)


def _built_all(orders: list[Order], jobs: int) -> Iterator[Result]:
    if jobs == 1 or len(orders) < 2:
        yield from map(_built, orders)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(orders))) as pool:
        yield from pool.map(_built, orders)


def _built(order: Order) -> Result:
    """One kit built, with the seconds it took; a refusal is a result, so that the other kits go on."""
    from presskit.pipeline import build

    start = time.perf_counter()
    try:
        return build(order), time.perf_counter() - start
    except Refused as refused:
        return refused


def _progress(results: Iterable[Result], count: int, screen: Screen) -> Iterator[Result]:
    """The results, with a bar on a terminal where there are several kits."""
    if count == 1 or not sys.stderr.isatty() or screen.format == "json":
        yield from results
        return
    with click.progressbar(results, length=count, file=sys.stderr) as bar:
        yield from bar
