"""What is written into a file is read from it again, whatever it is, and the picture is the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.photos.metadata.pictures import EVERYTHING, KINDS, decoded, differing, plain, rich

from presskit.photos.metadata import Facts, read, readable, sidecar, written
from presskit.source.code_points import REFUSED

texts = st.text(max_size=60).map(readable).filter(bool)
hard = st.sampled_from(
    ["]]>", "<![CDATA[", "&amp;", "«\u202f\u00bb", "李雷", "🙂", '"; "', "a;b", "\u00e9", "e\u0301", "&#0;"]
)
words = st.lists(texts | hard, min_size=1, max_size=4).map(" ".join).map(readable)
facts = st.builds(
    Facts,
    description=words,
    headline=words,
    creators=st.lists(words, min_size=1, max_size=3).map(tuple),
    credit=words,
    copyright=words,
    usage_terms=words,
    place=words,
    people=st.lists(words, min_size=1, max_size=5).map(tuple),
    alt=words,
    extended_description=words,
    instructions=words,
    date=st.dates().map(str),
    language=st.just("fr-FR"),
)
PLAIN = {kind: plain(kind) for kind in KINDS}
RICH = {kind: rich(kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_is_read_as_it_was_written(kind: str) -> None:
    assert differing(read(written(PLAIN[kind], EVERYTHING)), EVERYTHING) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_is_the_same(kind: str) -> None:
    assert decoded(written(RICH[kind], EVERYTHING)) == decoded(RICH[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_facts_give_the_same_bytes(kind: str) -> None:
    once = written(RICH[kind], EVERYTHING)
    assert written(RICH[kind], EVERYTHING) == once


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_facts_written_again_change_nothing(kind: str) -> None:
    once = written(RICH[kind], EVERYTHING)
    assert written(once, EVERYTHING) == once


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(given_facts=facts)
def test_any_text_comes_back(kind: str, given_facts: Facts) -> None:
    assert differing(read(written(PLAIN[kind], given_facts)), given_facts) == {}


@given(text=st.text(st.characters() | st.sampled_from("\x00\x08\x0b\x1f\x7f\x85\ufffe\u202e\u2028\r"), max_size=20))
def test_a_fact_holds_no_character_that_a_reader_could_not_see(text: str) -> None:
    refused = not text or re.search(f"[{REFUSED}\r]", text) is not None or text != text.strip()
    if refused:
        with pytest.raises(ValueError, match="headline"):
            Facts(headline=text)
    else:
        assert Facts(headline=text).headline == text


@pytest.mark.parametrize("text", ["\x00", "a\x08b", "\ud800", "\ufffe", "\u202eabc", " a", ""])
def test_what_no_xml_can_hold_is_no_fact(text: str) -> None:
    with pytest.raises(ValueError, match="creators"):
        Facts(creators=("Anne", text))


def test_a_fact_that_is_left_open_stays_as_the_file_has_it() -> None:
    once = written(PLAIN["JPEG"], EVERYTHING)
    again = read(written(once, Facts(credit="Autre")))
    assert differing(again, EVERYTHING) == {"credit": ("Autre", EVERYTHING.credit)}


def test_a_sidecar_holds_the_same_packet_as_a_picture() -> None:
    assert sidecar(EVERYTHING) in written(PLAIN["PNG"], EVERYTHING)


def test_the_order_of_people_is_not_sorted() -> None:
    people = ("Zoé", "Anne", "Luc", "Anne")
    assert read(written(PLAIN["WEBP"], Facts(people=people))).people == people
