"""The team's letterhead lies in the folder of its template, named there or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.template.letterhead import bases

from presskit.diagnostics import Diagnostic, Refused
from presskit.template.load import load_template

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates" / "maison"
    made.mkdir(parents=True)
    (made / "theme.yaml").write_text("extends: classique\n", "utf-8")
    return made


def found(folder: Path, name: str = "maison") -> Path | None:
    return load_template(name, folder.parents[1]).base_document


def refused(folder: Path) -> Diagnostic:
    with pytest.raises(Refused) as caught:
        found(folder)
    (problem,) = caught.value.diagnostics
    return problem


def test_a_base_docx_is_found_without_being_named(folder: Path) -> None:
    (folder / "base.docx").write_bytes(bases.plain())
    assert found(folder) == folder / "base.docx"


def test_a_template_without_one_has_none(folder: Path) -> None:
    assert found(folder) is None


def test_one_that_is_named_wins(folder: Path) -> None:
    (folder / "theme.yaml").write_text("extends: classique\nbase_document: papier.docx\n", "utf-8")
    for name in ("base.docx", "papier.docx"):
        (folder / name).write_bytes(bases.plain())
    assert found(folder) == folder / "papier.docx"


def test_none_is_said_with_a_tilde(folder: Path) -> None:
    (folder / "theme.yaml").write_text("extends: classique\nbase_document: ~\n", "utf-8")
    (folder / "base.docx").write_bytes(bases.plain())
    assert found(folder) is None


def test_a_template_has_that_of_the_one_it_extends(folder: Path) -> None:
    (folder / "base.docx").write_bytes(bases.plain())
    (folder.parent / "autre").mkdir()
    (folder.parent / "autre" / "theme.yaml").write_text("extends: maison\n", "utf-8")
    assert found(folder, "autre") == folder / "base.docx"


def test_one_that_does_not_pass_is_told_at_the_theme(folder: Path) -> None:
    (folder / "base.docx").write_bytes(b"%PDF-1.7")
    problem = refused(folder)
    assert problem.code == "base-document-format"
    assert problem.span is not None
    assert problem.span.file.endswith("templates/maison/theme.yaml")


def test_a_link_out_of_the_template_is_not_read(folder: Path) -> None:
    (folder.parents[1] / "secret.docx").write_bytes(bases.plain())
    (folder / "base.docx").symlink_to(folder.parents[1] / "secret.docx")
    assert refused(folder).code == "unsafe-path"


def test_one_that_is_too_large_is_not_read(folder: Path) -> None:
    with (folder / "base.docx").open("wb") as file:
        file.truncate(20_000_001)
    assert refused(folder).code == "file-too-large"
