"""IPTC-IIM: datasets of a record, a number and bytes (IPTC-NAA Information Interchange Model 4.2, chapter 3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.photos.metadata.facts import readable
from presskit.photos.metadata.fields import FIELDS, SEVERAL

if TYPE_CHECKING:
    from presskit.photos.metadata.facts import Facts

_MARK = 0x1C
_EXTENDED = 0x8000
_CHARACTER_SET, _UTF8 = (1, 90), b"\x1b%G"
_VERSION, _FOUR = (2, 0), b"\x00\x04"
_DATE, _TIME = (2, 55), (2, 60)
_BINARY = {(2, 0), (2, 125), (2, 200), (2, 201), (2, 202)}
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_DAY_OF_IIM = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


class Value(Struct, frozen=True):
    """One dataset: record, number, bytes."""

    key: tuple[int, int]
    data: bytes


def values_in(data: bytes) -> tuple[Value, ...]:
    """The datasets of a block, as far as it can be understood."""
    found: list[Value] = []
    at = 0
    while at + 5 <= len(data) and data[at] == _MARK:
        key, size, at = (data[at + 1], data[at + 2]), int.from_bytes(data[at + 3 : at + 5], "big"), at + 5
        if size & _EXTENDED:
            octets = size & ~_EXTENDED
            size, at = int.from_bytes(data[at : at + octets], "big") if octets <= 4 else len(data), at + octets
        if at + size > len(data):
            break
        found.append(Value(key, data[at : at + size]))
        at += size
    return tuple(found)


def stated(data: bytes) -> dict[str, tuple[str, ...]]:
    """The values of every fact that a block states, by the fact's name."""
    values = values_in(data)
    utf8 = _is_utf8(values)
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS:
        if field.iim is None:
            continue
        texts = [readable(_text(value.data, utf8=utf8)) for value in values if value.key == (2, field.iim.number)]
        if field.iim.is_date:
            texts = [_day(text) for text in texts]
        given = tuple(text for text in texts if text)
        if given:
            found[field.fact] = given if field.fact in SEVERAL else given[:1]
    return found


def merged(data: bytes, facts: Facts) -> bytes:
    """The block with the facts in the place of what it said of them; all of it in UTF-8, other datasets kept.

    A value longer than IIM allows is cut between two characters; XMP has it whole.
    """
    values = values_in(data)
    fresh = _fresh(facts)
    replaced = {value.key for value in fresh} | {_CHARACTER_SET, _VERSION}
    if fresh and _moved(values, fresh):
        replaced.add(_TIME)
    kept = [value for value in _in_utf8(values) if value.key not in replaced]
    first = [Value(_CHARACTER_SET, _UTF8), Value(_VERSION, _FOUR)]
    ordered = sorted((*first, *kept, *fresh), key=lambda value: value.key)  # stable: repeated ones keep their order
    return b"".join(_packed(value) for value in ordered)


def cut(data: bytes, longest: int) -> bytes:
    """UTF-8 of at most so many bytes, cut between two characters."""
    return data if len(data) <= longest else data[:longest].decode("utf-8", "ignore").encode()


def _fresh(facts: Facts) -> list[Value]:
    found: list[Value] = []
    for field in FIELDS:
        if field.iim is None:
            continue
        for text in facts.texts(field.fact):
            data = _date(text) if field.iim.is_date else cut(text.encode(), field.iim.longest)
            if data:
                found.append(Value((2, field.iim.number), data))
    return found


def _moved(values: tuple[Value, ...], fresh: list[Value]) -> bool:
    """Whether the photo was taken on another day than the block said, so that the hour is not to be believed."""
    before = [value.data for value in values if value.key == _DATE]
    after = [value.data for value in fresh if value.key == _DATE]
    return bool(after) and before != after


def _is_utf8(values: tuple[Value, ...]) -> bool:
    return any(value.key == _CHARACTER_SET and value.data == _UTF8 for value in values)


def _text(data: bytes, *, utf8: bool) -> str:
    """UTF-8 where the block declares it or the bytes leave no doubt, else what old programs wrote."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace") if utf8 else _western(data)


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _in_utf8(values: tuple[Value, ...]) -> list[Value]:
    if _is_utf8(values):
        return list(values)
    return [
        Value(value.key, _text(value.data, utf8=False).encode())
        if value.key[0] == 2 and value.key not in _BINARY
        else value
        for value in values
    ]


def _day(text: str) -> str:
    found = _DAY_OF_IIM.fullmatch(text)
    return "-".join(part for part in found.groups() if part != "00") if found else ""


def _date(text: str) -> bytes:
    found = _DAY.match(text)
    return "".join(part or "00" for part in found.groups()).encode() if found else b""


def _packed(value: Value) -> bytes:
    size = len(value.data)
    length = size.to_bytes(2, "big") if size < _EXTENDED else b"\x80\x04" + size.to_bytes(4, "big")
    return bytes((_MARK, *value.key)) + length + value.data
