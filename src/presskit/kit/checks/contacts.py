"""Contacts: whom a journalist calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.diagnostics import Diagnostic
    from presskit.kit.checks.context import Context


def missing_contact(context: Context) -> Iterator[Diagnostic]:
    """A kit without anybody to call."""
    if not context.kit.contacts:
        help_ = say("add `contacts:` with a name, and an e-mail address or a telephone number")
        yield warning("missing-contact", context.places.key("kit"), say("the kit has no press contact"), help_)
