"""The warnings of a build as they are put on record, and back: the words and their values, not what they refer to."""

from __future__ import annotations

from string import Formatter

from msgspec import Struct

from presskit.diagnostics import Diagnostic, Message, Note, Severity, Span


class Sentence(Struct, frozen=True):
    """A `Message` whose values are words, numbers and sentences."""

    template: str
    values: tuple[tuple[str, str | int | float | Sentence], ...]
    many: str | None
    count: int


class Told(Struct, frozen=True):
    """A `Diagnostic`, its notes as pairs."""

    code: str
    severity: Severity
    message: Sentence
    span: Span | None
    help: Sentence | None
    notes: tuple[tuple[Sentence, Span | None], ...]
    replacement: str | None


def told(diagnostic: Diagnostic) -> Told:
    """A diagnostic, ready to be put on record."""
    return Told(
        diagnostic.code,
        diagnostic.severity,
        _sentence(diagnostic.message),
        diagnostic.span,
        None if diagnostic.help is None else _sentence(diagnostic.help),
        tuple((_sentence(note.message), note.span) for note in diagnostic.notes),
        diagnostic.replacement,
    )


def is_plain(record: Told) -> bool:
    """Whether nothing but the values that it has is put into its sentences, and none of their inner parts.

    `str.format` would look up `{a.b}` and `{a[b]}` in a value and pad `{a:9999}`, which no message of ours asks for.
    """
    sentences = (record.message, record.help, *(message for message, _ in record.notes))
    return all(_is_plain(sentence) for sentence in sentences if sentence is not None)


def _is_plain(sentence: Sentence) -> bool:
    names = {name for name, _ in sentence.values}
    forms = (sentence.template, sentence.template if sentence.many is None else sentence.many)
    inner = (value for _, value in sentence.values if isinstance(value, Sentence))
    return all(_takes_only(form, names) for form in forms) and all(map(_is_plain, inner))


def _takes_only(template: str, names: set[str]) -> bool:
    try:
        fields = tuple(Formatter().parse(template))
    except ValueError:
        return False
    return all(name is None or (name in names and not form and not turned) for _, name, form, turned in fields)


def diagnostic(record: Told) -> Diagnostic:
    """The diagnostic that is on record: it reads as the one that was told."""
    return Diagnostic(
        record.code,
        record.severity,
        _message(record.message),
        record.span,
        None if record.help is None else _message(record.help),
        tuple(Note(_message(message), span) for message, span in record.notes),
        record.replacement,
    )


def _sentence(message: Message) -> Sentence:
    values = tuple((name, _plain(value)) for name, value in message.values)
    return Sentence(message.template, values, message.many, message.count)


def _plain(value: object) -> str | int | float | Sentence:
    if isinstance(value, Message):
        return _sentence(value)
    return value if type(value) in (str, int, float) else str(value)  # type: ignore[return-value]


def _message(sentence: Sentence) -> Message:
    values = ((name, _message(value) if isinstance(value, Sentence) else value) for name, value in sentence.values)
    return Message(sentence.template, tuple(values), sentence.many, sentence.count)
