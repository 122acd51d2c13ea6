"""What the photos' files say, shown beside the kit or written into it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.captioning import conflicts_with, facts_of, fill, found_in
from presskit.corrections import ledger_file
from presskit.diagnostics import Refused
from presskit.kit.load import load
from presskit.photos.metadata import Facts, readable, written
from presskit.publish.turn import turn

if TYPE_CHECKING:
    from tests.captioning.conftest import Kit

sys.path[:0] = [str(Path(__file__).parents[2])]
from tests.photos.metadata.pictures import EVERYTHING, plain  # noqa: E402

FULL = written(plain("JPEG"), EVERYTHING)
KEYS = ["caption", "headline", "credit", "creator", "copyright", "rights", "alt", "description", "date", "place"]


def never(_: int) -> None:
    pytest.fail("nobody else works on the kit")


def test_what_the_kit_leaves_open_is_shown_as_lines_to_add(kit: Kit) -> None:
    (found,) = found_in(kit("    credit: © A. Martin\n", data=FULL))
    assert [line.strip().partition(":")[0] for line in found.lines] == [key for key in KEYS if key != "credit"]
    assert '    alt: "Trois personnes debout."' in found.lines
    assert "    date: 2026-03-01" in found.lines


def test_the_sentence_that_the_kit_makes_is_not_brought_back_as_a_caption(kit: Kit) -> None:
    loaded = kit("    left_to_right: [jeannerot]\n")
    sentence = facts_of(loaded.kit, "groupe").description
    loaded = kit(
        "    left_to_right: [jeannerot]\n", data=written(plain("JPEG"), Facts(description=f"Ici.\n{sentence}"))
    )
    assert found_in(loaded)[0].lines == ('    caption: "Ici."',)


@pytest.mark.parametrize(("key", "facts"), [
    ("date", Facts(date="9999-99-99", headline="Un titre")),
    ("date", Facts(date="2026-02-30", headline="Un titre")),
    ("credit", Facts(credit="\u200b", headline="Un titre")),
], ids=ascii)  # fmt: skip
def test_what_a_kit_would_refuse_is_not_proposed_and_told_once(
    kit: Kit, tmp_path: Path, key: str, facts: Facts
) -> None:
    loaded = kit("", data=written(plain("JPEG"), facts))
    (found,) = found_in(loaded)

    assert found.lines == ('    headline: "Un titre"',)
    (told,) = found.conflicts
    assert told.code == "photo-metadata-unused"
    assert f"`{key}: " in str(told.message)
    assert fill(loaded, tmp_path / "speakers.yaml", (found,), never) == ()
    assert load(tmp_path / "speakers.yaml").kit.photos["groupe"].headline == "Un titre"


def test_a_file_without_metadata_has_nothing_to_say(kit: Kit) -> None:
    (found,) = found_in(kit(""))
    assert (found.lines, found.conflicts) == ((), ())


def test_the_lines_are_written_after_the_file_and_nothing_else_changes(kit: Kit, tmp_path: Path) -> None:
    loaded = kit("    alt: Un groupe. # essai\n", data=FULL)
    before, path = loaded.source.text, tmp_path / "speakers.yaml"
    assert fill(loaded, path, found_in(loaded), never) == ()
    after = path.read_text("utf-8")
    start = before.index("    file: groupe.jpg\n") + len("    file: groupe.jpg\n")
    assert after.startswith(before[:start])
    assert after.endswith(before[start:])
    photo = load(path).kit.photos["groupe"]
    assert (photo.alt, photo.creator, photo.place) == ("Un groupe.", "Anne Martin, Luc Petit; neveu", "Aix-en-Provence")


def test_a_kit_that_somebody_corrected_meanwhile_is_left_to_them(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "speakers.yaml"
    loaded = kit("    alt: Un groupe.\n", data=FULL)
    found = found_in(loaded)
    path.write_text(loaded.source.text.replace("Un groupe.", "Une équipe."), "utf-8")
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        fill(loaded, path, found, never)
    assert [told.code for told in refused.value.diagnostics] == ["changed-meanwhile"]
    assert path.read_bytes() == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"speakers.yaml", "groupe.jpg"}


def test_lines_are_written_in_a_turn_of_their_own(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("presskit.publish.turn.LONGEST_WAIT", 0.1)
    path = tmp_path / "speakers.yaml"
    loaded = kit("", data=FULL)
    with turn(ledger_file(path), never), pytest.raises(Refused) as refused:
        fill(loaded, path, found_in(loaded), never)
    assert [told.code for told in refused.value.diagnostics] == ["busy"]


def test_written_twice_nothing_more_is_added(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "speakers.yaml"
    loaded = kit("", data=FULL)
    fill(loaded, path, found_in(loaded), never)
    once = path.read_bytes()
    again = load(path)
    assert found_in(again)[0].lines == ()
    fill(again, path, found_in(again), never)
    assert path.read_bytes() == once


def test_line_ends_and_the_mark_of_the_file_are_kept(kit: Kit, tmp_path: Path) -> None:
    text = "\ufeff" + kit("", data=FULL).source.text.replace("\n", "\r\n")
    loaded = kit("", data=FULL, text=text)
    fill(loaded, tmp_path / "speakers.yaml", found_in(loaded), never)
    after = (tmp_path / "speakers.yaml").read_bytes()
    assert after.startswith(b"\xef\xbb\xbfpresskit")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_last_line_without_an_end_gets_one(kit: Kit, tmp_path: Path) -> None:
    loaded = kit("", data=FULL, text=kit("", data=FULL).source.text.rstrip("\n"))
    fill(loaded, tmp_path / "speakers.yaml", found_in(loaded), never)
    assert load(tmp_path / "speakers.yaml").kit.photos["groupe"].alt == EVERYTHING.alt


def test_a_photo_within_braces_is_left_as_it_is_and_told_of(kit: Kit, tmp_path: Path) -> None:
    text = kit("", data=FULL).source.text.replace("  groupe:\n    file: groupe.jpg\n", "  groupe: {file: groupe.jpg}\n")
    loaded = kit("", data=FULL, text=text)
    (told,) = fill(loaded, tmp_path / "speakers.yaml", found_in(loaded), never)
    assert told.code == "photo-metadata-unused"
    assert len(told.notes) == len(KEYS)
    assert (tmp_path / "speakers.yaml").read_text("utf-8") == text


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40).map(readable).filter(lambda text: any(map(str.isalnum, text))))
def test_any_text_is_written_as_it_was_found(kit: Kit, tmp_path: Path, text: str) -> None:
    loaded = kit("", data=written(plain("JPEG"), Facts(alt=text)))
    fill(loaded, tmp_path / "speakers.yaml", found_in(loaded), never)
    assert load(tmp_path / "speakers.yaml").kit.photos["groupe"].alt == " ".join(text.split())


@pytest.mark.parametrize(("photo", "facts"), [
    ("    credit: © A. Martin\n", Facts(credit="A. MARTIN")),
    ("    caption: L’été « ici ».\n", Facts(description="L'été \"ici\". De gauche à droite : …")),
    ("    creator: Anne Martin\n", Facts(creators=("Anne Martin", "Luc Petit"))),
    ("    date: 2015-09-24\n", Facts(date="2015-09-24T18:30:00")),
    ("", EVERYTHING),
])  # fmt: skip
def test_what_means_the_same_is_no_conflict(kit: Kit, photo: str, facts: Facts) -> None:
    assert list(conflicts_with(facts, kit(photo), "groupe")) == []


@pytest.mark.parametrize(("photo", "facts"), [
    ("    credit: © A. Martin\n", Facts(credit="A. Martin / AFP")),
    ("    caption: Le 24 septembre.\n", Facts(description="Le 25 septembre.")),
    ("    creator: Anne Martin\n", Facts(creators=("Luc Petit",))),
    ("    rights: Libre.\n", Facts(usage_terms="Tous droits réservés.")),
    ("    date: 2015-09-24\n", Facts(date="2015-09-25")),
])  # fmt: skip
def test_what_differs_is_a_conflict_at_its_place(kit: Kit, photo: str, facts: Facts) -> None:
    loaded = kit(photo)
    (found,) = conflicts_with(facts, loaded, "groupe")
    key = photo.strip().partition(":")[0]
    assert found.code == "photo-metadata-conflict"
    assert found.span == loaded.places.value("photos", "groupe", key)


def test_lines_come_under_the_photo_they_belong_to(kit: Kit, tmp_path: Path) -> None:
    text = kit("").source.text + "  autre:\n    file: groupe.jpg\n    alt: Autre.\n"
    loaded = kit("", text=text, data=written(plain("JPEG"), Facts(alt="Trouvé.", credit="A")))
    fill(loaded, tmp_path / "speakers.yaml", found_in(loaded), never)
    photos = load(tmp_path / "speakers.yaml").kit.photos
    assert [(photo.alt, photo.credit) for photo in photos.values()] == [("Trouvé.", "A"), ("Autre.", "A")]
