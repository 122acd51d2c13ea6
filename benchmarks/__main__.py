"""All benchmarks, one after the other."""

from __future__ import annotations

from benchmarks import growth, startup, typography

if __name__ == "__main__":
    for benchmark in (startup, typography, growth):
        benchmark.main()
        print()
