"""Which templates there are: those beside the kit, then those of the package."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.diagnostics import error, say
from presskit.source import nearest
from presskit.template.gate import within
from presskit.validation.forms import SLUG

if TYPE_CHECKING:
    from collections.abc import Collection

    from presskit.diagnostics import Diagnostic, Span

THEME = "theme.yaml"
LONGEST_NAME = 60
PACKAGED = Path(__file__).parent.parent / "templates"


class Shelved(NamedTuple):
    """A template: its folder, which bears its name, and the file of its theme, all links followed."""

    folder: Path
    theme: Path


def templates(beside: Path | None = None) -> tuple[str, ...]:
    """The names of all templates within reach of a kit in the folder `beside`, in alphabetical order."""
    return tuple(
        sorted(
            {
                theme.parent.name
                for shelf in _shelves(beside)
                for theme in shelf.glob(f"*/{THEME}")
                if len(theme.parent.name) <= LONGEST_NAME and re.fullmatch(SLUG, theme.parent.name)
            }
        )
    )


def find(name: str, beside: Path | None, taken: Collection[Path] = (), at: Span | None = None) -> Shelved | None:
    """A template, in another folder than those already `taken`; None where there is none.

    Raises `Refused` at the place `at` for one whose theme lies outside the folder `templates`.
    """
    if len(name) > LONGEST_NAME or not re.fullmatch(SLUG, name):
        return None
    for shelf in _shelves(beside):
        folder = shelf / name
        if folder not in taken and (theme := within(shelf, folder / THEME, shown(name), at)):
            return Shelved(folder, theme)
    return None


def shown(name: str) -> str:
    """What the user calls the theme of a template."""
    return f"templates/{name}/{THEME}"


def unknown_template(name: str, beside: Path | None, at: Span | None) -> Diagnostic:
    """That no template has this name, and which there are."""
    known = templates(beside)
    near = nearest(name, known)
    listed = ", ".join(f"`{word}`" for word in known)
    mend = say("there are {templates}", templates=listed)
    if near is not None:
        mend = say("did you mean `{near}`? There are {templates}", near=near, templates=listed)
    return error("unknown-template", at, say("no template is called `{name}`", name=name), mend)


def extends_itself(name: str, at: Span | None) -> Diagnostic:
    """That a template is among those it extends."""
    message = say("`{name}` extends itself, through the templates it extends", name=name)
    return error("template-circle", at, message, say("extend a template that stands by itself, as `classique` does"))


def _shelves(beside: Path | None) -> tuple[Path, ...]:
    return (PACKAGED,) if beside is None else (beside / "templates", PACKAGED)
