"""The PDF writer: a small layout of its own on ReportLab's fonts and pictures."""

from presskit.writers.pdf.write import rehearse, write

__all__ = ["rehearse", "write"]
