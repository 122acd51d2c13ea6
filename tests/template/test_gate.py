"""No template reads outside the folder `templates`, nor more than it may hold."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from presskit.diagnostics import Diagnostic, Refused, Span
from presskit.template.load import load_template
from presskit.template.shelf import PACKAGED

if TYPE_CHECKING:
    from pathlib import Path

AT = Span("speakers.yaml", 4, 13, 4, 21)
SECRET = "extends: classique\nsecret: 12345\n"


def refused(beside: Path, name: str = "maison") -> Diagnostic:
    with pytest.raises(Refused) as caught:
        load_template(name, beside, AT)
    (found,) = caught.value.diagnostics
    return found


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit's folder with an empty template, and a secret outside it."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "theme.yaml").write_text(SECRET, "utf-8")
    (tmp_path / "kit" / "templates" / "maison").mkdir(parents=True)
    return tmp_path / "kit"


def test_a_theme_that_is_a_link_out_of_the_templates_is_not_read(kit: Path) -> None:
    (kit / "templates" / "maison" / "theme.yaml").symlink_to(kit.parent / "elsewhere" / "theme.yaml")
    found = refused(kit)
    assert (found.code, found.span) == ("unsafe-path", AT)
    assert "12345" not in str(found)


def test_a_template_that_is_a_link_out_of_the_templates_is_not_read(kit: Path) -> None:
    (kit / "templates" / "other").symlink_to(kit.parent / "elsewhere")
    assert refused(kit, "other").code == "unsafe-path"


def test_a_link_within_the_templates_is_followed(kit: Path) -> None:
    (kit / "templates" / "maison" / "theme.yaml").write_text("extends: classique\n", "utf-8")
    (kit / "templates" / "other").symlink_to(kit / "templates" / "maison")
    assert load_template("other", kit).name == "other"


def test_the_folder_of_templates_may_itself_be_a_link(kit: Path) -> None:
    (kit / "templates" / "maison").rmdir()
    (kit / "templates").rmdir()
    (kit / "templates").symlink_to(PACKAGED)
    assert load_template("moderne", kit) == load_template("moderne", None)


def test_a_font_that_is_a_link_out_of_its_template_is_not_read(kit: Path) -> None:
    folder = kit / "templates" / "maison"
    (folder / "theme.yaml").write_text("extends: classique\ntext: {regular: a.ttf}\n", "utf-8")
    (folder / "a.ttf").symlink_to(PACKAGED / "classique" / "fonts" / "Lato-Regular.ttf")
    found = refused(kit)
    assert found.span is not None
    assert found.code == "unsafe-path"
    assert found.span.file.endswith("templates/maison/theme.yaml")


def test_a_pipe_in_the_place_of_a_theme_is_not_waited_for(kit: Path) -> None:
    os.mkfifo(kit / "templates" / "maison" / "theme.yaml")
    assert refused(kit).code == "unknown-template"


def test_a_link_to_itself_is_told(kit: Path) -> None:
    (kit / "templates" / "maison" / "theme.yaml").symlink_to("theme.yaml")
    assert refused(kit).code in {"unreadable-file", "unknown-template"}


def test_a_name_longer_than_any_file_is_unknown(kit: Path) -> None:
    assert refused(kit, "a" * 5_000).code == "unknown-template"


@pytest.mark.parametrize(
    ("line", "name", "size"),
    [
        ("", "theme.yaml", 1_000_001),
        ("logo: a", "a", 10_000_001),
        ("base_document: a", "a", 20_000_001),
        ("text: {bold: a}", "a", 20_000_001),
    ],
)
def test_a_file_that_is_too_large_is_not_read(kit: Path, line: str, name: str, size: int) -> None:
    folder = kit / "templates" / "maison"
    (folder / "theme.yaml").write_text(f"extends: classique\n{line}\n", "utf-8")
    with (folder / name).open("ab") as file:
        file.truncate(size)
    assert refused(kit).code == "file-too-large"
