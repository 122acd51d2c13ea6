"""A small kit to compose from; each test says what it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from presskit.compose import compose
from presskit.corrections.issue import FIRST_DRAFT, Issue
from presskit.document import Document, Picture
from presskit.kit.model import Kit

PICTURE = Picture(data=b"", format="JPEG", width=2000, height=1000)

Compose = Callable[..., Document]


@pytest.fixture
def composed() -> Compose:
    """Composes a kit of three speakers, with the top-level keys given instead of its own."""

    def make(issue: Issue = FIRST_DRAFT, **changes: Any) -> Document:
        raw: dict[str, Any] = {
            "presskit": "1",
            "kit": {"id": "essai", "title": "Un essai : des ateliers"},
            "speakers": {
                "durand": {
                    "given": "Camille",
                    "family": "Durand",
                    "gender": "f",
                    "function": {"short": "présidente", "full": "présidente du réseau"},
                    "statements": [
                        {"id": "vus", "text": "Nous avons besoin d'être vus", "cue": "a rappelé", "source": "discours"},
                        {"id": "atelier", "kind": "partial", "text": "la vallée est un seul atelier"},
                        {"id": "suite", "kind": "reported", "text": "Camille Durand souhaite une 2e édition."},
                    ],
                },
                "petit": {
                    "given": "Noé",
                    "family": "Petit",
                    "gender": "m",
                    "function": "luthier, facteur",
                    "statements": [{"id": "bois", "text": "Le bois ne ment pas"}],
                },
                "ccd": {"name": "Communauté de communes", "gender": "f"},
            },
            "sources": {"discours": {"title": "Discours", "publisher": "Radio Die"}},
            "acronyms": {"CCD": "communauté de communes du Diois"},
        }
        raw |= changes
        kit = Kit.model_validate(raw)
        pictures = dict.fromkeys(kit.photos, PICTURE)
        return compose(kit, pictures, content_hash="0" * 64, issue=issue)

    return make
