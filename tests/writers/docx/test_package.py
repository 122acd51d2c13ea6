"""The file as a whole: its members, its properties, its bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from tests.writers.docx.small_kit import classique, kit_of, sections
from tests.writers.docx.word_reading import Read

from presskit.writers.docx import write

if TYPE_CHECKING:
    from presskit.document import Document

ROOT = Path(__file__).parents[3]


def members(read: Read) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(BytesIO(read.data)) as archive:
        return archive.infolist()


def test_the_content_types_come_first_and_then_the_members_by_name(read: Read) -> None:
    first, *rest = [entry.filename for entry in members(read)]
    assert first == "[Content_Types].xml"
    assert rest == sorted(rest)
    assert len(set(rest)) == len(rest)


def test_every_member_is_dated_1980(read: Read) -> None:
    assert {entry.date_time for entry in members(read)} == {(1980, 1, 1, 0, 0, 0)}


def test_pictures_are_stored_and_everything_else_is_deflated(read: Read) -> None:
    stored = {entry.filename for entry in members(read) if entry.compress_type == zipfile.ZIP_STORED}
    assert stored == {entry.filename for entry in members(read) if entry.filename.startswith("word/media/")}
    assert stored


@pytest.mark.parametrize("trace", [b"python-docx", b"rsid", b"2013-12-23", b"thumbnail", b"/home", b"lastModifiedBy"])
def test_nothing_tells_of_the_library_or_the_machine(read: Read, trace: bytes) -> None:
    assert not [entry.filename for entry in members(read) if trace in read.member(entry.filename)]


def test_the_properties_are_the_documents_own() -> None:
    moment = datetime(2015, 9, 24, 18, 30, tzinfo=UTC)
    properties = docx.Document(BytesIO(write(kit_of(title="Un titre", moment=moment), classique()))).core_properties
    assert (properties.title, properties.author, properties.subject, properties.keywords, properties.language) == (
        "Un titre", "Medinsoft", "Dossier de presse", "French Tech, numérique, Aix-Marseille", "fr-FR",
    )  # fmt: skip
    assert properties.created == properties.modified == moment


def test_a_property_longer_than_word_shows_is_cut_with_an_ellipsis() -> None:
    title = docx.Document(BytesIO(write(kit_of(title="é" * 300), classique()))).core_properties.title
    assert title == "é" * 254 + "…"


def test_custom_properties_name_kit_edition_and_content(read: Read) -> None:
    entries = {e.get("name"): e[0].text for e in read.part("docProps/custom.xml")}
    assert entries == {
        "PresskitKit": "ftwks-2015",
        "PresskitEdition": "Édition 1 – projet",
        "PresskitIdentifier": "ftwks-2015/1",
        "PresskitContent": "0" * 64,
    }


def test_two_writings_at_two_times_are_the_same_bytes(read: Read, document: Document) -> None:
    time.sleep(2.1)
    assert write(document, classique()) == read.data


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_the_time_zone_and_the_folder_do_not_show(read: Read, seed: str, tmp_path: Path) -> None:
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]);"
        "from tests.writers.docx.small_kit import *; from presskit.writers.docx import write;"
        "print(hashlib.sha256(write(kit_of(*sections()), classique())).hexdigest())"
    )
    zone = {"1": "America/New_York", "2": "Asia/Tokyo"}[seed]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", script, str(ROOT)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == sha256(read.data).hexdigest()


def test_python_docx_opens_it_and_finds_the_same_paragraphs(read: Read) -> None:
    opened = docx.Document(BytesIO(read.data))
    assert "Ils ont dit" in [p.text for p in opened.paragraphs]
    assert opened.paragraphs[0].style is not None
    assert opened.paragraphs[0].style.name == "Presskit Mention"


def test_every_section_kind_may_come_first() -> None:
    for section in sections():
        assert Read(write(kit_of(section), classique())).lines() is not None
