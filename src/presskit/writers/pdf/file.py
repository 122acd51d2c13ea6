"""The file: numbered objects, packed into compressed object streams, and the table that finds them.

ReportLab's document holds what it writes best, the subsets of fonts and the pictures; both share one numbering.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from presskit.writers.pdf.syntax import reference, stream

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line tells whoever copies the file that it is binary (ISO 19005-2, 6.1.2)."""
PACKED = 200
_FONTS = "BasicFonts"  # ReportLab's name of the dictionary of all fonts
_END = b"endstream\n"


class _Place(NamedTuple):
    """Where an object lies: at an offset, or as one of an object stream (ISO 32000-1, table 18)."""

    kind: int
    where: int
    position: int

    def entry(self) -> bytes:
        return b"%c%b%b" % (self.kind, self.where.to_bytes(4, "big"), self.position.to_bytes(2, "big"))


class File:
    """The objects of one file, written as they come."""

    def __init__(self) -> None:
        self.registry = PDFDocument(invariant=1, compression=1, dummyoutline=1, lang=None)
        self._parts = [HEAD]
        self._length = len(HEAD)
        self._digest = sha256()
        self._places: dict[int, _Place] = {}
        self._waiting: list[tuple[int, bytes]] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self.registry.objectcounter += 1
        return int(self.registry.objectcounter)

    def put(self, number: int, body: bytes) -> None:
        """Write an object that is no stream."""
        self._waiting.append((number, body))
        if len(self._waiting) == PACKED:
            self._pack()

    def add(self, body: bytes) -> int:
        """Write an object that is no stream; its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def put_stream(self, number: int, body: bytes) -> None:
        """Write a stream object."""
        self._places[number] = _Place(1, self._length, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def add_stream(self, body: bytes) -> int:
        """Write a stream object; its number."""
        number = self.reserve()
        self.put_stream(number, body)
        return number

    @property
    def fonts(self) -> int:
        """The number of the dictionary of all fonts."""
        return self.number(_FONTS)

    def number(self, name: str) -> int:
        """The number of an object of ReportLab's, by its name there."""
        return int(self.registry.idToObjectNumberAndVersion[name][0])

    def close(self, catalogue: int, info: int) -> bytes:
        """The bytes of the file. Its identifier is a digest of everything else (ISO 32000-1, 14.4)."""
        for font in self.registry.delayedFonts:
            font.addObjects(self.registry)
        for number, body in self._registered():
            if body.endswith(_END):
                self.put_stream(number, b"%b\nendstream" % body[: -len(_END)])
            else:
                self.put(number, body)
        self._pack()
        self._index(catalogue, info)
        return b"".join(self._parts)

    def _registered(self) -> Iterator[tuple[int, bytes]]:
        """The objects of ReportLab's; writing one may make another known."""
        written: set[int] = set()
        names = self.registry.numberToId
        while len(written) < len(names):
            for number in sorted(names.keys() - written):
                written.add(number)
                thing: Any = self.registry.idToObject[names[number]]
                yield number, thing.format(self.registry)

    def _write(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)
        self._digest.update(part)

    def _pack(self) -> None:
        """Put the waiting objects into one object stream (ISO 32000-1, 7.5.7)."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        holder, at, heads = self.reserve(), 0, []
        for position, (number, body) in enumerate(waiting):
            heads.append(b"%d %d" % (number, at))
            at += len(body) + 1
            self._places[number] = _Place(2, holder, position)
        head = b" ".join(heads) + b"\n"
        data = head + b"\n".join(body for _, body in waiting)
        self.put_stream(holder, stream(b"/Type/ObjStm/N %d/First %d" % (len(waiting), len(head)), data))

    def _index(self, catalogue: int, info: int) -> None:
        """Write the cross-reference stream (ISO 32000-1, 7.5.8), which closes the file."""
        number, start = self.reserve(), self._length
        self._places[number] = _Place(1, start, 0)
        identity = self._digest.hexdigest()[:32].encode()
        free = _Place(0, 0, 0xFFFF)
        table = b"".join(self._places.get(each, free).entry() for each in range(number + 1))
        head = b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID[<%b><%b>]" % (
            number + 1, reference(catalogue), reference(info), identity, identity,
        )  # fmt: skip
        self.put_stream(number, stream(head, table))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
