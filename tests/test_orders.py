"""Kits that are built together have a folder of outputs each, whatever its names."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.freshness.kit import write_kit

from presskit.diagnostics import Refused
from presskit.orders import Order, distinct

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two kits of one id."""
    return write_kit(tmp_path / "a"), write_kit(tmp_path / "b")


def together(*orders: Order) -> list[str]:
    try:
        distinct(orders, [None] * len(orders))
    except Refused as refused:
        return [found.code for found in refused.diagnostics]
    return []


@pytest.mark.parametrize("there", [False, True], ids=["not there yet", "there"])
def test_one_folder_under_two_names_is_one(two: tuple[Path, Path], tmp_path: Path, *, there: bool) -> None:
    (tmp_path / "out" / "atelier").mkdir(parents=True)
    (tmp_path / "link").symlink_to("out")
    if not there:
        shutil.rmtree(tmp_path / "out" / "atelier")
    first, second = two
    assert together(Order(first, tmp_path / "out"), Order(second, tmp_path / "link")) == ["kit-twice"]


def test_two_folders_of_one_name_are_two(two: tuple[Path, Path]) -> None:
    assert together(*map(Order, two)) == []


def test_a_kit_that_is_named_twice_is_one(two: tuple[Path, Path]) -> None:
    assert together(Order(two[0]), Order(two[0])) == []
