from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.freshness.kit import write_kit

from presskit import cache

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of records, empty."""
    place = tmp_path / "records"
    monkeypatch.setenv(cache.VARIABLE, str(place))
    return place


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """The file of the small kit."""
    return write_kit(tmp_path / "kit")
