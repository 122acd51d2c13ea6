"""What a published photo does not tell: where it was taken to the metre, with which very camera, whose that is.

The maker's note goes as a whole: makers keep serial numbers, owners' names and positions in it, each in a form of its
own. A town or a country is no secret: it stands in the caption.
"""

from __future__ import annotations

import re
from typing import Final

GPS_POINTER: Final = 0x8825
TAGS: Final = frozenset({
    GPS_POINTER,
    0x927C,  # MakerNote
    0xA430,  # CameraOwnerName
    0xA431,  # BodySerialNumber
    0xA435,  # LensSerialNumber
    0xC62F,  # CameraSerialNumber (DNG)
    0xC634,  # DNGPrivateData, the maker's note of a DNG
})  # fmt: skip
_NAME = re.compile(r"(\{[^}]*\})?(gps\w*|\w*serialnumber|(camera)?ownername|makernote)", re.IGNORECASE)


def is_private_property(name: str) -> bool:
    """Whether an XMP property is private, by its name in whatever namespace: `exif:GPSLatitude`, `aux:SerialNumber`."""
    return _NAME.fullmatch(name) is not None
