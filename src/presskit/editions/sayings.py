"""What a kit has each speaker say, in every language that it gives, and where some words are found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.editions.readings import Reading
    from presskit.kit.model import Kit, Statement

OWN = ""
"""What stands for a language where words are as they were said, and not translated."""


class Saying(Struct, frozen=True):
    """A statement as one kit has it: whose it is, the language it was said in, and its words by language.

    The words as they were said are those of `OWN`; other languages have translations.
    """

    speaker: str
    verbatim: bool
    spoken: str
    texts: Mapping[str, str]

    @property
    def text(self) -> str:
        """The words as they were said."""
        return self.texts[OWN]

    def language_of(self, sought: Reading) -> str | None:
        """The language in which it has pieces of words, the speaker's own first; None where it has them in none."""
        return next((language for language, text in self.texts.items() if sought.is_in(text)), None)


def sayings(kit: Kit) -> dict[str, Saying]:
    """All statements of a kit by their ids, in its order."""
    language = kit.kit.locale.partition("_")[0]
    return {
        name: _saying(kit.speakers[who].full_name, said, said.lang or language)
        for name, (who, said) in kit.statements().items()
    }


def _saying(speaker: str, statement: Statement, spoken: str) -> Saying:
    return Saying(speaker, statement.verbatim, spoken, {OWN: statement.text, **statement.translations})
