"""What builds a kit is known by its files: those that an output is made from, and no others."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import pytest

import presskit
from presskit.freshness.maker import maker, versions_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A presskit of a few files."""
    for name in ("a.py", "templates/classique/theme.yaml", "explanations/a.fr.md", "starter/kit/b.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    (tmp_path / "__init__.py").touch()
    monkeypatch.setattr(presskit, "__file__", str(tmp_path / "__init__.py"))
    return tmp_path


def present() -> str:
    maker.cache_clear()
    try:
        return maker()
    finally:
        maker.cache_clear()


@pytest.mark.parametrize("name", ["a.py", "templates/classique/theme.yaml", "templates/classique/new.ttf"])
def test_another_file_makes_another_presskit(own: Path, name: str) -> None:
    before = present()
    (own / name).write_text("bb")
    assert present() != before


@pytest.mark.parametrize("name", ["explanations/a.fr.md", "starter/kit/b.yaml", "__pycache__/a.pyc"])
def test_a_file_that_no_output_is_made_from_does_not(own: Path, name: str) -> None:
    before = present()
    (own / name).parent.mkdir(exist_ok=True)
    (own / name).write_text("bb")
    assert present() == before


@pytest.mark.parametrize("library", ["python-docx", "Python_Docx", "reportlab", "markdown.it-py"])
def test_the_version_of_a_library_is_that_of_its_metadata(library: str) -> None:
    assert versions_of([library]) == {library: version(library)}


def test_a_library_whose_folder_does_not_name_its_version_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "essai.egg-info").mkdir()
    (tmp_path / "essai.egg-info" / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: essai\nVersion: 7.1\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert versions_of(["essai"]) == {"essai": "7.1"}


def test_a_library_that_is_not_installed_has_no_version() -> None:
    with pytest.raises(PackageNotFoundError):
        versions_of(["no-such-library"])
