"""What can be wrong with a base document, each as the refusal that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presskit.diagnostics import Refused, error, say

if TYPE_CHECKING:
    from presskit.diagnostics import Message, Span


class Named(Struct, frozen=True):
    """The base document as the user calls it, and where its theme names it."""

    file: str
    span: Span | None = None

    def not_word(self) -> Refused:
        """Another kind of file altogether."""
        message = say("`{file}` is not a Word document", file=self.file)
        return Refused([error("base-document-format", self.span, message, say("save it from Word as a `.docx`"))])

    def strict(self) -> Refused:
        """The ISO strict form, whose names are others."""
        message = say("`{file}` is a Strict Open XML document", file=self.file)
        mend = say("save it from Word as « Word document (.docx) », not as « Strict Open XML »")
        return Refused([error("base-document-format", self.span, message, mend)])

    def encrypted(self) -> Refused:
        """Protected by a password, or the binary format of before 2007: both begin alike."""
        message = say("`{file}` is encrypted, or a `.doc` of before 2007", file=self.file)
        mend = say("take the password off in Word, and save it as a `.docx`")
        return Refused([error("base-document-encrypted", self.span, message, mend)])

    def damaged(self, why: Message) -> Refused:
        """A package that is not whole or does not mean one thing only."""
        message = say("`{file}` is damaged: {why}", file=self.file, why=why)
        mend = say("open it in Word and save it again as a `.docx`")
        return Refused([error("base-document-damaged", self.span, message, mend)])

    def too_large(self, why: Message) -> Refused:
        """More than a letterhead ever holds, once unpacked."""
        message = say("`{file}` holds more than a letterhead may: {why}", file=self.file, why=why)
        mend = say("keep styles, header and footer, and delete the text and the pictures of the body")
        return Refused([error("base-document-too-large", self.span, message, mend)])

    def active(self, part: str, what: str) -> Refused:
        """Something that runs, or fetches, when the document is opened."""
        message = say("`{file}` holds what runs or fetches: `{what}` in `{part}`", file=self.file, what=what, part=part)
        mend = say("take it out in Word, and save it as a `.docx` without macros")
        return Refused([error("base-document-active", self.span, message, mend)])

    def external(self, part: str, target: str) -> Refused:
        """A reference to a file or address outside the package."""
        message = say("`{file}` refers to `{target}`, outside itself, in `{part}`",
                      file=self.file, target=target, part=part)  # fmt: skip
        mend = say("embed linked pictures and detach the attached template, in Word, then save it again")
        return Refused([error("base-document-external", self.span, message, mend)])

    def reviewed(self, part: str) -> Refused:
        """Tracked changes or comments where presskit would carry them."""
        message = say("`{file}` has tracked changes or comments in `{part}`", file=self.file, part=part)
        mend = say("accept or reject every change and delete the comments, in Word, then save it again")
        return Refused([error("base-document-reviewed", self.span, message, mend)])

    def no_room(self, width: int, height: int) -> Refused:
        """Margins that leave no page to write on."""
        message = say("the page of `{file}` leaves {width} × {height} points to the text",
                      file=self.file, width=width, height=height)  # fmt: skip
        mend = say("set the sheet and its margins in Word, under Layout")
        return Refused([error("base-document-page", self.span, message, mend)])
