"""Accepts or rejects all tracked changes of a document in LibreOffice. Run by the Python that has `uno`, not by pytest.

Takes a folder for the profile, and then documents, verdicts and where to save what is left, in turn.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from editing_in_libreoffice import SECONDS, named, office_at  # type: ignore[import-not-found,unused-ignore]

VERDICTS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def resolve(office: Any, source: Path, verdict: str, target: Path) -> None:
    """Accept or reject all, and save as Word's format."""
    create = office.ServiceManager.createInstanceWithContext
    desktop, typist = (create(f"com.sun.star.frame.{name}", office) for name in ("Desktop", "DispatchHelper"))
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (named("Hidden", value=True),))
    typist.executeDispatch(document.CurrentController.Frame, VERDICTS[verdict], "", 0, ())
    # It numbers captions anew when it finds the time, which may be after it saves.
    document.TextFields.refresh()
    document.storeToURL(target.as_uri(), (named("FilterName", "MS Word 2007 XML"),))
    document.close(True)  # noqa: FBT003


def main(profile: str, *asked: str) -> None:
    pipe = f"presskit-{Path(profile).parent.name}"
    listening = f"--accept=pipe,name={pipe};urp;"
    command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", listening]
    running = subprocess.Popen(command)
    try:
        office = office_at(pipe)
        for source, verdict, target in zip(asked[::3], asked[1::3], asked[2::3], strict=True):
            resolve(office, Path(source), verdict, Path(target))
        office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office).terminate()
        running.wait(SECONDS)
    finally:
        running.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
