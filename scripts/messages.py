"""Collects every label and message of the sources into the catalogues, and says which are not translated.

Where a sentence comes from: literals given to `say`, `say_plural`, `label` and `agree`; the help of commands and
options; the descriptions of the kit's fields; Click's own sentences. A translator marks a sentence that is to be the
same in another language by a comment above it: `# the same in French`.
"""

from __future__ import annotations

import ast
import re
import sys
from importlib import import_module
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from presskit.cli.group import SUMMARIES, presskit
from presskit.cli.helping import sentences
from presskit.corrections.entries import Kind
from presskit.kit.schema import descriptions

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "presskit"
LOCALES = SOURCES / "locales"
GENDERS = ("feminine", "masculine")
# A language in which a kit may be written and the screen does not speak has the labels of the page alone.
PAGE_ONLY = ("de",)

Sentence = tuple[str | tuple[str, str], str | None]


def literals(call: ast.Call, count: int, first: int = 0) -> tuple[str, ...] | None:
    """The first literal arguments of a call, or nothing where one is not a literal."""
    values = [argument.value for argument in call.args[first : first + count] if isinstance(argument, ast.Constant)]
    texts = tuple(value for value in values if isinstance(value, str))
    return texts if len(texts) == count else None


def in_call(call: ast.Call) -> Iterator[Sentence]:
    """The sentences of one call: message and context."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ("say", "label") and (found := literals(call, 1)):
        yield found[0], None
    elif name == "say_plural" and (found := literals(call, 2)):
        yield (found[0], found[1]), None
    elif name == "agree":
        found = literals(call, 2, first=1)
        if found:
            yield from (((found[0], found[1]), gender) for gender in GENDERS)


def in_sources(folder: Path = SOURCES) -> Iterator[Sentence]:
    """The sentences of presskit's own modules, or of those in one folder, in order of file and line."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from in_call(node)


def of_kinds() -> Iterator[Sentence]:
    """What the page calls each kind of change."""
    for kind in Kind:
        yield kind.label, None


def in_commands() -> Iterator[Sentence]:
    """The help of every command and option, and what stands for their values."""
    commands: list[click.Command] = [presskit]
    commands += [import_module(f"presskit.cli.commands.{name}").command for name in SUMMARIES]
    for command in commands:
        texts = ((parameter.metavar, getattr(parameter, "help", None)) for parameter in command.params)
        for text in chain(sentences(command.help or ""), *texts):
            if text:
                yield text, None


def in_click() -> Iterator[Sentence]:
    """Click's own sentences (usage, errors), which follow the user's language too."""
    folder = Path(click.__file__).parent
    for _, _, message, _, context in extract_from_dir(folder, method_map=[("**.py", "python")]):
        yield message if isinstance(message, str) else (message[0], message[1]), context


def collected(language: str) -> Catalog:
    """Every sentence that a language needs, in a catalogue without translations."""
    template = Catalog(project="presskit", charset="utf-8")
    fields: Iterator[Sentence] = ((text, None) for text in descriptions())
    page = (in_sources(SOURCES / "compose"), of_kinds())
    everything = (in_sources(), of_kinds(), in_commands(), fields, in_click())
    for source in page if language in PAGE_ONLY else everything:
        for message, context in source:
            template.add(message, context=context)
    return template


def renewed(path: Path, template: Catalog) -> Catalog:
    """The catalogue at `path`, with the sentences of the template and no others."""
    with path.open("rb") as stream:
        catalogue = read_po(stream)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences that have no translation, or only a part of one."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not all(message.string if isinstance(message.string, tuple) else [message.string])
    ]


def speak_for_themselves(catalogue: Catalog) -> None:
    """English is the language of the sources: what has no wording of its own is its own translation."""
    for message in catalogue:
        if message.id and not (any(message.string) if isinstance(message.string, tuple) else message.string):
            message.string = message.id


def current(path: Path) -> Catalog:
    """The catalogue at `path` as the sources are now."""
    language = path.parent.parent.name
    catalogue = renewed(path, collected(language))
    if language == "en":
        speak_for_themselves(catalogue)
    return catalogue


def as_bytes(catalogue: Catalog) -> bytes:
    """The file of a catalogue: the same for the same sentences, whichever Babel writes it."""
    stream = BytesIO()
    write_po(stream, catalogue, width=110, omit_header=False, no_location=True, sort_output=True)
    return re.sub(rb'"Generated-By: [^\n]*\n', b"", stream.getvalue())


def main() -> int:
    """Renew every catalogue; 1 where something is not translated."""
    missing = 0
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/*.po")):
        catalogue = current(path)
        path.write_bytes(as_bytes(catalogue))
        for text in untranslated(catalogue):
            missing += 1
            print(f"{path.relative_to(ROOT)}: {text!r}")
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main())
