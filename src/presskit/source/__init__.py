"""YAML text and its nodes: bytes come in, every value keeps its exact place, every problem is a diagnostic."""

from __future__ import annotations

from presskit.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from presskit.source.parser import Parsed, parse, parse_with_warnings
from presskit.source.paths import inside
from presskit.source.reader import read, read_bytes, read_text
from presskit.source.suggest import nearest
from presskit.source.text import SourceText
from presskit.source.text_gate import blamed, scan

__all__ = [
    "Entry", "Mapping", "Node", "Parsed", "Scalar", "Sequence", "SourceText",
    "blamed", "inside", "nearest", "parse", "parse_with_warnings", "read", "read_bytes", "read_text", "scan",
]  # fmt: skip
