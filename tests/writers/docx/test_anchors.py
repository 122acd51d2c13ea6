from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from presskit.writers.docx.anchors import anchor_key, bookmark_name


def test_a_slug_stays_readable() -> None:
    assert bookmark_name("propos-savoir-faire") == "_to_propos_savoir_faire"


@given(st.text(min_size=1, max_size=90))
def test_any_anchor_gives_a_name_that_word_takes(anchor: str) -> None:
    assert re.fullmatch(r"_to_[a-z0-9_]{1,36}", bookmark_name(anchor))


@given(st.lists(st.text("ab-_é", min_size=1, max_size=50), unique=True, max_size=30))
def test_two_anchors_never_share_a_name(anchors: list[str]) -> None:
    assert len({bookmark_name(anchor) for anchor in anchors}) == len(anchors)


REFS = st.text("abc-:.éÉ日_ 😀", max_size=60)


@given(REFS, st.integers(1, 10_000))
def test_any_reference_gives_a_key_that_word_takes(ref: str, times: int) -> None:
    assert re.fullmatch(r"[a-z0-9_]{1,28}", anchor_key(ref, times))


@given(st.lists(st.tuples(REFS, st.integers(1, 3)), unique=True, max_size=30))
def test_two_printings_never_share_a_key(printed: list[tuple[str, int]]) -> None:
    assert len({anchor_key(ref, times) for ref, times in printed}) == len(printed)


def test_a_key_that_is_taken_gives_way_to_another() -> None:
    first = anchor_key("savoir-faire", 1)
    second = anchor_key("savoir-faire", 1, {first})
    assert first != second
    assert anchor_key("savoir-faire", 1, {first, second}) not in {first, second}


def test_a_key_begins_with_what_is_readable_of_its_reference() -> None:
    assert anchor_key("Mémoire-vive", 1).startswith("memoire_vive_")
