"""Documents that are hard to set, to tag or to archive, made without a kit's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.judge.hard_kits import pictures, prose, shapes, statements, tables
from tests.judge.hard_kits.scripts import script_kits

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.document import Document


def hard_kits(template: str) -> dict[str, Callable[[], Document]]:
    """Every hard document by name; those of each script hold what the template's fonts do."""
    return prose.KITS | statements.KITS | shapes.KITS | pictures.KITS | tables.KITS | script_kits(template)
