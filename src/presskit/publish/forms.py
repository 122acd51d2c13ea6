"""The forms of what is read again from the files of an edition: somebody else may have written them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import DecodeError, Meta, ValidationError

from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.diagnostics import Message

LAST = 999_999
"""The highest number of an edition: six digits, as in the name of its folder."""

Number: TypeAlias = Annotated[int, Meta(ge=1, le=LAST)]
Slug: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z", max_length=100)]
Digest: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Moment: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]
Line: TypeAlias = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+\Z")]
"""A name on one line, without controls and overrides of direction: with them it could forge another answer."""


def misfit(problem: Exception) -> Message:
    """Why a file was not read, in words of ours: msgspec's say a pattern, and may hold what the file does."""
    if isinstance(problem, DecodeError) and not isinstance(problem, ValidationError):
        return say("it was cut short, or is no JSON")
    place = re.search(r" `\$\.([a-z_.\[\]0-9]+)`\Z", str(problem))
    if place is None:
        return say("it is none that a release writes")
    return say("its `{place}` is none that a release writes", place=place[1])
