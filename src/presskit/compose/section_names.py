"""What each section of a kit is called, at its head and where it is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.locales import Catalogue


class Agreement(Struct, frozen=True):
    """How many of what gender a section is about; several, where nobody has counted."""

    count: int = 2
    gender: str = "masculine"


SEVERAL = Agreement()


def section_names(labels: Catalogue, of: Agreement = SEVERAL) -> Mapping[str, str]:
    """The printed names of the sections by their kinds; each agrees with what that section is about."""
    label = labels.label
    return {
        "cover": label("Cover"),
        "contents": label("Contents"),
        "release": label("Press release"),
        "quotes": labels.agree(of.gender, "They said (one person)", "They said", of.count),
        "figures": label("Key figures"),
        "photos": labels.agree(of.gender, "Photo", "Photos", of.count),
        "speakers": labels.agree(of.gender, "Speaker", "Speakers", of.count),
        "about": label("About"),
        "contacts": labels.agree(of.gender, "Press contact", "Press contacts", of.count),
        "corrections": label("What has changed"),
    }
