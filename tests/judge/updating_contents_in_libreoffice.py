"""Fills the contents of documents in LibreOffice; tells as JSON what they hold before and after, and what is where.

Run by the Python that has `uno`, not by pytest. Takes a folder for the profile, and the documents.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editing_in_libreoffice import SECONDS, named, office_at  # type: ignore[import-not-found,unused-ignore]

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH, TABLE = "com.sun.star.text.Paragraph", "com.sun.star.text.TextTable"


def parts(container: Any) -> Iterator[Any]:
    found = container.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def page(document: Any, place: Any) -> int:
    cursor = document.CurrentController.ViewCursor
    cursor.gotoRange(place, False)  # noqa: FBT003
    return int(cursor.getPage())


def target(document: Any, url: str) -> tuple[str, int] | None:
    """The words of the paragraph to which a link leads, and their page."""
    if not url or not document.Bookmarks.hasByName(url[1:]):
        return None
    anchor = document.Bookmarks.getByName(url[1:]).Anchor
    cursor = anchor.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)  # noqa: FBT003
    cursor.gotoEndOfParagraph(True)  # noqa: FBT003
    return cursor.String, page(document, anchor.Start)


def entries(document: Any) -> list[list[Any]]:
    """Style, words and link targets of each line of every index."""
    indexes = document.DocumentIndexes
    return [
        [line.ParaStyleName, line.String, [target(document, run.HyperLinkURL) for run in parts(line) if run.String]]
        for number in range(indexes.Count)
        for line in parts(indexes.getByIndex(number).Anchor)
    ]


def headings(document: Any) -> Iterator[tuple[str, str, int, int]]:
    """Style, words and page of each heading, and the page of what follows it."""
    last = None
    for part in parts(document.Text):
        start = part.Start if part.supportsService(PARAGRAPH) else None
        if part.supportsService(TABLE):
            start = part.getCellByName("A1").Start
        if start is not None and last is not None:
            yield *last, page(document, start)
            last = None
        if part.supportsService(PARAGRAPH) and part.OutlineLevel:
            last = part.ParaStyleName, part.String, page(document, start)
    if last is not None:
        yield *last, last[2]


def told(desktop: Any, file: Path) -> dict[str, Any]:
    document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (named("Hidden", value=True),))
    before = entries(document)
    for number in range(document.DocumentIndexes.Count):
        document.DocumentIndexes.getByIndex(number).update()
    found = {"before": before, "after": entries(document), "headings": list(headings(document))}
    document.close(True)  # noqa: FBT003
    return found


def main(profile: str, *files: str) -> None:
    pipe = f"presskit-{Path(profile).parent.name}"
    listening = f"--accept=pipe,name={pipe};urp;"
    command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", listening]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        office = office_at(pipe)
        desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        sys.stdout.write(json.dumps([told(desktop, Path(file)) for file in files]))
        desktop.terminate()
        running.wait(SECONDS)
    finally:
        running.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
