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
    from presskit.explain import codes, page

    if code is None:
        click.echo("\n".join(codes()))
        return
    text = page(code, screen.words.language[:2])
    if text is None:
        raise Refused([_unknown(code, codes())])
    click.echo(text, nl=False)


def _unknown(code: str, known: tuple[str, ...]) -> Diagnostic:
    from presskit.source.suggest import nearest

    near = nearest(code, known)
    hint = say("did you mean `{near}`?", near=near) if near else say("list the codes with `presskit explain`")
    return error("unknown-code", None, say("no diagnostic is called `{code}`", code=code), hint)
