from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from presskit.writers.docx.anchors import bookmark_name


def test_a_slug_stays_readable() -> None:
    assert bookmark_name("propos-savoir-faire") == "_to_propos_savoir_faire"


@given(st.text(min_size=1, max_size=90))
def test_any_anchor_gives_a_name_that_word_takes(anchor: str) -> None:
    assert re.fullmatch(r"_to_[a-z0-9_]{1,36}", bookmark_name(anchor))


@given(st.lists(st.text("ab-_é", min_size=1, max_size=50), unique=True, max_size=30))
def test_two_anchors_never_share_a_name(anchors: list[str]) -> None:
    assert len({bookmark_name(anchor) for anchor in anchors}) == len(anchors)
