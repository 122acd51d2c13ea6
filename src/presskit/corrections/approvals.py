"""Verbatims that nobody has agreed to, where the kit requires that somebody has; whether it still does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.corrections.references import References
from presskit.diagnostics import say, warning
from presskit.kit.model import ApprovalRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.corrections.frozen import Frozen
    from presskit.corrections.standing import Standing
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded


def unapproved(loaded: Loaded, standing: Standing) -> Iterator[Diagnostic]:
    """A warning at each verbatim without an agreement to its wording and translations under its function."""
    if loaded.kit.kit.approval is not ApprovalRule.REQUIRED:
        return
    texts = References(loaded.places.node())
    for statement_id in standing.unapproved(loaded.kit):
        message = say("nobody has agreed to `{name}` as it is worded, under its function", name=statement_id)
        mend = say('ask, then run `presskit approve {name} --by "…"`', name=statement_id)
        yield warning("missing-approval", texts.find(statement_id).scalar.span, message, mend)


def no_longer_required(loaded: Loaded, past: Frozen) -> Iterator[Diagnostic]:
    """A warning where the last edition could not go out without agreements, and the next one could."""
    then, now = past.loaded.kit.kit.approval, loaded.kit.kit.approval
    if then is ApprovalRule.REQUIRED and now is not ApprovalRule.REQUIRED:
        message = say("edition {number} was released with `approval: required`, and the kit no longer asks for it",
                      number=past.number)  # fmt: skip
        mend = say("write `approval: required` under `kit:` again, unless somebody decided that it ends")
        yield warning("approval-dropped", loaded.places.key("kit", "approval"), message, mend)
