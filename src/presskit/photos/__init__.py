"""The photo gate: nothing of a picture's file goes on but pixels that were decoded whole.

`load` makes the picture that the page prints, `load_with_warnings` says besides which others its file holds; `inspect`
says what is wrong with a file without making one.
"""

from presskit.photos.gate import inspect, inspect_content, load, load_with_warnings

__all__ = ["inspect", "inspect_content", "load", "load_with_warnings"]
