"""The desk of the edition before: what was printed then is set by the statements, names and figures that it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.compose.typesetter import Typesetter

if TYPE_CHECKING:
    from presskit.compose.desk import Desk


def earlier(desk: Desk) -> Desk:
    """The desk with the kit of the edition before, in the typography of this one; itself where that is not known."""
    kit, setter = desk.issue.earlier, desk.setter
    if kit is None:
        return desk
    own = replace(Typesetter.of(kit), locale=setter.locale, profile=setter.profile, labels=setter.labels)
    return replace(desk, kit=kit, setter=own)
