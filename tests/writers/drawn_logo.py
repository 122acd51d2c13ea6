"""A house style with a logo, drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from pathlib import Path

    from presskit.template.theme import Theme


def with_logo(theme: Theme, folder: Path, size: tuple[int, int] = (900, 300)) -> Theme:
    """The theme with a ring and three bars for its logo, on a transparent ground."""
    image = Image.new("RGBA", size)
    draw, (width, height) = ImageDraw.Draw(image), size
    draw.ellipse((0, 0, height - 1, height - 1), outline="#d1495b", width=max(1, height // 8))
    for bar in range(3) if width > 2 * height else ():
        top = height * (0.08 + 0.32 * bar)
        draw.rectangle((height * 1.2, top, width * (1 - 0.15 * bar) - 1, top + height * 0.2), fill="#22304a")
    image.save(folder / "logo.png")
    return theme.model_copy(update={"logo": folder / "logo.png"})
