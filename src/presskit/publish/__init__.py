"""The last step: a kit's outputs reach the disk as one set, whole or not at all, with a manifest of what made them."""

from presskit.publish.files import place
from presskit.publish.folder import publish, tidy
from presskit.publish.manifest import Manifest, digest

__all__ = ["Manifest", "digest", "place", "publish", "tidy"]
