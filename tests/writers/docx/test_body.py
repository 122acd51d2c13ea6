"""What each block becomes in Word."""

from __future__ import annotations
