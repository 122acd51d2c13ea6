"""The house style: a folder of templates/, loaded into a `Theme`."""

from presskit.template.files import file_digests
from presskit.template.load import chain, load_template
from presskit.template.shelf import templates
from presskit.template.theme import Faces, Style, StyleName, Theme

__all__ = ["Faces", "Style", "StyleName", "Theme", "chain", "file_digests", "load_template", "templates"]
