"""What a check and a build say of the files that a kit is made from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.freshness.kit import write_kit
from tests.template.letterhead import bases

from presskit.diagnostics import Refused
from presskit.pipeline import Order, build, inspect

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit on a letterhead that hides quotations."""
    path = write_kit(tmp_path / "kit")
    hiding = '<w:color w:val="7A1F5C"/>', '<w:color w:val="7A1F5C"/><w:vanish/>'
    base = bases.changed(bases.house(), "word/styles.xml", lambda text: text.replace(*hiding, 1))
    (path.parent / "templates" / "maison" / "base.docx").write_bytes(base)
    return path


def test_a_letterhead_that_hides_words_is_told_of_by_a_check_and_by_a_build(kit: Path) -> None:
    assert "base-document-unseen" in [found.code for found in inspect(kit)]
    assert "base-document-unseen" in [found.code for found in build(Order(kit, formats=("docx",))).warnings]


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("sources/discours.txt", 0),
        ("sources/discours.txt", 1),
        ("photos/groupe.png", 0),
        ("templates/maison/fonts/gras.ttf", 0),
        ("templates/maison/theme.yaml", 0),
        ("templates/maison/theme.yaml", 1),
        ("templates/maison/base.docx", 0),
    ],
)
def test_a_link_that_takes_the_place_of_a_file_once_it_was_found_is_not_followed(
    kit: Path, name: str, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, opened, before = kit.parent / name, os.open, iter(range(times))

    def late(path: str | Path, flags: int, *rest: int, dir_fd: int | None = None) -> int:
        if path == file.name and dir_fd is not None and not file.is_symlink() and next(before, None) is None:
            file.rename(kit.parent.parent / "elsewhere")
            file.symlink_to(kit.parent.parent / "elsewhere")
        return opened(path, flags, *rest, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", late)
    with pytest.raises(Refused) as refused:
        build(Order(kit, formats=("docx",)))
    told = {"unreadable-file", "photo-unreadable", "not-a-file", "unsafe-path"}
    assert {found.code for found in refused.value.diagnostics} <= told
