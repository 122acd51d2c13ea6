from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="session")
def _an_empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees what an earlier run remembered, nor leaves anything in the user's folders."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PRESSKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
    # Nor is a text looked up in the dictionaries of one machine.
    patch.setenv("DICPATH", "")
    yield
    patch.undo()
