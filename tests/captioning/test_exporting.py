"""The photos written at full size, each with its facts."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from presskit.captioning import export, facts_of
from presskit.captioning.exporting import suffix_of
from presskit.diagnostics import Refused
from presskit.photos.metadata import Facts, read, written

if TYPE_CHECKING:
    from tests.captioning.conftest import Kit

sys.path[:0] = [str(Path(__file__).parents[2])]
from tests.photos.metadata.pictures import SECRETS, decoded, rich  # noqa: E402

PHOTO = "    caption: Un groupe.\n    credit: A. Martin\n    left_to_right: [jeannerot, orgeas]\n"
NAME = "opening_groupe_Jeannerot-Orgeas.jpg"


def test_a_photo_is_written_with_what_the_kit_says(kit: Kit, tmp_path: Path) -> None:
    loaded = kit(PHOTO)
    done = export(loaded, tmp_path / "out")
    assert done.files == {"groupe": tmp_path / "out" / NAME}
    data = done.files["groupe"].read_bytes()
    assert read(data) == facts_of(loaded.kit, "groupe")
    assert decoded(data) == decoded((tmp_path / "groupe.jpg").read_bytes())


def test_without_a_folder_photos_go_beside_the_outputs(kit: Kit, tmp_path: Path) -> None:
    assert export(kit(PHOTO)).files == {"groupe": tmp_path / "output" / "opening" / "photos" / NAME}


def test_a_link_beside_the_kit_leads_nowhere_else(kit: Kit, tmp_path: Path) -> None:
    loaded = kit(PHOTO)
    (tmp_path / "output").symlink_to(tmp_path.parent)
    with pytest.raises(Refused, match="cannot-write"):
        export(loaded)


def test_private_data_go_unless_they_are_to_stay(kit: Kit, tmp_path: Path) -> None:
    loaded = kit(PHOTO, data=rich("JPEG"))
    public = export(loaded, tmp_path / "a").files["groupe"].read_bytes()
    private = export(loaded, tmp_path / "b", keep_private=True).files["groupe"].read_bytes()
    assert [secret for secret in SECRETS if secret in public] == []
    assert [secret for secret in SECRETS if secret not in private] == []


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("WEBP", ".webp"), ("TIFF", ".tif")])
def test_a_photo_is_named_by_what_it_is(kit: Kit, tmp_path: Path, kind: str, suffix: str) -> None:
    done = export(kit(PHOTO, data=rich(kind)), tmp_path / "out")
    assert done.files["groupe"].suffix == suffix


def test_a_damaged_photo_refuses_all(kit: Kit, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="photo-damaged"):
        export(kit(PHOTO, data=rich("JPEG")[:-40]), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_photo_is_not_written_over_its_original(kit: Kit, tmp_path: Path) -> None:
    loaded = kit("", text=kit(PHOTO).source.text.replace("file: groupe.jpg", f"file: {NAME}"))
    original = (tmp_path / "groupe.jpg").read_bytes()
    (tmp_path / NAME).write_bytes(original)
    with pytest.raises(Refused, match="photo-over-original"):
        export(loaded, tmp_path)
    assert (tmp_path / NAME).read_bytes() == original


def test_a_file_that_takes_nothing_gets_its_facts_beside_it(kit: Kit, tmp_path: Path) -> None:
    buffer = BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "TIFF", big_tiff=True)
    loaded = kit(PHOTO, data=buffer.getvalue())
    done = export(loaded, tmp_path / "out")
    assert [found.code for found in done.warnings] == ["photo-sidecar"]
    assert done.files["groupe"].read_bytes() == buffer.getvalue()
    assert "A. Martin" in done.files["groupe"].with_suffix(".xmp").read_text("utf-8")


def test_what_the_file_says_otherwise_is_a_warning_and_the_kit_is_written(kit: Kit, tmp_path: Path) -> None:
    loaded = kit(PHOTO, data=written(rich("JPEG"), Facts(credit="Someone else")))
    done = export(loaded, tmp_path / "out")
    place = loaded.places.value("photos", "groupe", "credit")
    assert ("photo-metadata-conflict", place) in [(found.code, found.span) for found in done.warnings]
    assert read(done.files["groupe"].read_bytes()).credit == "A. Martin"


def test_a_file_that_nothing_is_written_into_keeps_the_suffix_of_its_kind() -> None:
    assert suffix_of(b"\0\0\0\x18ftypheic\0\0\0\0") == ".heic"
    assert suffix_of(b"II+\0\x08\0\0\0") == ".tif"
