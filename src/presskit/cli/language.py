"""The language of the screen: PRESSKIT_LANG, else the user's locale; English where presskit does not speak it."""

from __future__ import annotations

import gettext
import os
from typing import TYPE_CHECKING

from presskit.locales import DOMAIN, FOLDER, catalogue

if TYPE_CHECKING:
    from presskit.locales import Catalogue

VARIABLES = ("PRESSKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def speak() -> Catalogue:
    """The catalogue of the user's language; Click's own sentences follow it."""
    language = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "C")
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
    return catalogue(language)
