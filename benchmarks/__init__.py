"""Performance as ratios, measured in one run against named references. `make bench` prints them all."""
