"""Probable typing errors, by a dictionary where there is one: the extra `spelling`, and hunspell's French words.

A word is one that the dictionary does not have, and whose neighbour by one letter, accent or exchange it has: what
has no such neighbour is new or foreign, and nobody's slip. Looked up are words in small letters alone. Names,
terms, acronyms, words with digits or capitals, other languages and what a machine reads are not, nor what the text
of a source answers for.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from presskit.diagnostics import say, say_plural, warning
from presskit.kit.checks.french import french_texts, words_of_names
from presskit.kit.checks.printed import Sort
from presskit.patterns import on_demand
from presskit.typography.lints import Machines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Printed

MOST = 30
"""How many unknown words of a kit are compared with their neighbours; of the rest, how many there are is said."""

_SHORTEST = 4
_LONGEST = 40
_WORD = on_demand(rf"(?<![\w@#&./-])[^\W\d_]{{1,{_LONGEST}}}(?:[-’'][^\W\d_]{{1,{_LONGEST}}}){{0,8}}(?![\w@/-])")
_PARTS = re.compile(r"[^\W\d_]+[’']?")
_FOLDERS = {
    "darwin": ("~/Library/Spelling", "/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell"),
    "win32": ("~/AppData/Local/hunspell", "C:/Hunspell"),
}
_ELSEWHERE = ("/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts")
_NAMES = ("fr", "fr_FR", "fr-toutesvariantes", "fr-classique", "fr-reforme1990", "fr-moderne")


class Dictionary(Protocol):
    """What presskit asks of hunspell."""

    def spell(self, word: str, /) -> bool:
        """Whether the word is in the dictionary, as it stands or inflected."""

    def suggest(self, word: str, /) -> tuple[str, ...]:
        """The words nearest to it, the nearest first."""


class Unknown(NamedTuple):
    """A word that the dictionary does not have, where it first stands."""

    text: Printed
    start: int
    end: int

    @property
    def word(self) -> str:
        """The word itself."""
        return self.text.text[self.start : self.end]


def spelling(context: Context) -> Iterator[Diagnostic]:
    """A word that the French dictionary of this system does not have."""
    texts = tuple(french_texts(context))
    dictionary = dictionary_of(context.kit.kit.locale) if texts else None
    if dictionary is None:
        return
    unknown = list(_unknown(texts, words_of_names(context), dictionary))
    for found in unknown[:MOST]:
        nearest = next((word for word in dictionary.suggest(found.word) if _is_near(found.word, word)), None)
        if nearest is not None:
            span = context.places.within(found.start, found.end, *found.text.path)
            message = say("the dictionary has `{nearest}`, and not `{word}`", nearest=nearest, word=found.word)
            yield warning("spelling", span, message, _help(found, nearest))
    if unknown[MOST:]:
        first, count = unknown[MOST], len(unknown) - MOST
        span = context.places.within(first.start, first.end, *first.text.path)
        message = say_plural(
            "{count} more word is not in the dictionary", "{count} more words are not in the dictionary", count
        )
        yield warning("spelling", span, message, say("list under `terms` the words that are right"))


def dictionary_of(locale: str) -> Dictionary | None:
    """The hunspell dictionary of a French locale; None without the extra, or where no folder has one.

    The folders of `DICPATH` are the only ones where that is set, as an empty one says that there is none.
    """
    if find_spec("hunspell") is None:
        return None
    for folder in _folders():
        for name in _names(locale):
            if (folder / f"{name}.aff").is_file() and (folder / f"{name}.dic").is_file():
                # A dictionary that cannot be read is as none: a kit is not refused for it.
                with suppress(OSError, UnicodeError, ValueError):
                    made: Dictionary = import_module("hunspell").Hunspell(
                        name, hunspell_data_dir=str(folder), system_encoding="utf-8"
                    )
                    return made
    return None


def dictionary_folders() -> tuple[Path, ...]:
    """The folders in which `dictionary_of` looks for files whose name begins with « fr », there or not."""
    return () if find_spec("hunspell") is None else tuple(_folders())


def _names(locale: str) -> tuple[str, ...]:
    return (locale, *_NAMES) if locale.startswith("fr") else _NAMES


def _folders() -> Iterator[Path]:
    named = os.environ.get("DICPATH")
    folders = _FOLDERS.get(sys.platform, _ELSEWHERE) if named is None else filter(None, named.split(os.pathsep))
    return (Path(folder).expanduser() for folder in folders)


def _unknown(texts: tuple[Printed, ...], own: frozenset[str], dictionary: Dictionary) -> Iterator[Unknown]:
    """The words that the dictionary does not have, each once."""
    right = {word.lower() for word in own}
    asked: set[str] = set()
    for text in texts:
        machines = Machines(text.text)
        for found in _WORD.finditer(text.text):
            word = found.group().replace("’", "'")
            if word in asked or not word.islower():
                continue
            asked.add(word)
            if not _is_known(word, right, dictionary) and not machines.read(*found.span()):
                yield from _faulty(Unknown(text, *found.span()), right, dictionary)


def _is_known(word: str, right: set[str], dictionary: Dictionary) -> bool:
    # A ligature typed as two letters is not a slip of spelling; another rule speaks of it.
    return word in right or dictionary.spell(word) or ("oe" in word and dictionary.spell(word.replace("oe", "œ")))


def _faulty(whole: Unknown, right: set[str], dictionary: Dictionary) -> Iterator[Unknown]:
    """The first unknown part of a compound or an elision; none where each is known: « l’écosystème », « dit-elle »."""
    for part in _PARTS.finditer(whole.word):
        word = part.group().rstrip("’'")
        if len(word) >= _SHORTEST and not _is_known(word, right, dictionary):
            yield whole._replace(start=whole.start + part.start(), end=whole.start + part.start() + len(word))
            return


def _is_near(word: str, other: str) -> bool:
    """Whether two words are one letter, one accent or one exchange of neighbours apart."""
    one, two = _bare(word), _bare(other)
    start = _shared(one, two)
    end = _shared(one[start:][::-1], two[start:][::-1])
    left, right = one[start : len(one) - end], two[start : len(two) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == len(right) == 2 and left == right[::-1])


def _shared(one: str, two: str) -> int:
    """How many characters two words have in common at their beginning."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def _help(found: Unknown, nearest: str) -> Message:
    if found.text.sort is Sort.VERBATIM:
        return say("in a quotation, `{fix}` is a correction to decide", fix=nearest)
    return say("write `{fix}`, or list `{word}` under `terms` if it is right", fix=nearest, word=found.word)
