"""`presskit verify`: whether files that somebody holds are the current edition, or whether words stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.options import kit_files, reporting
from presskit.diagnostics import say, say_plural

if TYPE_CHECKING:
    from presskit.cli.screen import Screen
    from presskit.diagnostics import Message
    from presskit.publish.editions import Editions


@click.command("verify")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--manifest", type=click.Path(path_type=Path), help="The editions.json that the issuer publishes.")
@click.option("--quote", metavar="TEXT", help="Say whose words these are, and whether they stand.")
@click.option("--kit", "path", type=click.Path(path_type=Path), help="The kit's file; by default found upward.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where the editions lie.")
@reporting
@click.pass_obj
def command(
    screen: Screen,
    files: tuple[Path, ...],
    manifest: Path | None,
    quote: str | None,
    path: Path | None,
    output: Path | None,
) -> int:
    """Say of each FILE whether it is the current edition, superseded, withdrawn, altered, a draft, or unknown.

    A folder stands for the PDF, DOCX and DOCM files that lie in it, hidden ones too.

    \b
    Examples:
      presskit verify dossier.pdf
      presskit verify recus/
      presskit verify --manifest editions.json *.pdf *.docx
      presskit verify --quote "Nous avons besoin d’être vus"
    """
    misuse = _misuse(files, manifest, quote)
    if misuse is not None:
        raise click.UsageError(screen.words.message(misuse))
    if quote is not None:
        return _quote(screen, quote, path, output)
    documents = _documents(screen, files)
    return _files(screen, documents, _editions(manifest, path, output))


def _misuse(files: tuple[Path, ...], manifest: Path | None, quote: str | None) -> Message | None:
    """What is wrong with the question, if anything is."""
    if bool(files) == (quote is not None):
        return say("name files, or words with `--quote`")
    if quote is not None and manifest is not None:
        return say("a manifest holds no words: name the kit's file with `--kit` instead of `--manifest`")
    if quote is not None:
        from presskit.kit.words import plain_words

        return None if plain_words(quote) else say("`--quote` needs words, found `{found}`", found=quote[:60])
    missing = next((file for file in files if not (file.is_file() or file.is_dir())), None)
    return say("no such file: `{path}`", path=missing) if missing else None


def _documents(screen: Screen, files: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files that were named and those of the folders that were, each once."""
    documents: dict[Path, None] = {}
    for file in files:
        documents.update(dict.fromkeys(_in_folder(screen, file) if file.is_dir() else (file,)))
    return tuple(documents)


def _in_folder(screen: Screen, folder: Path) -> tuple[Path, ...]:
    from presskit.editions.folders import received
    from presskit.reasons import reason

    try:
        found = received(folder)
    except OSError as problem:
        message = say("the folder `{path}` cannot be read: {reason}", path=folder, reason=reason(problem))
        raise click.UsageError(screen.words.message(message)) from problem
    if not found.documents:
        message = say("no PDF and no DOCX lies in the folder `{path}`: name the files, or another folder", path=folder)
        raise click.UsageError(screen.words.message(message))
    if found.inner:
        left = say_plural("1 folder in `{path}` was not looked into",
                          "{count} folders in `{path}` were not looked into", found.inner, path=folder)  # fmt: skip
        screen.say(left)
    return found.documents


def _editions(manifest: Path | None, path: Path | None, output: Path | None) -> Editions:
    """The manifest that was named, else that of the kit."""
    from presskit.publish.editions import read_editions

    if manifest is not None:
        return read_editions(manifest)
    from presskit.editions.sides import record

    (file,) = kit_files((path,) if path else ())
    return record(file, output)


def _files(screen: Screen, files: tuple[Path, ...], editions: Editions) -> int:
    from presskit.cli.answers import said
    from presskit.editions.verifying import Status, verified, worst

    answers = tuple(verified(file, editions) for file in files)
    if screen.format == "json":
        screen.give({"status": worst(answers), "kit": editions.kit, "files": answers})
    for answer in answers if screen.format != "json" else ():
        _line(screen, answer.file, answer.status.value if screen.format == "short" else said(answer, editions.kit))
    return int(worst(answers) is not Status.CURRENT)


def _quote(screen: Screen, quote: str, path: Path | None, output: Path | None) -> int:
    from presskit.cli.quotes import lines, nobodys
    from presskit.editions.quoting import STANDING, quoted

    (file,) = kit_files((path,) if path else ())
    found = quoted(file, quote, output)
    if screen.format == "json":
        screen.give(found)
    for one in found if screen.format != "json" else ():
        for line in lines(one, screen.words):
            _line(screen, f"{one.speaker} ({one.statement})", line)
    if not found and screen.format != "json":
        _line(screen, quote, nobodys(quote))
    return int(not any(one.standing in STANDING for one in found))


def _line(screen: Screen, about: str, said: Message | str) -> None:
    screen.tell(screen.of(about, said if isinstance(said, str) else screen.words.message(said)))
