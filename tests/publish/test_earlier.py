"""What the manifest of an earlier build says, whoever wrote it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.publish.earlier import outputs_of
from presskit.publish.manifest import MOST_BYTES, NAME, Manifest

if TYPE_CHECKING:
    from pathlib import Path


def test_it_lists_the_outputs_and_itself(tmp_path: Path) -> None:
    about = Manifest("k", "Édition 1", "0", inputs={}, outputs={"k.pdf": "0"}, versions={})
    (tmp_path / NAME).write_bytes(about.to_json())
    assert outputs_of(tmp_path) == {"k.pdf": "0"}


def test_where_there_is_none_nothing_is_listed(tmp_path: Path) -> None:
    assert outputs_of(tmp_path) == {}


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"[" * 200_000,
        b'{"outputs":' * 100_000,
        b'{"outputs": ["k.pdf"]}',
        b'{"outputs": "k.pdf"}',
        b'{"outputs": null}',
        b'["outputs"]',
        b"\xff\xfe\x00",
        b'{"outputs": {"k.pdf": ' + b"9" * 10_000 + b"}}",
        b'{"outputs": {}}' + b" " * MOST_BYTES,
    ],
    ids=range(10),
)
def test_what_is_no_manifest_lists_nothing(tmp_path: Path, written: bytes) -> None:
    (tmp_path / NAME).write_bytes(written)
    assert outputs_of(tmp_path) == {}


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    assert outputs_of(tmp_path) == {}


@given(st.binary())
def test_it_may_hold_anything(tmp_path_factory: pytest.TempPathFactory, written: bytes) -> None:
    folder = tmp_path_factory.mktemp("k")
    (folder / NAME).write_bytes(written)
    assert outputs_of(folder) == {}
