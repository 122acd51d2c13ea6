"""Enumerations: « A, B et C »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.typography.amounts import babel_locale

if TYPE_CHECKING:
    from collections.abc import Sequence


def listing(parts: Sequence[str], locale: str) -> str:
    """The parts in one phrase, the last two joined by the locale's « et » (CLDR, list patterns)."""
    from babel.lists import format_list

    return str(format_list(list(parts), locale=babel_locale(locale))) if parts else ""
