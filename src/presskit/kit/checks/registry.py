"""The rules, one function each, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.kit.checks import (
    acronyms,
    contacts,
    dates,
    functions,
    ids,
    marks,
    markup,
    mentions,
    names,
    photos,
    quoted,
    references,
    sources,
    statements,
    verbatims,
)

if TYPE_CHECKING:
    from presskit.kit.checks.context import Rule

RULES: tuple[Rule, ...] = (
    references.unknown_person,
    references.unknown_source,
    references.unknown_organisation,
    references.unknown_photo,
    references.unknown_statement,
    ids.duplicate_statement,
    ids.duplicate_figure,
    ids.reserved_id,
    ids.repeated_section,
    sources.source_file,
    sources.statement_without_source,
    sources.figure_without_source,
    sources.untraceable_source,
    verbatims.verbatim_not_in_source,
    verbatims.verbatim_outside_marks,
    statements.duplicate_wording,
    statements.speaker_without_statement,
    statements.marks_in_reported,
    statements.outer_marks,
    statements.capital_in_partial,
    statements.small_letter_in_direct,
    quoted.unattributed_quotation,
    quoted.reported_in_marks,
    mentions.anonymous_mention,
    marks.unbalanced_marks,
    markup.prose_markup,
    markup.prose_link,
    markup.prose_brace,
    functions.two_functions,
    names.similar_names,
    names.mixed_script,
    acronyms.acronym_not_expanded,
    acronyms.unused_acronym,
    acronyms.unlisted_acronym,
    photos.missing_caption,
    photos.missing_credit,
    photos.missing_alt,
    photos.missing_rights,
    photos.missing_consent,
    photos.credit_without_author,
    photos.speaker_twice_in_photo,
    photos.count_mismatch,
    contacts.missing_contact,
    dates.dated_after_issue,
    dates.embargo_before_issue,
)
