"""Where a link of a kit may lead, and whether its words say so."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from presskit.kit.values import LINK_SCHEMES
from presskit.patterns import on_demand

_MAILBOX = re.compile(r"[^\s@<>\"%,;:?&=/\\]+@[^\s@<>\"%,;:?&=/\\]+")
_TELEPHONE = re.compile(r"[0-9+().\- ]{0,38}[0-9][0-9+().\- ]{0,38}")
_HOST = r"(?P<host>(?:[\w-]+\.)+[^\W\d_]{2,})"
_ADDRESS = on_demand(rf"(?P<scheme>https?://)?{_HOST}(?::\d+)?(?:[/?#]\S*)?")
_FILE_NAME = on_demand(r".*\.(?:pdf|docx?|odt|xlsx?|pptx?|zip|jpe?g|png|html?|txt|mp[34])")
_FIELDS = frozenset({"subject", "body"})


def is_allowed(href: str) -> bool:
    """Whether a link leads where a press kit may lead: a host without user or password, a mailbox, a telephone.

    A mailbox may bring a subject and a body, each once and without line breaks (RFC 6068 §7: no other header); a
    telephone number is digits and `+().-`, so that no service code is dialled (RFC 3966).
    """
    try:
        parts = urlsplit(href)
        host, user = parts.hostname, parts.username
    except ValueError:
        return False
    match parts.scheme:
        case "https" | "http":
            return bool(host) and user is None
        case "mailto":
            return _is_mail(parts)
        case "tel":
            return not (parts.query or parts.fragment) and _TELEPHONE.fullmatch(unquote(parts.path)) is not None
        case scheme:
            return scheme in LINK_SCHEMES


def _is_mail(parts: SplitResult) -> bool:
    if parts.netloc or parts.fragment or not _MAILBOX.fullmatch(parts.path):
        return False
    fields = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)
    names = [name.lower() for name, _ in fields]
    plain = all(value.isprintable() for _, value in fields)
    return plain and len(set(names)) == len(names) and _FIELDS.issuperset(names)


def misleads(words: str, href: str) -> bool:
    """Whether the words of a link are an address themselves, and of another host or mailbox than the link's."""
    shown = words.strip().rstrip(".,;:!?").casefold()
    if "@" in shown:
        return _MAILBOX.fullmatch(shown) is not None and unquote(urlsplit(href).path).casefold() != shown
    found = _ADDRESS.fullmatch(shown)
    if found is None or (not found["scheme"] and _FILE_NAME.fullmatch(shown)):
        return False
    return _bare(found["host"]) != _bare(_host(href))


def _host(href: str) -> str:
    try:
        host = urlsplit(href).hostname or ""
        return host.encode("ascii").decode("idna")
    except (ValueError, UnicodeError):
        return ""


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")
