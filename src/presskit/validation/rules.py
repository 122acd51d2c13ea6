"""Which diagnostic each type of error of Pydantic becomes. Its English sentences are never read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.validation import groups, keys, kinds, scalars

if TYPE_CHECKING:
    from collections.abc import Callable

    from presskit.diagnostics import Diagnostic
    from presskit.validation.problem import Problem

_WRONG_TYPES = (
    "string_type", "model_type", "model_attributes_type", "dict_type", "mapping_type", "tuple_type", "list_type",
    "bool_type", "int_type", "float_type", "decimal_type", "date_type", "datetime_type", "path_type",
)  # fmt: skip
_NUMBERS = ("number_form", "int_parsing", "int_parsing_size", "int_from_float", "float_parsing", "finite_number")
_RANGES = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")

RULES: dict[str, Callable[[Problem], Diagnostic]] = {
    "extra_forbidden": keys.unknown_key,
    "missing": keys.missing_key,
    "empty_text": keys.empty_value,
    **dict.fromkeys(_WRONG_TYPES, kinds.wrong_type),
    "enum": kinds.bad_choice,
    "literal_error": kinds.bad_choice,
    "bool_parsing": kinds.bad_choice,
    "string_too_long": kinds.text_too_long,
    "too_short": kinds.too_few,
    "string_pattern_mismatch": scalars.bad_pattern,
    "date_form": scalars.bad_date,
    "date_value": scalars.bad_date,
    "moment_form": scalars.bad_moment,
    "moment_value": scalars.bad_moment,
    "embargo_zone": scalars.embargo_without_zone,
    **dict.fromkeys(_NUMBERS, scalars.bad_number),
    "number_ambiguous": scalars.ambiguous_number,
    **dict.fromkeys(_RANGES, scalars.out_of_range),
    "link_scheme": scalars.bad_link,
    "link_host": scalars.bad_link,
    "email_form": scalars.bad_email,
    "line_break": scalars.line_break,
    "speaker_name": groups.speaker_name,
    "position": groups.position,
    "rows_twice": groups.rows_twice,
}


def explain(problem: Problem) -> Diagnostic:
    """The diagnostic for a problem."""
    if problem.cut_off:
        return keys.cut_off(problem)
    if problem.found is None and problem.kind != "extra_forbidden":
        return keys.empty_value(problem)
    return RULES.get(problem.kind, kinds.bad_value)(problem)
