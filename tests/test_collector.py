"""The search for garbage is paused, and goes on only where it went on before."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from presskit.collector import collector_paused

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.enable()


def test_nothing_is_searched_for_meanwhile() -> None:
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_search_goes_on_after_a_fault() -> None:
    with pytest.raises(LookupError), collector_paused():
        raise LookupError
    assert gc.isenabled()


def test_who_has_paused_it_already_is_not_overruled() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
