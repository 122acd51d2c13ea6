"""A small kit with all that a build can depend on: a photo, a source, a template with a font of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PIL import Image

from presskit.template.shelf import PACKAGED

if TYPE_CHECKING:
    from pathlib import Path

OTHER_FONT = PACKAGED / "classique" / "fonts" / "GentiumPlus-Italic.ttf"

KIT = """\
presskit: 1
kit: {id: atelier, title: Un titre, template: maison, issued: {date: 2015-09-24, place: Die}}
contacts: [{name: Service de presse, email: presse@vallee.example}]
sources: {discours: {title: Discours, file: sources/discours.txt}}
speakers:
  durand:
    given: Camille
    family: Durand
    function: présidente
    statements:
      - {id: ouvrir, text: Nous ouvrons demain, source: discours}
photos:
  groupe:
    file: photos/groupe.png
    caption: Un groupe
    credit: A. Dupont
    alt: Un groupe
    rights: libres
    consent: not-needed
"""


def write_kit(folder: Path) -> Path:
    """Write the kit and what it names; returns its file."""
    fonts = folder / "templates" / "maison" / "fonts"
    for name in ("sources", "photos", "templates/maison/fonts"):
        (folder / name).mkdir(parents=True)
    (folder / "sources" / "discours.txt").write_text("Camille Durand : « Nous ouvrons demain. »", "utf-8")
    Image.new("RGB", (300, 200), "white").save(folder / "photos" / "groupe.png")
    shutil.copy(
        PACKAGED / "classique" / "fonts" / "GentiumPlus-Bold.ttf",
        fonts / "gras.ttf",
    )
    theme = "name: maison\nextends: classique\nstyles: {body: {size: 10}}\ntext: {bold: fonts/gras.ttf}\n"
    (folder / "templates" / "maison" / "theme.yaml").write_text(theme, "utf-8")
    path = folder / "speakers.yaml"
    path.write_text(KIT, "utf-8")
    return path
