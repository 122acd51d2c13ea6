"""Acronyms: whoever reads one can find what it stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning
from presskit.kit.checks.printed import Sort
from presskit.kit.words import holds, in_one, plain_words
from presskit.patterns import on_demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Printed

_CAPITALS = re.compile(r"(?<![\w’'@./-])[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŸ](?:\.?[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŸ]){1,5}(?![\w@/])")
_ELIDED = re.compile(r"(?<=[dlnsmtjcDLNSMTJCuU][’'])[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŸ](?:\.?[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŸ]){1,5}(?![\w@/])")
_ROMAN = on_demand(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
# What every reader of a newspaper knows, and what stands for a unit, a currency or a licence.
_KNOWN = frozenset(
    {"AFP", "CAD", "CD", "CHF", "DR", "DVD", "EUR", "FM", "GBP", "GPS", "MIT", "ONU", "PDF", "SMS", "TV", "UE", "URL"}
    | {"USA", "USD", "VIP"}
)


def acronym_not_expanded(context: Context) -> Iterator[Diagnostic]:
    """A listed acronym is used, and what it stands for is nowhere in the kit's texts."""
    words = _words(context)
    for acronym, span in _first_uses(context):
        expansion = context.kit.acronyms.get(acronym)
        if expansion is not None and not holds(words, plain_words(expansion)):
            message = say("{acronym} is used, and “{expansion}” nowhere", acronym=acronym, expansion=expansion)
            help_ = say("write “{expansion} ({acronym})” at its first use", acronym=acronym, expansion=expansion)
            yield warning("acronym-not-expanded", span, message, help_)


def unused_acronym(context: Context) -> Iterator[Diagnostic]:
    """A listed acronym stands nowhere in the kit."""
    words = _words(context)
    for acronym in context.kit.acronyms:
        if not holds(words, plain_words(acronym)):
            span = context.places.key("acronyms", acronym)
            message = say("{acronym} is listed and never used", acronym=acronym)
            yield warning("unused-acronym", span, message, say("take it out of `acronyms`, or correct its spelling"))


def unlisted_acronym(context: Context) -> Iterator[Diagnostic]:
    """Two to six capitals that no text explains in parentheses, and that `acronyms` does not list."""
    explained = {found for text in context.printed for found in _explained(text.text)}
    for acronym, span in _first_uses(context):
        if acronym not in context.kit.acronyms and acronym not in explained:
            message = say("{acronym} is never explained", acronym=acronym)
            help_ = say("add it to `acronyms` with what it stands for")
            yield warning("unlisted-acronym", span, message, help_)


def _first_uses(context: Context) -> Iterator[tuple[str, Span]]:
    """Every acronym where it stands first."""
    seen: set[str] = set()
    for text in context.printed:
        if text.sort is not Sort.NAME:
            for found in (*_CAPITALS.finditer(_letters(text)), *_ELIDED.finditer(_letters(text))):
                acronym = found.group().replace(".", "")
                if acronym not in seen and acronym not in _KNOWN and not _ROMAN.fullmatch(acronym):
                    seen.add(acronym)
                    yield acronym, context.places.within(*found.span(), *text.path)


def _explained(text: str) -> Iterator[str]:
    """The acronyms in « Marseille Provence Métropole (MPM) » and « MPM (Marseille Provence Métropole) »."""
    for found in re.finditer(r"\(\s*([^\W\d_.]{2,6})\s*\)|\b([^\W\d_]{2,6})\s*\([^\W\d_]{2,} ", text):
        yield found.group(1) or found.group(2)


def _letters(text: Printed) -> str:
    """The characters of a text, with those of addresses masked."""
    return re.sub(r"https?:[^\s)>]+", lambda found: " " * len(found.group()), text.text)


def _words(context: Context) -> str:
    return in_one(plain_words(text.text) for text in context.printed)
