"""HEIC, the format of telephones: read where `pillow-heif` is installed, which `presskit-fr[heic]` brings along."""

from __future__ import annotations

FORMAT = "HEIF"
_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})


def is_heif(head: bytes) -> bool:
    """Whether a file begins as a HEIF does (ISO/IEC 14496-12, 4.3)."""
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS


def readable() -> bool:
    """Whether Pillow can open such a file, having been told how."""
    try:
        import pillow_heif
    except ImportError:
        return False
    # Previews and depth maps are no pictures of their own; one thread is enough for one photo.
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    return True
