"""Our PDF against Typst's: the same press kit, from text to a tagged file, three quotations a speaker.

Both sides start from words that are set already, and end with a file on the disk: the pickled `Document` of a kit on
ours, the same words as JSON on Typst's, where a document of its own language gives them the same page, faces, sizes,
contents, bookmarks and running lines, in one process with `pdf_standards=["ua-1"]` and the template's fonts. A second
line sets the whole `presskit build --to pdf` against the same Typst run: YAML with its places, every check, French
typography, manifest, which Typst is not asked for.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import Cost, median, python, ratio, run
from benchmarks.same_kit import composed, prepare

HERE = Path(__file__).parent
FONTS = HERE.parent / "src" / "presskit" / "templates" / "classique" / "fonts"
SIZES = (1_000, 10_000)
TYPST = f"""
import typst
typst.compile("press_kit.typ", output="typst.pdf", font_paths=[{str(FONTS)!r}], ignore_system_fonts=True,
              pdf_standards=["ua-1"])
"""


@dataclass(frozen=True, slots=True)
class Costs:
    """What each side cost at one size."""

    writer: Cost
    build: Cost
    typst: Cost


def main() -> None:
    """Print the ratios at each size, and the growth between them."""
    found = {}
    for size in SIZES:
        with TemporaryDirectory() as name:
            costs = found[size] = measured(Path(name), size)
        print(f"PDF of {size} speakers, against Typst ({costs.typst.seconds:.2f} s, {costs.typst.megabytes:.0f} MB)")
        seconds, reference = costs.writer.seconds, costs.typst.seconds
        ratio(f"the writer, CPU ({seconds:.2f} s)", seconds, reference, "≤ 0.6×" if size == SIZES[0] else "≤ 0.5×")
        megabytes = costs.writer.megabytes
        ratio(f"the writer, memory ({megabytes:.0f} MB)", megabytes, costs.typst.megabytes, "≤ 0.2× at 10 000")
        ratio("presskit build --to pdf, CPU", costs.build.seconds, reference, "none: it does more than Typst")
        ratio("presskit build --to pdf, memory", costs.build.megabytes, costs.typst.megabytes, "none")
    small, large = (found[size] for size in SIZES)
    ratio("the writer, growth 1 000 → 10 000", large.writer.seconds, small.writer.seconds, "≤ 11×")
    ratio("Typst, growth 1 000 → 10 000", large.typst.seconds, small.typst.seconds, "none")


def measured(folder: Path, size: int) -> Costs:
    """The cost of each side. This process stays small: a child's peak is never counted below its parent's."""
    kit = write_kit(folder, size)
    run(_child("prepare", folder))
    (folder / "press_kit.typ").write_bytes((HERE / "press_kit.typ").read_bytes())
    measure = median if size <= 1_000 else run  # what takes half a minute needs no warming
    costs = Costs(
        measure(_child("write", folder)),
        measure(python("-m", "presskit", "build", "--force", kit, "--to", "pdf", "-o", folder / "output")),
        measure(python("-c", f"import os; os.chdir({str(folder)!r})\n{TYPST}")),
    )
    run(_child("compare", folder))
    return costs


def _child(task: str, folder: Path) -> list[str]:
    return python("-m", "benchmarks.typst_pdf", task, folder)


def write(folder: Path) -> None:
    """Our side: read the document, write the file."""
    from presskit.template.load import load_template
    from presskit.writers.pdf import write

    (folder / "presskit.pdf").write_bytes(write(composed(folder), load_template("classique", None)))


def compare(folder: Path) -> None:
    """Raise where the two files do not hold as many quotations, or as many pages give or take a tenth."""
    import pypdfium2

    quotations, pages = [], []
    for name in ("presskit.pdf", "typst.pdf"):
        with pypdfium2.PdfDocument(folder / name) as pdf:
            pages.append(len(pdf))
            quotations.append(sum(page.get_textpage().get_text_bounded().count("«") for page in pdf))
    if quotations[0] != quotations[1] or abs(pages[0] - pages[1]) > pages[0] / 10:
        unlike = f"the two files are not alike: {quotations} quotations, {pages} pages"
        raise SystemExit(unlike)


if __name__ == "__main__":
    if arguments := sys.argv[1:]:
        {"prepare": prepare, "write": write, "compare": compare}[arguments[0]](Path(arguments[1]))
    else:
        main()
