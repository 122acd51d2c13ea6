"""What `verify` says of a file that somebody holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import say

if TYPE_CHECKING:
    from presskit.diagnostics import Message
    from presskit.editions.verifying import Answer


def said(answer: Answer, kit: str) -> Message:
    """The sentence on one file, of the kit of that id."""
    return _of_file(answer) if answer.comparison is None else _of_comparison(answer, kit)


def _of_file(answer: Answer) -> Message:
    from presskit.editions.verifying import Status

    names = ", ".join(answer.withdrawn or answer.changed or ("–",))
    match answer.status:
        case Status.CURRENT:
            return say("current: edition {number}", number=answer.edition)
        case Status.DRAFT:
            return say("DRAFT: built and never released; edition {latest} is current", latest=answer.latest)
        case Status.SUPERSEDED:
            return say("SUPERSEDED: edition {number}, replaced by edition {latest}; changed: {names}",
                       number=answer.edition, latest=answer.latest, names=names)  # fmt: skip
        case Status.WITHDRAWN:
            return say("WITHDRAWN: edition {number} has statements that were taken back since: {names}; "
                       "edition {latest} is current",
                       number=answer.edition, latest=answer.latest, names=names)  # fmt: skip
        case Status.ALTERED:
            return say("ALTERED: says it is edition {number}, and is not what was released", number=answer.edition)
        case _:
            return _unknown(answer)


def _unknown(answer: Answer) -> Message:
    from presskit.editions.verifying import LARGEST, Doubt

    match answer.doubt:
        case Doubt.NO_FILE:
            return say("UNKNOWN: cannot be read as a file: it is a folder, a pipe, a device, or a link to nothing")
        case Doubt.TOO_LARGE:
            return say("UNKNOWN: too large to be of this kit: more than {size} MB", size=LARGEST // 1_000_000)
        case Doubt.UNREADABLE:
            return say("UNKNOWN: cannot be read")
        case None:
            return say("UNKNOWN: no file of any edition")


def _of_comparison(answer: Answer, kit: str) -> Message:
    """What a notice or a redline is, by its own word, which is said with it."""
    from presskit.editions.identity import Comparison
    from presskit.editions.verifying import Status

    between = {"since": answer.since, "number": answer.edition, "kit": kit}
    if answer.comparison is Comparison.CHANGES:
        what = say("notice of changes from edition {since} to edition {number} of the kit `{kit}`", **between)
    else:
        what = say("redline from edition {since} to edition {number} of the kit `{kit}`", **between)
    if answer.status is Status.NOTICE:
        return say("NOT AN EDITION: {what}, which is the current one; no manifest has its bytes, and nothing proves it",
                   what=what)  # fmt: skip
    if answer.status is Status.SUPERSEDED:
        return say("SUPERSEDED: {what}; edition {latest} is current; no manifest has its bytes, and nothing proves it",
                   what=what, latest=answer.latest)  # fmt: skip
    return say("UNKNOWN: no file of any edition")
