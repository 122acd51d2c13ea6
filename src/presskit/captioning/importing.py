"""What the file of a photo says, beside what the kit says: where they differ, and what the kit leaves open."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.captioning.kit_facts import facts_of
from presskit.captioning.splicing import Addition, indentation, spliced
from presskit.corrections import ledger_file
from presskit.diagnostics import Diagnostic, Gathering, Note, Refused, error, say, warning
from presskit.kit.model import Photo
from presskit.materials import photo_files
from presskit.photos.content import content
from presskit.photos.metadata import Facts, read
from presskit.publish.replacing import Replacement
from presskit.publish.turn import turn
from presskit.source import parse
from presskit.source import read as read_source
from presskit.source.reader import read_text
from presskit.source.splice import bytes_of
from presskit.validation.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presskit.kit.load import Loaded

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 60
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "©": " "})


class Found(Struct, frozen=True):
    """What one photo's file says and the kit leaves open, as lines of YAML, and what it says otherwise.

    Among the `conflicts` is what the kit leaves open and could not take: no line is proposed for it.
    """

    photo_id: str
    lines: tuple[str, ...]
    conflicts: tuple[Diagnostic, ...]


def found_in(loaded: Loaded) -> tuple[Found, ...]:
    """What the files of a kit's photos say, in the order of the kit; `Refused` for a file that cannot be read."""
    found: list[Found] = []
    gathering = Gathering()
    for photo_id, path in photo_files(loaded).items():
        with gathering:
            facts = _own_words(read(content(path, loaded.places.value("photos", photo_id, "file"))), loaded, photo_id)
            indent = " " * indentation(loaded, photo_id)
            answers = dict(_open(loaded.kit.photos[photo_id], facts))
            lines = tuple(f"{indent}{_line(key, said)}" for key, said in answers.items() if _is_fit(key, said))
            unfit = (_unfit(key, said, loaded, photo_id) for key, said in answers.items() if not _is_fit(key, said))
            found.append(Found(photo_id, lines, (*conflicts_with(facts, loaded, photo_id), *unfit)))
    gathering.refuse()
    return tuple(found)


def fill(
    loaded: Loaded, path: Path, found: tuple[Found, ...], waiting: Callable[[int], None]
) -> tuple[Diagnostic, ...]:
    """Write into the kit's file what it leaves open, under the `file:` of each photo; nothing else in it changes.

    The result is read again before it is written, in a turn that corrections wait for too; `waiting` is told each
    second that goes by. Returns a warning for each photo whose place in the file takes no new line; raises `Refused`
    where what was found makes no valid kit, or the file is no longer the one it was looked for in.
    """
    additions = tuple(Addition(each.photo_id, each.lines) for each in found if each.lines)
    text, left = spliced(loaded, additions)
    if text is not None:
        with turn(ledger_file(path), waiting), Replacement(path, text) as new:
            if bytes_of(read_source(path)) != bytes_of(loaded.source):
                raise Refused([_changed_meanwhile(path)])
            new.put()
    return tuple(unused(loaded, each) for each in found if each.photo_id in left)


def _changed_meanwhile(path: Path) -> Diagnostic:
    message = say("`{path}` was changed by somebody else while this command ran", path=path.name)
    return error("changed-meanwhile", None, message, say("run the command again"))


def unused(loaded: Loaded, found: Found) -> Diagnostic:
    """The warning that a photo's file says more than the kit."""
    message = say("the file of the photo `{name}` says what the kit leaves open", name=found.photo_id)
    notes = (Note(say("add `{line}`", line=line.strip())) for line in found.lines)
    span = loaded.places.key("photos", found.photo_id)
    return warning("photo-metadata-unused", span, message, say("add it, or let `--import --write` do so"), *notes)


def conflicts_with(facts: Facts, loaded: Loaded, photo_id: str) -> Iterator[Diagnostic]:
    """Where the file of a photo says otherwise than the kit."""
    photo = loaded.kit.photos[photo_id]
    for key, found in _said(facts):
        given = getattr(photo, key)
        if given is None or _agree(str(given), found, partly=key in ("caption", "creator", "rights")):
            continue
        message = say("the photo's file says `{key}: {found}`", key=key, found=found)
        help_ = say("correct one of the two; `presskit photos` writes what the kit says")
        yield warning("photo-metadata-conflict", loaded.places.value("photos", photo_id, key), message, help_)


def _own_words(facts: Facts, loaded: Loaded, photo_id: str) -> Facts:
    """The facts without those lines of the description that the kit makes by itself: who stands where."""
    made = facts_of(loaded.kit, photo_id).description or ""
    lines = (facts.description or "").split("\n")
    return replace(facts, description="\n".join(line for line in lines if line not in made.split("\n")).strip() or None)


def _open(photo: Photo, facts: Facts) -> Iterator[tuple[str, str]]:
    return ((key, found) for key, found in _said(facts) if getattr(photo, key) is None)


def _line(key: str, found: str) -> str:
    return f"{key}: {found if key == 'date' else json.dumps(found, ensure_ascii=False)}"


def _is_fit(key: str, found: str) -> bool:
    """Whether a kit would take that answer: a day of the calendar, words that can be seen."""
    source = read_text(f"file: photo.jpg\n{_line(key, found)}\n".encode(), "photo")
    try:
        validate(Photo, parse(source), source)
    except Refused:
        return False
    return True


def _unfit(key: str, found: str, loaded: Loaded, photo_id: str) -> Diagnostic:
    """The warning that a photo's file says what no kit takes."""
    message = say("the photo's file says `{key}: {found}`, which no kit can hold", key=key, found=found[:_LONGEST])
    span = loaded.places.key("photos", photo_id)
    return warning("photo-metadata-unused", span, message, say("write `{key}` yourself if you know it", key=key))


def _said(facts: Facts) -> Iterator[tuple[str, str]]:
    """The keys of a photo that its file has an answer to, with the answer in one line."""
    day = _DAY.match(facts.date or "")
    answers = {
        "caption": facts.description,
        "headline": facts.headline,
        "credit": facts.credit,
        "creator": ", ".join(facts.creators),
        "copyright": facts.copyright,
        "rights": facts.usage_terms,
        "alt": facts.alt,
        "description": facts.extended_description,
        "date": day[0] if day else None,
        "place": facts.place,
    }
    yield from ((key, " ".join(answer.split())) for key, answer in answers.items() if answer)


def _agree(given: str, found: str, *, partly: bool) -> bool:
    ours, theirs = _folded(given), _folded(found)
    return ours == theirs or (partly and (ours in theirs or theirs in ours))


def _folded(text: str) -> str:
    """A text without what typing and typesetting make of it: capitals, kinds of space and of quotation marks."""
    letters = unicodedata.normalize("NFKC", text).translate(_SAME).casefold()
    return re.sub(r'\s+|"', "", letters)
