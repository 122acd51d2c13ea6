"""An edition is read again only where it is what was released: of its kit, its number, and of what is on record."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.corrections.conftest import GROUNDS, KIT, never

from presskit.corrections.frozen import edition, past_edition
from presskit.corrections.recording import approve, correct, withdraw
from presskit.diagnostics import Message, Refused
from presskit.editions.quoting import quoted
from presskit.editions.releasing import release
from presskit.editions.sides import record
from presskit.editions.verifying import verified
from presskit.pipeline import Order, build, inspect
from presskit.publish.editions import edition_manifest, listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presskit.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit that was released once; no test may change it."""
    path = tmp_path_factory.mktemp("once") / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    release(Order(path), GROUNDS.at, never)
    return path


@pytest.fixture
def out(once: Path, tmp_path: Path) -> Path:
    """The file of a copy of it."""
    shutil.copytree(once.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / once.name


def refusal(call: Callable[[], object]) -> list[Diagnostic]:
    with pytest.raises(Refused) as refused:
        call()
    return [problem for problem in refused.value.diagnostics if problem.severity == "error"]


def codes(call: Callable[[], object]) -> list[str]:
    return [problem.code for problem in refusal(call)]


def folder(path: Path) -> Path:
    return path.parent / "output" / "essai" / "edition-1"


def change(file: Path, change: Callable[[Any], object]) -> None:
    held = json.loads(file.read_bytes())
    change(held)
    file.write_text(json.dumps(held, ensure_ascii=False), "utf-8")


def hashed_anew(path: Path, number: int = 1) -> None:
    """The digest of the edition's kit, as it is now, in its manifest."""
    at = folder(path).with_name(f"edition-{number}")
    digest = sha256((at / "kit.json").read_bytes()).hexdigest()
    change(at / "manifest.json", lambda held: held["outputs"].update({"kit.json": digest}))


def unlisted(path: Path) -> None:
    (folder(path).parent / "editions.json").unlink()


def assert_everything_refuses(path: Path, code: str = "edition-damaged") -> None:
    assert code in {problem.code for problem in inspect(path) if problem.severity == "error"}
    assert codes(lambda: build(Order(path, formats=("docx",)))) == [code]
    assert codes(lambda: release(Order(path), GROUNDS.at, never)) == [code]
    assert codes(lambda: quoted(path, "Nous avons besoin d’être vus")) == [code]
    if (folder(path).parent / "editions.json").exists():
        assert codes(lambda: record(path)) == [code]


def test_an_edition_of_another_kit_is_refused(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre" / "speakers.yaml"
    other.parent.mkdir()
    other.write_text(KIT.replace("id: essai", "id: autre"), "utf-8")
    release(Order(other), GROUNDS.at, never)
    folder(path).parent.mkdir(parents=True)
    shutil.copytree(other.parent / "output" / "autre" / "edition-1", folder(path))
    assert_everything_refuses(path)


def test_the_kit_of_another_in_an_edition_is_refused_though_its_manifest_says_otherwise(out: Path) -> None:
    change(folder(out) / "kit.json", lambda held: held["kit"]["kit"].update(id="autre"))
    hashed_anew(out)
    unlisted(out)
    assert_everything_refuses(out)


def test_the_editions_of_another_kit_are_no_record(out: Path) -> None:
    change(folder(out).parent / "editions.json", lambda held: held.update(kit="autre"))
    assert_everything_refuses(out, "bad-manifest")


def test_a_kit_that_was_changed_is_refused_though_the_manifest_was_made_to_fit(out: Path) -> None:
    change(folder(out) / "kit.json", lambda held: held["kit"]["kit"].update(title="Un autre essai"))
    hashed_anew(out)
    assert_everything_refuses(out)


def test_a_kit_that_was_changed_is_refused_by_its_manifest_alone(out: Path) -> None:
    unlisted(out)
    change(folder(out) / "kit.json", lambda held: held["kit"]["kit"].update(title="Un autre essai"))
    with pytest.raises(Refused, match=r"`kit[.]json` was changed after the release"):
        edition(folder(out).parent, 1, out.parent)


@pytest.mark.parametrize("key", ["number", "released", "statements", "withdrawn"])
def test_a_manifest_that_is_not_what_is_on_record_is_refused(out: Path, key: str) -> None:
    others = {"number": 2, "released": "2020-01-01T00:00:00Z", "statements": {}, "withdrawn": ["vus"]}
    change(folder(out) / "manifest.json", lambda held: held["release"].update({key: others[key]}))
    assert_everything_refuses(out)


@pytest.mark.parametrize("linked", ["", "kit.json", "manifest.json"])
def test_an_edition_is_not_read_through_a_link(out: Path, tmp_path: Path, linked: str) -> None:
    place = folder(out) / linked
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    assert_everything_refuses(out)


def test_an_edition_that_only_a_link_brings_is_not_read(path: Path, tmp_path: Path) -> None:
    release(Order(path), GROUNDS.at, never)
    folder(path).rename(tmp_path / "elsewhere")
    unlisted(path)
    folder(path).with_name("edition-7").symlink_to(tmp_path / "elsewhere")
    assert_everything_refuses(path)


def test_the_outputs_may_lie_where_a_link_of_the_user_leads(path: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    release(Order(path, tmp_path / "link"), GROUNDS.at, never)
    assert not [found for found in inspect(path, tmp_path / "link") if found.severity == "error"]


def test_an_edition_that_is_not_on_record_is_refused(out: Path) -> None:
    shutil.copytree(folder(out), folder(out).with_name("edition-2"))
    for name in ("kit.json", "manifest.json"):
        file = folder(out).with_name("edition-2") / name
        change(file, lambda held: (held.get("release", {}).update(number=2), held.update(edition=2)))
    assert_everything_refuses(out)


def test_without_a_record_an_edition_is_believed_by_its_own_manifest(out: Path) -> None:
    unlisted(out)
    assert build(Order(out, formats=("docx",))).files
    assert not release(Order(out), GROUNDS.at, never).is_new


@pytest.mark.parametrize("number", [0, -1, 2, 999_999, 10**400, True, 1.5, "1", None, float("inf"), float("nan")])
@pytest.mark.parametrize("key", ["edition", "entries"])
def test_a_number_is_that_of_the_folder_and_of_the_entries(out: Path, key: str, number: object) -> None:
    if (key, number) == ("entries", 0):
        return
    change(folder(out) / "kit.json", lambda held: held.update({key: number}))
    hashed_anew(out)
    unlisted(out)
    assert codes(lambda: past_edition(out, None, "essai")) == ["edition-damaged"]


def test_the_number_of_a_manifest_is_that_of_its_folder(out: Path) -> None:
    change(folder(out) / "manifest.json", lambda held: held["release"].update(number=999_999))
    unlisted(out)
    assert_everything_refuses(out)


def test_an_entry_with_a_key_of_no_type_is_refused_before_it_is_compared(out: Path) -> None:
    correct(out, "vus", "Nous voulons être vus", GROUNDS, never)
    release(Order(out), GROUNDS.at, never)
    second = folder(out).with_name("edition-2") / "kit.json"
    change(second, lambda held: (held["ledger"][0].update(zz=None), held.update(head="0" * 64)))
    hashed_anew(out, 2)
    unlisted(out)
    assert codes(lambda: build(Order(out, formats=("docx",)))) == ["edition-damaged"]


def test_what_no_kit_can_say_is_said_to_be_the_edition_s(out: Path) -> None:
    change(folder(out) / "kit.json", lambda held: held["kit"].update(autre="chose"))
    hashed_anew(out)
    found = refusal(lambda: build(Order(out, formats=("docx",))))
    assert {problem.code for problem in found} == {"edition-damaged", "unknown-key"}
    assert all(problem.span is None or problem.span.line == 0 for problem in found)


@pytest.mark.parametrize("name", ["vus\nCURRENT", "Vus", "", "a" * 200, "../x", "vus\u202e"])
def test_ids_that_are_no_slugs_are_refused(out: Path, name: str) -> None:
    def forge(held: Any) -> None:
        statements = held.get("release", held.get("editions", [{}])[0])["statements"]
        statements[name] = statements.pop("vus")

    change(folder(out).parent / "editions.json", forge)
    change(folder(out) / "manifest.json", forge)
    assert_everything_refuses(out, "bad-manifest")
    unlisted(out)
    assert_everything_refuses(out)


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit that was released with entries of every sort, and has no record of that."""
    path = tmp_path_factory.mktemp("fige") / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    correct(path, "vus", "Nous voulons être vus", GROUNDS, never)
    approve(path, ["vus"], "Camille Durand", GROUNDS.at, never)
    withdraw(path, "suite", GROUNDS, never)
    release(Order(path), GROUNDS.at, never)
    unlisted(path)
    return path


STRAYS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just([]), st.just({}), st.just("a\nb"),
    st.just(float("inf")),
    st.sampled_from(["\ud800", "\u202e", "\x00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", 10**400]),
)  # fmt: skip


def mutated(value: Any, data: st.DataObject) -> Any:
    """JSON with one of its values, or of its keys, put in the place of another."""
    if not isinstance(value, (dict, list)) or not value or data.draw(st.integers(0, 6)) == 0:
        return data.draw(STRAYS)
    if isinstance(value, list):
        at = data.draw(st.integers(0, len(value) - 1))
        return [*value[:at], mutated(value[at], data), *value[at + 1 :]]
    key = data.draw(st.sampled_from([*value]))
    match data.draw(st.sampled_from(["value", "value", "key", "gone", "new"])):
        case "gone":
            return {name: inner for name, inner in value.items() if name != key}
        case "key":
            return {data.draw(st.text(max_size=5)) if name == key else name: inner for name, inner in value.items()}
        case "new":
            return {**value, data.draw(st.text(max_size=5)): data.draw(STRAYS)}
    return {**value, key: mutated(value[key], data)}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
@pytest.mark.parametrize("name", ["kit.json", "manifest.json"])
def test_of_an_edition_that_holds_anything_it_is_only_ever_refused(
    frozen: Path, name: str, data: st.DataObject
) -> None:
    file = folder(frozen) / name
    kept = {each: (folder(frozen) / each).read_bytes() for each in ("kit.json", "manifest.json")}
    try:
        file.write_text(json.dumps(mutated(json.loads(kept[name]), data)), "utf-8")
        if name == "kit.json":
            hashed_anew(frozen)
        edition(folder(frozen).parent, 1, frozen.parent)
        inspect(frozen)
    except Refused:
        pass
    finally:
        for each, whole in kept.items():
            (folder(frozen) / each).write_bytes(whole)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ('{"schema": "x\\ny"}', "schema"),
        ('{"schema": "presskit-edition/1", "edition": 1e999}', "edition"),
        ("[]", None),
        ("[", None),
        ("", None),
    ],
)
def test_why_an_edition_is_not_read_repeats_nothing_of_what_it_holds(
    out: Path, written: str, place: str | None
) -> None:
    (folder(out) / "kit.json").write_text(written, "utf-8")
    (found,) = refusal(lambda: past_edition(out, None, "essai"))
    told = dict(found.message.values)["reason"]
    assert isinstance(told, Message)
    assert dict(told.values).get("place") == place


@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_of_a_record_that_holds_anything_it_is_only_ever_refused(frozen: Path, data: st.DataObject) -> None:
    outputs = folder(frozen).parent
    record_of = outputs / "editions.json"
    whole = json.loads(listed([edition_manifest(folder(frozen))]).to_json())
    record_of.write_text(json.dumps(mutated(whole, data)), "utf-8")
    try:
        verified(outputs / "essai.pdf", record(frozen))
    except Refused:
        pass
    finally:
        record_of.unlink()


@pytest.mark.parametrize("opened", ['{"kit": ' * 100_000, '{"kit": {"kit": ' + "[" * 100_000 + "]" * 100_000 + "}}"])
def test_a_kit_that_lies_too_deep_is_refused(out: Path, opened: str) -> None:
    (folder(out) / "kit.json").write_text(opened, "utf-8")
    assert codes(lambda: past_edition(out, None, "essai")) == ["edition-damaged"]
