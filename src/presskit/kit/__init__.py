"""The domain: what a press kit is, how its file is read into a `Kit`, and what must hold of it."""
