"""Pictures in the file: each stored once, a JPEG exactly as it came."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFImageXObject

from presskit.writers.pdf.syntax import reference

if TYPE_CHECKING:
    from presskit.document import Picture
    from presskit.writers.pdf.file import File


class Pictures:
    """The image objects of a file, by content."""

    def __init__(self, file: File) -> None:
        rl_config.useA85 = 0
        self._file = file
        self._names: dict[Picture, str] = {}
        self._used: list[str] = []

    def resource(self, picture: Picture) -> str:
        """The resource name of a picture, which is made known to the page at hand."""
        name = self._names.get(picture)
        if name is None:
            name = self._names[picture] = sha256(picture.data).hexdigest()
            self._store(name, picture)
        resource = str(self._file.registry.getXObjectName(name))
        self._used.append(resource)
        return resource

    def take_used(self) -> bytes:
        """The entry of the pictures used since it was last asked for, in a page's resources."""
        used = (b"/%b %b" % (name.encode(), reference(self._file.number(name))) for name in dict.fromkeys(self._used))
        entry = b"/XObject<<%b>>" % b"".join(used) if self._used else b""
        self._used.clear()
        return entry

    def _store(self, name: str, picture: Picture) -> None:
        document = self._file.registry
        if document.hasForm(name):
            return
        image = PDFImageXObject(name, mask="auto")
        if picture.format == "JPEG":
            image.loadImageFromJPEG(BytesIO(picture.data))
        else:
            image.loadImageFromSRC(ImageReader(BytesIO(picture.data)))
        document.addForm(name, image)
        mask = getattr(image, "_smask", None)
        if mask is not None:
            image.smask = document.Reference(  # type: ignore[attr-defined, no-untyped-call]
                mask, document.getXObjectName(mask.name)
            )
