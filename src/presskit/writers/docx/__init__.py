"""The DOCX writer: a `Document` and a `Theme` become a Word document with named styles and real structure."""

from __future__ import annotations

from presskit.writers.docx.write import write

__all__ = ["write"]
