"""Our DOCX against docxtpl's: the same press kit, from text to a file, three quotations a speaker.

Both sides start from words that are set already: the pickled `Document` of a kit on ours, the same words as JSON and
a Word template of loops on docxtpl's, with as many paragraphs, styles, runs and running lines. The template is made
beforehand, and is not counted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import Cost, median, python, ratio, run
from benchmarks.same_kit import composed, prepare

SIZES = (1_000, 10_000)
LINES = (
    "{%p for line in cover %}", "{{ line }}", "{%p endfor %}",
    "{{ contents }}",
    "{%p for section in sections %}", "#1 {{ section.title }}",
    "{%p for block in section.blocks %}",
    "{%p if block[0] == 'heading' %}", "#2 {{ block[2] }}", "{%p endif %}",
    "{%p if block[0] == 'quotation' %}", "> {{ block[3] }}", "* {{ block[1] }}|{{ block[2] }}", "{{ block[4] }}",
    "{%p endif %}",
    "{%p if block[0] == 'function' %}", "{{ block[1] }}", "{%p endif %}",
    "{%p if block[0] == 'paragraph' %}", "{{ block[1] }}", "{%p endif %}",
    "{%p endfor %}",
    "{%p endfor %}",
)  # fmt: skip
"""The template, a paragraph a line: `#` a heading, `>` a quotation, `*` a bold run and a plain one."""
DOCXTPL = """
import json
from docxtpl import DocxTemplate
template = DocxTemplate("template.docx")
template.render(json.load(open("data.json", encoding="utf-8")), autoescape=True)
template.save("docxtpl.docx")
"""


def main() -> None:
    """Print the ratios at each size, and the growth between them."""
    ours: list[Cost] = []
    for size, target in zip(SIZES, ("≤ 0.9×", "≤ 0.5×"), strict=True):
        with TemporaryDirectory() as name:
            writer, build, docxtpl = measured(Path(name), size)
        ours.append(writer)
        print(f"DOCX of {size} speakers, against docxtpl ({docxtpl.seconds:.2f} s, {docxtpl.megabytes:.0f} MB)")
        ratio(f"the writer, CPU ({writer.seconds:.2f} s)", writer.seconds, docxtpl.seconds, target)
        ratio(f"the writer, memory ({writer.megabytes:.0f} MB)", writer.megabytes, docxtpl.megabytes, "none")
        ratio("presskit build --to docx, CPU", build.seconds, docxtpl.seconds, "none: it does more than docxtpl")
    ratio("the writer, growth 1 000 → 10 000", ours[1].seconds, ours[0].seconds, "none")


def measured(folder: Path, size: int) -> tuple[Cost, Cost, Cost]:
    """The cost of our writer, of a whole build and of docxtpl."""
    kit = write_kit(folder, size)
    for task in ("prepare", "template"):
        run(_child(task, folder))
    measure = median if size <= 1_000 else run
    costs = (
        measure(_child("write", folder)),
        measure(python("-m", "presskit", "build", kit, "--to", "docx", "-o", folder / "output")),
        measure(python("-c", f"import os; os.chdir({str(folder)!r})\n{DOCXTPL}")),
    )
    run(_child("compare", folder))
    return costs


def _child(task: str, folder: Path) -> list[str]:
    return python("-m", "benchmarks.docxtpl_docx", task, folder)


def template(folder: Path) -> None:
    """Make the Word template of docxtpl's side."""
    from docx import Document

    made = Document()
    made.sections[0].header.paragraphs[0].text = "{{ header }}"
    made.sections[0].footer.paragraphs[0].text = "{{ footer }}"
    for line in LINES:
        if line.startswith("#"):
            made.add_heading(line[3:], int(line[1]))
        elif line.startswith("* "):
            name, function = line[2:].split("|")
            paragraph = made.add_paragraph()
            paragraph.add_run(name).bold = True
            paragraph.add_run(function)
        else:
            made.add_paragraph(line.removeprefix("> "), "Intense Quote" if line.startswith("> ") else None)
    made.save(str(folder / "template.docx"))


def write(folder: Path) -> None:
    """Our side: read the document, write the file."""
    from presskit.template.load import load_template
    from presskit.writers.docx import write

    (folder / "presskit.docx").write_bytes(write(composed(folder), load_template("classique", None)))


def compare(folder: Path) -> None:
    """Raise where the two files do not hold as many quotations, or as many words give or take a twentieth."""
    from docx import Document

    quotations, words = [], []
    for name in ("presskit.docx", "docxtpl.docx"):
        body = Document(str(folder / name)).element.body
        text = " ".join(part.text or "" for part in body.iter("{*}t"))
        quotations.append(text.count("«"))
        words.append(len(text.split()))
    if quotations[0] != quotations[1] or abs(words[0] - words[1]) > words[0] / 20:
        unlike = f"the two files are not alike: {quotations} quotations, {words} words"
        raise SystemExit(unlike)


if __name__ == "__main__":
    if arguments := sys.argv[1:]:
        {"prepare": prepare, "template": template, "write": write, "compare": compare}[arguments[0]](Path(arguments[1]))
    else:
        main()
