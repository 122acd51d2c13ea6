"""What was meant by a name that no text of the kit has, and only what is of the sort that was asked for.

Another text corrected than the one that was meant is worse than no help: an id is mended, and a key that the format
does not have; a key that it has is never taken for another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.corrections.naming import COUNTED, NAMED
from presskit.diagnostics import say
from presskit.kit import model
from presskit.source import nearest
from presskit.validation import Strict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from presskit.diagnostics import Message

    Wholes = Mapping[str, Sequence[str]]

MOST = 12
"""How many names of texts are listed."""
_MODELS = [one for name in model.__all__ if isinstance(one := getattr(model, name), type) and issubclass(one, Strict)]
_FIELDS = frozenset(
    field.alias or name for one in _MODELS if one is not model.Kit for name, field in one.model_fields.items()
)
_OTHER_WORD = 3
"""A key that has so many letters more or fewer is no slip of the pen: `subtitle` is not `title`."""
_ROOMS = (*NAMED.values(), "acronym")
_PATH = re.compile(rf"({'|'.join(_ROOMS)})s?[.:]")
"""How a name begins that is written as the path in the file: `speakers.jeannerot`."""
_PARTS = re.compile(rf"(acronym:.+|(?:{'|'.join(COUNTED)})\.\d+|[^.]*)(?:\.(.+))?", re.DOTALL)
_COUNTED = re.compile(rf"({'|'.join(COUNTED)})\.\d+")


def mend(name: str, known: Iterable[str], names: Iterable[str]) -> Message:
    """How to write a name that no text has; `names` has each text of the kit once, `known` all its names."""
    whole, part = _apart(_PATH.sub(r"\1:", name, count=1) if _PATH.match(name) else name)
    near = _meant(whole, part, _wholes(known))
    if near is not None:
        return say("did you mean `{near}`?", near=near)
    texts = tuple(_texts(whole, _wholes(names)))
    if texts:
        listed = ", ".join(f"`{text}`" for text in texts[:MOST]) + (", …" if len(texts) > MOST else "")
        return say("name one of {names}", names=listed)
    return say("name a statement by its id, else write `photo:ID.caption`, `speaker:ID.function.short`; "
               "`presskit show` lists the ids")  # fmt: skip


def _wholes(names: Iterable[str]) -> Wholes:
    """The keys of the texts of each speaker, statement, photo …; that of a statement's own words is empty."""
    found: dict[str, list[str]] = {}
    for name in names:
        whole, part = _apart(name)
        found.setdefault(whole, []).append(part)
    return found


def _apart(name: str) -> tuple[str, str]:
    found = _PARTS.fullmatch(name)
    return (found[1], found[2] or "") if found else (name, "")


def _meant(whole: str, part: str, wholes: Wholes) -> str | None:
    """The one text that was meant, where there is no other of its sort."""
    if part == "text" and "" in wholes.get(whole, ("",)):
        part = ""
    if whole in wholes:
        key = part if part in wholes[whole] else _key(part, wholes[whole])
        return None if key is None else _name(whole, key)
    fit = [other for other in wholes if part in wholes[other] and _is_of_sort(other, whole)]
    known = any(_identity(other) == _identity(whole) for other in wholes)
    meant = _identity(whole) if known else nearest(_identity(whole), map(_identity, fit))
    found = [other for other in fit if _identity(other) == meant]
    return _name(found[0], part) if len(found) == 1 else None


def _is_of_sort(other: str, whole: str) -> bool:
    """Whether it is of the sort that was named, if one was; what is counted is never meant by another number."""
    room = whole.rpartition(":")[0]
    return not _COUNTED.fullmatch(other) and (room not in _ROOMS or other.startswith(f"{room}:"))


def _key(part: str, keys: Iterable[str]) -> str | None:
    """The key for one that the format does not have: step by step, each number and each language as it is."""
    steps = part.split(".")
    if not part or steps[-1] in _FIELDS:
        return None
    return next((key for key in keys if _is_near(steps, key.split("."))), None)


def _is_near(steps: list[str], others: list[str]) -> bool:
    if len(steps) != len(others) or "translations" in (steps[0], others[0]):
        return False
    pairs = zip(steps, others, strict=True)
    return all(step == other or _is_misspelt(step, other) for step, other in pairs)


def _is_misspelt(step: str, other: str) -> bool:
    return not step.isdigit() and abs(len(step) - len(other)) < _OTHER_WORD and nearest(step, [other]) is not None


def _texts(whole: str, wholes: Wholes) -> Iterator[str]:
    """The texts of all that has this id, or is counted in the same list."""
    for other, parts in wholes.items():
        if _identity(other) == _identity(whole):
            yield from (_name(other, part) for part in parts)


def _identity(whole: str) -> str:
    """The id alone; of what is counted, the list."""
    return whole.partition(".")[0].rpartition(":")[2]


def _name(whole: str, part: str) -> str:
    return f"{whole}.{part}" if part else whole
