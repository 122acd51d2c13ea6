"""`presskit watch` builds at every change, however it is made, shows what is wrong, and goes on."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from tests.freshness.kit import KIT, OTHER_FONT, write_kit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LONGEST = 30.0
"""Seconds after which a test gives up; nothing waits as long."""
BUILT = "atelier: "
INTERRUPTIBLE = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('presskit', run_name='__main__')"
)
"""What a shell runs in the background starts deaf to SIGINT, and so would what the tests start there."""
NOT_BUILT = "not built"


class Watching:
    """A `presskit watch` at work on a kit, and what it prints on both streams."""

    def __init__(self, kit: Path, *arguments: str) -> None:
        self.kit = kit
        self.pdf = kit.parent / "output" / "atelier" / "atelier.pdf"
        self.process = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTIBLE, "watch", str(kit), "--to", "pdf", *arguments],
            env={**os.environ, "PRESSKIT_LANG": "en", "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, beginning: str) -> str:
        """All that is printed up to the next line that begins so."""
        shown = ""
        while True:
            try:
                line = self._lines.get(timeout=LONGEST)
            except queue.Empty:
                pytest.fail(f"no line begins with {beginning!r} in\n{shown}")
            shown += line
            if line.startswith(beginning):
                return shown

    def after(self, change: Callable[[], object]) -> str:
        """What is printed up to the build that a change makes."""
        before = self.pdf.read_bytes()
        change()
        shown = self.until(BUILT)
        assert self.pdf.read_bytes() != before
        return shown

    def stop(self) -> int:
        """End it as Ctrl-C does; returns its exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONGEST)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    return write_kit(tmp_path / "kit")


@pytest.fixture
def watching(kit: Path) -> Iterator[Watching]:
    """A watch that has built the kit once."""
    one = Watching(kit)
    try:
        one.until(BUILT)
        yield one
    finally:
        one.close()


def renamed(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def test_it_builds_after_a_write_a_rename_and_a_moment_without_the_file(watching: Watching) -> None:
    kit = watching.kit
    watching.after(lambda: kit.write_text(KIT.replace("titre", "deuxième"), "utf-8"))
    watching.after(lambda: renamed(kit, KIT.replace("titre", "troisième")))

    def take_away_and_put_back() -> None:
        kit.unlink()
        kit.write_text(KIT.replace("titre", "quatrième"), "utf-8")

    assert NOT_BUILT not in watching.after(take_away_and_put_back)


def test_it_shows_what_is_wrong_keeps_the_outputs_and_builds_once_it_is_mended(watching: Watching) -> None:
    good = watching.pdf.read_bytes()
    renamed(watching.kit, KIT.replace("family", "famly"))
    shown = watching.until(NOT_BUILT)

    assert "error[unknown-key]" in shown
    assert watching.pdf.read_bytes() == good
    watching.after(lambda: renamed(watching.kit, KIT.replace("titre", "autre")))


def test_it_builds_after_a_change_of_photo_font_theme_and_ledger(watching: Watching) -> None:
    from PIL import Image

    root = watching.kit.parent
    watching.after(lambda: Image.new("RGB", (300, 200), "black").save(root / "photos" / "groupe.png"))
    watching.after(lambda: shutil.copy(OTHER_FONT, root / "templates" / "maison" / "fonts" / "gras.ttf"))
    theme = root / "templates" / "maison" / "theme.yaml"
    watching.after(lambda: theme.write_text(theme.read_text("utf-8").replace("size: 10", "size: 14"), "utf-8"))
    watching.after(lambda: (root / "corrections.yaml").write_text("presskit-corrections: 1\nentries: []\n"))


def test_it_builds_once_a_file_that_was_missing_is_there(watching: Watching) -> None:
    source = watching.kit.parent / "sources" / "discours.txt"
    text = source.read_text("utf-8")
    source.unlink()

    assert "missing-file" in watching.until(NOT_BUILT)
    source.write_text(text + " Oui.", "utf-8")
    watching.until(BUILT)


def test_it_builds_once_a_theme_that_is_broken_is_mended(watching: Watching) -> None:
    theme = watching.kit.parent / "templates" / "maison" / "theme.yaml"
    text = theme.read_text("utf-8")
    theme.write_text("styles: [", "utf-8")
    watching.until(NOT_BUILT)

    watching.after(lambda: theme.write_text(text.replace("size: 10", "size: 14"), "utf-8"))


def test_it_waits_for_a_kit_that_is_broken_from_the_beginning(kit: Path) -> None:
    kit.write_text("presskit: [", "utf-8")
    watching = Watching(kit)
    try:
        watching.until(NOT_BUILT)
        kit.write_text(KIT, "utf-8")
        watching.until(BUILT)
    finally:
        watching.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_is_how_it_ends(watching: Watching) -> None:
    assert watching.stop() == 0


def test_what_it_builds_is_what_a_build_gives(watching: Watching, tmp_path: Path) -> None:
    from presskit.pipeline import Order, build

    watching.after(lambda: renamed(watching.kit, KIT.replace("titre", "autre")))
    (clean,) = build(Order(watching.kit, tmp_path / "clean", ("pdf",))).files

    assert watching.pdf.read_bytes() == clean.read_bytes()
