"""`diff` where nothing is to be seen, or nothing is to be compared with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .conftest import DAY, KIT

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit


def test_what_is_the_same_on_the_page_is_said_to_be_and_makes_no_sheet(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    kit.write_text(KIT.replace("d’être", "d'être"), "utf-8")
    told = "vus (written otherwise, the same on the page): Nous avons besoin d[-’-]{+'+}être vus\n"
    assert presskit("diff").stdout == told
    (found,) = json.loads(presskit("diff", "--format", "json").stdout)
    assert found["sort"] == "same-on-page"
    assert presskit("diff", "--to", "pdf").stdout == told
    assert not (kit.parent / "output" / "essai" / "essai.changes.pdf").exists()


def test_a_number_that_no_edition_has_is_said_to_be_none_zero_included(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    for number in ("0", "9"):
        done = presskit("diff", number, "1")
        assert done.returncode == 1
        assert f"has no edition {number}" in done.stderr
