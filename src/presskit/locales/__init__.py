"""gettext catalogues: labels on the page, in the kit's language, and messages on the screen, in the user's.

The msgids are English, so that a missing catalogue still speaks.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from msgspec import Struct

from presskit.diagnostics import Message

DOMAIN = "presskit"
FOLDER = Path(__file__).parent


class Catalogue(Struct, frozen=True):
    """The labels and messages of one language."""

    language: str
    translations: gettext.NullTranslations

    def label(self, text: str, /, **values: object) -> str:
        """A label of the page, its `{named}` values put in. The text is collected into the catalogues: a literal."""
        return self.sentence(text).format_map(values)

    def sentence(self, text: str) -> str:
        """A sentence that has no values to put in, braces and all: the help of an option, a field's description."""
        return self.translations.gettext(text)

    def agree(self, gender: str, one: str, many: str, count: int, /, **values: object) -> str:
        """A label that agrees in gender (`feminine` or `masculine`) and number with what it names."""
        return self.translations.npgettext(gender, one, many, count).format_map(values)

    def message(self, message: Message) -> str:
        """A message of the screen in this language, values put in; a value may itself be a message."""
        if message.many is None:
            template = self.translations.gettext(message.template)
        else:
            template = self.translations.ngettext(message.template, message.many, message.count)
        return template.format_map(self._values(message.values))

    def decimal(self, number: float) -> str:
        """A number with two decimals, for the screen."""
        return f"{number:.2f}".replace(".", self.label("."))

    def _values(self, values: tuple[tuple[str, object], ...]) -> dict[str, object]:
        return {name: self.message(value) if isinstance(value, Message) else value for name, value in values}


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language or locale (`fr`, `fr_CH`); English where there is none."""
    return Catalogue(language, gettext.translation(DOMAIN, FOLDER, [language], fallback=True))
