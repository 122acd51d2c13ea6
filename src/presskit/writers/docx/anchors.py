"""Names that Word takes: of the places that links lead to, and of the words that can be corrected."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Container

# Hidden, because it begins with a low line: an editor's own bookmarks stay apart from those that links lead to.
_PREFIX = "_to_"
_LONGEST = 40
_LONGEST_KEY = 28
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


def anchor_key(ref: str, times: int, taken: Container[str] = ()) -> str:
    """The key of what a reference names, printed for the `times`th time: 28 characters at most, none of the `taken`.

    Lower-case ASCII letters, digits and low lines: what is readable of the reference before a digest of the whole. The
    bookmark is named after it, and so is the tag of the control.
    """
    plain = normalize("NFKD", ref.lower()).encode("ascii", "ignore").decode()
    readable = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[: _LONGEST_KEY - 11].rstrip("_")
    keys = (f"{readable}_{_digest(ref, number)}" for number in count(times))
    return next(key for key in keys if key not in taken)


def _digest(ref: str, number: int) -> str:
    return sha256(f"{ref}\n{number}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
