"""The smallest edit of a YAML file: one text replaced where it stands, every other byte as it was.

Ways of writing the new text are tried in order, the least change first: only the characters that differ, the same
style anew, a style near to it, double quotation marks, which hold every text. The first that is read again as the
same file with that one value changed is the outcome; there is no edit without that proof.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused, error, say
from presskit.source.nodes import Mapping, Scalar, Sequence
from presskit.source.parser import parse
from presskit.source.rewriting import Rewriting
from presskit.source.text import SourceText
from presskit.source.text_gate import Suspicion, diagnose, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.source.nodes import Node

_NO_VALUE = frozenset({"", "~", "null"})
"""What YAML takes for nothing when it stands without quotation marks."""


class Edit(Struct, frozen=True):
    """The characters `start` to `end` of a file, and what takes their place."""

    start: int
    end: int
    text: str

    def applied(self, text: str) -> str:
        """The file's text with the edit made."""
        return text[: self.start] + self.text + text[self.end :]


def splice(source: SourceText, root: Node, scalar: Scalar, value: str) -> SourceText:
    """The file with `value` for the text of one of its scalars, which is read again exactly as given.

    `root` is what `source` was parsed to, and `scalar` one of its values. Raises Refused for an alias, for a text
    that aliases repeat, for a value with characters that may not stand in a file, and for a key with nothing after it.
    """
    problems = [*_unfit(root, scalar), *_forbidden(scalar, value)]
    if problems:
        raise Refused(problems)
    if scalar.value == value:
        return source
    for edit in Rewriting(source.text, scalar, value).edits():
        spliced = SourceText(source.name, Edit(*edit).applied(source.text), source.bom)
        if _proved(spliced, root, scalar, value):
            return spliced
    message = say("this text cannot be replaced without changing what stands around it")
    raise Refused([error("cannot-splice", scalar.span, message, say("write it in double quotation marks, then again"))])


def bytes_of(source: SourceText) -> bytes:
    """A file's bytes: its text in UTF-8, behind the byte order mark it had."""
    return (codecs.BOM_UTF8 if source.bom else b"") + source.text.encode()


def _unfit(root: Node, scalar: Scalar) -> Iterator[Diagnostic]:
    if scalar.repeats is not None or any(other.repeats is scalar for other in _scalars(root)):
        message = say("this text stands in several places, by an alias")
        yield error("shared-text", scalar.span, message, say("write the text out in each place, then correct it"))
    elif not scalar.value and scalar.style == "plain":
        yield error("cannot-splice", scalar.span, say("there is no text here"), say("write it in the file"))


def _forbidden(scalar: Scalar, value: str) -> Iterator[Diagnostic]:
    return (diagnose(found, scalar.span) for found in scan(value) if found.suspicion is Suspicion.REFUSED)


def _proved(spliced: SourceText, root: Node, scalar: Scalar, value: str) -> bool:
    """Whether the new file is the old one but for the value of that scalar."""
    try:
        return _same(root, parse(spliced), scalar, value)
    except Refused:
        return False


def _same(old: Node, new: Node, changed: Scalar, value: str) -> bool:
    """Whether two trees are alike; compared with a stack, as deep as the files are."""
    pairs = [(old, new)]
    while pairs:
        one, other = pairs.pop()
        if isinstance(one, Scalar):
            if not isinstance(other, Scalar) or not _alike(one, other, changed, value):
                return False
        elif isinstance(one, Mapping):
            if not isinstance(other, Mapping) or len(one.entries) != len(other.entries):
                return False
            for left, right in zip(one.entries, other.entries, strict=True):
                if left.key.value != right.key.value or left.cut_off != right.cut_off:
                    return False
                pairs.append((left.value, right.value))
        else:
            if not isinstance(other, Sequence) or len(one.items) != len(other.items):
                return False
            pairs += zip(one.items, other.items, strict=True)
    return True


def _alike(old: Scalar, new: Scalar, changed: Scalar, value: str) -> bool:
    if old is changed:
        absent = new.style == "plain" and value in _NO_VALUE
        return new.value == value and new.repeats is None and not absent
    return (
        old.value == new.value
        and (old.repeats is None) == (new.repeats is None)
        and (old.style == "plain") == (new.style == "plain")
    )


def _scalars(node: Node) -> Iterator[Scalar]:
    pending = [node]
    while pending:
        found = pending.pop()
        if isinstance(found, Scalar):
            yield found
        elif isinstance(found, Mapping):
            pending += (entry.value for entry in found.entries)
        else:
            pending += found.items
