"""The PDF writer: a small layout of its own on ReportLab's canvas."""

from presskit.writers.pdf.write import write

__all__ = ["write"]
