"""What is said of a file that somebody holds, whatever it is."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from presskit.diagnostics import Refused
from presskit.editions.documents import redlined, sheet_as_pdf
from presskit.editions.folders import received
from presskit.editions.identity import Comparison, Identity, identity_of
from presskit.editions.sides import side
from presskit.editions.verifying import LARGEST, Doubt, Status, verified, worst
from presskit.pipeline import Order, build
from presskit.publish.editions import read_editions

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.editions.verifying import Answer


def answer(path: Path, outputs: Path) -> Answer:
    return verified(path, read_editions(outputs / "editions.json"))


@pytest.mark.parametrize("name", ["essai.pdf", "essai.docx", "essai.editors.docx"])
def test_a_file_of_the_last_edition_is_current(outputs: Path, name: str) -> None:
    found = answer(outputs / name, outputs)
    assert (found.status, found.edition) == (Status.CURRENT, 2)


def test_a_file_of_an_earlier_edition_tells_what_changed_and_what_was_taken_back(outputs: Path) -> None:
    found = answer(outputs / "edition-1" / "essai.pdf", outputs)
    assert (found.status, found.edition, found.latest) == (Status.WITHDRAWN, 1, 2)
    assert found.withdrawn == ("retire",)
    assert set(found.changed) >= {"vus", "atelier", "figure:visiteurs.value", "speaker:durand.function"}


def test_where_nothing_was_taken_back_it_is_superseded(outputs: Path) -> None:
    editions = read_editions(outputs / "editions.json")
    last = replace(editions.last, withdrawn=())
    editions = replace(editions, editions=(editions.editions[0], last))
    found = verified(outputs / "edition-1" / "essai.pdf", editions)
    assert found.status is Status.SUPERSEDED
    assert "retire" in found.changed


@pytest.mark.parametrize("name", ["essai.pdf", "essai.docx"])
def test_a_file_with_one_byte_changed_is_altered(outputs: Path, tmp_path: Path, name: str) -> None:
    held = tmp_path / name
    data = bytearray((outputs / name).read_bytes())
    data[len(data) // 2] ^= 1
    held.write_bytes(data)
    found = answer(held, outputs)
    assert (found.status, found.edition) == (Status.ALTERED, 2)


def test_a_file_that_was_built_and_not_released_is_a_draft(outputs: Path, twice: Path, tmp_path: Path) -> None:
    for file in build(Order(twice, tmp_path)).files:
        assert answer(file, outputs).status is Status.DRAFT


def test_what_says_it_is_of_another_kit_is_unknown(outputs: Path, tmp_path: Path) -> None:
    held = tmp_path / "autre.pdf"
    held.write_bytes((outputs / "essai.pdf").read_bytes().replace(b"presskit:essai:2", b"presskit:autre:2"))
    assert answer(held, outputs).status is Status.UNKNOWN


def test_an_edition_that_the_manifest_does_not_know_is_unknown(outputs: Path, tmp_path: Path) -> None:
    held = tmp_path / "essai.pdf"
    held.write_bytes((outputs / "essai.pdf").read_bytes().replace(b"presskit:essai:2", b"presskit:essai:7"))
    found = answer(held, outputs)
    assert (found.status, found.edition) == (Status.UNKNOWN, 7)


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xd8\xff\xe0 a photo", b"presskit:essai:2", b"%PDF>presskit:essai:0<"],
    ids=range(6),
)
def test_what_has_no_identity_is_unknown(outputs: Path, tmp_path: Path, data: bytes) -> None:
    held = tmp_path / "recu"
    held.write_bytes(data)
    assert answer(held, outputs).status is Status.UNKNOWN


def test_a_folder_and_nothing_at_all_are_unknown(outputs: Path, tmp_path: Path) -> None:
    assert answer(tmp_path, outputs).status is Status.UNKNOWN
    assert answer(tmp_path / "absent.pdf", outputs).status is Status.UNKNOWN


def test_what_is_larger_than_any_file_of_ours_is_unknown_and_not_read(outputs: Path, tmp_path: Path) -> None:
    held = tmp_path / "h.pdf"
    held.touch()
    os.truncate(held, LARGEST * 1_000)
    found = answer(held, outputs)
    assert (found.status, found.doubt) == (Status.UNKNOWN, Doubt.TOO_LARGE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes that stand in a folder")
def test_what_stands_in_a_folder_as_a_document_is_told_whatever_it_is(outputs: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "bad.pdf")
    (tmp_path / "dang.docx").symlink_to(tmp_path / "absent")
    (tmp_path / "z.pdf").symlink_to("/dev/zero")
    (tmp_path / "boucle.PDF").symlink_to(tmp_path / "boucle.PDF")
    (tmp_path / "~$lien.pdf").symlink_to("/dev/zero")
    found = received(tmp_path)
    assert [path.name for path in found.documents] == ["bad.pdf", "boucle.PDF", "dang.docx", "z.pdf", "~$lien.pdf"]
    for path in found.documents:
        told = answer(path, outputs)
        assert (told.status, told.doubt) == (Status.UNKNOWN, Doubt.NO_FILE)


def test_a_folder_gives_its_hidden_documents_and_those_with_macros_too(tmp_path: Path) -> None:
    for name in (".alt.pdf", "x.docm", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / "dossier.pdf").mkdir()
    found = received(tmp_path)
    assert [path.name for path in found.documents] == [".alt.pdf", "x.docm"]
    assert found.inner == 2


def test_what_word_leaves_beside_an_open_document_is_none_and_a_document_of_that_name_is_one(tmp_path: Path) -> None:
    (tmp_path / "~$lettre.docx").write_bytes(b"\x06Camille" + bytes(154))
    (tmp_path / "~$dossier.docx").write_bytes(b"PK\x03\x04" + bytes(2_000))
    assert [path.name for path in received(tmp_path).documents] == ["~$dossier.docx"]


def test_damaged_packages_are_looked_into_without_a_fault(outputs: Path, tmp_path: Path) -> None:
    held, chance = tmp_path / "abime.docx", random.Random(7)
    whole = (outputs / "essai.docx").read_bytes()
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(20):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        held.write_bytes(data[: chance.randrange(4, len(data))])
        assert answer(held, outputs).status in (Status.ALTERED, Status.UNKNOWN)


def test_a_bomb_is_unpacked_no_further_than_a_part_of_ours_is_long(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package, package.open("docProps/core.xml", "w") as part:
        for _ in range(200):
            part.write(b"0" * 1_000_000)
        part.write(b">presskit:essai:2<")
    held = tmp_path / "bombe.docx"
    held.write_bytes(packed.getvalue())
    assert identity_of(held) is None


def package(members: int = 0, comment: bytes = b"") -> bytes:
    """A package that names an edition, with as many other members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("docProps/core.xml", b">presskit:essai:2<")
        for number in range(members):
            made.writestr(f"word/{number:0200}.xml", b"")
        made.comment = comment
    return packed.getvalue()


def in_zip64(data: bytes) -> bytes:
    """The same package, with the end of its directory in the form for large ones too."""
    end = data.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HLL", data, end + 10)
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    return data[:end] + record + struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1) + data[end:]


@pytest.mark.parametrize("comment", [b"", b"sent by mail"])
def test_a_package_is_known_whatever_comment_it_ends_in(tmp_path: Path, comment: bytes) -> None:
    (tmp_path / "f").write_bytes(package(comment=comment))
    assert identity_of(tmp_path / "f") == Identity("essai", 2)


@pytest.mark.parametrize(
    "data",
    [package(2_200), package(2_200, b"sent by mail"), in_zip64(package())],
    ids=["directory", "directory and comment", "zip64"],
)
def test_a_directory_larger_than_that_of_any_document_is_not_read(tmp_path: Path, data: bytes) -> None:
    assert zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml")
    (tmp_path / "f").write_bytes(data)
    assert identity_of(tmp_path / "f") is None


def test_an_identity_is_found_where_it_lies_across_what_is_read_at_once(tmp_path: Path) -> None:
    held = tmp_path / "long.pdf"
    for shift in (0, 5, 12, 19):
        held.write_bytes(b"%PDF" + b" " * (1_000_000 - 4 - shift) + b">presskit:essai:2<")
        assert identity_of(held) == Identity("essai", 2)


def test_of_several_files_the_worst_is_told(outputs: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    files = (outputs / "essai.pdf", outputs / "edition-1" / "essai.pdf", tmp_path / "x")
    assert worst(answer(file, outputs) for file in files) is Status.UNKNOWN
    assert worst(answer(file, outputs) for file in files[:2]) is Status.WITHDRAWN


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kit": "a", "latest": 1, "editions": []}', "[" * 100_000])
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "editions.json").write_text(text, "utf-8")
    with pytest.raises(Refused) as refused:
        read_editions(tmp_path / "editions.json")
    assert [problem.code for problem in refused.value.diagnostics] == ["bad-manifest"]


@pytest.fixture(scope="module", params=["changes", "redline"])
def comparison(request: pytest.FixtureRequest, twice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notice of what edition 2 changes, and the same as a redline."""
    make, name = {"changes": (sheet_as_pdf, "avis.pdf"), "redline": (redlined, "avis.docx")}[request.param]
    held = tmp_path_factory.mktemp("avis") / name
    held.write_bytes(make(side("1", twice, None), side("2", twice, None)))
    return held


def test_a_notice_of_changes_says_what_it_is_and_is_never_more_than_its_word(outputs: Path, comparison: Path) -> None:
    found = answer(comparison, outputs)
    assert (found.status, found.since, found.edition, found.latest) == (Status.NOTICE, 1, 2, 2)
    assert found.comparison is {".pdf": Comparison.CHANGES, ".docx": Comparison.REDLINE}[comparison.suffix]


def test_a_notice_of_changes_is_superseded_once_there_is_a_later_edition(outputs: Path, comparison: Path) -> None:
    editions = read_editions(outputs / "editions.json")
    third = replace(editions.last, number=3)
    found = verified(comparison, replace(editions, latest=3, editions=(*editions.editions, third)))
    assert (found.status, found.since, found.edition, found.latest) == (Status.SUPERSEDED, 1, 2, 3)


def test_a_notice_between_editions_that_the_manifest_does_not_know_is_unknown(outputs: Path, comparison: Path) -> None:
    editions = read_editions(outputs / "editions.json")
    assert verified(comparison, replace(editions, editions=editions.editions[1:])).status is Status.UNKNOWN
    assert verified(comparison, replace(editions, kit="autre")).status is Status.UNKNOWN


def test_a_notice_of_what_is_not_released_is_a_draft(twice: Path, outputs: Path, tmp_path: Path) -> None:
    held = tmp_path / "avis.pdf"
    for names in (("1", "current"), ("current", "2")):
        before, after = (side(name, twice, None) for name in names)
        held.write_bytes(sheet_as_pdf(before, after))
        assert answer(held, outputs).status is Status.DRAFT
