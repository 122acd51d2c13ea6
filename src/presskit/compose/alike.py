"""Changes of the file that are none on the page: straight apostrophes made curly, which typography does anyway.

Where both wordings come out letter for letter the same, no reader is told of a change that they could not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from presskit.compose import forms
from presskit.compose.past import earlier
from presskit.compose.rooms import ROOMS, printed_text
from presskit.corrections.naming import parts_of
from presskit.corrections.others import What

if TYPE_CHECKING:
    from presskit.compose.desk import Desk
    from presskit.corrections.issue import Issue


def visible(desk: Desk) -> Issue:
    """The edition of a desk with those changes alone that its page shows."""
    issue, then = desk.issue, earlier(desk)
    changes = tuple(
        one for one in issue.changes if one.after is None or not is_alike(one.ref, one.before, one.after, then, desk)
    )
    others = tuple(
        one
        for one in issue.others
        if one.what is not What.TEXT or not is_alike(one.ref, one.before, one.after, then, desk)
    )
    return replace(issue, changes=changes, others=others)


def is_alike(ref: str, before: str, after: str, then: Desk, now: Desk) -> bool:
    """Whether two wordings look the same on the page; one of which nothing is printed looks like none.

    Of prose, what is stressed and where links lead is looked at as well.
    """
    if not before or not after:
        return False
    lines = printed_text(ref, before, then)
    if not lines or lines != printed_text(ref, after, now):
        return False
    name = parts_of(ref)
    is_prose = ROOMS[name.room].forms.get(name.part) is forms.prose
    return not is_prose or tuple(forms.blocks(before, then)) == tuple(forms.blocks(after, now))
