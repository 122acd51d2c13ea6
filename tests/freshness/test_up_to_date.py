"""What was built is left alone as long as another build would give the same, and not a moment longer."""

from __future__ import annotations

import os
import re
import shutil
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from msgspec.structs import replace
from PIL import Image
from tests.freshness.kit import KIT, OTHER_FONT, write_kit

from presskit import cache
from presskit.diagnostics import Refused
from presskit.freshness import maker, seen
from presskit.pipeline import Order, build, up_to_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def order(kit: Path) -> Order:
    return Order(kit, formats=("pdf",))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_build_repeated_at_once_is_up_to_date(kit: Path) -> None:
    built = build(order(kit))

    assert up_to_date(order(kit)) == replace(built, is_new=False)


def test_without_a_record_a_build_is_due(kit: Path) -> None:
    assert up_to_date(order(kit)) is None


def test_what_is_up_to_date_is_left_alone(kit: Path) -> None:
    (pdf,) = build(order(kit)).files
    before = pdf.parent.stat(), pdf.stat()
    up_to_date(order(kit))

    assert (pdf.parent.stat(), pdf.stat()) == before


def test_the_warnings_are_those_of_the_build(kit: Path) -> None:
    kit.write_text(kit.read_text("utf-8").replace("    credit: A. Dupont\n", ""), "utf-8")
    built = build(order(kit))
    again = up_to_date(order(kit))

    assert built.warnings
    assert again is not None
    assert again.warnings == built.warnings


def append(path: Path, more: bytes) -> None:
    path.write_bytes(path.read_bytes() + more)


EDITS: dict[str, Callable[[Path], object]] = {
    "the kit": lambda root: append(root / "speakers.yaml", b"\n"),
    "the ledger": lambda root: (root / "corrections.yaml").write_text("presskit-corrections: 1\nentries: []\n"),
    "the lock of the ledger": lambda root: (root / ".presskit-corrections.yaml.lock").write_text("1"),
    "a source": lambda root: append(root / "sources" / "discours.txt", b" Oui."),
    "a source that is gone": lambda root: (root / "sources" / "discours.txt").unlink(),
    "a photo": lambda root: append(root / "photos" / "groupe.png", b"\0"),
    "the theme": lambda root: append(root / "templates" / "maison" / "theme.yaml", b"# autre\n"),
    "a theme that comes before one of the package": lambda root: shutil.copytree(
        root / "templates" / "maison", root / "templates" / "classique"
    ),
    "a font": lambda root: shutil.copy(OTHER_FONT, root / "templates" / "maison" / "fonts" / "gras.ttf"),
    "a letterhead that nothing names": lambda root: (root / "templates" / "maison" / "base.docx").touch(),
    "an edition": lambda root: (root / "output" / "atelier" / "edition-1").mkdir(),
    "the list of editions": lambda root: (root / "output" / "atelier" / "editions.json").touch(),
    "an output": lambda root: append(root / "output" / "atelier" / "atelier.pdf", b"\n"),
    "an output that is gone": lambda root: (root / "output" / "atelier" / "atelier.pdf").unlink(),
    "the manifest": lambda root: (root / "output" / "atelier" / "manifest.json").unlink(),
    "the outputs": lambda root: shutil.rmtree(root / "output"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_build_is_due_after_a_change_of(edit: Callable[[Path], object], kit: Path) -> None:
    build(order(kit))
    edit(kit.parent)

    assert up_to_date(order(kit)) is None


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_build_is_due_where_marks_are_relied_on_after_a_change_of(
    edit: Callable[[Path], object], kit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(monkeypatch)
    build(order(kit))
    assert up_to_date(order(kit))
    monkeypatch.setattr(seen, "_content", nothing_is_read)
    assert up_to_date(order(kit))
    monkeypatch.undo()
    edit(kit.parent)

    assert up_to_date(order(kit)) is None


def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the marks of every file be relied on, as those of an old one."""
    monkeypatch.setattr(seen, "_older", lambda state, moment: True)


def nothing_is_read(path: str, state: os.stat_result) -> str:
    pytest.fail(f"{path} was read")


def test_a_file_of_the_same_size_and_time_is_told_by_the_time_of_its_change(
    kit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(monkeypatch)
    build(order(kit))
    assert up_to_date(order(kit))
    state, text = kit.stat(), kit.read_text("utf-8")
    kit.write_text(text.replace("Un titre", "Un titrE"), "utf-8")
    os.utime(kit, ns=(state.st_atime_ns, state.st_mtime_ns))

    assert up_to_date(order(kit)) is None


def test_a_file_that_changed_a_moment_ago_is_read_whatever_its_marks(kit: Path) -> None:
    now = kit.stat().st_mtime_ns + 1_000_000
    assert seen.seen(str(kit), now).marks is None
    assert seen.seen(str(kit), now + 3_000_000_000).marks is not None


def test_a_file_that_was_only_touched_is_the_same(kit: Path) -> None:
    build(order(kit))
    kit.touch()

    assert up_to_date(order(kit))


def test_a_kit_without_templates_of_its_own_is_built_again_once_it_has_them(kit: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    shutil.move(kit.parent / "templates", aside)
    kit.write_text(KIT.replace("template: maison", "template: moderne"), "utf-8")
    build(order(kit))
    assert up_to_date(order(kit))
    (kit.parent / "templates").mkdir()
    shutil.move(aside / "maison", kit.parent / "templates" / "classique")

    assert up_to_date(order(kit)) is None


def test_a_template_that_the_kit_does_not_use_does_not_matter(kit: Path) -> None:
    build(order(kit))
    shutil.copytree(kit.parent / "templates" / "maison", kit.parent / "templates" / "autre")

    assert up_to_date(order(kit))


def test_a_dictionary_that_changes_matters(kit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DICPATH", str(tmp_path))
    (tmp_path / "fr.aff").write_text("SET UTF-8\n", "utf-8")
    (tmp_path / "fr.dic").write_text("1\nmot\n", "utf-8")
    build(order(kit))
    assert up_to_date(order(kit))
    (tmp_path / "fr.dic").write_text("2\nmot\nmots\n", "utf-8")

    assert up_to_date(order(kit)) is None


def test_a_kit_that_changes_while_it_is_built_is_built_again(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = kit.read_text("utf-8")

    def written(*_: object) -> dict[str, bytes]:
        kit.write_text(text.replace("Un titre", "Un autre"), "utf-8")
        return {"atelier.pdf": b"of the first title"}

    monkeypatch.setattr("presskit.pipeline.written", written)
    build(order(kit))

    assert up_to_date(order(kit)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"formats": ("pdf", "docx")},
        {"template": "moderne"},
        {"strict": True},
        {"epoch": datetime(2020, 2, 2, tzinfo=UTC)},
        {"output": Path("elsewhere")},
    ],
    ids=str,
)
def test_another_order_is_another_build(kit: Path, other: dict[str, object]) -> None:
    build(order(kit))

    assert up_to_date(replace(order(kit), **other)) is None


def test_two_orders_for_one_folder_do_not_pass_for_each_other(kit: Path) -> None:
    both = Order(kit)
    build(both)
    build(order(kit))

    assert up_to_date(both) is None
    assert up_to_date(order(kit))


def test_another_presskit_builds_anew(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(order(kit))
    monkeypatch.setattr("presskit.freshness.record.maker", lambda: "another")

    assert up_to_date(order(kit)) is None


def test_what_builds_is_told_by_its_own_files_and_the_libraries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = maker.maker.__wrapped__()
    (tmp_path / "reportlab-99.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])

    assert maker.maker.__wrapped__() != mine


def test_an_order_whose_build_is_refused_is_not_on_record(kit: Path) -> None:
    build(order(kit))
    kit.write_text(kit.read_text("utf-8").replace("title", "titel"), "utf-8")
    with pytest.raises(Refused):
        build(order(kit))

    assert up_to_date(order(kit)) is None


def test_with_nothing_kept_every_build_is_due(kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    build(order(kit))

    assert up_to_date(order(kit)) is None


def record_of(kit: Path, records: Path) -> Path:
    (name,) = {path.name for path in records.iterdir() if b'"maker"' in path.read_bytes()}
    return records / name


@pytest.mark.parametrize("cut", [0, 10, 40, 200, -1])
def test_a_damaged_record_is_no_record(kit: Path, records: Path, cut: int) -> None:
    build(order(kit))
    record = record_of(kit, records)
    record.write_bytes(record.read_bytes()[:cut])

    assert up_to_date(order(kit)) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 100_000, b'{"maker": 1}', b"\xff", b"null"])
def test_a_record_of_another_form_is_no_record(kit: Path, content: bytes) -> None:
    from presskit.freshness.record import FORM

    build(order(kit))
    cache.note(("build", FORM, *order(kit).key()), content)

    assert up_to_date(order(kit)) is None


def test_a_large_file_is_never_taken_for_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "LARGEST_FILE", 3)
    path = tmp_path / "file"
    path.write_bytes(b"1234")

    assert seen.seen(str(path), 0).again(0) is None


@pytest.fixture
def opened() -> Iterator[set[str]]:
    """The paths of all files opened and folders listed from now on."""
    paths: set[str] = set()
    listening = True

    def hook(event: str, values: tuple[object, ...]) -> None:
        if listening and event in ("open", "os.listdir", "os.scandir") and isinstance(values[0], str | os.PathLike):
            paths.add(str(Path(os.fsdecode(values[0])).absolute()))

    sys.addaudithook(hook)
    yield paths
    listening = False


def test_every_file_of_the_kit_that_a_build_opens_is_on_record(kit: Path, opened: set[str]) -> None:
    from presskit.corrections.frozen import NAME
    from presskit.editions.releasing import release
    from presskit.freshness.record import _read

    edition = release(order(kit), datetime(2020, 2, 2, tzinfo=UTC), lambda _: None).folder
    opened.clear()
    elsewhere = replace(order(kit), output=kit.parent / "elsewhere")
    build(elsewhere)

    record = _read(elsewhere.key())
    assert record is not None
    ours = {path for path in opened if path.startswith(f"{kit.parent}{os.sep}") and Path(path).is_file()}
    assert ours >= {str(kit), str(kit.parent / "photos" / "groupe.png"), str(edition / NAME)}
    assert ours <= {one.path for one in record.inputs}


class Editing(RuleBasedStateMachine):
    """Somebody edits at random and builds: the outputs are always those of a build from nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory()
        self.kit = write_kit(Path(self.place.name) / "kit")
        self.outputs = self.kit.parent / "output" / "atelier"
        self.number = count()
        self.built: dict[Path, bytes] = {}

    def teardown(self) -> None:
        self.place.cleanup()

    def state(self) -> dict[Path, bytes]:
        """Every file of the kit and of its outputs."""
        return {path: path.read_bytes() for path in self.kit.parent.rglob("*") if path.is_file()}

    @rule(title=st.sampled_from(["titre", "titra", "titres"]))
    def write_the_kit(self, title: str) -> None:
        self.kit.write_text(KIT.replace("titre", title), "utf-8")

    @rule(words=st.sampled_from(["dit", "redit"]))
    def write_a_source(self, words: str) -> None:
        (self.kit.parent / "sources" / "discours.txt").write_text(
            f"Camille Durand {words} : « Nous ouvrons demain. »", "utf-8"
        )

    @rule(colour=st.sampled_from(["white", "black"]))
    def take_a_photo(self, colour: str) -> None:
        Image.new("RGB", (300, 200), colour).save(self.kit.parent / "photos" / "groupe.png")

    @rule(size=st.sampled_from([10, 11]))
    def change_the_style(self, size: int) -> None:
        theme = self.kit.parent / "templates" / "maison" / "theme.yaml"
        theme.write_text(re.sub("size: [0-9]+", f"size: {size}", theme.read_text("utf-8")), "utf-8")

    @precondition(lambda self: self.outputs.exists())
    @rule(name=st.sampled_from(["atelier.pdf", "manifest.json"]))
    def tamper(self, name: str) -> None:
        (self.outputs / name).write_bytes((self.outputs / name).read_bytes()[:-1])

    @rule()
    def build(self) -> None:
        known = up_to_date(order(self.kit))
        assert (known is not None) == (self.state() == self.built)
        outcome = known or build(order(self.kit))
        self.built = self.state()
        clean = build(replace(order(self.kit), output=Path(self.place.name) / f"clean-{next(self.number)}"))
        assert contents(clean.files[0].parent) == contents(self.outputs)
        assert clean.warnings == outcome.warnings


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=6, stateful_step_count=12, deadline=None)
