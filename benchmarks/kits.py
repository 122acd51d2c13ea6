"""Kits of any size: speakers with three quotations each, from a few plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "Notre réseau réunit les ateliers, les écoles et les communes de la vallée : c’est une force pour tous",
    "Nous avons ouvert 12 sites en 3 ans, et l’accueil des habitants nous encourage à continuer",
    "La formation des jeunes reste la première condition d’une filière qui dure ; nous y consacrons l’essentiel",
)


def write_kit(folder: Path, speakers: int, *, statements: int = 3, name: str = "banc") -> Path:
    """Write a kit of so many speakers and statements each, without photos; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "speakers.yaml"
    path.write_text("".join(_lines(speakers, statements, name)), "utf-8")
    return path


def _lines(speakers: int, statements: int, name: str) -> list[str]:
    lines = [
        "presskit: 1\n",
        f"kit: {{id: {name}, title: Rencontres de la vallée, issued: {{date: 2015-09-24, place: Die}}}}\n",
        "contacts:\n  - {name: Service de presse, email: presse@vallee.example}\n",
        "sources:\n  compte-rendu: {title: Compte rendu des rencontres, publisher: Radio Die}\n",
        "speakers:\n",
    ]
    for number in range(speakers):
        lines += [
            f"  personne-{number}:\n    given: Camille\n    family: Durand-{number}\n",
            f"    function: responsable de l’atelier {number}\n    statements:\n",
        ]
        for rank in range(statements):
            words = f"{SENTENCES[rank % 3]}, dit l’atelier {number} au point {rank}"
            lines += [
                f"      - id: propos-{number}-{rank}\n        text: >-\n          {words}\n",
                "        source: compte-rendu\n        date: 2015-09-24\n",
            ]
    return lines
