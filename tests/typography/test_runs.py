"""One paragraph in pieces is set across their borders."""

from __future__ import annotations

from presskit.typography import typeset_runs


def test_a_quotation_is_set_across_an_emphasis() -> None:
    assert typeset_runs(["« ", "mot", " : »"]) == ("«\u00a0", "mot", "\u00a0:\u00a0»")


def test_the_space_inside_a_mark_goes_with_the_mark() -> None:
    assert typeset_runs(['"', "mot", '" : x']) == ("«\u00a0", "mot", "\u00a0»\u00a0: x")


def test_an_ordinal_in_two_pieces_is_bound_to_what_it_counts() -> None:
    assert typeset_runs(["XXI", "e", " siècle"]) == ("XXI", "e", "\u00a0siècle")


def test_there_are_as_many_pieces_as_there_were() -> None:
    assert typeset_runs(["", "a", "", " !", ""]) == ("", "a", "", "\u202f!", "")


def test_no_runs_make_no_runs() -> None:
    assert typeset_runs([]) == ()


def test_an_apostrophe_leans_on_the_next_run() -> None:
    assert typeset_runs(["l'", "idée"]) == ("l’", "idée")
