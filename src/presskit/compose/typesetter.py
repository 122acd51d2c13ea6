"""The typesetter: every text of a kit becomes inlines here, and only here, typography set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit import typography
from presskit.compose.wordings import Worded, reported, title_of
from presskit.document import Abbreviation, Field, Foreign, Inlines, Quote, Superscript, Text, Wording
from presskit.locales import Catalogue, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from presskit.compose.wordings import Pieces
    from presskit.kit.model import Kit, Speaker, Statement

# Where the language of a statement is not the kit's, its own words follow the rules of that language's home.
HOME = {"fr": "fr_FR", "en": "en_GB", "de": "de_DE"}


_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text: a blank line parts them, the end of a line is a space."""
    return tuple(_LINE_END.sub(" ", part) for part in _BLANK_LINE.split(text.strip()))


class Typesetter(Struct, frozen=True):
    """Sets texts in one locale and profile. `acronyms` maps each acronym of the kit to what it stands for."""

    locale: str
    profile: str | None
    labels: Catalogue
    acronyms: Mapping[str, str]
    _acronym: re.Pattern[str] | None = None

    @staticmethod
    def of(kit: Kit) -> Typesetter:
        """The typesetter of a kit."""
        identity = kit.kit
        words = sorted(kit.acronyms, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None
        return Typesetter(identity.locale, identity.profile, catalogue(identity.locale), kit.acronyms, pattern)

    @property
    def language(self) -> str:
        """The language of the page, as a BCP 47 tag: `fr-FR`."""
        return self.locale.replace("_", "-")

    def plain(self, text: str) -> str:
        """A text as plain characters, in one line."""
        return typography.typeset(
            " ".join(paragraphs_of(text)) if "\n" in text else text, self.locale, profile=self.profile
        )

    def inlines(self, text: str) -> Inlines:
        """A plain text of the kit, or an assembled sentence, as inlines."""
        return self.marked(self.plain(text))

    def worded(self, words: Worded) -> Inlines:
        """The wording of one field that can be corrected."""
        return (self._field(self.plain(words.text), words),)

    def assembled(self, pieces: Pieces) -> Inlines:
        """A sentence of several pieces, typeset as one, its wordings fields of their own."""
        texts = self.runs([piece.text if isinstance(piece, Worded) else piece for piece in pieces])
        return tuple(
            inline
            for piece, text in zip(pieces, texts, strict=True)
            for inline in ((self._field(text, piece),) if isinstance(piece, Worded) else self.marked(text))
        )

    def _field(self, text: str, words: Worded) -> Field:
        return Field(self.marked(text), words.ref, words.kind, title_of(words.kind, words.about, self.labels))

    def label(self, text: str, /, **values: object) -> Inlines:
        """A label of the page as inlines."""
        return self.inlines(self.labels.label(text, **values))

    def runs(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Pieces of one paragraph, set together so that rules act across their borders."""
        return typography.typeset_runs(texts, self.locale, profile=self.profile)

    def words(self, statement: Statement, speaker: Speaker) -> Inlines:
        """The words of a statement in one line, with their marks where they are its speaker's own."""
        if not statement.verbatim:
            return self.worded(reported(statement.text, statement, speaker))
        opening, closing = typography.marks(self.locale, self.profile)
        words = self._own_words(statement, " ".join(paragraphs_of(statement.text)))
        return (Quote(opening, words, closing, statement.id, self._title(statement, speaker)),)

    def quoted(self, statement: Statement, speaker: Speaker) -> tuple[Inlines, ...]:
        """The paragraphs of a verbatim with their marks.

        Each begins with the opening mark, only the last ends with the closing one (Imprimerie nationale,
        « Guillemets », citation de plusieurs alinéas; Chicago Manual of Style, 13.32).
        """
        paragraphs = [self._own_words(statement, text) for text in paragraphs_of(statement.text)]
        return self._in_marks(paragraphs, statement.id, self._title(statement, speaker))

    def translated(self, statement: Statement, speaker: Speaker, tag: str) -> tuple[Inlines, ...]:
        """The paragraphs of a translation of a verbatim, between the same marks: `tag` is that of its language."""
        texts = paragraphs_of(statement.translations[tag])
        paragraphs = [self.marked(self.verbatim(text, None)) for text in texts]
        return self._in_marks(paragraphs, f"{statement.id}.translations.{tag}", self._title(statement, speaker, tag))

    def _in_marks(self, paragraphs: Sequence[Inlines], ref: str, title: str) -> tuple[Inlines, ...]:
        opening, closing = typography.marks(self.locale, self.profile)
        ends = (*[""] * (len(paragraphs) - 1), closing)
        return tuple((Quote(opening, words, end, ref, title),) for words, end in zip(paragraphs, ends, strict=True))

    def _title(self, statement: Statement, speaker: Speaker, *language: str) -> str:
        return title_of(Wording.QUOTATION, (speaker.full_name, statement.id, *language), self.labels)

    def _own_words(self, statement: Statement, words: str) -> Inlines:
        text = self.verbatim(words, statement.lang)
        if statement.lang is None or self._is_own(statement.lang):
            return self.marked(text)
        return (Foreign(statement.lang, (Text(text),)),)

    def _is_own(self, lang: str) -> bool:
        """Whether a language is the kit's."""
        return lang.partition("-")[0] == self.locale.partition("_")[0]

    def verbatim(self, words: str, lang: str | None) -> str:
        """Somebody's own words, said in a language (by default the kit's), as plain characters of one paragraph."""
        if lang is None or self._is_own(lang):
            return typography.typeset(words, self.locale, profile=self.profile, verbatim=True, depth=1)
        home = HOME.get(lang.partition("-")[0])
        return typography.typeset(words, home, verbatim=True, depth=1) if home else words

    def marked(self, text: str) -> Inlines:
        """A typeset text with its ordinals raised and its acronyms explained."""
        parts: list[Text | Superscript | Abbreviation] = []
        at = 0
        for start, end in typography.raised(text, self.locale):
            parts += self._with_acronyms(text[at:start])
            parts.append(Superscript(text[start:end]))
            at = end
        parts += self._with_acronyms(text[at:])
        return tuple(parts)

    def _with_acronyms(self, text: str) -> Iterator[Text | Abbreviation]:
        at = 0
        for found in self._acronym.finditer(text) if self._acronym else ():
            if found.start() > at:
                yield Text(text[at : found.start()])
            yield Abbreviation(found.group(), self.plain(self.acronyms[found.group()]))
            at = found.end()
        if at < len(text):
            yield Text(text[at:])

    def day(self, day: date) -> str:
        """A date in words."""
        return typography.day(day, self.locale)

    def moment(self, moment: datetime) -> str:
        """A date and time in words, with its zone."""
        return typography.moment(moment, self.locale)
