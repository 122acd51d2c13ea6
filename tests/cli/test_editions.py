"""`release`, `diff` and `verify` as a user meets them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from .conftest import DAY, KIT

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Presskit

WHY = ("--kind", "rectificatif", "--reason", "mot omis", "--by", "Service de presse")


def test_from_a_first_edition_to_a_second(presskit: Presskit, kit: Path) -> None:
    first = presskit("release", **DAY)
    assert first.returncode == 0, first.stderr
    assert "essai: edition 1 is out" in first.stdout
    again = presskit("release")
    assert (again.returncode, "nothing has changed since edition 1" in again.stdout) == (0, True)
    held = kit.parent / "recu.pdf"
    shutil.copy(kit.parent / "output" / "essai" / "essai.pdf", held)
    assert presskit("verify", held).stdout == f"{held}: current: edition 1\n"

    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    different = presskit("diff")
    assert different.returncode == 1
    assert different.stdout == "vus (changed): Nous [-avons besoin d’-]{+voulons +}être vus\n"
    assert "edition 2 is out" in presskit("release").stdout

    late = presskit("verify", held)
    assert late.returncode == 1
    assert late.stdout == f"{held}: SUPERSEDED: edition 1, replaced by edition 2; changed: vus\n"
    assert presskit("diff").returncode == 0


def test_who_has_no_kit_verifies_with_the_manifest_that_was_published(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    output = kit.parent / "output" / "essai"
    elsewhere = kit.parent / "ailleurs"
    elsewhere.mkdir()
    shutil.copy(output / "editions.json", elsewhere)
    found = presskit(
        "verify", "--manifest", "editions.json", output / "essai.docx", kit, "--format", "json", cwd=elsewhere
    )
    assert found.returncode == 1
    told = json.loads(found.stdout)
    assert (told["kit"], told["status"]) == ("essai", "unknown")
    assert [file["status"] for file in told["files"]] == ["current", "unknown"]


def test_a_folder_is_verified_by_all_its_documents_and_the_worst_decides(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    output = kit.parent / "output" / "essai"
    received = kit.parent / "recus"
    received.mkdir()
    shutil.copy(output / "essai.pdf", received / "b.PDF")
    shutil.copy(output / "essai.docx", received / "a.docx")
    (received / "~$a.docx").touch()
    (received / "notes.txt").touch()
    found = presskit("verify", "recus", "recus/a.docx")
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == "recus/a.docx: current: edition 1\nrecus/b.PDF: current: edition 1\n"

    (received / "c.pdf").write_bytes(b"%PDF-1.7\n")
    (received / "anciens").mkdir()
    found = presskit("verify", "recus", "--format", "json")
    told = json.loads(found.stdout)
    assert (found.returncode, told["status"]) == (1, "unknown")
    assert [file["status"] for file in told["files"]] == ["current", "current", "unknown"]
    assert found.stderr == "1 folder in `recus` was not looked into\n"


def test_words_are_looked_up(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    stands = presskit("verify", "--quote", "nous avons besoin d'être vus !")
    assert (stands.returncode, stands.stdout) == (0, "Durand (vus): stands: Nous avons besoin d’être vus\n")
    assert presskit("verify", "--quote", "personne ne dit cela").returncode == 1


def test_words_that_were_cut_are_looked_up_piece_by_piece(presskit: Presskit, kit: Path) -> None:
    long = "Nous avons besoin d’être vus et nous ouvrons nos portes"
    kit.write_text(KIT.replace("Nous avons besoin d’être vus", long), "utf-8")
    presskit("release", **DAY)
    cut = presskit("verify", "--quote", "« Nous avons besoin […] nous ouvrons nos portes. »")
    assert (cut.returncode, cut.stdout) == (0, f"Durand (vus): stands, shortened: {long}\n")
    told = {
        "Nous avons besoin [tous] d’être vus": f"the speaker did not say [tous]; the words are: {long}",
        "nous ouvrons nos portes […] besoin d’être vus": "UNKNOWN: no one statement has these pieces in this order",
        "nous ouvrons nos […] vus": "of fewer than 3 words, a piece is looked for only where",
    }
    for quote, answer in told.items():
        found = presskit("verify", "--quote", quote)
        assert (found.returncode, answer in found.stdout) == (1, True)


def test_words_with_other_signs_or_a_negation_cut_do_not_stand_and_all_that_differs_is_told(
    presskit: Presskit, kit: Path
) -> None:
    text = "Nous n’avons jamais perdu plus de 5 % de nos portes"
    kit.write_text(KIT.replace("Nous avons besoin d’être vus", f'"{text}"'), "utf-8")
    presskit("release", **DAY)
    told = {
        "jamais perdu plus de 5 €": (
            f"NOT WORD FOR WORD: a sign, a currency or a unit differs; the words are: {text}",
        ),
        "Nous […] perdu plus de 5 %": (f"SHORTENED, and a negation or a restriction was cut: {text}",),
        "Nous [avons] perdu plus de 5 €": (
            f"SHORTENED, and a negation or a restriction was cut: {text}",
            "the speaker did not say [avons]",
            "a sign, a currency or a unit differs",
        ),
    }
    for quote, answers in told.items():
        found = presskit("verify", "--quote", quote)
        assert (found.returncode, found.stdout) == (1, "".join(f"Durand (vus): {answer}\n" for answer in answers))
    found = presskit("verify", "--quote", "Nous […] perdu plus de 5 €", "--format", "json")
    (answer,) = json.loads(found.stdout)
    assert (found.returncode, answer["standing"], answer["signs_differ"]) == (1, "negation-cut", True)


def test_what_is_corrected_and_not_released_is_not_said_to_stand(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    old = presskit("verify", "--quote", "nous avons besoin d'être vus")
    assert (old.returncode, old.stdout) == (
        0,
        "Durand (vus): stands: Nous avons besoin d’être vus\n"
        "Durand (vus): a correction is on record that no edition has yet: Nous voulons être vus\n",
    )
    new = presskit("verify", "--quote", "nous voulons être vus", "--format", "json")
    assert (new.returncode, json.loads(new.stdout)[0]["standing"]) == (1, "unreleased")


def test_the_words_of_a_translation_are_no_ones_own(presskit: Presskit, kit: Path) -> None:
    kit.write_text(KIT.replace("text: Nous", "lang: en, text: We do, translations: {fr: Nous").replace("vus}", "vus}}"))
    presskit("release", **DAY)
    found = presskit("verify", "--quote", "nous avons besoin d'être vus", lang="fr")
    assert "TRADUCTION" in found.stdout
    assert "traduit en français ; dit en anglais : We do" in found.stdout.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ((), "name files, or words with `--quote`"),
        (("speakers.yaml", "--quote", "b"), "name files, or words with `--quote`"),
        (("--quote", "a", "--manifest", "m"), "name the kit's file with `--kit`"),
        (("--quote", " « » "), "`--quote` needs words"),
        (("speakers.yaml", "nope.pdf"), "no such file: `nope.pdf`"),
        ((".",), "no PDF and no DOCX lies in the folder `.`"),
    ],
)
def test_verify_says_what_it_has_to_be_asked(
    presskit: Presskit, kit: Path, arguments: tuple[str, ...], wanted: str
) -> None:
    found = presskit("verify", *arguments)
    assert (found.returncode, wanted in found.stderr) == (2, True)


def test_no_command_agrees_with_a_ledger_that_was_cut(presskit: Presskit, kit: Path) -> None:
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    presskit("release", **DAY)
    (kit.parent / "corrections.yaml").unlink()
    for arguments in (("check",), ("build",), ("release",), ("history", "--verify"), ("verify", "--quote", "a")):
        found = presskit(*arguments)
        assert (arguments, found.returncode, "ledger-altered" in found.stderr) == (arguments, 1, True)


def test_history_says_what_it_proved_of_the_ledger_and_of_the_editions(presskit: Presskit, kit: Path) -> None:
    assert presskit("history", "--verify").stdout == "nothing is on record\n"
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    presskit("release", **DAY)
    found = presskit("history", "--verify")
    chain, files = found.stdout.splitlines()
    assert (found.returncode, chain) == (0, "2 entries: their chain is whole, and the kit agrees with them")
    assert files == "1 edition: its files are those that were released"

    presskit("correct", "vus", "--text", "Nous voulons bien être vus", *WHY)
    presskit("release")
    edition = kit.parent / "output" / "essai" / "edition-1"
    (edition / "essai.docx").unlink()
    (edition / "essai.pdf").write_bytes(b"%PDF-1.7\n")
    found = presskit("history", "--verify")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.count("error[edition-damaged]") == 2
    for why in ("`essai.docx` cannot be read", "`essai.pdf` was changed after the release"):
        assert why in found.stderr


def test_history_tells_of_each_edition(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    long, short = (presskit("history", "1", "--format", name).stdout for name in ("text", "short"))
    (entry,) = json.loads(presskit("history", "--format", "json").stdout)
    assert long == f"1  2015-09-24T10:00:00Z  release  edition 1\n   manifest {entry['manifest']}\n"
    assert short == "1 2015-09-24T10:00:00Z release 1: essai\n"
    assert "parution" in presskit("history", lang="fr").stdout


def test_a_kit_that_awaits_agreements_is_not_clean(presskit: Presskit, kit: Path) -> None:
    kit.write_text(KIT.replace("title: Un essai", "title: Un essai, approval: required"), "utf-8")
    found = presskit("check", "--strict")
    assert (found.returncode, "warning[missing-approval]" in found.stderr) == (1, True)
    assert (presskit("build").returncode, presskit("release").returncode) == (0, 1)
    approved = presskit("approve", "vus", "--by", "C. Durand", lang="fr")
    assert "entrée 1 consignée : validation de" in approved.stdout.replace("\u00a0", " ")
    assert "missing-approval" not in presskit("check").stderr


def test_what_was_withdrawn_is_shown_as_such(presskit: Presskit, kit: Path) -> None:
    assert "withdrawn" not in presskit("show", "vus").stdout
    presskit("correct", "vus", "--kind", "retrait", *WHY[2:])
    assert "verbatim, withdrawn" in presskit("show", "vus").stdout


@pytest.mark.parametrize("arguments", [("verify", "speakers.yaml"), ("diff",), ("diff", "1")])
def test_without_an_edition_there_is_nothing_to_compare_with(
    presskit: Presskit, kit: Path, arguments: tuple[str, ...]
) -> None:
    found = presskit(*arguments)
    assert found.returncode == 1
    assert "error[no-edition]" in found.stderr


def test_a_sheet_and_a_redline_are_written_beside_the_outputs(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    output = kit.parent / "output" / "essai"
    for to, name in (("pdf", "essai.changes.pdf"), ("docx", "essai.redline.docx")):
        done = presskit("diff", "1", "--to", to)
        assert done.returncode == 1, done.stderr
        assert (output / name).is_file()


@pytest.mark.parametrize("sides", [("2", "1"), ("1", "1")])
def test_no_sheet_goes_to_those_who_have_a_newer_edition(presskit: Presskit, kit: Path, sides: tuple[str, str]) -> None:
    presskit("release", **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    presskit("release")
    done = presskit("diff", *sides, "--to", "pdf")
    assert done.returncode == 1
    assert "error[notice-backwards]" in done.stderr
    assert not (kit.parent / "output" / "essai" / "essai.changes.pdf").exists()
    assert presskit("diff", *sides).returncode == (sides != ("1", "1"))


def test_words_too_few_to_be_anybodys_are_told_so(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    short, long = (presskit("verify", "--quote", words) for words in ("être vus", "être vus demain"))
    assert (short.returncode, short.stdout) == (
        1,
        "être vus: TOO SHORT: no whole statement is these words; give 3 of them at least\n",
    )
    assert (long.returncode, long.stdout) == (1, "être vus demain: UNKNOWN: nobody in this kit says so\n")


def test_an_edition_with_withdrawn_words_names_what_is_current_and_not_who_took_them_back(
    presskit: Presskit, kit: Path
) -> None:
    presskit("release", **DAY)
    held = kit.parent / "recu.pdf"
    shutil.copy(kit.parent / "output" / "essai" / "essai.pdf", held)
    presskit("correct", "vus", "--kind", "retrait", "--reason", "x", "--by", "y", "--yes")
    presskit("release")
    presskit("correct", "speaker:durand.function", "--text", "maire", *WHY)
    assert "edition 3 is out" in presskit("release").stdout
    told = "WITHDRAWN: edition 1 has statements that were taken back since: vus; edition 3 is current"
    assert presskit("verify", held).stdout == f"{held}: {told}\n"


def test_no_sheet_is_written_where_nothing_changed(presskit: Presskit, kit: Path) -> None:
    presskit("release", **DAY)
    done = presskit("diff", "--to", "pdf")
    assert (done.returncode, "nothing is different" in done.stdout + done.stderr) == (0, True)
    assert not (kit.parent / "output" / "essai" / "essai.changes.pdf").exists()


def test_a_sheet_that_was_sent_says_between_which_editions_and_that_nothing_proves_it(
    presskit: Presskit, kit: Path
) -> None:
    presskit("release", **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY)
    presskit("release")
    presskit("diff", "1", "2", "--to", "pdf")
    held = kit.parent / "output" / "essai" / "essai.changes.pdf"
    found = presskit("verify", held)
    assert found.returncode == 1
    assert "NOT AN EDITION: notice of changes from edition 1 to edition 2 of the kit `essai`" in found.stdout
    assert "no manifest has its bytes" in found.stdout


def test_what_is_released_elsewhere_is_corrected_and_verified_there(presskit: Presskit, kit: Path) -> None:
    elsewhere = ("-o", "pub")
    presskit("release", *elsewhere, **DAY)
    presskit("correct", "vus", "--text", "Nous voulons être vus", *WHY, *elsewhere)
    presskit("release", *elsewhere)
    presskit("correct", "vus", "--text", "Nous voulons bien être vus", *WHY, *elsewhere)
    presskit("approve", "vus", "--by", "C. Durand", *elsewhere)
    entries = json.loads(presskit("history", "--format", "json").stdout)
    assert [entry.get("edition") for entry in entries] == ["1", "2", "2", "3", None]

    (held,) = (kit.parent / "pub").rglob("edition-2/essai.pdf")
    assert presskit("verify", held, *elsewhere).stdout == f"{held}: current: edition 2\n"
    assert presskit("verify", "--quote", "Nous voulons être vus", *elsewhere).returncode == 0
    assert presskit("verify", held).returncode == 1

    assert presskit("history", "--verify", *elsewhere).returncode == 0
    kit.write_text(kit.read_text("utf-8").replace("présidente", "maire"), "utf-8")
    for arguments in (("check",), ("history", "--verify")):
        assert "unrecorded-change" in presskit(*arguments, *elsewhere).stderr


def test_a_replaced_photo_is_said_to_be_and_only_json_has_its_sums(presskit: Presskit, kit: Path) -> None:
    photo = "photos: {vue: {file: p.png, caption: Une vue., credit: A. Roux / Le Lien, alt: Une vue, rights: Libre}}\n"
    kit.write_text(KIT + photo, "utf-8")
    Image.new("RGB", (300, 200), "white").save(kit.parent / "p.png")
    assert presskit("release", **DAY).returncode == 0
    Image.new("RGB", (300, 200), "black").save(kit.parent / "p.png")
    assert presskit("diff").stdout == "photo:vue.file (changed): image replaced\n"
    assert presskit("diff", lang="fr").stdout.endswith("image remplacée\n")
    (found,) = json.loads(presskit("diff", "--format", "json").stdout)
    assert [len(found[side]) for side in ("before", "after")] == [64, 64]
