"""The contents: a real table of contents, even for a few pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.desk import titled
from presskit.document import Contents

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.document import Section


def section(desk: Desk) -> Section | None:
    """The contents, whose entries the writers fill with pages."""
    return titled("contents", [Contents()], desk, starts_page=True)
