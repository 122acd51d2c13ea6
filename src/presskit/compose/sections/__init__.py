"""The sections of a kit, one module each.

A new section is a word in `section_kinds`, a name in `section_names`, and a module here with its line in `COMPOSERS`.
Texts that are new with it are listed in `kit.checks.printed`, named in `corrections.naming`, and told of when they
change by a room of `compose.rooms`.

A composer makes the blocks of its section from a `Desk`; no blocks, no section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.compose.sections import (
    about,
    contacts,
    contents,
    corrections,
    cover,
    figures,
    photos,
    quotes,
    release,
    speakers,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presskit.compose.desk import Desk
    from presskit.document import Section

COMPOSERS: Mapping[str, Callable[[Desk], Section | None]] = {
    "cover": cover.section,
    "contents": contents.section,
    "release": release.section,
    "quotes": quotes.section,
    "figures": figures.section,
    "photos": photos.section,
    "speakers": speakers.section,
    "about": about.section,
    "contacts": contacts.section,
    "corrections": corrections.section,
}
