"""A text that is not what the last edition says and has no entry: it is told, and refuses a release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from presskit.corrections import corrected as corrected_kit
from presskit.corrections import recording
from presskit.corrections.changes import unrecorded
from presskit.corrections.entries import Kind
from presskit.corrections.frozen import last_edition
from presskit.diagnostics import Refused
from presskit.kit.load import load

from .conftest import FIRST_DAY, SECOND_DAY, copied, grounds, never, released
from .test_notice import issue
from .test_others import WHOLE, painted, rewritten

if TYPE_CHECKING:
    from pathlib import Path

STRANGER = WHOLE.replace("[durand, petit]", "[durand, {name: Jean Roux, function: luthier}]")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a kit with a stranger in a photo, released once; no test may change it."""
    file = tmp_path_factory.mktemp("once") / "speakers.yaml"
    file.write_text(STRANGER, "utf-8")
    painted(file, "white")
    released(file, FIRST_DAY)
    return file


@pytest.fixture
def path(once: Path, tmp_path: Path) -> Path:
    """The file of a copy of it."""
    return copied(once, tmp_path)


def told(path: Path) -> list[str]:
    """The references of what has no entry."""
    past = last_edition([path.parent / "output" / "essai"], path.parent)
    assert past is not None
    found = unrecorded(corrected_kit(path, load(path)), past)
    return [str(dict(problem.message.values)["ref"]) for problem in found]


@pytest.mark.parametrize(
    ("ref", "before", "after"),
    [
        ("vus", "Nous avons besoin d’être vus", "Nous voulons être vus"),
        ("story.0.text", "Un autre paragraphe.", "Un tout autre paragraphe."),
        ("contacts.0.email", "presse@essai.example", "redaction@essai.example"),
        ("photo:vue.left_to_right.1.name", "Jean Roux", "Jean Leroux"),
        ("photo:vue.left_to_right.1.function", "function: luthier", "function: facteur"),
    ],
)
def test_it_is_told_wherever_it_stands_until_it_is_on_record(path: Path, ref: str, before: str, after: str) -> None:
    rewritten(path, before, after)
    assert told(path) == [ref]
    with pytest.raises(Refused) as refused:
        released(path, SECOND_DAY)
    assert "unrecorded-change" in {problem.code for problem in refused.value.diagnostics}
    recording.record(path, ref, grounds(Kind.COQUILLE), never)
    assert told(path) == []
    assert [change.ref for change in issue(path).changes] == [ref]
    assert issue(path).others == ()


@pytest.mark.parametrize(
    ("before", "after", "others"),
    [
        ('Un autre paragraphe."', 'Un tout autre."\n  - "Une suite."', ["story.0.text", "story.1.text"]),
        ("contacts: [", "contacts: [{name: Léa Grand}, ", ["contacts.0"]),
        ("[durand, {", "[petit, durand, {", ["photo:vue.order"]),
    ],
)
def test_in_a_list_that_has_grown_the_others_changes_tell_of_it(
    path: Path, before: str, after: str, others: list[str]
) -> None:
    rewritten(path, before, after)
    assert told(path) == []
    assert {other.ref for other in issue(path).others} == set(others)
    assert released(path, SECOND_DAY).number == 2
