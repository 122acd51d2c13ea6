"""What the kit says of each photo, put into the photo's file, and what the file says, brought back to the kit."""

from presskit.captioning.exporting import Exported, export
from presskit.captioning.importing import Found, conflicts_with, fill, found_in
from presskit.captioning.kit_facts import facts_of

__all__ = ["Exported", "Found", "conflicts_with", "export", "facts_of", "fill", "found_in"]
