"""What must hold of a kit beyond its form: one rule, one function, one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.diagnostics import in_order

if TYPE_CHECKING:
    from presskit.diagnostics import Diagnostic
    from presskit.kit.load import Loaded


def check(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Every problem that the rules find in a kit, in the order of its file."""
    from presskit.kit.checks.context import context_of
    from presskit.kit.checks.registry import RULES

    context = context_of(loaded)
    return in_order(diagnostic for rule in RULES for diagnostic in rule(context))
