"""What every rule looks at: the kit and its places, with its prose and its sources' texts read once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.diagnostics import Refused, say
from presskit.kit.checks.passages import SourceWords
from presskit.kit.checks.printed import Printed, Sort, printed_texts
from presskit.kit.prose import read_prose
from presskit.source import inside, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded
    from presskit.kit.model import Kit, Statement
    from presskit.kit.prose import Prose
    from presskit.source import SourceText
    from presskit.validation import Places

    Rule = Callable[["Context"], Iterator[Diagnostic]]


class Written(Struct, frozen=True):
    """A text of the kit that is prose, and what was read in it."""

    at: Printed
    prose: Prose


class Said(Struct, frozen=True):
    """A statement with its speaker and its place in the file."""

    speaker: str
    path: tuple[str | int, ...]
    statement: Statement


class Context(Struct, frozen=True):
    """One kit, ready for its rules; `printed` holds what a reader sees of each text, at the same characters."""

    kit: Kit
    places: Places
    root: Path
    printed: tuple[Printed, ...]
    prose: tuple[Written, ...]
    said: tuple[Said, ...]
    source_words: Mapping[str, SourceWords]
    unreadable: Mapping[str, tuple[Diagnostic, ...]]


def context_of(loaded: Loaded) -> Context:
    """Read once what the rules share."""
    texts = tuple(printed_texts(loaded.kit, loaded.places))
    prose = tuple(Written(text, read_prose(text.text)) for text in texts if text.sort is Sort.PROSE)
    seen = {written.at.path: written for written in prose}
    words, unreadable = _source_texts(loaded)
    return Context(
        kit=loaded.kit,
        places=loaded.places,
        root=loaded.root,
        printed=tuple(_seen(seen[text.path]) if text.path in seen else text for text in texts),
        prose=prose,
        said=tuple(_said(loaded.kit)),
        source_words=words,
        unreadable=unreadable,
    )


def _seen(written: Written) -> Printed:
    """A prose with spaces where a link's destination or a mention stands: a reader sees neither."""
    characters = list(written.at.text)
    mentions = ((mention.start, mention.end) for mention in written.prose.mentions)
    for start, end in (*written.prose.unprinted, *mentions):
        characters[start:end] = " " * (end - start)
    return replace(written.at, text="".join(characters))


def _said(kit: Kit) -> Iterator[Said]:
    for speaker_id, speaker in kit.speakers.items():
        for index, statement in enumerate(speaker.statements):
            yield Said(speaker_id, ("speakers", speaker_id, "statements", index), statement)


def _source_texts(loaded: Loaded) -> tuple[dict[str, SourceWords], dict[str, tuple[Diagnostic, ...]]]:
    """The words of each source that gives its text, and why another's could not be read."""
    words: dict[str, SourceWords] = {}
    unreadable: dict[str, tuple[Diagnostic, ...]] = {}
    for source_id, source in loaded.kit.sources.items():
        if source.file is not None:
            try:
                path = inside(loaded.root, source.file, loaded.places.value("sources", source_id, "file"))
                shown = str(Path(loaded.source.name).parent / source.file)
                words[source_id] = SourceWords(_worded(read(path, name=shown, links=False)))
            except Refused as refusal:
                unreadable[source_id] = refusal.diagnostics
    return words, unreadable


def _worded(source: SourceText) -> SourceText:
    """The text of a source; Refused where it holds none, in which no verbatim could be."""
    if not source.text.strip():
        mend = say("write the text of the source into it, or take `file:` out of the source")
        raise Refused([source.empty(mend)])
    return source
