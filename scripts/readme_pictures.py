"""Draws the pages that the README shows, from the kit in output/, into docs/pictures/.

`make pictures` builds the kit first. The pages are those of the cover, of the first quotations and of the photo.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2

ROOT = Path(__file__).parent.parent
PDF = ROOT / "output" / "ftwks-2015" / "ftwks-2015.pdf"
FOLDER = ROOT / "docs" / "pictures"
SCALE = 0.9
SHOWN = {"cover": "Dossier de presse", "quotes": "Ils ont dit\r\n", "photo": "De gauche à droite"}


def main() -> None:
    """Draw each page in which its words are first found, the contents page aside."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with pypdfium2.PdfDocument(PDF) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
        for name, words in SHOWN.items():
            number = next(n for n, text in enumerate(texts) if n != 1 and words.lower() in text.lower())
            picture = document[number].render(scale=SCALE).to_pil()
            picture.quantize(64).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
