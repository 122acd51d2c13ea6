"""French as a corrector reads it: remarks on the words of a kit, each with its fix, and nothing changed.

What is somebody's own is left alone: names, titles of sources, credits. In a verbatim only letters are remarked upon
that a transcriber types (ordinals, civilities, units, ligatures, accents, a word typed twice), and its fix is a
correction to decide, not a replacement to make. Where the text of the source is beside the kit, it answers for them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import say, warning
from presskit.kit.checks.few import few, more
from presskit.kit.checks.printed import Sort
from presskit.typography import lints
from presskit.typography.lints import remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic, Message, Span
    from presskit.kit.checks.context import Context
    from presskit.kit.checks.printed import Printed
    from presskit.typography.lints import Lint, Remark

_WORD = re.compile(r"\w+")
_FUNCTIONS = frozenset({"function", "short", "full", "as"})


class Found(Struct, frozen=True):
    """A remark on a text of the kit; `rest` is how many more of its kind it stands for."""

    text: Printed
    remark: Remark
    rest: int
    span: Span

    @property
    def words(self) -> str:
        """What stands in the text."""
        return self.text.text[self.remark.start : self.remark.end]

    @property
    def spoken(self) -> bool:
        """Whether the words are a speaker's own."""
        return self.text.sort is Sort.VERBATIM

    @property
    def replacement(self) -> str | None:
        """What a program may put in its place; a quotation is for people to correct."""
        return None if self.spoken or self.rest else self.remark.replacement

    def told(self, message: Message, decide: Message | None = None) -> tuple[Span, Message, Message]:
        """The place, the sentence about it and the help, which for a speaker's own words is `decide`."""
        fix = self.remark.replacement
        if self.spoken:
            help_ = decide or say("in a quotation, `{fix}` is a correction to decide", fix=fix)
        else:
            help_ = say("write `{fix}`", fix=fix)
        return self.span, more(self.rest) if self.rest else message, help_


def ordinal_form(context: Context) -> Iterator[Diagnostic]:
    """« 2ème », « 1ère », « XXIème »."""
    for found in _found(context, lints.ordinals, spoken=True):
        message = say("`{found}` is not the short form of a French ordinal", found=found.words)
        yield warning("ordinal-form", *found.told(message), replacement=found.replacement)


def civility_form(context: Context) -> Iterator[Diagnostic]:
    """« Mr Dupont », « Mme. Durand »."""
    for found in _found(context, lints.civilities, spoken=True):
        message = say("`{found}` is not the French short form", found=found.words)
        yield warning("civility-form", *found.told(message), replacement=found.replacement)


def unit_power(context: Context) -> Iterator[Diagnostic]:
    """« 200 m2 »."""
    for found in _found(context, lints.raised_units, spoken=True):
        message = say("the power of the unit `{found}` is not raised", found=found.words)
        yield warning("unit-power", *found.told(message), replacement=found.replacement)


def missing_ligature(context: Context) -> Iterator[Diagnostic]:
    """« oeuvre », « coeur »."""
    for found in _found(context, lints.ligatures, spoken=True):
        message = say("`{found}` is written with œ", found=found.words)
        yield warning("missing-ligature", *found.told(message), replacement=found.replacement)


def unaccented_capital(context: Context) -> Iterator[Diagnostic]:
    """« Etat », « A partir de »."""
    for found in _found(context, lints.unaccented_capitals, spoken=True):
        message = say("`{found}` lacks the accent of its capital", found=found.words)
        yield warning("unaccented-capital", *found.told(message), replacement=found.replacement)


def doubled_word(context: Context) -> Iterator[Diagnostic]:
    """« de de »: in a verbatim, it may have been said so."""
    for found in _found(context, lints.doubled_words, spoken=True):
        message = say("the same word twice: `{found}`", found=found.words)
        fix = found.remark.replacement
        decide = say("it may have been said so; if not, `{fix}` is a correction to decide", fix=fix)
        yield warning("doubled-word", *found.told(message, decide), replacement=found.replacement)


def function_capital(context: Context) -> Iterator[Diagnostic]:
    """« adjoint au Maire », and a field that begins « Président de »."""
    for found in _found(context, lints.functions_in_lower_case, field=lints.function_field):
        message = say("`{found}` is a function, and takes no capital here", found=found.words)
        yield warning("function-capital", *found.told(message), replacement=found.replacement)


def bare_thousands(context: Context) -> Iterator[Diagnostic]:
    """« 20000 personnes »."""
    for found in _found(context, lints.bare_thousands):
        message = say("`{found}` is a number of five digits or more, without its spaces", found=found.words)
        yield warning("bare-thousands", *found.told(message), replacement=found.replacement)


def etc_ellipsis(context: Context) -> Iterator[Diagnostic]:
    """« etc… »."""
    for found in _found(context, lints.etc_with_ellipsis):
        message = say("`etc.` and an ellipsis say the same")
        yield warning("etc-ellipsis", *found.told(message), replacement=found.replacement)


def doubled_stop(context: Context) -> Iterator[Diagnostic]:
    """A second stop after « : « Phrase. » »."""
    for found in _found(context, lints.doubled_stops):
        message = say("two stops where a quotation ends, and one is enough")
        yield warning("doubled-stop", *found.told(message), replacement=found.replacement)


def comma_inside(context: Context) -> Iterator[Diagnostic]:
    """A comma before »."""
    for found in _found(context, lints.commas_inside):
        message = say("the comma of the sentence is inside the quotation marks")
        yield warning("comma-inside", *found.told(message), replacement=found.replacement)


def french_texts(context: Context) -> Iterator[Printed]:
    """The printed texts that are French, and that are words of the kit and not a name."""
    french_kit = context.kit.kit.locale.startswith("fr")
    languages = {(*said.path, "text"): said.statement.lang for said in context.said if said.statement.lang}
    vouched = {(*said.path, "text") for said in context.said if said.statement.source in context.source_words}
    for text in context.printed:
        if text.sort is Sort.NAME or text.path[0] == "sources" or text.path[-1] == "credit":
            continue
        if text.sort is Sort.VERBATIM and text.path in vouched:
            continue
        language = str(text.path[-1]) if text.path[-2:-1] == ("translations",) else languages.get(text.path)
        if language.partition("-")[0].lower() == "fr" if language else french_kit:
            yield text


def words_of_names(context: Context) -> frozenset[str]:
    """The words that the kit's names, terms and acronyms spell as their owners do."""
    names = [text.text for text in context.printed if text.sort is Sort.NAME]
    texts = (*names, *context.kit.terms, *context.kit.acronyms, *context.kit.acronyms.values())
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _found(context: Context, lint: Lint, *, spoken: bool = False, field: Lint | None = None) -> Iterator[Found]:
    """What a lint remarks in the kit's French, with verbatims where `spoken`; `field` looks at functions alone."""
    for (text, remark), rest in few(_remarked(context, lint, field, spoken=spoken), lambda item: item[0].path):
        yield Found(text, remark, rest, context.places.within(remark.start, remark.end, *text.path))


def _remarked(context: Context, lint: Lint, field: Lint | None, *, spoken: bool) -> Iterator[tuple[Printed, Remark]]:
    names: frozenset[str] | None = None
    for text in french_texts(context):
        if text.sort is Sort.VERBATIM and not spoken:
            continue
        chosen = (lint, field) if field is not None and text.path[-1] in _FUNCTIONS else (lint,)
        for remark in remarks(text.text, chosen):
            names = words_of_names(context) if names is None else names
            if text.text[remark.start : remark.end] not in names:
                yield text, remark
