"""The path gate: a path written in a kit leads to a file of the kit's own folder, on every system alike."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from presskit.diagnostics import Message, Refused, Span, error, say
from presskit.source.elsewhere import named
from presskit.source.suggest import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.diagnostics import Diagnostic

_URL_OR_DRIVE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST = 1000


def inside(root: Path, text: str, span: Span | None) -> Path:
    """The file that the relative path `text` names inside the folder `root`, all links followed.

    Raises Refused, with `span`, for a path that could leave the folder or means another thing on another system,
    and for a file that is missing, spelled with other capitals, or no regular file. Reserved names are those of
    Windows (« Naming Files, Paths, and Namespaces »).
    """
    fault = _form_fault(text)
    if fault is not None:
        raise Refused([error("unsafe-path", span, fault, say("give a path inside the kit's folder, with `/`"))])
    try:
        return _resolved(root, text, span)
    except (OSError, ValueError, RuntimeError):
        raise Refused([_missing(root, text, span)]) from None


def _form_fault(text: str) -> Message | None:
    """What makes a path unacceptable before the disk is asked."""
    parts = text.split("/")
    faults = (
        (not text or len(text) > _LONGEST, say("a path is empty or too long")),
        (_CONTROL.search(text), say("a path holds a control character")),
        ("\\" in text, say("a path holds a backslash")),
        (_URL_OR_DRIVE.match(text), say("a path begins with a drive or is a web address")),
        (text.startswith("/"), say("a path is absolute")),
        (text.startswith("~"), say("a path leads to a home folder")),
        (".." in parts, say("a path leads upwards with `..`")),
        (any(_RESERVED.match(part) for part in parts), say("a path holds a name reserved by Windows")),
        (
            any(part != "." and part.endswith((".", " ")) for part in parts),
            say("a name ends in a full stop or a space"),
        ),
    )
    return next((message for holds, message in faults if holds), None)


def _resolved(root: Path, text: str, span: Span | None) -> Path:
    base = root.resolve(strict=True)
    target = (base / text).resolve(strict=True)
    if not target.is_relative_to(base):
        message = say("`{path}` is a link that leads out of the kit's folder", path=text)
        raise Refused([error("unsafe-path", span, message, say("copy the file into the kit's folder"))])
    _spelled_alike(base, text, span)
    if not stat.S_ISREG(target.stat().st_mode):
        message = say("expected a file, found a folder or a device: `{path}`", path=text)
        raise Refused([error("not-a-file", span, message, say("name the file"))])
    return target


def _spelled_alike(base: Path, text: str, span: Span | None) -> None:
    """Refuse capitals that only a forgiving file system accepts: the kit must build on the others too."""
    folder = base
    for part in text.split("/"):
        if part in ("", "."):
            continue
        if part not in os.listdir(folder):  # noqa: PTH208 - names only, and many
            raise Refused([_wrong_case(part, folder, span)])
        folder = folder / part


def _wrong_case(part: str, folder: Path, span: Span | None) -> Diagnostic:
    real = next((name for name in sorted(os.listdir(folder)) if name.casefold() == part.casefold()), None)  # noqa: PTH208
    message = say("`{name}` is spelled otherwise on the disk", name=part)
    return error("wrong-case", span, message, say("write `{real}`", real=real) if real else None)


def _missing(root: Path, text: str, span: Span | None) -> Diagnostic:
    """A file that is not there, with the nearest name in the folder where it should be, or where else it lies."""
    folder = (root / text).parent
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except (OSError, ValueError):
        names = []
    name = text.rsplit("/", 1)[-1]
    alike = next((other for other in names if other.casefold() == name.casefold() and other != name), None)
    if alike is not None:
        return _wrong_case(name, folder, span)
    beside = nearest(name, names)
    near = named(root, name) or (f"{text.removesuffix(name)}{beside}" if beside else None)
    mend = say("did you mean `{near}`?", near=near) if near else say("put the file beside the kit, or mend the path")
    return error("missing-file", span, say("no file `{path}` in the kit's folder", path=text), mend)
