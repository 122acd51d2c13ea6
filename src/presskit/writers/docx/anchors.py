"""Anchors of the document as Word bookmarks."""

from __future__ import annotations

import re
from hashlib import sha256

# Hidden, because it begins with a low line: an editor's own bookmarks stay apart from those that links lead to.
_PREFIX = "_to_"
_LONGEST = 40
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def bookmark_name(anchor: str) -> str:
    """The bookmark of an anchor: letters, digits and low lines, 40 characters at most, one for each anchor.

    Word refuses longer names and reads no difference of case in them. A slug stays readable; any other anchor keeps
    what is readable of it before a digest of the whole.
    """
    if _SLUG.fullmatch(anchor) and len(_PREFIX + anchor) <= _LONGEST:
        return _PREFIX + anchor.replace("-", "_")
    digest = "__" + sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    readable = re.sub(r"[^a-z0-9]+", "_", anchor.lower()).strip("_")
    return _PREFIX + readable[: _LONGEST - len(_PREFIX) - len(digest)] + digest
