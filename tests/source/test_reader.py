"""A file is read when it is a bearable amount of UTF-8 text, and refused with a reason when not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from presskit.diagnostics import Diagnostic, Refused
from presskit.source import read, read_text


def refusal(data: bytes | Path) -> Diagnostic:
    with pytest.raises(Refused) as caught:
        read(data, name="f.yaml") if isinstance(data, Path) else read_text(data, "f.yaml")
    (found,) = caught.value.diagnostics
    return found


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        ("a: é\n".encode("latin-1"), "not-utf8", "latin-1"),
        ("a: l’été\n".encode("cp1252"), "not-utf8", "windows-1252"),
        ("a: é\n".encode("utf-16"), "not-utf8", "UTF-16"),
        ("a: été un deux\n".encode("utf-16-be"), "not-utf8", "UTF-16"),
        ("a: été un deux\n".encode("utf-32-le"), "not-utf8", "UTF-32"),
        (b"PK\x03\x04rest", "not-utf8", "DOCX"),
        (b"a" * 25_000_001, "file-too-large", "25 MB"),
        (b"\n\r\r\n" * 333_334 + b"a", "file-too-large", "1000000 lines"),
    ],
)
def test_what_is_not_a_text_in_utf8_is_refused_with_its_likely_kind(data: bytes, code: str, words: str) -> None:
    found = refusal(data)
    assert found.code == code
    assert words in str(found.message)


def test_a_wrong_byte_is_shown_at_its_line_and_column() -> None:
    span = refusal("a: 1\r\nbé: \n".encode() + b"x: \xe9\n").span
    assert span is not None
    assert (span.line, span.column) == (3, 4)


def test_a_mark_before_the_text_is_set_aside_and_line_ends_are_kept() -> None:
    source = read_text(b"\xef\xbb\xbfa: 1\r\nb: 2", "f")
    assert (source.bom, source.text, source.line(2), source.line(3)) == (True, "a: 1\r\nb: 2", "b: 2", "")


def test_missing_folder_and_device_are_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = [refusal(tmp_path / "none"), refusal(tmp_path), refusal(tmp_path / "pipe"), refusal(Path("a\0b"))]
    assert [d.code for d in found] == ["missing-file", "not-a-file", "not-a-file", "missing-file"]
    assert found[0].span is not None
    assert found[0].span.file == "f.yaml"


def test_a_name_that_is_too_long_is_no_fault_of_ours() -> None:
    found = refusal(Path("a" * 300))
    assert (found.code, str(found.message)) == ("unreadable-file", "the file cannot be read: its name is too long")
