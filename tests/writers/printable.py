"""Texts of characters that may be printed, whatever they are."""

from __future__ import annotations

from hypothesis import strategies as st

PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=80
)
