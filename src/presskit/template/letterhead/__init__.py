"""The letterhead: the Word document of a house style, through the gate that stands before it.

`read_letterhead` looks at bytes first (the ZIP directory, then each XML part as text) and parses what is left without
entities, network or huge trees. What comes out is all that a writer may carry, and refers to nothing outside itself.
"""

from presskit.template.letterhead.read import read_letterhead
from presskit.template.letterhead.values import Letterhead, Part, Reference

__all__ = ["Letterhead", "Part", "Reference", "read_letterhead"]
