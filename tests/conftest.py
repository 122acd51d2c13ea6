from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# A change is judged by the same examples on every machine; `HYPOTHESIS_PROFILE=explore` looks for new ones.
settings.register_profile("same", derandomize=True)
settings.register_profile("explore", max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True, scope="session")
def _an_empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees what an earlier run remembered, nor leaves anything in the user's folders."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PRESSKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
    # Nor is a text looked up in the dictionaries of one machine.
    patch.setenv("DICPATH", "")
    yield
    patch.undo()
