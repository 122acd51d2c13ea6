"""What the sections of a kit are called where they are spoken of, whatever is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presskit.locales import Catalogue


def section_names(labels: Catalogue) -> Mapping[str, str]:
    """The printed names of the sections by those in the file."""
    label = labels.label
    return {
        "cover": label("Cover"),
        "contents": label("Contents"),
        "release": label("Press release"),
        "quotes": labels.agree("masculine", "They said (one person)", "They said", 2),
        "figures": label("Key figures"),
        "photos": labels.agree("masculine", "Photo", "Photos", 2),
        "speakers": labels.agree("masculine", "Speaker", "Speakers", 2),
        "about": label("About"),
        "contacts": labels.agree("masculine", "Press contact", "Press contacts", 2),
    }
