"""All benchmarks, one after the other."""

from __future__ import annotations

from benchmarks import docxtpl_docx, growth, incremental, photos, startup, typography, typst_pdf, watch

if __name__ == "__main__":
    for benchmark in (startup, typography, growth, incremental, watch, photos, typst_pdf, docxtpl_docx):
        benchmark.main()
        print()
