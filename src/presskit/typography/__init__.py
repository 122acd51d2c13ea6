"""The typographer: sets text, numbers and dates by the rules of a locale and the profile of an authority."""

from __future__ import annotations

from presskit.typography.amounts import number, quantity
from presskit.typography.changes import Change, explain
from presskit.typography.days import day, moment
from presskit.typography.engine import typeset, typeset_runs
from presskit.typography.houses import marks
from presskit.typography.languages import language_name
from presskit.typography.lists import listing
from presskit.typography.ordinals import raised
from presskit.typography.spaces import APOSTROPHE, ELLIPSIS, EM_DASH, EN_DASH, NARROW_NO_BREAK, NO_BREAK, SPACE

__all__ = [
    "APOSTROPHE",
    "ELLIPSIS",
    "EM_DASH",
    "EN_DASH",
    "NARROW_NO_BREAK",
    "NO_BREAK",
    "SPACE",
    "Change",
    "day",
    "explain",
    "language_name",
    "listing",
    "marks",
    "moment",
    "number",
    "quantity",
    "raised",
    "typeset",
    "typeset_runs",
]
