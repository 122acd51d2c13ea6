"""Editions: what a release freezes, what it refuses, and that it does nothing twice."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from presskit.corrections import recording
from presskit.corrections.entries import Kind
from presskit.corrections.frozen import thaw
from presskit.diagnostics import Refused
from presskit.editions.releasing import release
from presskit.kit.load import load
from presskit.pipeline import Order, build
from presskit.publish.editions import edition_manifest, listed, read_editions

from .conftest import FIRST_DAY, KIT, SECOND_DAY, corrected, grounds, never, released

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FORMATS = {"essai.docx", "essai.editors.docx", "essai.pdf"}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def codes(path: Path) -> set[str]:
    with pytest.raises(Refused) as refused:
        released(path, SECOND_DAY)
    return {problem.code for problem in refused.value.diagnostics if problem.severity == "error"}


def test_an_edition_holds_every_format_the_kit_and_its_manifest(outputs: Path) -> None:
    for number in (1, 2):
        names = {file.name for file in (outputs / f"edition-{number}").iterdir()}
        assert names == FORMATS | {"kit.json", "manifest.json"}


def test_the_current_outputs_are_those_of_the_last_edition(outputs: Path) -> None:
    for name in FORMATS:
        assert (outputs / name).read_bytes() == (outputs / "edition-2" / name).read_bytes()


def test_the_first_edition_is_not_touched_by_the_second(path: Path) -> None:
    released(path, FIRST_DAY)
    first = contents(path.parent / "output" / "essai" / "edition-1")
    corrected(path)
    released(path, SECOND_DAY)
    assert contents(path.parent / "output" / "essai" / "edition-1") == first


def test_the_manifest_has_the_digest_of_every_file(outputs: Path) -> None:
    about = edition_manifest(outputs / "edition-2")
    assert set(about.outputs) == FORMATS | {"kit.json"}
    for name, digest in about.outputs.items():
        assert sha256((outputs / "edition-2" / name).read_bytes()).hexdigest() == digest
    assert {"speakers.yaml", "corrections.yaml", "edition-1/kit.json"} <= set(about.inputs)


def test_the_list_of_editions_can_be_made_again_from_their_manifests(outputs: Path) -> None:
    written = (outputs / "editions.json").read_bytes()
    assert listed([edition_manifest(outputs / f"edition-{n}") for n in (2, 1)]).to_json() == written
    editions = read_editions(outputs / "editions.json")
    assert (editions.kit, editions.latest, len(editions.editions)) == ("essai", 2, 2)
    assert {change.ref: change.kind for change in editions.last.changes} == {
        "vus": "rectificatif",
        "speaker:durand.function": "precision",
        "figure:visiteurs.value": "mise-a-jour",
        "atelier": "coquille",
        "retire": "retrait",
    }
    assert editions.last.withdrawn == ("retire",)


def test_what_is_published_of_editions_holds_no_words(outputs: Path) -> None:
    assert "voulons" not in (outputs / "editions.json").read_text("utf-8")


def test_a_released_kit_can_be_read_back_exactly(path: Path) -> None:
    released(path, FIRST_DAY)
    frozen = thaw(path.parent / "output" / "essai" / "edition-1" / "kit.json", path.parent)
    assert frozen.loaded.kit == load(path).kit
    assert (frozen.number, frozen.at, frozen.entries) == (1, FIRST_DAY, 0)


def test_the_words_of_a_withdrawn_statement_are_in_no_file_of_later_editions(twice: Path, outputs: Path) -> None:
    assert "retire" in load(twice).kit.statements()
    held = json.loads((outputs / "edition-2" / "kit.json").read_bytes())
    assert "Le maire" not in json.dumps(held["kit"], ensure_ascii=False)


def test_a_release_with_nothing_changed_says_so_and_does_nothing(path: Path) -> None:
    released(path, FIRST_DAY)
    before = contents(path.parent)
    again = released(path, SECOND_DAY)
    assert (again.number, again.is_new, again.files) == (1, False, ())
    assert contents(path.parent) == before


def test_a_comment_and_an_approval_make_no_edition(path: Path) -> None:
    released(path, FIRST_DAY)
    path.write_text(path.read_text("utf-8") + "# une remarque\n", "utf-8")
    recording.approve(path, ["vus"], "Camille Durand", SECOND_DAY, never)
    assert not released(path, SECOND_DAY).is_new


def test_a_text_that_is_new_makes_an_edition(path: Path) -> None:
    released(path, FIRST_DAY)
    path.write_text(path.read_text("utf-8") + "  - {id: jours, value: 2, label: jours, source: carnet}\n", "utf-8")
    assert released(path, SECOND_DAY).number == 2


def test_an_edition_is_released_only_beside_those_before_it(path: Path, tmp_path: Path) -> None:
    released(path, FIRST_DAY)
    corrected(path)
    with pytest.raises(Refused, match="edition 1 is in"):
        release(Order(path, tmp_path / "ailleurs"), SECOND_DAY, never)
    assert not (tmp_path / "ailleurs").exists()
    shutil.move(path.parent / "output", tmp_path / "ailleurs")
    assert release(Order(path, tmp_path / "ailleurs"), SECOND_DAY, never).number == 2


def test_the_same_releases_give_the_same_bytes_anywhere(outputs: Path, tmp_path: Path) -> None:
    path = tmp_path / "ailleurs" / "speakers.yaml"
    path.parent.mkdir()
    path.write_text(KIT, "utf-8")
    released(path, FIRST_DAY)
    corrected(path)
    released(path, SECOND_DAY)
    assert contents(path.parent / "output" / "essai") == contents(outputs)


def test_a_wording_changed_by_hand_since_the_edition_refuses_a_release(path: Path) -> None:
    released(path, FIRST_DAY)
    path.write_text(KIT.replace("besoin d’être", "envie d’être"), "utf-8")
    assert codes(path) == {"unrecorded-change"}


def test_it_can_be_put_on_record_then(path: Path) -> None:
    released(path, FIRST_DAY)
    path.write_text(KIT.replace("besoin d’être", "envie d’être"), "utf-8")
    entry = recording.record(path, "vus", grounds(Kind.COQUILLE), never)
    assert entry is not None
    assert entry.before == "Nous avons besoin d’être vus"
    assert released(path, SECOND_DAY).number == 2


def test_a_statement_that_is_gone_and_was_not_withdrawn_refuses_a_release(path: Path) -> None:
    released(path, FIRST_DAY)
    lines = [line for line in KIT.splitlines(keepends=True) if "id: retire" not in line]
    path.write_text("".join(lines), "utf-8")
    assert codes(path) == {"unrecorded-change"}


def test_without_the_approvals_it_requires_a_kit_is_not_released(path: Path) -> None:
    path.write_text(KIT.replace("title: Un essai", "title: Un essai, approval: required"), "utf-8")
    assert codes(path) == {"missing-approval"}
    recording.approve(path, ["vus", "atelier", "retire"], "Camille Durand", FIRST_DAY, never)
    assert released(path, SECOND_DAY).number == 1


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        ("credit", "missing-credit"),
        ("alt", "missing-alt"),
        ("rights", "missing-rights"),
        ("consent", "missing-consent"),
    ],
)  # fmt: skip
def test_a_photo_lacking_what_it_needs_refuses_a_release_and_no_build(path: Path, left_out: str, code: str) -> None:
    with_photo(path, {left_out: "missing" if left_out == "consent" else None})
    assert codes(path) == {code}
    assert build(Order(path, formats=("docx",))).files


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"credit": "DR"}, "credit-without-author"),
        ({"rights_until": "2015-10-02"}, "rights-expired"),
        ({"consent": "obtained", "consent_until": "2015-10-02"}, "consent-expired"),
    ],
)
def test_rights_that_ended_and_authors_without_a_name_do_too(path: Path, values: dict[str, str], code: str) -> None:
    with_photo(path, dict(values))
    assert codes(path) == {code}


def with_photo(path: Path, values: dict[str, str | None]) -> None:
    from PIL import Image

    Image.new("RGB", (300, 200), "white").save(path.parent / "p.jpg")
    photo = {"file": "p.jpg", "caption": "Une vue.", "credit": "A. Roux", "alt": "Une vue", "rights": "Libre"} | values
    lines = [f"    {key}: {value}\n" for key, value in photo.items() if value is not None]
    path.write_text(KIT + "photos:\n  vue:\n" + "".join(lines), "utf-8")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("kit.json", lambda data: data[:-300]),
        ("kit.json", lambda data: data.replace(b"besoin", b"envie")),
        ("kit.json", lambda data: data.replace(b"presskit-edition/1", b"presskit-edition/9")),
        ("manifest.json", lambda data: b"{}"),
        ("manifest.json", lambda data: data[:50]),
    ],
)
def test_an_edition_that_is_damaged_stops_the_next(path: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    released(path, FIRST_DAY)
    corrected(path)
    file = path.parent / "output" / "essai" / "edition-1" / name
    file.write_bytes(damage(file.read_bytes()))
    assert codes(path) == {"edition-damaged"}


def test_a_build_between_editions_is_a_draft_of_the_next(path: Path) -> None:
    released(path, FIRST_DAY)
    corrected(path)
    build(Order(path))
    about = json.loads((path.parent / "output" / "essai" / "manifest.json").read_bytes())
    assert about["edition"] == "Édition 2 –\u00a0projet"
    assert (path.parent / "output" / "essai" / "editions.json").is_file()


def test_a_strict_release_is_refused_by_any_warning(path: Path) -> None:
    path.write_text(KIT.replace("contacts:", "# contacts:"), "utf-8")
    from presskit.editions.releasing import release

    with pytest.raises(Refused):
        release(replace(Order(path), strict=True), FIRST_DAY, never)


def test_a_release_is_refused_where_prose_introduces_what_was_withdrawn(path: Path) -> None:
    path.write_text(KIT.replace("Un autre paragraphe.", "Camille Durand va plus loin :\\n\\n{retire}"), "utf-8")
    released(path, FIRST_DAY)
    recording.withdraw(path, "retire", grounds(Kind.RETRAIT), never)
    assert codes(path) == {"withdrawn-introduction"}
    assert build(Order(path)).is_new
