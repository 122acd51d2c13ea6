"""The PDF writer: a small layout of its own on ReportLab's fonts and pictures."""

from presskit.writers.pdf.write import write

__all__ = ["write"]
