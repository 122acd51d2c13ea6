"""Lengths that a page has in every format and no house style changes. Points, or shares of another length."""

from __future__ import annotations

RULE_BESIDE = 2.5
"""The width of the line at the left edge of a paragraph whose style has one."""
RULE_ABOVE_FOOTER, RULE_ABOVE_TERMS = 0.5, 0.75
"""The widths of the lines above the footer and above the terms of use on a cover."""

HEADER_GAP = 24.0
"""The white between the header and the type area."""
FOOTER_GAP = 26.0
"""The white between the type area and the rule above the footer."""
FOOTER_PADDING = 6.0
"""From the rule above the footer to its words."""
BANNER_PADDING = 5.0
"""From the edges of a banner's strip to its words."""

SECTION_GAP = 26.0
"""The white above a section that goes on in the middle of a page, beside that of its title's style."""
AFTER_PHOTO = 14.0
"""The white under a photo and its legend."""

MENTION_ABOVE_EDGE = 34.0
"""How far the words on the band of a cover end above its edge."""
MOTIF_HEIGHT = 0.62
"""The height of the guillemets on the band, as a share of the band's."""
MOTIF_DEPTH, MOTIF_STROKE = 0.5, 0.2
"""How deep their angle is and how thick their stroke, as shares of their height."""
MOTIF_APART = 0.55
"""The white between the two, as a share of their stroke."""
