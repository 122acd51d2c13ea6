"""Photos before ExifTool: every fact as it was written, every other field as it was."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path[:0] = [str(Path(__file__).parents[2])]
from tests.photos.metadata.pictures import EVERYTHING, KINDS, decoded, pixels  # noqa: E402

from presskit.photos.metadata import Facts, written  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping

    Fields = Mapping[str, object]

pytestmark = pytest.mark.judge

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif"}
BEFORE = [
    "-XMP-dc:Title=Un titre", "-XMP-dc:Subject=presse", "-XMP-dc:Subject=été", "-XMP-xmp:Rating=4",
    "-XMP-iptcCore:Location=Pasino", "-XMP-iptcExt:Event=Grand Opening", "-XMP-iptcExt:LocationShownCity=Aix",
    "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    "-XMP-plus:ImageSupplierName=Agence", "-XMP-plus:CopyrightOwnerName=Anne", "-XMP-dc:Description=Avant",
    "-XMP-photoshop:Credit=Avant", "-XMP-xmpRights:WebStatement=https://example.org/avant",
    "-EXIF:Make=Fabricant", "-EXIF:Model=Modèle", "-EXIF:LensModel=50 mm", "-EXIF:ISO=400", "-EXIF:FNumber=2.8",
    "-EXIF:DateTimeOriginal=2026:03:01 18:30:00", "-EXIF:OffsetTimeOriginal=+01:00", "-EXIF:UserComment=à garder",
    "-EXIF:ExifVersion=0232", "-EXIF:ColorSpace=1", "-EXIF:XResolution=300", "-EXIF:Artist=Quelqu’un de plus long",
]  # fmt: skip
IIM_BEFORE = ["-IPTC:Keywords=presse", "-IPTC:Keywords=été", "-IPTC:ObjectName=Un titre", "-IPTC:Urgency=5"]
PRIVATE = {
    "-EXIF:GPSLatitude=43.5263": "GPSLatitude", "-EXIF:GPSLatitudeRef=N": "GPSLatitudeRef",
    "-XMP-exif:GPSLongitude=5.4454": "GPSLongitude", "-EXIF:SerialNumber=123456": "SerialNumber",
    "-EXIF:LensSerialNumber=654321": "LensSerialNumber", "-EXIF:OwnerName=Anne": "OwnerName",
    "-XMP-aux:SerialNumber=123456": "SerialNumber", "-XMP-exifEX:LensSerialNumber=1": "LensSerialNumber",
    "-XMP-iptcExt:LocationCreatedGPSLatitude=43.5263": "LocationCreated",
}  # fmt: skip

XMP = {
    "description": "XMP-dc:Description", "headline": "XMP-photoshop:Headline", "creators": "XMP-dc:Creator",
    "credit": "XMP-photoshop:Credit", "copyright": "XMP-dc:Rights", "usage_terms": "XMP-xmpRights:UsageTerms",
    "web_statement": "XMP-xmpRights:WebStatement", "place": "XMP-photoshop:City",
    "people": "XMP-iptcExt:PersonInImage", "alt": "XMP-iptcCore:AltTextAccessibility",
    "extended_description": "XMP-iptcCore:ExtDescrAccessibility", "instructions": "XMP-photoshop:Instructions",
    "source": "XMP-photoshop:Source",
}  # fmt: skip
IIM = {
    "description": "IPTC:Caption-Abstract", "headline": "IPTC:Headline", "creators": "IPTC:By-line",
    "copyright": "IPTC:CopyrightNotice", "place": "IPTC:City", "instructions": "IPTC:SpecialInstructions",
    "source": "IPTC:Source",
}  # fmt: skip
WRITTEN = {
    *XMP.values(), *(f"{name}-fr-FR" for name in XMP.values()), *IIM.values(), "XMP-photoshop:DateCreated",
    "XMP-plus:ModelReleaseStatus", "IPTC:Credit", "IPTC:DateCreated", "IPTC:CodedCharacterSet", "IFD0:Artist",
    "Photoshop:IPTCDigest", "XMP-x:XMPToolkit", "SourceFile", "IPTC:ApplicationRecordVersion",
}  # fmt: skip


def exiftool(*arguments: str | Path) -> str:
    command = shutil.which("exiftool")
    assert command, "exiftool is not installed: run scripts/judge/install"
    done = subprocess.run(
        [command, "-charset", "iptc=UTF8", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def fields(path: Path) -> Fields:
    """Every field by group and name, files' own names and sizes aside."""
    (found,) = json.loads(exiftool("-j", "-G1", "-a", "-struct", path))
    return {
        name: value
        for name, value in found.items()
        if not name.startswith(("System:", "File:", "ExifTool:", "Composite:"))
    }


@pytest.fixture(params=KINDS)
def photo(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A photo that says much by itself, some of it private."""
    path = tmp_path / f"photo{SUFFIXES[request.param]}"
    pixels().save(path, request.param, **({"lossless": True} if request.param == "WEBP" else {}))
    iim = IIM_BEFORE if request.param in ("JPEG", "TIFF") else []
    exiftool("-q", "-overwrite_original", *BEFORE, *iim, *PRIVATE, path)
    return path


@pytest.fixture
def after(photo: Path) -> Path:
    path = photo.with_stem("after")
    path.write_bytes(written(photo.read_bytes(), EVERYTHING))
    return path


def test_every_fact_is_read_as_it_was_written(after: Path) -> None:
    found = fields(after)
    expected = {name: _as_shown(fact) for fact, name in XMP.items()}
    assert {name: found.get(name) for name in expected} == expected
    assert found["XMP-photoshop:DateCreated"] == "2026:03:01"
    assert found["XMP-plus:ModelReleaseStatus"] == "Limited or Incomplete Model Releases"


def test_iim_says_the_same_where_a_file_can_hold_it_and_its_digest_is_right(after: Path) -> None:
    found = fields(after)
    holds_it = after.suffix in (".jpg", ".tif")
    expected = {name: _as_shown(fact) for fact, name in IIM.items()} if holds_it else {}
    assert {name: found.get(name) for name in IIM.values() if name in found} == expected
    digests = exiftool("-s3", "-IPTCDigest", "-CurrentIPTCDigest", after).split()
    assert len(digests) == (2 if holds_it else 0)
    assert len(set(digests)) <= 1


def test_every_other_field_is_as_it_was(photo: Path, after: Path) -> None:
    old, new = fields(photo), fields(after)
    private = set(PRIVATE.values())
    expected = {name: value for name, value in old.items() if name not in WRITTEN and _name(name) not in private}
    assert {name: new.get(name) for name in expected if not name.startswith("GPS:")} == {
        name: value for name, value in expected.items() if not name.startswith("GPS:")
    }
    assert len(expected) > 15


def test_nothing_private_is_left(photo: Path, after: Path) -> None:
    old, new = fields(photo), fields(after)
    assert {_name(name) for name in old} >= set(PRIVATE.values())
    left = [
        name for name in new if name.startswith("GPS:") or (_name(name) in PRIVATE.values() and "iptcExt" not in name)
    ]
    assert left == []
    assert "GPS" not in json.dumps(new)


def test_nothing_private_is_lost_where_it_is_to_stay(photo: Path) -> None:
    path = photo.with_stem("kept")
    path.write_bytes(written(photo.read_bytes(), EVERYTHING, keep_private=True))
    old, new = fields(photo), fields(path)
    assert {name: new.get(name) for name in old if name not in WRITTEN} == {
        name: value for name, value in old.items() if name not in WRITTEN
    }


def test_the_file_has_no_new_fault(photo: Path, after: Path) -> None:
    before, now = (exiftool("-validate", "-warning", "-a", "-s3", path).splitlines()[1:] for path in (photo, after))
    assert [fault for fault in now if fault not in before] == []


def test_the_pixels_are_the_same(photo: Path, after: Path) -> None:
    assert decoded(after.read_bytes()) == decoded(photo.read_bytes())


def test_a_packet_in_two_parts_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    pixels().save(path, "JPEG")
    text = "mot " * 30_000 + "fin"
    path.write_bytes(written(path.read_bytes(), Facts(alt=text, credit="A")))
    assert exiftool("-s3", "-XMP-iptcCore:AltTextAccessibility", path).strip() == text


def _as_shown(fact: str) -> object:
    value = getattr(EVERYTHING, fact)
    return list(value) if isinstance(value, tuple) else value


def _name(field: str) -> str:
    return field.partition(":")[2]
