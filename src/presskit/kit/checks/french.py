"""French as a corrector reads it: remarks on the words of a kit, each with its fix, and nothing changed.

What is somebody's own is left alone: names, titles of sources, credits. In a verbatim only letters are remarked upon
that a transcriber types (ordinals, civilities, units, ligatures, accents, a word typed twice), and its fix is a
correction to decide, not a replacement to make. Where the text of the source is beside the kit, it answers for them.
"""

from __future__ import annotations

import re
from functools import wraps
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presskit.diagnostics import say, warning
from presskit.kit.checks.few import few, more
from presskit.kit.checks.printed import Sort
from presskit.typography import lints
from presskit.typography.lints import remarks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    def fix(self) -> str:
        """What would stand there better."""
        return self.remark.replacement

    @property
    def spoken(self) -> bool:
        """Whether the words are a speaker's own."""
        return self.text.sort is Sort.VERBATIM

    @property
    def replacement(self) -> str | None:
        """What a program may put in its place; a quotation is for people to correct."""
        return None if self.spoken or self.rest else self.fix

    def mend(self, decide: Message | None) -> Message:
        """What to do about it: in a speaker's own words to decide, as `decide` has it where the rule says more."""
        if not self.spoken:
            return say("write `{fix}`", fix=self.fix)
        return decide or say("in a quotation, `{fix}` is a correction to decide", fix=self.fix)


def _rule(
    lint: Lint, *, spoken: bool = False, field: Lint | None = None
) -> Callable[[Callable[[Found], Diagnostic]], Callable[[Context], Iterator[Diagnostic]]]:
    """The rule of a lint, from what it has to say of one remark: place and sentence; the fix is added here.

    `spoken` looks into verbatims too, `field` at the functions of people alone.
    """

    def made(tell: Callable[[Found], Diagnostic]) -> Callable[[Context], Iterator[Diagnostic]]:
        @wraps(tell)
        def rule(context: Context) -> Iterator[Diagnostic]:
            for found in _found(context, lint, spoken=spoken, field=field):
                told = tell(found)
                message = more(found.rest) if found.rest else told.message
                yield replace(told, message=message, help=found.mend(told.help), replacement=found.replacement)

        return rule

    return made


@_rule(lints.ordinals, spoken=True)
def ordinal_form(found: Found) -> Diagnostic:
    """« 2ème », « 1ère », « XXIème »."""
    return warning(
        "ordinal-form", found.span, say("`{found}` is not the short form of a French ordinal", found=found.words)
    )


@_rule(lints.civilities, spoken=True)
def civility_form(found: Found) -> Diagnostic:
    """« Mr Dupont », « Mme. Durand »."""
    return warning("civility-form", found.span, say("`{found}` is not the French short form", found=found.words))


@_rule(lints.raised_units, spoken=True)
def unit_power(found: Found) -> Diagnostic:
    """« 200 m2 »."""
    return warning("unit-power", found.span, say("the power of the unit `{found}` is not raised", found=found.words))


@_rule(lints.ligatures, spoken=True)
def missing_ligature(found: Found) -> Diagnostic:
    """« oeuvre », « coeur »."""
    return warning("missing-ligature", found.span, say("`{found}` is written with œ", found=found.words))


@_rule(lints.unaccented_capitals, spoken=True)
def unaccented_capital(found: Found) -> Diagnostic:
    """« Etat », « A partir de »."""
    return warning(
        "unaccented-capital", found.span, say("`{found}` lacks the accent of its capital", found=found.words)
    )


@_rule(lints.doubled_words, spoken=True)
def doubled_word(found: Found) -> Diagnostic:
    """« de de »: in a verbatim, it may have been said so."""
    decide = say("it may have been said so; if not, `{fix}` is a correction to decide", fix=found.fix)
    return warning("doubled-word", found.span, say("the same word twice: `{found}`", found=found.words), decide)


@_rule(lints.functions_in_lower_case, field=lints.function_field)
def function_capital(found: Found) -> Diagnostic:
    """« adjoint au Maire », and a field that begins « Président de »."""
    return warning(
        "function-capital", found.span, say("`{found}` is a function, and takes no capital here", found=found.words)
    )


@_rule(lints.bare_thousands)
def bare_thousands(found: Found) -> Diagnostic:
    """« 20000 personnes »."""
    return warning(
        "bare-thousands",
        found.span,
        say("`{found}` is a number of five digits or more, without its spaces", found=found.words),
    )


@_rule(lints.etc_with_ellipsis)
def etc_ellipsis(found: Found) -> Diagnostic:
    """« etc… »."""
    return warning("etc-ellipsis", found.span, say("`etc.` and an ellipsis say the same"))


@_rule(lints.doubled_stops)
def doubled_stop(found: Found) -> Diagnostic:
    """A second stop after « : « Phrase. » »."""
    return warning("doubled-stop", found.span, say("two stops where a quotation ends, and one is enough"))


@_rule(lints.commas_inside)
def comma_inside(found: Found) -> Diagnostic:
    """A comma before »."""
    return warning("comma-inside", found.span, say("the comma of the sentence is inside the quotation marks"))


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
