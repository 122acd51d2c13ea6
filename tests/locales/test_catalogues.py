"""The catalogues: complete in both languages, of the sources as they are, and in good French."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from presskit import locales
from presskit.diagnostics import say_plural
from presskit.locales import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from babel.messages.catalog import Catalog, Message

FOLDER = Path(locales.__file__).parent
ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "en", "fr")
RENEW = "run `make messages`, translate what it lists, then `pip install -e .`"

# Click names number types in English only: a French sentence does better without.
LEFT_OUT = {"{value!r} is not a valid {number_type}.": {"{number_type}"}}

NOT_PROSE = re.compile(r"`[^`]*`|\{[^{}]*\}|%\(\w+\)s|^  presskit .*$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```$|^ {4}.*?$|`` .*? ``|https?://\S+", re.MULTILINE | re.DOTALL)
"""The code of a page; what stands between single backquotes is left to `NOT_PROSE`."""
PERCENT = re.compile(r"%\(\w+\)s")


def read(language: str) -> Catalog:
    with (FOLDER / language / "LC_MESSAGES" / "presskit.po").open("rb") as stream:
        return read_po(stream)


def sentences(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def keys(catalogue: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, forms(message.id)) for message in sentences(catalogue)}


def placeholders(text: str) -> set[str]:
    fields = {
        f"{{{name}!{conversion}}}" if conversion else f"{{{name}}}"
        for _, name, _, conversion in Formatter().parse(text)
        if name is not None
    }
    return fields | set(PERCENT.findall(text))


def has_words(message: Message) -> bool:
    """Whether a sentence is more than signs, values, code and names in capitals."""
    return any(re.search("[a-z]", NOT_PROSE.sub("", text)) for text in forms(message.id))


def code(text: str) -> set[str]:
    """The backquoted parts that are the file's own words or commands: capitals stand for what the user puts there."""
    return {part for part in re.findall("`[^`]*`", text) if not re.search(r"\b[A-Z]{3,}\b", part)}


@pytest.fixture(scope="module")
def collector() -> ModuleType:
    spec = importlib.util.spec_from_file_location("presskit_messages", ROOT / "scripts" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_nothing_is_untranslated(collector: ModuleType, language: str) -> None:
    assert collector.untranslated(read(language)) == [], RENEW


def test_nothing_is_a_guess(language: str) -> None:
    assert not read(language).fuzzy
    assert [message.id for message in sentences(read(language)) if message.fuzzy] == []


def test_the_catalogues_hold_what_the_sources_hold(collector: ModuleType, language: str) -> None:
    written, spoken = keys(read(language)), keys(collector.collected(language))

    assert spoken - written == set(), f"not collected: {RENEW}"
    assert written - spoken == set(), f"said nowhere any more: {RENEW}"


def test_another_run_writes_the_same_bytes(collector: ModuleType, language: str) -> None:
    path = FOLDER / language / "LC_MESSAGES" / "presskit.po"

    assert collector.as_bytes(collector.current(path)) == path.read_bytes(), RENEW


def test_a_translation_keeps_the_values_of_its_sentence(language: str) -> None:
    for message in sentences(read(language)):
        ids, texts = forms(message.id), forms(message.string)
        for text, known in zip(texts, ids if len(ids) > 1 else ids * len(texts), strict=True):
            given = placeholders(text) | LEFT_OUT.get(known, set())
            assert given in (placeholders(known), placeholders(ids[-1])), (known, text)


def test_a_translation_keeps_the_code_of_its_sentence(language: str) -> None:
    for message in sentences(read(language)):
        for text in forms(message.string):
            missing = set.intersection(*(code(known) for known in forms(message.id))) - code(text)
            assert not missing, (message.id, text)


def test_what_is_the_same_in_french_is_marked_so_by_its_translator() -> None:
    french = list(sentences(read("fr")))
    same = [message.id for message in french if forms(message.id) == forms(message.string) and has_words(message)]
    marked = [message.id for message in french if "the same in French" in message.user_comments]

    assert "Source" in same
    assert same == marked


@pytest.fixture(scope="module")
def labels(collector: ModuleType) -> set[str]:
    """The French labels of the page, whose spaces the typesetter sets, each house in its own way."""
    modules = sorted((ROOT / "src" / "presskit" / "compose").rglob("*.py"))
    calls = (node for path in modules for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    found = {forms(text) for node in calls if isinstance(node, ast.Call) for text, _ in collector.in_call(node)}
    return {text for message in sentences(read("fr")) if forms(message.id) in found for text in forms(message.string)}


def french(but: set[str]) -> list[str]:
    """French sentences `but` some, and the pages of `explain`, with an `x` for each piece of code and each value."""
    texts = [text for message in sentences(read("fr")) for text in forms(message.string) if text not in but]
    pages = sorted((ROOT / "src" / "presskit" / "explanations").glob("*.fr.md"))
    return [NOT_PROSE.sub("x", text) for text in (*texts, *(CODE.sub("x", page.read_text("utf-8")) for page in pages))]


@pytest.mark.parametrize(
    ("fault", "pattern"),
    [
        ("a straight apostrophe or quotation mark", r"['\"]"),
        ("an English quotation mark", "[“”]"),
        ("three full stops for an ellipsis", r"\.\.\."),
        ("no no-break space (U+00A0) before a colon", r"(?<!\u00a0):(?!\d)"),
        ("no narrow no-break space (U+202F) before ; ! ?", r"(?<!\u202f)[;!?]"),
        ("no no-break space (U+00A0) behind «", "«(?!\u00a0)"),
        ("no no-break space (U+00A0) before »", "(?<!\u00a0)»"),
        ("two spaces", r"(?<!\n) {2}"),
        ("a capital without its accent", r"\b(A (?=[a-z])|Ecri|Edit|Etat|Evene|Ecole)"),
        ("a plain space before a unit", r"x (?:Mo\b|s\))"),
    ],
)
def test_french_obeys_french_typography(labels: set[str], fault: str, pattern: str) -> None:
    assert [text for text in french(but=labels) if re.search(pattern, text)] == [], fault


def test_labels_of_the_page_leave_their_spaces_to_the_typesetter(labels: set[str]) -> None:
    assert "Sommaire" in labels
    assert [text for text in labels if re.search("[\u00a0\u202f]|[^ ][:;!?»]|«[^ ]|['\"]", text)] == []


def test_french_has_no_word_that_a_vowel_elides_before_a_name() -> None:
    """« à la demande de Ariane » is no French, and no catalogue knows how a name begins."""
    name = re.compile(r"\b(de|que|jusque|lorsque|si|ne|le|la) \{(by|name|other|past|person|speaker)\}", re.IGNORECASE)

    assert [text for message in sentences(read("fr")) for text in forms(message.string) if name.search(text)] == []


def test_french_says_vous() -> None:
    familiar = re.compile(r"\b(tu|toi|ton|tes|ta)\b", re.IGNORECASE)

    assert [text for text in french(but=set()) if familiar.search(text)] == []


def test_french_advice_is_an_imperative() -> None:
    advice = [text for text in sources_advice() if isinstance(text, str)]
    said = [catalogue("fr").sentence(text) for text in advice]

    assert len(said) > 100
    assert [text for text in said if re.match(r"(?:ne \w+ )?\w+(?:er|ir|re)\b", text)] == []


def sources_advice() -> Iterator[object]:
    """The literal help of diagnostics: what is called so, or stands behind their message."""
    for path in sorted((ROOT / "src" / "presskit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            found: list[ast.expr] = []
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("error", "warning"):
                found = node.args[3:4]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("help_", "mend"):
                found = [node.value]
            yield from (said for each in found for said in literals_of(each))


def literals_of(node: ast.expr) -> Iterator[object]:
    """The templates of the messages in an expression."""
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Call)
            and getattr(part.func, "id", "") == "say"
            and isinstance(part.args[0], ast.Constant)
        ):
            yield part.args[0].value


def test_french_takes_zero_and_one_as_singular() -> None:
    warnings = [say_plural("{count} warning", "{count} warnings", count) for count in (0, 1, 2)]

    assert [catalogue("fr").message(warning) for warning in warnings] == [
        "0 avertissement",
        "1 avertissement",
        "2 avertissements",
    ]


def test_decimals_follow_the_language() -> None:
    assert catalogue("en").decimal(0.5) == "0.50"
    assert catalogue("fr").decimal(0.5) == "0,50"


def test_what_is_compiled_is_what_is_written(language: str) -> None:
    folder = FOLDER / language / "LC_MESSAGES"
    compiled = folder / "presskit.mo"

    assert compiled.exists(), "compile the catalogues: `pip install -e .`"
    said = catalogue(language).translations
    stale = [
        message.id
        for message in sentences(read(language))
        if isinstance(message.id, str) and not message.context and said.gettext(message.id) != message.string
    ]
    assert stale == [], "presskit.mo is older than presskit.po; compile it anew: `pip install -e .`"
