"""A warning comes back from its record as it was told, and a record that asks for more is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Message, Note, say, say_plural, warning
from presskit.freshness import Trail
from presskit.freshness.record import kept, recalled

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "{a.__class__.__mro__}", "{a[0]}", "{a!r}", "{a:999999999}", "{a:{b}}", "{b}", "{}", "{0}", "{a", "a}",
)  # fmt: skip


def recorded(folder: Path, message: Message, **more: Message) -> tuple[str, ...] | None:
    """The sentences of a warning once it was on record; None where there is no record of it."""
    found = warning("x", None, message, more.get("help"), *(Note(note) for note in (more.get("note"),) if note))
    kept(("a kit",), "essai", Trail(), folder, {}, [found])
    record = recalled(("a kit",))
    return None if record is None else tuple(str(told.message) for told in record.warnings())


@pytest.mark.parametrize("template", HOSTILE)
def test_a_sentence_that_asks_for_more_than_its_values_is_no_record(tmp_path: Path, template: str) -> None:
    hostile = Message(template, (("a", "value"),))

    assert recorded(tmp_path, hostile) is None
    assert recorded(tmp_path, say("fine"), help=hostile) is None
    assert recorded(tmp_path, say("fine"), note=hostile) is None
    assert recorded(tmp_path, say("it is {what}", what=hostile)) is None
    assert recorded(tmp_path, Message("{a}", (("a", "value"),), template, 2)) is None


def test_values_are_put_in_as_they_are_whatever_they_look_like(tmp_path: Path) -> None:
    assert recorded(tmp_path, say("it is {{{what}}}", what="{a.b}")) == ("it is {{a.b}}",)
    assert recorded(tmp_path, say_plural("{count} line", "{count} lines", 3)) == ("3 lines",)
    assert recorded(tmp_path, say("it is {what}", what=say("so {much}", much=2))) == ("it is so 2",)
