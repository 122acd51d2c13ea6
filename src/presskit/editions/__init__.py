"""Editions as a user meets them: released, compared, and files that others hold looked up."""
