"""From nodes with spans to a frozen model, or every problem of the file as a diagnostic at its exact place."""

from presskit.validation.model import Strict
from presskit.validation.places import Places
from presskit.validation.validate import validate

__all__ = ["Places", "Strict", "validate"]
