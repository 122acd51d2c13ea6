"""The names by which commands, ledgers and documents call a text of the kit, and where in the file it stands.

`savoir-faire` is the wording of a statement, `savoir-faire.function` another of its texts. Elsewhere the kind comes
first: `speaker:jeannerot.function.short`, `photo:point-presse.left_to_right.0.as`, `figure:cables.value`,
`organisation:medinsoft.about`, `source:mediatic.title`, `acronym:IEFP`; what there is but one of is `kit.title`,
`event.name`; lists are counted from 0: `story.0.text`. Only what is printed, on a page or into a photo's file, has
such a name, no id and no path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.corrections.naming import NAMED, PRINTED, is_counted
from presskit.diagnostics import Refused, error, say
from presskit.source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.source import Node

    Path = tuple[str | int, ...]


class Reference(Struct, frozen=True):
    """A text of the kit: its one name, its path in the file, and the scalar that holds it.

    `among` is how many items each of the lists has in which it is counted, the outermost first.
    """

    name: str
    path: Path
    scalar: Scalar
    among: tuple[int, ...] = ()

    @property
    def wording(self) -> str:
        """The text as the kit reads it: without the white space around it."""
        return self.scalar.value.strip()

    @property
    def statement(self) -> str | None:
        """The id of the statement whose wording this is, else None."""
        return None if set(self.name) & {":", "."} else self.name


class References:
    """Every text of one file that can be corrected, by name.

    A function given in one form has one name, `speaker:x.function`, and answers to those of its forms too.
    """

    def __init__(self, root: Node) -> None:
        self._found: dict[str, Reference] = {}
        for path, scalar in _texts(root):
            for name in _names(root, path):
                among = _lengths(root, path) if is_counted(name) else ()
                self._found.setdefault(name, Reference(name, path, scalar, among))
        for found in [found for name, found in self._found.items() if name.startswith("speaker:")]:
            self._add_forms(found)

    def _add_forms(self, found: Reference) -> None:
        """The name of a form that the file leaves out leads to the one that stands for it."""
        stem, _, form = found.name.partition(".function")
        if form or found.name.endswith(".function"):
            for other in (".function.short", ".function.full", ".function"):
                self._found.setdefault(stem + other, found)

    def __contains__(self, name: object) -> bool:
        return name in self._found

    def names(self) -> tuple[str, ...]:
        """The one name of each text, in the order of the file."""
        return tuple(dict.fromkeys(found.name for found in self._found.values()))

    def get(self, name: str) -> Reference | None:
        """The text of that name, or None where there is none."""
        return self._found.get(name)

    def find(self, name: str) -> Reference:
        """The text of that name; Refused, with the nearest name of its sort, where there is none."""
        found = self._found.get(name)
        if found is not None:
            return found
        from presskit.corrections.suggesting import mend

        unknown = say("no text of the kit is called `{name}`", name=name)
        raise Refused([error("unknown-reference", None, unknown, mend(name, self._found, self.names()))])


def _texts(root: Node) -> Iterator[tuple[Path, Scalar]]:
    """Every scalar of the file with its path, in order; one with nothing in it is no text."""
    pending: list[tuple[Path, Node]] = [((), root)]
    while pending:
        path, node = pending.pop()
        if isinstance(node, Scalar):
            if node.value.strip():
                yield path, node
        elif isinstance(node, Mapping):
            pending += [((*path, entry.key.value), entry.value) for entry in reversed(node.entries)]
        else:
            pending += [((*path, at), node.items[at]) for at in reversed(range(len(node.items)))]


def _names(root: Node, path: Path) -> Iterator[str]:
    """The name of a text; none where it is not printed."""
    match path:
        case ("speakers", _, "statements", int(), *rest):
            found = PRINTED.fullmatch(_dotted(rest))
            identity = _at(root, (*path[:4], "id"))
            if found and found["statement"] and identity:
                yield identity if rest == ["text"] else f"{identity}.{_dotted(rest)}"
            return
        case ("sources", str(), *rest) if not rest:
            name = f"source:{path[1]}.title"
        case ("story", int(), *rest) if not rest:
            name = f"story.{path[1]}.text"
        case ("acronyms", str(word)):
            name = f"acronym:{word}"
        case (str(room), str() | int() as at, *rest) if room in NAMED:
            identity = at if isinstance(at, str) else _at(root, (room, at, "id"))
            name = f"{NAMED[room]}:{identity}.{_dotted(rest)}"
        case _:
            name = _dotted(path)
    found = PRINTED.fullmatch(name)
    if found and not found["statement"]:
        yield name


def _dotted(steps: Path | list[str | int]) -> str:
    return ".".join(map(str, steps))


def _at(root: Node, path: Path) -> str | None:
    """The text at a path of the file, which leads to one if anything does."""
    *_, node = _along(root, path)
    return node.value if isinstance(node, Scalar) else None


def _lengths(root: Node, path: Path) -> tuple[int, ...]:
    """How long each list on the way to a text is."""
    return tuple(len(node.items) for node in _along(root, path) if isinstance(node, Sequence))


def _along(root: Node, path: Path) -> Iterator[Node | None]:
    """The nodes on the way along a path, the root first; None where it leads nowhere."""
    node: Node | None = root
    yield node
    for step in path:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
        else:
            node = None
        yield node
