"""`presskit typeset`: French typography for any text."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from presskit.diagnostics import Message, Refused, error, say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen
    from presskit.typography import Change

LOCALES = ("fr_FR", "fr_BE", "fr_CH", "fr_CA", "en_GB", "en_US", "de_DE")
PROFILES = ("imprimerie-nationale", "presse", "oqlf", "guide-du-typographe", "union-europeenne")
# Spaces that nobody can tell apart are named where a change is explained.
NAMED = {"\u00a0": "⍽", "\u202f": "⎵"}
_TYPED = ("\t", "\r\n")


@click.command("typeset")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--locale", type=click.Choice(LOCALES), default="fr_FR", show_default=True, help="Language and country.")
@click.option("--profile", type=click.Choice(PROFILES), help="House rules; by default those of the locale.")
@click.option("--explain", "explained", is_flag=True, help="Show each change with its place, rule and authority.")
@click.pass_obj
def command(screen: Screen, text: str | None, locale: str, profile: str | None, explained: bool) -> None:
    """Set TEXT, or what comes on stdin, by the rules of a locale.

    \b
    Examples:
      presskit typeset 'Il a dit: "Oui!"'
      presskit typeset --explain --locale fr_CH < article.txt
    """
    from presskit import typography

    given = _given(text)
    if not explained:
        click.echo(_result(typography.typeset(given, locale, profile=profile)), nl=text is not None)
        return
    changes = typography.explain(given, locale, profile=profile)
    done = typography.typeset(given, locale, profile=profile)
    click.echo(_result(done), nl=text is not None or not given.endswith("\n"))
    for change in changes:
        screen.tell(_told(given, change, _authority(change, screen)))


def _result(text: str) -> str:
    """The text as it is, for a file or another program; a terminal must not obey it."""
    if not sys.stdout.isatty():
        return text
    from presskit.cli.report import visible

    return "".join(part if part in _TYPED else visible(part) for part in re.split("(\t|\r\n)", text))


def _given(text: str | None) -> str:
    """The text of the command line, or of stdin where it is `-` or left out."""
    if text not in (None, "-"):
        return text
    data = sys.stdin.buffer.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        wrong = say("what came on stdin is not UTF-8, from byte {place} on", place=problem.start + 1)
        raise Refused([error("not-utf8", None, wrong, say("save the text as UTF-8"))]) from problem


def _authority(change: Change, screen: Screen) -> str:
    """Who asks for a change: titles of French books, set as the rest of a French line."""
    from presskit import typography

    return typography.typeset(change.authority) if screen.words.language.startswith("fr") else change.authority


def _told(text: str, change: Change, authority: str) -> Message:
    """One change in a line: place, before and after, rule, authority."""
    line = text.count("\n", 0, change.start) + 1
    column = change.start - text.rfind("\n", 0, change.start)
    return say(
        "{place} “{before}” → “{after}” ({rule}, {authority})",
        place=f"{line}:{column}",
        before=_shown(change.before),
        after=_shown(change.after),
        rule=change.rule,
        authority=authority,
    )


def _shown(text: str) -> str:
    return "".join(NAMED.get(character, character) for character in text)
