"""Where in speakers.yaml each value of a kit was written."""

from presskit.validation.places import Places

__all__ = ["Places"]
