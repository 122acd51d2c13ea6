"""The kinds of sections, all of them, here and nowhere else: kits, themes, composers and writers know no others."""

from __future__ import annotations

from typing import Literal

FlowingKind = Literal["release", "quotes", "figures", "photos", "speakers", "about", "contacts"]
"""What runs on from page to page, and may do so in columns."""

AskedKind = Literal["cover", "contents", FlowingKind]
"""What a kit may ask for, in the order in which it stands if the kit says none."""

SectionKind = Literal[AskedKind, "corrections"]
"""Every kind; what was corrected is told whether the kit asks or not."""
