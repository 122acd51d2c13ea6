"""Builds frozen nodes from YAML's events, and says what of YAML a kit does not use: tags, merge keys, aliases."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import yaml
from msgspec import Struct

from presskit.diagnostics import Note, Severity, error, say
from presskit.source.code_points import NO_BREAK_SPACES
from presskit.source.limits import DEEPEST, MOST_ALIASES, MOST_ANCHORS, MOST_COLLECTIONS, MOST_ITEMS, MOST_NODES
from presskit.source.nodes import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.diagnostics import Message
    from presskit.source.gathering import Gathering
    from presskit.source.text import SourceText

_STYLES: dict[str | None, ScalarStyle] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_MOST_NOTES = 10
_PROPERTIES = re.compile(r"(?:[&!][^\s]*(?:\s+|(?<=\s)#[^\r\n]*)*)*")


class _Open(Struct):
    """A collection whose end has not come yet; `key` is the key that waits for its value."""

    mapping: bool
    flow: bool
    start: int
    end: int
    children: list[Any] = []
    seen: dict[str, Scalar] = {}
    size: int = 0
    expects_key: bool = True
    key: Scalar | None = None
    twice: list[tuple[Scalar, Scalar]] = []


class Builder:
    """Takes events one by one; `root` is the outcome."""

    def __init__(self, source: SourceText, problems: Gathering) -> None:
        self.root: Node | None = None
        self.last_scalar: Scalar | None = None
        self.scalars_to_check: list[Scalar] = []
        self._source = source
        self._problems = problems
        self._open: list[_Open] = []
        self._anchors: dict[str, Scalar | None] = {}
        self._aliases = 0
        self._documents = 0
        self._nodes = 0
        self._collections = 0
        self._steps: dict[type, Callable[[Any], bool]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: Any) -> bool:
        """Build from one event; False when there is no sense in going on."""
        step = self._steps.get(type(event))
        return step is None or step(event)

    def _error(self, code: str, start: int, end: int, message: Message, help: Message, *notes: Note) -> None:  # noqa: A002
        self._problems.add(Severity.ERROR, lambda: error(code, self._source.span(start, end), message, help, *notes))

    def _document(self, event: Any) -> bool:
        self._documents += 1
        if self._documents == 1:
            return True
        start, message = event.start_mark.index, say("a second document begins here")
        self._error("several-documents", start, start + 3, message, say("keep one kit in a file; delete this line"))
        return False

    def _scalar(self, event: Any) -> bool:
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            start = self._past_properties(event, start, end)
        scalar = Scalar(self._source, start, end, event.value, _STYLES.get(event.style, "plain"))
        if event.anchor is not None and not self._name(event.anchor, scalar):
            return False
        self._note_doubts(scalar)
        self.last_scalar = scalar
        return self._place(scalar)

    def _name(self, anchor: str, scalar: Scalar | None, start: int = 0) -> bool:
        """Keep what an anchor names, None for a list or a mapping; False for one anchor too many."""
        self._anchors[anchor] = scalar
        if len(self._anchors) <= MOST_ANCHORS:
            return True
        at = scalar.start if scalar else start
        message = say("more than {limit} anchors", limit=MOST_ANCHORS)
        self._error("alias", at, at + 1, message, say("delete those that no alias names"))
        return False

    def _note_doubts(self, scalar: Scalar) -> None:
        """Mark the few scalars at which `parser` has to look again."""
        text = self._source.text
        if scalar.style == "double":
            doubtful = text.find("\\", scalar.start, scalar.end) >= 0
        else:
            doubtful = (
                scalar.style == "plain" and scalar.value != "" and text[scalar.end : scalar.end + 1] in (" ", "\t")
            )
        if doubtful:
            self.scalars_to_check.append(scalar)

    def _past_properties(self, event: Any, start: int, end: int) -> int:
        """Where the value behind `&anchor` and `!tag` begins; a tag is a problem."""
        found = _PROPERTIES.match(self._source.text, start, end)
        value = found.end() if found else start
        if event.tag is not None:
            message = say("a YAML tag: presskit reads every value as text and knows its type by its place")
            tag_end = max(start + 1, start + len(self._source.text[start:value].rstrip()))
            self._error("yaml-tag", start, tag_end, message, say("delete the tag"))
        return value

    def _alias(self, event: Any) -> bool:
        start, end = event.start_mark.index, event.end_mark.index
        self._aliases += 1
        original = self._anchors.get(event.anchor)
        if original is None:
            message = say("`*{name}` does not stand for a text given above", name=event.anchor)
            self._error("alias", start, end, message, say("write the value out, or quote it if it is text"))
        elif self._aliases > MOST_ALIASES:
            message = say("more than {limit} aliases", limit=MOST_ALIASES)
            self._error("alias", start, end, message, say("write the values out"))
            return False
        value = original.value if original else ""
        return self._place(Scalar(self._source, start, end, value, original.style if original else "plain", original))

    def _start(self, event: Any) -> bool:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor is not None and not self._name(event.anchor, None, start):
            return False
        if event.tag is not None:
            self._past_properties(event, start, end)
        if len(self._open) >= DEEPEST:
            message = say("values are nested more than {limit} deep", limit=DEEPEST)
            self._error("too-deep", start, start + 1, message, say("close what was opened before"))
            return False
        self._collections += 1
        if self._collections > MOST_COLLECTIONS:
            message = say("the file holds more than {limit} lists and mappings", limit=MOST_COLLECTIONS)
            self._error("too-many-values", start, start + 1, message, say("split it into several kits"))
            return False
        self._open.append(_Open(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style), start, end))
        return True

    def finish(self) -> None:
        """Tell what is known of the collections that reading broke off in."""
        for unfinished in self._open:
            self._tell_twice(unfinished)

    def _tell_twice(self, mapping: _Open) -> None:
        """One diagnostic for the keys that one mapping has twice: several of them have one cause."""
        if not mapping.twice:
            return
        key, first = mapping.twice[0]
        notes = [Note(say("it was given here first"), first.span)]
        owner = next((e.key for e in mapping.children if e.value.end <= key.start and _is_last_before(e, key)), None)
        message, mend = say("the key `{key}` is given twice", key=key.value), say("keep one of them")
        if len(mapping.twice) > 1:
            notes += [
                Note(say("`{key}` is given twice too", key=other.value), other.span)
                for other, _ in mapping.twice[1:_MOST_NOTES]
            ]
            message = say("{count} keys are given twice, from `{key}` on", count=len(mapping.twice), key=key.value)
            mend = say("keep one of each; was the text pasted twice?")
        if owner is not None:
            message = say(
                "`{key}` is given twice: the keys below `{owner}` are not further to the right than it",
                key=key.value,
                owner=owner.value,
            )
            mend = say("give `{owner}` as many spaces as its neighbours", owner=owner.value)
        self._error("duplicate-key", key.start, key.end, message, mend, *notes)

    def _end(self, event: Any) -> bool:
        done = self._open.pop()
        self._tell_twice(done)
        end = event.end_mark.index if done.flow else done.end
        if done.mapping:
            return self._place(Mapping(self._source, done.start, end, tuple(done.children)))
        return self._place(Sequence(self._source, done.start, end, tuple(done.children)))

    def _place(self, node: Node) -> bool:
        """Put a finished node where it belongs: at the root, in a sequence, or as a key or value of a mapping."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            message = say("the file holds more than {limit} values", limit=MOST_NODES)
            self._error("too-many-values", node.start, node.end, message, say("split it into several kits"))
            return False
        if not self._open:
            self.root = node
            return True
        parent = self._open[-1]
        parent.end = node.end
        parent.size += not parent.mapping or parent.expects_key
        if parent.size > MOST_ITEMS:
            message = say("one list or mapping holds more than {limit} values", limit=MOST_ITEMS)
            self._error("too-many-values", node.start, node.end, message, say("split it into several kits"))
            return False
        if not parent.mapping:
            parent.children.append(node)
        elif parent.expects_key:
            parent.key, parent.expects_key = self._key(node, parent), False
        else:
            if parent.key is not None:
                parent.children.append(Entry(parent.key, node))
            parent.expects_key = True
        return True

    def _key(self, node: Node, parent: _Open) -> Scalar | None:
        """The key, unless it is one that a kit cannot have."""
        if not isinstance(node, Scalar) or node.repeats is not None or node.style in ("literal", "folded"):
            message = say("expected a word as key, found a list, a mapping, a block or an alias")
            self._error("complex-key", node.start, node.end, message, say("give a key of one word"))
            return None
        if node.value == "<<" and node.style == "plain":
            message = say("a merge key, which hides where values come from")
            self._error("merge-key", node.start, node.end, message, say("write the values out"))
            return None
        if margin := len(node.value) - len(node.value.lstrip(NO_BREAK_SPACES)):
            from presskit.source.slips import not_a_space

            at = self._source.span(node.start, node.start + margin)
            self._problems.add(Severity.ERROR, lambda: not_a_space(at))
            return None
        return self._unique(node, parent)

    def _unique(self, key: Scalar, parent: _Open) -> Scalar | None:
        first = parent.seen.setdefault(unicodedata.normalize("NFC", key.value), key)
        if first is key:
            return key
        parent.twice.append((key, first))
        return None


def _is_last_before(entry: Entry, key: Scalar) -> bool:
    """Whether a key with nothing behind it stands on the line above another: `sperling:`, two spaces too far right."""
    value, text = entry.value, key.source.text
    empty = isinstance(value, Scalar) and not value.value and value.style == "plain"
    return empty and not text[entry.key.end : key.start].strip(": \t\r\n")
