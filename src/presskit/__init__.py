"""From one speakers.yaml to a French press kit, as Word and PDF."""

__version__ = "0.1.0"
