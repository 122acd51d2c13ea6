"""`presskit correct`: one text of a kit replaced in its file and put on record, or a statement withdrawn."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.brought import Before
from presskit.cli.options import into, kit_files, reporting
from presskit.cli.recorded import is_coloured, line_option, tell, waiting
from presskit.corrections.entries import Kind
from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.cli.screen import Screen
    from presskit.corrections.entries import Entry
    from presskit.corrections.recording import Draft, Grounds


@click.command("correct")
@click.argument("ref", metavar="REF")
@click.argument("kit", required=False, type=click.Path(path_type=Path), metavar="[KIT]")
@click.option("--text", metavar="TEXT", help="The new wording; without it an editor opens on the present one.")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in Kind]), help="How grave it is; retrait withdraws a statement."
)
@line_option("--reason", "Why it is changed.")
@line_option("--by", "Who asks for it.")
@line_option("--approved-by", "Who agrees to it.")
@click.option("--record", "recorded", is_flag=True, help="Put on record what was changed by hand.")
@click.option("--finish", "finished", is_flag=True, help="Only finish a correction that was cut short.")
@click.option("--yes", is_flag=True, help="Do not ask before it is recorded.")
@into
@reporting
@click.pass_obj
def command(
    screen: Screen,
    ref: str,
    kit: Path | None,
    text: str | None,
    kind: str | None,
    reason: str | None,
    by: str | None,
    approved_by: str | None,
    recorded: bool,
    finished: bool,
    yes: bool,
    output: Path | None,
) -> None:
    """Correct the text that REF names, in KIT's file, and put it on record in corrections.yaml.

    \b
    Examples:
      presskit correct savoir-faire --kind rectificatif --reason "mot omis" --by "A. Jeannerot"
      presskit correct photo:point-presse.caption --text "…" --kind coquille --reason "date" --by "Mairie"
      presskit correct savoir-faire --kind retrait --reason "propos non tenu" --by "A. Jeannerot"
    """
    (path,) = kit_files((kit,) if kit else ())
    if finished:
        _finish(screen, path)
        return
    grounds = _grounds(screen, kind, reason, by, approved_by)
    if (kind == Kind.RETRAIT or recorded) and text is not None:
        raise click.UsageError(screen.words.message(say("`--text` goes with neither `--kind retrait` nor `--record`")))
    before = Before(path, output)
    if kind == Kind.RETRAIT:
        entry = _withdrawn(screen, path, ref, grounds, output, ask=not yes)
    elif recorded:
        entry = _recorded(screen, path, ref, grounds, output)
    else:
        entry = _corrected(screen, path, ref, text, grounds, output, before, ask=not yes)
    if entry is not None:
        tell(screen, entry)
        before.tell_new(screen)


def _grounds(screen: Screen, kind: str | None, reason: str | None, by: str | None, approved_by: str | None) -> Grounds:
    from presskit.corrections.recording import Grounds
    from presskit.pipeline import moment

    if kind is None or reason is None or by is None:
        raise click.UsageError(screen.words.message(say("a correction needs `--kind`, `--reason` and `--by`")))
    return Grounds(Kind(kind), reason, by, moment(), approved_by)


def _corrected(
    screen: Screen,
    path: Path,
    ref: str,
    text: str | None,
    grounds: Grounds,
    output: Path | None,
    before: Before,
    *,
    ask: bool,
) -> Entry | None:
    from presskit.corrections import recording

    edited = text is None
    if text is None:
        text = _typed(screen, recording.wording(path, ref))
    made = recording.draft(path, ref, text)
    if made.before == made.after:
        _unchanged(screen, made.ref)
        return None
    _preview(screen, made, before)
    asked = _confirm(screen, ask=ask)
    shown = made.before if asked or edited else None
    entry = recording.correct(path, ref, text, grounds, waiting(screen), before=shown, output=output)
    if entry is None:
        _unchanged(screen, made.ref)
    return entry


def _typed(screen: Screen, present: str) -> str:
    """The wording that the user's editor leaves, the present one where nothing was saved."""
    try:
        typed = click.edit(present, extension=".txt")
    except (OSError, UnicodeDecodeError) as problem:
        fault = say("the editor left no text in UTF-8; nothing was done")
        raise click.ClickException(screen.words.message(fault)) from problem
    return present if typed is None else typed


def _withdrawn(
    screen: Screen, path: Path, ref: str, grounds: Grounds, output: Path | None, *, ask: bool
) -> Entry | None:
    from presskit.cli.changes import marked
    from presskit.corrections import recording

    _result(screen, ref, marked(recording.wording(path, ref), "", colour=is_coloured()))
    _confirm(screen, ask=ask)
    entry = recording.withdraw(path, ref, grounds, waiting(screen), output=output)
    if entry is None:
        screen.say(say("`{ref}` is withdrawn already; nothing was done", ref=ref))
    return entry


def _recorded(screen: Screen, path: Path, ref: str, grounds: Grounds, output: Path | None) -> Entry | None:
    from presskit.cli.changes import marked
    from presskit.corrections import recording

    entry = recording.record(path, ref, grounds, waiting(screen), output=output)
    if entry is None:
        _unchanged(screen, ref)
        return None
    _result(screen, entry.ref, marked(entry.before, entry.after, colour=is_coloured()))
    return entry


def _finish(screen: Screen, path: Path) -> None:
    from presskit.corrections import recording

    entry = recording.finish(path, waiting(screen))
    if entry is None:
        screen.say(say("no correction was cut short; nothing was done"))
    else:
        tell(screen, entry)


def _unchanged(screen: Screen, ref: str) -> None:
    screen.say(say("`{ref}` says so already; nothing was done", ref=ref))


def _preview(screen: Screen, made: Draft, before: Before) -> None:
    """The words that change, and what the checks will say of the new ones."""
    from presskit.cli.changes import marked

    _result(screen, made.ref, marked(made.before, made.after, colour=is_coloured()))
    if screen.format != "json":
        screen.show(made.remarks, {made.kit.source.name: made.kit.source})
        before.know(made.remarks)


def _result(screen: Screen, ref: str, change: str) -> None:
    if screen.format != "json":
        from presskit.cli.report import in_one_line

        click.echo(screen.of(in_one_line(ref), change))


def _confirm(screen: Screen, *, ask: bool) -> bool:
    """Ask on a terminal whether to go on; whether it was asked."""
    asked = ask and sys.stdin.isatty() and screen.format != "json"
    if asked:
        click.confirm(screen.words.message(say("Put it on record?")), default=True, abort=True)
    return asked
