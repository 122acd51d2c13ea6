"""`presskit history`: every correction, withdrawal and approval of a kit, oldest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import into, kit_files, reporting
from presskit.cli.recorded import is_coloured, kind_of, named
from presskit.diagnostics import say, say_plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presskit.cli.screen import Screen
    from presskit.corrections.entries import Entry
    from presskit.corrections.ledger import Ledger

_OF_THE_KIT = frozenset({
    "missing-approval", "old-wording", "older-translation", "withdrawn-introduction", "withdrawn-mention",
})  # fmt: skip
"""What is told of a kit with its ledger, and is no difference between the two."""


@click.command("history")
@click.argument("ref", required=False, metavar="[REF]")
@click.option(
    "--verify", "verified", is_flag=True, help="Check the chain, the kit against it, and the files of the editions."
)
@click.option("--kit", "path", type=click.Path(path_type=Path), help="The kit's file; by default found upward.")
@into
@reporting
@click.pass_obj
def command(screen: Screen, ref: str | None, verified: bool, path: Path | None, output: Path | None) -> int:
    """Show what was corrected, withdrawn, approved and released of a kit, or of the one text that REF names.

    \b
    Examples:
      presskit history
      presskit history savoir-faire --format json
      presskit history --verify
    """
    from presskit.corrections.ledger import read_ledger

    (file,) = kit_files((path,) if path else ())
    if verified:
        return _verify(screen, file, output)
    _show(screen, _about(read_ledger(file), ref, file))
    return 0


def _about(ledger: Ledger, ref: str | None, path: Path) -> Sequence[Entry]:
    """The entries about one text, by any of its names, or all of them; Refused where no text is called so."""
    from presskit.corrections.entries import subject

    if ref is None:
        return ledger.entries
    found = [entry for entry in ledger.entries if subject(entry) == ref]
    if found:
        return found
    from presskit.corrections.references import References
    from presskit.kit.load import load

    name = References(load(path).places.node()).find(ref).name
    return [entry for entry in ledger.entries if subject(entry) == name]


def _verify(screen: Screen, path: Path, output: Path | None) -> int:
    """Say where kit, ledger and last edition differ; a broken chain and a damaged edition are refused before."""
    from presskit.corrections import corrected
    from presskit.corrections.frozen import past_edition
    from presskit.editions.proving import proved
    from presskit.kit.load import load
    from presskit.preparing import unannounced

    kit = corrected(path, load(path))
    said = [problem for problem in kit.diagnostics if problem.code not in _OF_THE_KIT]
    past = past_edition(path, output, kit.loaded.kit.kit.id)
    editions = proved(past.folder.parent, path.parent) if past else 0
    known = {(problem.code, problem.span) for problem in said}
    found = said + [problem for problem in unannounced(kit, past) if (problem.code, problem.span) not in known]
    screen.show(found)
    if not found and screen.format != "json":
        _tell_proved(screen, len(kit.ledger.entries), editions)
    return int(bool(found))


def _tell_proved(screen: Screen, entries: int, editions: int) -> None:
    chain = say_plural("1 entry: the kit agrees with it",
                       "{count} entries: their chain is whole, and the kit agrees with them", entries)  # fmt: skip
    screen.tell(chain if entries else say("nothing is on record"))
    if editions:
        screen.tell(say_plural("1 edition: its files are those that were released",
                               "{count} editions: their files are those that were released", editions))  # fmt: skip


def _show(screen: Screen, entries: Sequence[Entry]) -> None:
    from presskit.corrections.entries import values

    if screen.format == "json":
        screen.give([values(entry) for entry in entries])
        return
    for entry in entries:
        click.echo(_short(entry) if screen.format == "short" else _long(entry, screen))
    if not entries:
        screen.say(say("nothing is on record"))


def _short(entry: Entry) -> str:
    """Number, moment, kind, text and who, in one line; of a release, the edition and the kit."""
    from presskit.cli.report import in_one_line
    from presskit.corrections.entries import Release, subject, values

    who = entry.kit if isinstance(entry, Release) else entry.by
    return in_one_line(f"{entry.id} {values(entry)['at']} {kind_of(entry)} {subject(entry)}: {who}")


def _long(entry: Entry, screen: Screen) -> str:
    """An entry with its words and its grounds, in two or three lines."""
    from presskit.cli.changes import marked
    from presskit.cli.report import in_one_line
    from presskit.corrections.entries import Approval, Correction, Release, subject, values

    label = screen.words.label
    about = label("edition {number}", number=entry.edition) if isinstance(entry, Release) else subject(entry)
    lines = [in_one_line(f"{entry.id}  {values(entry)['at']}  {named(screen, entry)}  {about}")]
    if isinstance(entry, Approval):
        return "\n".join([*lines, "   " + in_one_line(label("approved by {name}", name=entry.by))])
    if isinstance(entry, Release):
        return "\n".join([*lines, "   " + in_one_line(label("manifest {hash}", hash=entry.manifest))])
    after = entry.after if isinstance(entry, Correction) else ""
    lines.append("   " + marked(entry.before, after, colour=is_coloured()))
    grounds = [entry.reason, label("asked by {name}", name=entry.by)]
    if entry.approved_by:
        grounds.append(label("approved by {name}", name=entry.approved_by))
    grounds.append(label("edition {number}", number=entry.edition))
    return "\n".join([*lines, "   " + in_one_line(screen.listed(grounds))])
