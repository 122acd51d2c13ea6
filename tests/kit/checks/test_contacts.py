"""Whom a journalist calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.kit.checks.conftest import Expect


def test_a_kit_without_a_contact_is_noticed_once(expect: Expect) -> None:
    expect("kit: {id: k, title: T}  #! missing-contact 1-4 add `contacts:`\ncontacts: []")
