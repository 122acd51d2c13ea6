"""What languages are called in a language."""

from __future__ import annotations


def language_name(tag: str, locale: str) -> str:
    """« anglais »: what a locale calls the language of a BCP 47 tag; the tag where it has no word for it.

    A locale that nobody knows (`C`) calls languages as English does.
    """
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(locale.partition(".")[0]).languages
    except (UnknownLocaleError, ValueError):
        names = Locale("en").languages
    return str(names.get(tag.partition("-")[0], tag))
