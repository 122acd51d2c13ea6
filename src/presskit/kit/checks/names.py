"""Names: one spelling for one person, in letters of one script."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from presskit.diagnostics import Note, say, warning
from presskit.kit.checks.printed import Sort, rows
from presskit.source.code_points import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Path

    Name = tuple[str, Path]

_LETTERS = re.compile(r"\w+")
# The Cyrillic and Greek letters that print as Latin ones (Unicode TR 39, confusables).
_LOOKALIKES = str.maketrans("авеѕіјкмнорстухһԁԛԝαεηικνορτυχ", "abesijkmhopctyxhdqwaenikvoptux")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "HEBREW", "ARABIC")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_SHORTEST = 7
_NO_MIXTURE = frozenset({Sort.NAME, Sort.TITLE, Sort.VERBATIM, Sort.REPORTED})


@lru_cache(maxsize=65_536)
def skeleton(name: str) -> str:
    """A name as two readers would confuse it: no case, accents, marks, look-alike letters or spaces.

    NFKC, then case folding and decomposition (Unicode TR 39, section 4).
    """
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_LOOKALIKES)
    bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return "".join(_LETTERS.findall(_UNSEEN.sub("", bare)))


def similar_names(context: Context) -> Iterator[Diagnostic]:
    """Two spellings that differ in an accent, a letter or a look-alike: one of them is probably wrong."""
    spellings: dict[str, Name] = {}
    neighbours: dict[str, list[str]] = {}
    for name, path in _names(context):
        bare = skeleton(name)
        other = spellings.get(bare) or _one_letter_away(bare, neighbours, spellings)
        if other is not None and _spelt(other[0]) != _spelt(name):
            message = say("`{name}` is written `{other}` elsewhere", name=name, other=other[0])
            note = Note(say("the other spelling is here"), context.places.value(*other[1]))
            help_ = say("spell the name as its owner does, everywhere")
            yield warning("similar-names", context.places.value(*path), message, help_, note)
        if bare not in spellings:
            spellings[bare] = (name, path)
            for key in _without_one_letter(bare):
                neighbours.setdefault(key, []).append(bare)


def mixed_script(context: Context) -> Iterator[Diagnostic]:
    """A word of a name, a title or a statement has letters of two scripts: one is not what it looks like."""
    for text in context.printed:
        if text.sort not in _NO_MIXTURE or text.text.isascii():
            continue
        for word in _LETTERS.finditer(text.text):
            scripts = {script for character in set(word.group()) for script in _script(character)}
            if len(scripts) > 1:
                span = context.places.within(*word.span(), *text.path)
                message = say(
                    "`{word}` has letters of two scripts: {scripts}", word=word.group(), scripts=_list(scripts)
                )
                yield warning("mixed-script", span, message, say("type the word again, in one script"))


def _names(context: Context) -> Iterator[Name]:
    kit = context.kit
    for speaker_id, speaker in kit.speakers.items():
        yield speaker.full_name, ("speakers", speaker_id, "name" if speaker.name else "family")
    for index, contact in enumerate(kit.contacts):
        yield contact.name, ("contacts", index, "name")
    for photo_id, photo in kit.photos.items():
        for path, row in rows(("photos", photo_id), photo):
            for index, position in enumerate(row.left_to_right):
                if position.name is not None:
                    yield position.name, (*path, index, "name")


def _without_one_letter(bare: str) -> Iterator[str]:
    """Two words that share one of these are at most one letter apart (Garbe, symmetric deletion)."""
    if len(bare) >= _SHORTEST:
        yield bare
        yield from (f"{bare[:index]}{bare[index + 1 :]}" for index in range(len(bare)))


def _one_letter_away(bare: str, neighbours: dict[str, list[str]], spellings: dict[str, Name]) -> Name | None:
    for key in _without_one_letter(bare):
        for other in neighbours.get(key, ()):
            if _digits(other) == _digits(bare) and abs(len(other) - len(bare)) <= 1:
                return spellings[other]
    return None


def _digits(bare: str) -> str:
    return "".join(filter(str.isdigit, bare))


def _spelt(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.replace("’", "'").split()))


@cache
def _script(character: str) -> tuple[str, ...]:
    name = unicodedata.name(character, "")
    return tuple(script for script in _SCRIPTS if name.startswith(script))


def _list(scripts: set[str]) -> str:
    return ", ".join(sorted(script.capitalize() for script in scripts))
