"""The help of every command, in every language of the screen: whole, readable, and about the same commands."""

from __future__ import annotations

import re
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from presskit.cli.group import SUMMARIES, presskit
from presskit.cli.helping import sentences, translated
from presskit.locales import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    import click

    Help = Callable[..., str]

LANGUAGES = ("en", "fr")
# What a command does is said as of somebody who does it (« corrige »), not in the infinitive (« corriger »).
INFINITIVE = re.compile(r"(?:ne \w+ )?(?!(?:montre|nombre)\b)\w+(?:er|ir|re)\b", re.IGNORECASE)


def command(name: str) -> click.Command:
    found: click.Command = import_module(f"presskit.cli.commands.{name}").command
    return found


@pytest.fixture
def help_of(monkeypatch: pytest.MonkeyPatch) -> Help:
    """What `presskit NAME --help` prints in a language."""

    def shown(*arguments: str, language: str) -> str:
        for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
            monkeypatch.setenv(variable, language)
        monkeypatch.setenv("PRESSKIT_LANG", language)
        done = CliRunner().invoke(presskit, [*arguments, "--help"], prog_name="presskit", terminal_width=79)
        assert done.exit_code == 0
        return done.output

    return shown


def french_texts() -> list[str]:
    """Everything that the help of the commands says in French, examples left out."""
    said = catalogue("fr")
    texts = [said.message(summary) for summary in SUMMARIES.values()]
    for name in SUMMARIES:
        options = (getattr(parameter, "help", None) for parameter in command(name).params)
        texts += [said.sentence(text) for text in (*sentences(command(name).help or ""), *options) if text]
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SUMMARIES)
def test_examples_stand_one_a_line_and_no_mark_of_click_shows(help_of: Help, name: str, language: str) -> None:
    shown = help_of(name, language=language)
    examples = re.findall(r"^ {2}presskit .*$", cleandoc(command(name).help or ""), re.MULTILINE)

    assert "\b" not in shown
    assert "\\b" not in shown
    assert examples
    assert re.findall(r"^ {4}presskit .*$", shown, re.MULTILINE) == [f"  {example}" for example in examples]


def test_help_in_one_language_leaves_that_in_another_as_it_was(help_of: Help) -> None:
    before = help_of("build", language="en")
    help_of("build", language="fr")

    assert help_of("build", language="en") == before


def test_no_translation_can_lose_the_lines_of_the_examples() -> None:
    text = "Do it.\n\nAnd\nmore.\n\n\b\nExamples:\n  presskit do  # it\n  presskit do more"

    assert list(sentences(text)) == ["Do it.", "And more.", "Examples:"]
    assert translated(text, str.upper) == (
        "DO IT.\n\nAND MORE.\n\n\b\nEXAMPLES:\n  presskit do  # it\n  presskit do more"
    )


def test_french_calls_what_stands_for_a_value_by_its_french_name() -> None:
    said = catalogue("fr")
    words = {word for name in SUMMARIES for parameter in command(name).params for word in [parameter.metavar] if word}
    english = {re.sub(r"\W", "", word) for word in words if said.sentence(word) != word.replace("...", "…")}

    assert {"KIT", "STATEMENT"} <= english
    assert [text for text in french_texts() if english & set(re.findall(r"\b[A-Z]+\b", text))] == []


def test_french_says_what_a_command_does_and_not_what_to_do() -> None:
    assert [text for text in french_texts() if INFINITIVE.match(text)] == []


@pytest.mark.parametrize("name", ["", *SUMMARIES])
def test_french_help_has_its_no_break_spaces_where_click_joins_sentences_too(help_of: Help, name: str) -> None:
    shown = re.sub(r"^ {4}presskit .*$", "", help_of(*name.split(), language="fr"), flags=re.MULTILINE)

    assert re.findall(r".*(?<![\u00a0\u202f])[:;!?](?=\s).*", shown) == []
