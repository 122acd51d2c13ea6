"""The version of its format that a file says it is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presskit.diagnostics import Refused, error, say
from presskit.source import Mapping
from presskit.validation.forms import WHOLE_NUMBER
from presskit.validation.places import Places

if TYPE_CHECKING:
    from presskit.source import Node, SourceText

_MOST_DIGITS = 9


def refuse_later(key: str, known: int, node: Node, source: SourceText) -> None:
    """Refuse a file of a later version than the `known` one before anything else in it is called wrong.

    What stands under `key` and is no version is left to whoever reads the values.
    """
    if not isinstance(node, Mapping):
        return
    scalar = Places(node, source).scalar(key)
    if scalar is None or not re.fullmatch(WHOLE_NUMBER, scalar.value) or len(scalar.value) > _MOST_DIGITS:
        return
    version = int(scalar.value)
    if version > known:
        message = say(
            "the file is of format {version}; this presskit reads up to {known}", version=version, known=known
        )
        mend = say("install a newer presskit: `pip install --upgrade presskit-fr`")
        raise Refused([error("format-version", scalar.span, message, mend)])
