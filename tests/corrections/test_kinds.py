"""Every kind of change can be put on record, is named in every language of the page, and reaches its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from msgspec.structs import replace
from tests.corrections.conftest import GROUNDS, never

from presskit.cli.commands.correct import command
from presskit.compose import compose
from presskit.corrections import corrected
from presskit.corrections.changes import issue_of
from presskit.corrections.entries import Kind, Reach
from presskit.corrections.frozen import past_edition
from presskit.corrections.ledger import read_ledger
from presskit.corrections.recording import correct, withdraw
from presskit.document import Notice
from presskit.document.plain import block_lines, section_lines
from presskit.editions.releasing import release
from presskit.kit.load import load
from presskit.locales import catalogue
from presskit.pipeline import Order

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = {
    Kind.RETRAIT: "Retrait",
    Kind.RECTIFICATIF: "Rectificatif",
    Kind.PRECISION: "Précision",
    Kind.MISE_A_JOUR: "Mise à jour",
    Kind.COQUILLE: "Coquille",
}
TITLES = {Reach.TITLE: "Rectificatif", Reach.FIRST_PAGE: "Mise à jour", Reach.LAST_PAGE: "Nouvelle édition"}


def changed(path: Path, kind: Kind) -> None:
    """A change of that kind, put on record."""
    grounds = replace(GROUNDS, kind=kind)
    if kind is Kind.RETRAIT:
        withdraw(path, "vus", grounds, never)
    else:
        correct(path, "vus", "Nous voulons être vus", grounds, never)


def pages(path: Path) -> tuple[str, str]:
    """The notice on page one, and the page of changes."""
    kit = corrected(path, load(path))
    issue = issue_of(kit, past_edition(path, None, kit.loaded.kit.kit.id), None)
    document = compose(kit.loaded.kit, {}, content_hash="0" * 64, standing=kit.standing, issue=issue)
    first = (block for block in document.sections[0].blocks if isinstance(block, Notice))
    last = (section for section in document.sections if section.kind == "corrections")
    texts = (
        "\n".join(line for block in first for line in block_lines(block)),
        "\n".join(line for section in last for line in section_lines(section)),
    )
    return texts[0].replace("\u00a0", " "), texts[1].replace("\u00a0", " ")


@pytest.mark.parametrize("kind", Kind)
def test_a_change_of_any_kind_is_written_and_read_again(path: Path, kind: Kind) -> None:
    changed(path, kind)

    (entry,) = read_ledger(path).entries
    assert getattr(entry, "kind", None) is kind


@pytest.mark.parametrize("kind", Kind)
def test_its_readers_learn_of_it_where_its_kind_says(path: Path, kind: Kind) -> None:
    release(Order(path), GROUNDS.at, never)
    changed(path, kind)

    notice, changes = pages(path)

    assert notice.splitlines()[0] == TITLES[kind.reach]
    assert (f"\n{FRENCH[kind]} – " in notice) == (kind.reach is not Reach.LAST_PAGE)
    assert f"{FRENCH[kind]} – " in changes


@pytest.mark.parametrize("language", ["fr", "de"])
def test_every_language_of_the_page_has_a_word_of_its_own_for_each(language: str) -> None:
    words = [catalogue(language).sentence(kind.label) for kind in Kind]

    assert len({*words, *(kind.label for kind in Kind)}) == 2 * len(Kind)


def test_the_command_line_takes_them_all_the_gravest_first() -> None:
    (option,) = (parameter for parameter in command.params if parameter.name == "kind")

    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == [kind.value for kind in Kind]


def test_the_gravest_kinds_are_those_that_reach_furthest() -> None:
    assert [kind.reach for kind in Kind] == sorted((kind.reach for kind in Kind), key=list(Reach).index)
