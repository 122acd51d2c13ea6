"""Edits a document in LibreOffice as somebody at the keyboard would. Run by the Python that has `uno`, not by pytest.

Takes a folder for the profile, the document, where to save it, and then words and what to type over them, in turn.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found,unused-ignore]

SECONDS = 60


def named(name: str, value: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def office_at(pipe: str) -> Any:
    """The context of the LibreOffice that listens at a pipe, once it does."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    end = time.monotonic() + SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def edit(office: Any, source: Path, target: Path, changes: list[tuple[str, str]]) -> None:
    """Select the first of some words, type others over them, and so on; save as Word's format."""
    create = office.ServiceManager.createInstanceWithContext
    desktop, typist = (create(f"com.sun.star.frame.{name}", office) for name in ("Desktop", "DispatchHelper"))
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (named("Hidden", value=True),))
    for words, typed in changes:
        search = document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        document.CurrentController.select(document.findFirst(search))
        typist.executeDispatch(document.CurrentController.Frame, ".uno:InsertText", "", 0, (named("Text", typed),))
    document.storeToURL(target.as_uri(), (named("FilterName", "MS Word 2007 XML"),))
    document.close(True)  # noqa: FBT003
    desktop.terminate()


def main(profile: str, source: str, target: str, *words: str) -> None:
    pipe = f"presskit-{Path(profile).parent.name}"
    listening = f"--accept=pipe,name={pipe};urp;"
    command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", listening]
    running = subprocess.Popen(command)
    try:
        edit(office_at(pipe), Path(source), Path(target), list(zip(words[::2], words[1::2], strict=True)))
        running.wait(SECONDS)
    finally:
        running.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
