"""The logo of a house style on the cover of the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.writers.drawn_logo import with_logo
from tests.writers.pdf.reading import opened, page_texts, pictures
from tests.writers.pdf.tagged_reading import structure
from tests.writers.sample import contacts, cover, document, text

from presskit.diagnostics import Refused
from presskit.document import Paragraph, Role, Section
from presskit.writers.pdf import write

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.template.theme import Theme

KIT = document(cover(), contacts())


def test_the_logo_is_a_figure_that_names_the_organiser(theme: Theme, tmp_path: Path) -> None:
    (figure,) = structure(write(KIT, with_logo(theme, tmp_path))).all("Figure")
    assert figure.entries["Alt"] == KIT.author


def test_without_an_organiser_it_names_the_template(theme: Theme, tmp_path: Path) -> None:
    (figure,) = structure(write(replace(KIT, author=""), with_logo(theme, tmp_path))).all("Figure")
    assert figure.entries["Alt"] == "classique"


def test_it_is_read_between_the_mention_and_the_title(theme: Theme, tmp_path: Path) -> None:
    part = structure(write(KIT, with_logo(theme, tmp_path))).all("Part")[0]
    assert part.outline().startswith("Part(P Figure H1")


def test_the_text_of_the_cover_stays_on_its_page(theme: Theme, tmp_path: Path) -> None:
    assert page_texts(write(KIT, with_logo(theme, tmp_path))) == page_texts(write(KIT, theme))


def test_it_passed_the_photo_gate_and_is_opaque(theme: Theme, tmp_path: Path) -> None:
    with opened(write(KIT, with_logo(theme, tmp_path))) as pdf:
        (image,) = pictures(pdf)
        assert "/SMask" not in image


def test_a_logo_that_does_not_pass_the_gate_is_refused(theme: Theme, tmp_path: Path) -> None:
    themed = with_logo(theme, tmp_path)
    (tmp_path / "logo.png").write_bytes((tmp_path / "logo.png").read_bytes()[:300])
    with pytest.raises(Refused):
        write(KIT, themed)


@pytest.mark.parametrize("size", [(3000, 40), (40, 3000), (900, 300), (30, 30)])
def test_a_logo_of_any_shape_leaves_the_cover_on_one_page(theme: Theme, tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(write(KIT, with_logo(theme, tmp_path, size))) as pdf:
        assert len(pdf.pages) == 2


def test_a_cover_of_the_foot_alone_has_its_logo(theme: Theme, tmp_path: Path) -> None:
    foot = Section("cover", (), "couverture", (Paragraph(text("Pour diffusion immédiate"), Role.EMBARGO),))
    assert structure(write(document(foot), with_logo(theme, tmp_path))).all("Figure")
