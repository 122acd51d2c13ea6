"""The rules, one function each, in the order in which they may claim a place: the first claim stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from presskit.typography.rules import apostrophes, calendar, dashes, figures, guillemets, names, punctuation, spacing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.typography.draft import Rule
    from presskit.typography.tokens import Kind

RULES: Final[tuple[Rule, ...]] = (
    *guillemets.RULES,
    *apostrophes.RULES,
    *calendar.RULES,
    *figures.RULES,
    *names.RULES,
    *dashes.RULES,
    *punctuation.RULES,
    *spacing.RULES,
)


@lru_cache(maxsize=8)
def by_kind(language: str) -> Mapping[Kind, tuple[Rule, ...]]:
    """The rules of a language by the kind of token that calls them, those of words apart."""
    table: dict[Kind, tuple[Rule, ...]] = {}
    for rule in _of(language):
        for kind in rule.kinds if not rule.words else ():
            table[kind] = (*table.get(kind, ()), rule)
    return table


@lru_cache(maxsize=8)
def by_word(language: str) -> Mapping[str, tuple[Rule, ...]]:
    """The rules of a language by the word that calls them."""
    table: dict[str, tuple[Rule, ...]] = {}
    for rule in _of(language):
        for word in sorted(rule.words):
            table[word] = (*table.get(word, ()), rule)
    return table


def _of(language: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if language in rule.languages)
