"""Marks come in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.kit.checks.marks import alone

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un « mot", [(3, "«")]),
        ("Un mot » et", [(7, "»")]),
        ("Un “mot", [(3, "“")]),
        ("Un (mot] deux", [(7, "]"), (3, "(")]),
        ("Un « mot “deux” » (trois […])", []),
        ("a) un ; b) deux ; 12) trois", []),
        ("Un écran de 5” de large", []),
    ],
)
def test_a_mark_without_its_partner_is_found(text: str, found: list[tuple[int, str]]) -> None:
    assert list(alone(text)) == found


def test_the_mark_itself_is_pointed_at(expect: Expect) -> None:
    expect("kit:\n  id: k\n  title: Un (petit essai  #! unbalanced-marks 13-14 the other mark")
