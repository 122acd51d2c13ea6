"""Our DOCX against docxtpl's: the same press kit, from text to a file, three quotations a speaker.

Both sides start from words that are set already: the pickled `Document` of a kit on ours, the same words as JSON and
a Word template of loops on docxtpl's, with the same paragraphs, their contents included, and runs wherever letters look
different. The template is made beforehand, and is not counted; what its author would write into it once, such as the
marks of a quotation, is in it. Bookmarks, links and fields are on our side alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kits import write_kit
from benchmarks.measure import Cost, median, python, ratio, run
from benchmarks.same_kit import composed, prepare

SIZES = (1_000, 10_000)
_APART = 0.01
LINES = (
    "{%p for line in cover %}", "{{ line }}", "{%p endfor %}",
    "{{ contents }}",
    "{%p for title in entries %}", "@ {{ title }}", "{%p endfor %}",
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
"""The template, a paragraph a line: `#` a heading, `@` an entry of the contents, `>` the words of a quotation between
its marks, `*` a bold run and a plain one."""
OPENING, CLOSING = "«\u00a0", "\u00a0»"
OURS = """
from pathlib import Path
from benchmarks.same_kit import composed
from presskit.template.load import load_template
from presskit.writers.docx import write
folder = Path({folder!r})
(folder / "presskit.docx").write_bytes(write(composed(folder), load_template("classique", None)))
"""
DOCXTPL = """
import os
os.chdir({folder!r})
import json
from docxtpl import DocxTemplate
template = DocxTemplate("template.docx")
template.render(json.load(open("docxtpl.json", encoding="utf-8")), autoescape=True)
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
    for task in ("prepare", "words", "template"):
        run(_child(task, folder))
    measure = median if size <= 1_000 else run
    costs = (
        measure(python("-c", OURS.format(folder=str(folder)))),
        measure(python("-m", "presskit", "build", "--force", kit, "--to", "docx", "-o", folder / "output")),
        measure(python("-c", DOCXTPL.format(folder=str(folder)))),
    )
    run(_child("compare", folder))
    return costs


def _child(task: str, folder: Path) -> list[str]:
    return python("-m", "benchmarks.docxtpl_docx", task, folder)


def words(folder: Path) -> None:
    """Make the data of docxtpl's side: the words of the kit, without the marks of quotations, and the contents."""
    from presskit.document.plain import plain

    data = json.loads((folder / "data.json").read_text("utf-8"))
    for section in data["sections"]:
        for block in section["blocks"]:
            if block[0] == "quotation":
                block[3] = block[3].removeprefix(OPENING).removesuffix(CLOSING)
    data["entries"] = [plain(entry.children) for entry in composed(folder).outline()]
    (folder / "docxtpl.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def template(folder: Path) -> None:
    """Make the Word template of docxtpl's side."""
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE

    made = Document()
    made.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    made.sections[0].header.paragraphs[0].text = "{{ header }}"
    made.sections[0].footer.paragraphs[0].text = "{{ footer }}"
    for line in LINES:
        kind, text = line[0], line[2:]
        if kind == "#":
            made.add_heading(text.lstrip(), int(line[1]))
        elif kind == "*":
            name, function = text.split("|")
            paragraph = made.add_paragraph()
            paragraph.add_run(name).bold = True
            paragraph.add_run(function)
        elif kind == "@":
            made.add_paragraph("", "toc 1").add_run(text).underline = True
        elif kind == ">":
            paragraph = made.add_paragraph("", "Intense Quote")
            paragraph.add_run(OPENING).italic = False
            paragraph.add_run(text)
            paragraph.add_run(CLOSING).italic = False
        else:
            made.add_paragraph(line)
    made.save(str(folder / "template.docx"))


def compare(folder: Path) -> None:
    """Raise where the two files do not hold as many quotations, or as many paragraphs and words, a hundredth apart."""
    from docx import Document

    held = []
    for name in ("presskit.docx", "docxtpl.docx"):
        body = Document(str(folder / name)).element.body
        text = " ".join(part.text or "" for part in body.iter("{*}t"))
        held.append((text.count("«"), len(list(body.iter("{*}p"))), len(text.split())))
    ours, others = held
    apart = max(abs(one - other) / one for one, other in zip(ours, others, strict=True))
    if ours[0] != others[0] or apart > _APART:
        unlike = f"the two files are not alike: quotations, paragraphs and words are {ours} and {others}"
        raise SystemExit(unlike)


if __name__ == "__main__":
    if arguments := sys.argv[1:]:
        tasks = {"prepare": prepare, "words": words, "template": template, "compare": compare}
        tasks[arguments[0]](Path(arguments[1]))
    else:
        main()
