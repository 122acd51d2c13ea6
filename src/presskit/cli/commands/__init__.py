"""One module a command; each holds a Click command called `command`."""
