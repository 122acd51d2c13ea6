"""Draw the pages of a PDF as PNG pictures: `python scripts/page_pictures.py FILE.pdf FOLDER [WIDTH]`."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

WIDTH = 900  # pixels


def draw_pages(pdf: Path, folder: Path, width: int = WIDTH) -> list[Path]:
    """One picture a page, `page-01.png` onwards, all of the same width in pixels."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            path = folder / f"page-{number:02}.png"
            page.render(scale=width / page.get_width()).to_pil().save(path)
            paths.append(path)
    return paths


def main() -> None:
    """Draw the pages and say where they are."""
    pdf, folder, *width = sys.argv[1:]
    for path in draw_pages(Path(pdf), Path(folder), *map(int, width)):
        print(path)


if __name__ == "__main__":
    main()
