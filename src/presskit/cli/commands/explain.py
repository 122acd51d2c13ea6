"""`presskit explain`: one diagnostic in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from presskit.diagnostics import Diagnostic, Refused, error, say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen


@click.command("explain")
@click.argument("code", required=False)
@click.pass_obj
def command(screen: Screen, code: str | None) -> None:
    """Explain the diagnostic CODE in full; without one, list the codes.

    \b
    Example:
      presskit explain unknown-person
    """
    from presskit import explain

    if code is None:
        click.echo("\n".join(explain.codes()))
        return
    page = explain.page(code, screen.words.language[:2])
    if page is None:
        raise Refused([_unknown(code, explain.codes())])
    click.echo(page, nl=False)


def _unknown(code: str, codes: tuple[str, ...]) -> Diagnostic:
    from presskit.source.suggest import nearest

    near = nearest(code, codes)
    hint = say("did you mean `{near}`?", near=near) if near else say("list the codes with `presskit explain`")
    return error("unknown-code", None, say("no diagnostic is called `{code}`", code=code), hint)
