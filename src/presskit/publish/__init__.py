"""The last step: a kit's outputs reach the disk as one set, whole or not at all, with a manifest of what made them."""
