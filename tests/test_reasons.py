"""Why the system refused, in the user's language."""

from __future__ import annotations

import errno
import os

import pytest

from presskit.diagnostics import Message
from presskit.locales import catalogue
from presskit.reasons import reason

COMMON = (
    "ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "EBUSY", "ETXTBSY", "ENOSPC", "EDQUOT", "EROFS", "EIO",
    "ENAMETOOLONG", "ELOOP", "EMFILE",
)  # fmt: skip


@pytest.mark.parametrize("name", COMMON)
def test_a_common_refusal_is_said_in_french(name: str) -> None:
    number = getattr(errno, name)
    said = reason(OSError(number, os.strerror(number), "a"))
    assert isinstance(said, Message)
    assert catalogue("fr").message(said) != str(said)


def test_no_two_refusals_have_the_same_words() -> None:
    assert len({str(reason(OSError(getattr(errno, name), ""))) for name in COMMON}) == len(COMMON)


def test_a_rare_refusal_keeps_the_words_of_the_system() -> None:
    assert reason(OSError(errno.ENOTTY, "not a typewriter", "a")) == "not a typewriter"


@pytest.mark.parametrize(("problem", "said"), [(RuntimeError("a circle"), "a circle"), (OSError(), "OSError")])
def test_what_has_no_number_is_said_by_its_words_or_its_kind(problem: Exception, said: str) -> None:
    assert reason(problem) == said
