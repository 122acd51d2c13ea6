"""Any bytes at all: reading never raises, writing gives a file or says that it cannot."""

from __future__ import annotations

import struct
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.photos.metadata.pictures import EVERYTHING, KINDS, plain, rich

from presskit.photos.metadata import Facts, Unwritable, packet, read, written

FILES = {kind: written(rich(kind), EVERYTHING, keep_private=True) for kind in KINDS}


def survives(data: bytes) -> None:
    read(data)
    for keep_private in (False, True):
        with suppress(Unwritable):
            read(written(data, EVERYTHING, keep_private=keep_private))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(data=st.data())
def test_a_file_cut_short_anywhere(kind: str, data: st.DataObject) -> None:
    survives(FILES[kind][: data.draw(st.integers(0, len(FILES[kind])))])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(data=st.data())
def test_a_file_with_some_bytes_changed(kind: str, data: st.DataObject) -> None:
    changed = bytearray(FILES[kind])
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(changed) - 1), st.integers(0, 255)), max_size=8)):
        changed[at] = byte
    survives(bytes(changed))


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
@settings(max_examples=40)
@given(data=st.data())
def test_the_head_of_a_file_with_many_bytes_changed(kind: str, data: st.DataObject) -> None:
    changed = bytearray(FILES[kind])
    for at, byte in data.draw(st.lists(st.tuples(st.integers(4, 600), st.integers(0, 255)), max_size=40)):
        changed[at] = byte
    survives(bytes(changed))


@given(
    data=st.binary(max_size=200), head=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*"])
)
def test_bytes_that_only_begin_as_a_picture(data: bytes, head: bytes) -> None:
    survives(head + data)


@pytest.mark.parametrize("data", [b"", b"text", b"II+\0" + bytes(60), b"\0\0\0\x18ftypheic"])
def test_a_file_of_another_kind_is_not_written(data: bytes) -> None:
    assert read(data) == Facts()
    with pytest.raises(Unwritable):
        written(data, EVERYTHING)


@pytest.mark.parametrize("xml", [
    b'<!DOCTYPE a [<!ENTITY b "c">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>',
    b"<a>" * 5_000,
    b"<a",
    b"\xff\xfe<\0",
])  # fmt: skip
def test_a_packet_that_is_not_to_be_trusted_says_nothing(xml: bytes) -> None:
    assert packet.parsed(xml) is None


def test_a_packet_with_an_entity_says_nothing() -> None:
    good = packet.packed(packet.empty())
    body = good[good.index(b"<x:") : good.index(b"\n<?xpacket end")]
    assert packet.parsed(body) is not None
    assert packet.parsed(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + body) is None


def test_a_packet_that_cannot_be_read_gives_way() -> None:
    before = rich("JPEG").replace(b"<rdf:RDF", b"<rdf:RDX")
    assert read(written(before, EVERYTHING)).credit == EVERYTHING.credit


def test_directories_that_lead_in_a_circle_are_read_once() -> None:
    entry = struct.pack("<HHII", 0x8769, 4, 1, 8)
    data = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + struct.pack("<I", 8)
    assert read(data) == Facts()
    survives(data)


def test_a_directory_of_many_entries_that_claim_the_whole_file_takes_no_time() -> None:
    entries = b"".join(struct.pack("<HHII", 0x927C, 7, 700_000, 8) for _ in range(50_000))
    data = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 50_000) + entries + bytes(200_000)
    start = time.process_time()
    survives(data)
    assert time.process_time() - start < 5


def test_what_stays_is_not_wiped_with_what_goes() -> None:
    """A maker's note that claims the pixels takes none of them with it."""
    pixels = b"\x11\x22\x33\x44" * 4
    entries = [
        (0x0100, 3, 1, 4), (0x0101, 3, 1, 4), (0x0111, 4, 1, 200), (0x0117, 4, 1, len(pixels)), (0x927C, 7, 60, 180),
    ]  # fmt: skip
    head = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(entries))
    head += b"".join(struct.pack("<HHII", *entry) for entry in entries) + bytes(4)
    data = head.ljust(180, b"\0") + b"S" * 20 + pixels + b"S" * 24
    after = written(data, Facts(credit="A"))
    assert after[200 : 200 + len(pixels)] == pixels
    assert b"S" not in after[:240]


def test_small_pictures_are_read_and_written_quickly() -> None:
    data = plain("JPEG") + b"\xff\x00" * 1_000_000
    start = time.process_time()
    survives(data)
    assert time.process_time() - start < 2
