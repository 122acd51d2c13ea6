"""Photos of every kind of pixels, through the photo gate, in every layout."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, get_args

from PIL import Image, ImageCms
from tests.judge.hard_kits.making import WORDS, kit, paragraph, text

from presskit import photos
from presskit.document import ContactSheet, Paragraph, Photo, Photos, Plan, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presskit.document import Document, Picture

Layout = Literal["full", "half", "portrait"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
TURNS = range(1, 9)
LEGEND = (
    Paragraph(text("Point presse."), Role.CAPTION),
    Paragraph(text("Crédit : illustration, presskit"), Role.CREDIT),
)


def _drawing(size: tuple[int, int] = (120, 80)) -> Image.Image:
    gradient = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (gradient, gradient.rotate(180), gradient.point(lambda level: level // 2)))


def _turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def _saved(folder: Path) -> Iterator[Path]:
    """A file of every mode and form that the gate lets through."""
    colours, srgb = _drawing(), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    see_through = colours.convert("RGBA")
    see_through.putalpha(Image.linear_gradient("L").resize(colours.size))
    sixteen = Image.linear_gradient("L").resize(colours.size).convert("I").point(lambda level: level * 257)
    files: list[tuple[str, Image.Image, dict[str, Any]]] = [
        ("plain.jpg", colours, {}),
        ("progressive.jpg", colours, {"progressive": True}),
        ("cmyk.jpg", colours.convert("CMYK"), {}),
        ("grey.jpg", colours.convert("L"), {}),
        *((f"turned-{turn}.jpg", colours, {"exif": _turned(turn)}) for turn in TURNS),
        ("cmyk-progressive.jpg", colours.convert("CMYK"), {"progressive": True, "icc_profile": srgb}),
        ("profile.jpg", colours, {"icc_profile": srgb}),
        ("cmyk.tif", colours.convert("CMYK"), {}),
        ("sixteen.tif", sixteen.convert("I;16"), {}),
        ("sixteen.png", sixteen.convert("I;16"), {}),
        ("bits.png", colours.convert("1"), {}),
        ("palette.png", colours.quantize(16), {}),
        ("palette-hole.png", colours.quantize(16), {"transparency": 3}),
        ("grey-alpha.png", see_through.convert("LA"), {}),
        ("alpha.png", see_through, {}),
        ("alpha.webp", see_through, {"lossless": True}),
    ]
    for name, image, options in files:
        path = folder / name
        image.save(path, **options)
        yield path


def _pictures() -> dict[str, Picture]:
    with TemporaryDirectory() as folder:
        return {path.name: photos.load(path, max_width_px=400) for path in _saved(Path(folder))}


def _photo(picture: Picture, layout: Layout, alt: str = "Un dégradé.") -> Photo:
    return Photo(picture, alt, LEGEND, layout, f"photo:{layout}")


def photos_of_every_mode() -> Document:
    return kit(*(_photo(picture, "full", name) for name, picture in _pictures().items()))


def photos_of_every_layout() -> Document:
    blocks = [_photo(picture, layout) for picture in list(_pictures().values())[:3] for layout in LAYOUTS]
    return kit(*(part for block in blocks for part in (block, paragraph(WORDS))))


def photos_without_legend_or_with_a_long_one() -> Document:
    picture = _pictures()["plain.jpg"]
    long = (Paragraph(text(WORDS * 12), Role.ORDER),)
    return kit(
        *(Photo(picture, "(a) \\ « é »", legend, layout, "photo:x") for layout in LAYOUTS for legend in ((), long))
    )


def photos_set_together() -> Document:
    """Whole, two to a row, one left alone, with numbered plans of few people and of a whole school."""
    picture = _pictures()["plain.jpg"]
    few, school = Plan(((1, 2), (3, 4, 5))), Plan(tuple(tuple(range(row * 40, row * 40 + 40)) for row in range(6)))
    order = (LEGEND[0], Paragraph(text(f"De gauche à droite : {WORDS}"), Role.ORDER), LEGEND[1])
    long = (Paragraph(text(WORDS * 40), Role.ORDER),)
    layouts: tuple[Layout, ...] = ("full", "half", "half", "half", "full", "half", "half", "half")
    items = [Photo(picture, "x", order, layout, "photo:x", plan) for plan in (None, few, school) for layout in layouts]
    items += [Photo(picture, "", legend, layout, "photo:x", few) for legend in ((), long) for layout in layouts]
    return kit(Photos(tuple(items)))


def contact_sheet_of_every_mode() -> Document:
    items = tuple(_photo(picture, "full", name) for name, picture in _pictures().items())
    long = Photo(items[0].picture, "x", (Paragraph(text(WORDS * 40), Role.CAPTION),), "full", "photo:x")
    return kit(ContactSheet(items), ContactSheet((items[0], long)), ContactSheet(()))


def photos_very_tall_and_very_flat() -> Document:
    with TemporaryDirectory() as name:
        paths = []
        for size in ((20, 900), (900, 20), (1, 1)):
            paths.append(Path(name) / f"{size[0]}.png")
            _drawing(size).save(paths[-1])
        pictures = [photos.load(path, max_width_px=1_000) for path in paths]
    return kit(*(_photo(picture, layout) for picture in pictures for layout in LAYOUTS))


KITS: dict[str, Callable[[], Document]] = {
    make.__name__: make
    for make in (
        photos_of_every_mode, photos_of_every_layout, photos_without_legend_or_with_a_long_one,
        photos_very_tall_and_very_flat, photos_set_together, contact_sheet_of_every_mode,
    )
}  # fmt: skip
