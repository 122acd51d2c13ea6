"""HEIC, the format of telephones: read where `pillow-heif` is installed, which `presskit-fr[heic]` brings along."""

from __future__ import annotations

FORMAT = "HEIF"
# HEIC is HEIF with pictures of one coder, HEVC (ISO/IEC 23008-12, annex B); the brand of the others says nothing of it.
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"heis": "HEIC", b"mif1": FORMAT, b"msf1": FORMAT}


def is_heif(head: bytes) -> bool:
    """Whether a file begins as a HEIF does (ISO/IEC 14496-12, 4.3)."""
    return kind_of(head) is not None


def kind_of(head: bytes) -> str | None:
    """What a file that begins as a HEIF is called: HEIC or HEIF."""
    return _BRANDS.get(head[8:12]) if head[4:8] == b"ftyp" else None


def readable() -> bool:
    """Whether Pillow can open such a file, having been told how."""
    try:
        import pillow_heif
    except ImportError:
        return False
    # Previews and depth maps are no pictures of their own; one thread is enough for one photo.
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    return True
