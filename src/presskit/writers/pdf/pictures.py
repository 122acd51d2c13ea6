"""Pictures in the file: each stored once, a JPEG exactly as it came."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFImageXObject

from presskit.writers.pdf.file import inside

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from presskit.document import Picture


class Pictures:
    """The image objects of a file, by content."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._names: dict[Picture, str] = {}

    def resource(self, picture: Picture) -> str:
        """The resource name of a picture, which is made known to the page at hand."""
        name = self._names.get(picture)
        if name is None:
            name = self._names[picture] = sha256(picture.data).hexdigest()
            self._store(name, picture)
        document = inside(self._canvas)
        self._canvas._formsinuse.append(name)  # type: ignore[attr-defined]  # as `doForm` does
        return str(document.getXObjectName(name))

    def _store(self, name: str, picture: Picture) -> None:
        document = inside(self._canvas)
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
            image.smask = document.Reference(mask, document.getXObjectName(mask.name))  # type: ignore[attr-defined]
