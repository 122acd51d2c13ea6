"""Any pixels to 8-bit sRGB or grey, opaque on the white of the paper, with nothing of the file's metadata."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

PLAIN = ("L", "RGB")
WITH_ALPHA = ("LA", "RGBA")

# What Pillow converts without loss to a mode that we can set.
_SIMPLER = {
    "1": "L",
    "La": "LA",
    "PA": "RGBA",
    "RGBa": "RGBA",
    "RGBX": "RGB",
    "YCbCr": "RGB",
    "HSV": "RGB",
}
_SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N")
_HIGHEST = 65_535


class UnknownPixelsError(Exception):
    """Raised for pixels that have no one rendering on paper."""


def check_pixels(image: Image.Image) -> None:
    """Raise `UnknownPixelsError` for pixels that `simplified` could not bring to paper: floats, 32 bits, CIELAB."""
    if image.mode == "I" and not _fits_sixteen_bits(image):
        raise UnknownPixelsError(image.mode)
    if image.mode not in (*PLAIN, *WITH_ALPHA, "CMYK", "P", "I", *_SIXTEEN_BITS, *_SIMPLER):
        raise UnknownPixelsError(image.mode)


def simplified(image: Image.Image) -> Image.Image:
    """The picture in one of the modes that can be resized well: L, LA, RGB, RGBA or CMYK.

    Raises `UnknownPixelsError` for what `check_pixels` refuses.
    """
    check_pixels(image)
    if image.mode == "P" or (image.mode in PLAIN and "transparency" in image.info):
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode == "I" or image.mode in _SIXTEEN_BITS:
        return _eight_bits(image)
    return image.convert(_SIMPLER[image.mode]) if image.mode in _SIMPLER else image


def on_paper(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A fresh picture in L or RGB: its colours brought to sRGB, its transparent parts white.

    `profile` is the ICC profile of the file, if it has one; a profile that does not fit the pixels is ignored, as
    ICC.1 has readers do.
    """
    alpha = image.getchannel("A") if image.mode in WITH_ALPHA else None
    colours = image.convert("RGB" if image.mode == "RGBA" else "L") if alpha else image
    opaque = _in_srgb(colours, profile) if profile else colours
    if opaque.mode not in PLAIN:
        opaque = opaque.convert("RGB")
    # A new canvas has no metadata: comments, profiles and GPS stay with the file.
    canvas = Image.new(opaque.mode, opaque.size, "white")
    canvas.paste(opaque, mask=alpha)
    return canvas


def _fits_sixteen_bits(image: Image.Image) -> bool:
    low, high = image.getextrema()
    return isinstance(low, int | float) and low >= 0 and isinstance(high, int | float) and high <= _HIGHEST


def _eight_bits(image: Image.Image) -> Image.Image:
    """Scaled, where Pillow's own conversion would clip everything above 255 to white."""
    wide = image.convert("I")
    return wide.point(lambda value: value * (255 / _HIGHEST) + 0.5).convert("L")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if converted is None:  # pragma: no cover - only for a conversion in place
        return image
    return converted.convert("L") if image.mode == "L" else converted
