"""The walls between rooms: every room and every library stands in the import contracts of pyproject.toml."""

from __future__ import annotations

import ast
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "presskit"
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
EVERYWHERE = {"msgspec"}
"""What any room may import: the values that rooms hand to each other are made of it."""


def rooms(package: Path) -> set[str]:
    """The modules and packages right in a package."""
    packages = {path.parent.name for path in package.glob("*/__init__.py")}
    return packages | {path.stem for path in package.glob("*.py")} - {"__init__", "__main__"}


def layered(container: str) -> set[str]:
    """The rooms of a package that its layers name."""
    (contract,) = (one for one in CONTRACTS if one["type"] == "layers" and one["containers"] == [container])
    assert contract["exhaustive"]
    return {room.strip() for layer in contract["layers"] for room in layer.split("|")}


def protected() -> dict[str, set[str]]:
    """The libraries that a contract names, and the rooms which may import each."""
    contracts = [contract for contract in CONTRACTS if contract["type"] == "protected"]
    return {name: set(one["allowed_importers"]) for one in contracts for name in one["protected_modules"]}


@cache
def importers() -> dict[str, set[str]]:
    """The libraries that any module imports, and those modules."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for library in libraries(ast.parse(path.read_text("utf-8"))):
            found.setdefault(library, set()).add(module)
    return found


def libraries(tree: ast.Module) -> Iterator[str]:
    """The names of the packages from elsewhere that a module imports, wherever in it."""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        yield from {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"presskit"}


def holds(room: str, module: str) -> bool:
    return f"{module}.".startswith(f"{room}.")


@pytest.mark.parametrize(("container", "package"), [("presskit", PACKAGE), ("presskit.writers", PACKAGE / "writers")])
def test_every_room_has_its_place_in_the_order(container: str, package: Path) -> None:
    assert layered(container) == rooms(package)


def test_every_library_is_kept_to_the_rooms_that_a_contract_names() -> None:
    assert protected().keys() | EVERYWHERE == importers().keys()


def test_no_room_may_import_a_library_that_it_does_not_use() -> None:
    unused = {
        (library, room)
        for library, allowed in protected().items()
        for room in allowed
        if not any(holds(room, module) for module in importers()[library])
    }
    assert unused == set()


def test_no_module_imports_a_library_from_outside_the_rooms_that_may() -> None:
    strays = {
        (library, module)
        for library, allowed in protected().items()
        for module in importers()[library]
        if not any(holds(room, module) for room in allowed)
    }
    assert strays == set()
