"""How small the words of a cover are set so that they stay on its page, the same steps in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.document import Role
from presskit.template.theme import StyleName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presskit.template.theme import Style, Theme

FOOT_ROLES = frozenset({Role.EMBARGO, Role.EDITION, Role.COVER_CONTACT})
"""What stands at the foot of a cover, under a rule."""
FOOT_RULE_ABOVE = 14.0
"""The white between the rule above the terms of use and their words."""

_TITLE = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
# A title gets smaller before the rest does down to half, or as long as it is large in points; then down to the least.
_HALF, _LARGE, _LEAST = 0.5, 17.0, 12.0
# What stands on no other page; a dateline stands in the release too.
_OTHERS = (
    StyleName.ORGANISER, StyleName.NOTICE_TITLE, StyleName.NOTICE, StyleName.EMBARGO, StyleName.EDITION,
    StyleName.COVER_CONTACT,
)  # fmt: skip
_OTHER = (0.9, 0.8, 0.7)
COVER_STYLES = (StyleName.TITLE, StyleName.DATELINE, *_OTHERS)
"""The styles of the words under the band."""


def fitting(theme: Theme, fits: Callable[[Theme], bool]) -> Theme:
    """The theme with the largest words of the cover that fit: first the title is made smaller, then the rest."""
    steps = list(_steps(theme))
    return next((step for step in steps if fits(step)), steps[-1])


def _steps(theme: Theme) -> Iterator[Theme]:
    yield theme
    size = theme.style(StyleName.TITLE).size
    shares = [share for share in _TITLE if share * size >= _LEAST]
    first = [share for share in shares if share >= _HALF or share * size >= _LARGE]
    for share in first:
        yield _scaled(theme, {StyleName.TITLE: share})
    smallest = min(first, default=1.0)
    for share in _OTHER:
        yield _scaled(theme, {StyleName.TITLE: smallest, **dict.fromkeys(_OTHERS, share)})
    for share in shares[len(first) :]:
        yield _scaled(theme, {StyleName.TITLE: share, **dict.fromkeys(_OTHERS, _OTHER[-1])})


def _scaled(theme: Theme, shares: dict[StyleName, float]) -> Theme:
    smaller = {name: _smaller(theme.style(name), share) for name, share in shares.items()}
    return theme.model_copy(update={"styles": {**theme.styles, **smaller}})


def _smaller(style: Style, share: float) -> Style:
    lengths = ("size", "leading", "before", "after")
    return style.model_copy(update={name: getattr(style, name) * share for name in lengths})
