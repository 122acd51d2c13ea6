"""What a photo's file says of itself: read from XMP, IIM and Exif, written without touching a pixel.

`read` gives the facts of a file, `written` the file with other facts, `sidecar` the facts as a file of their own.
"""

from presskit.photos.metadata.blocks import Unwritable
from presskit.photos.metadata.containers import container_of
from presskit.photos.metadata.facts import Facts, readable
from presskit.photos.metadata.fields import RELEASES
from presskit.photos.metadata.reading import read
from presskit.photos.metadata.writing import sidecar, written

__all__ = ["RELEASES", "Facts", "Unwritable", "container_of", "read", "readable", "sidecar", "written"]
