"""A kit of photos alone, drawn: one of each kind that there is to lay out, for the pictures of every page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANDSCAPE, UPRIGHT, SMALL = (1_800, 1_200), (1_200, 1_800), (500, 340)
SKY, GROUND, PEOPLE = "#b7cbe0", "#7d8f69", ("#1f4e79", "#8c3b3b", "#4c5a44", "#5b4a78")
FIRST = ("Luc", "Anne", "Paul", "Inès", "Marc", "Zoé", "Jean", "Léa", "Hugo", "Eva", "Noé", "Rose")
FAMILY = ("Roy", "Favre", "Blanc", "Colin")


def write_gallery(folder: Path) -> Path:
    """Draw the photos into a folder, and write the kit that shows them; its path."""
    photos = dict(_photos(folder))
    kit = {
        "presskit": "1",
        "kit": {"id": "galerie", "title": "Une galerie", "sections": ["photos"]},
        "contacts": [{"name": "Service de presse", "email": "presse@galerie.example"}],
        "photos": photos,
    }
    path = folder / "speakers.yaml"
    # JSON is YAML.
    path.write_text(json.dumps(kit, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def _photos(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    rows = [{"left_to_right": _people(start, 4)} for start in (0, 4, 8)]
    drawn: tuple[tuple[str, tuple[int, int], str, dict[str, Any]], ...] = (
        ("groupe", LANDSCAPE, "full", {"rows": rows, "count": 12}),
        ("trois", LANDSCAPE, "full", {"left_to_right": _people(0, 3)}),
        ("tour", UPRIGHT, "full", {}),
        ("atelier", LANDSCAPE, "half", {"left_to_right": _people(2, 2)}),
        ("portrait", UPRIGHT, "half", {"rights_until": "2027-01-05"}),
        ("seul", LANDSCAPE, "half", {}),
        ("petit", SMALL, "full", {}),
        *((f"vue-{n}", UPRIGHT if n % 3 == 1 else LANDSCAPE, "contact-sheet", {}) for n in range(9)),
    )
    for name, size, layout, rest in drawn:
        _drawn(size, len(name)).save(folder / f"{name}.png")
        legend = {"caption": "Visite de l’atelier, le 5 janvier 2026, à Die.", "credit": "© Ada Photo / Galerie"}
        about = {"rights": "Libre pour la presse.", "alt": "Des silhouettes devant un mur."}
        yield name, {"file": f"{name}.png", "layout": layout, **legend, **about, **rest}


def _people(start: int, count: int) -> list[dict[str, str]]:
    return [
        {"name": f"{FIRST[number]} {FAMILY[number % len(FAMILY)]}", "function": "artisan"}
        for number in range(start, start + count)
    ]


def _drawn(size: tuple[int, int], people: int) -> Image.Image:
    width, height = size
    image = Image.new("RGB", size, SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 0.7, width, height), fill=GROUND)
    for number in range(people):
        x, side = width * (number + 1) / (people + 1), min(size) * 0.09
        draw.ellipse((x - side / 2, height * 0.5 - side, x + side / 2, height * 0.5), fill="#e8c9ab")
        draw.rectangle((x - side * 0.7, height * 0.5, x + side * 0.7, height * 0.8), fill=PEOPLE[number % len(PEOPLE)])
    return image
