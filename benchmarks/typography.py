"""French prose through presskit, typographeur and french-typo in one run, and how each grows with the text."""

from __future__ import annotations

import html
import statistics
import time
from importlib import import_module
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from presskit.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES: Final = (10_000, 100_000, 1_000_000)
TIMES: Final = 5
SENTENCES: Final = (
    "L'association réunit depuis trente ans les éditeurs de logiciels, les écoles et les collectivités de la région.",
    'La présidente a salué "une étape décisive" pour un territoire qui manque encore de développeurs.',
    "Le projet, porté par la métropole, ouvrira ses portes le 24 septembre 2015 à 18h30 dans l'ancienne manufacture.",
    "Faut-il s'en étonner ? Les salariés, eux, attendaient cette décision depuis longtemps !",
    "Le budget atteint 5 M€ : la région en apporte 40 %, l'État le reste ; les entreprises suivront.",
    "Quelques semaines plus tard, les premières équipes s'installaient dans des bureaux à peine terminés...",
    "M. Dupont rappelle que la formation accueille chaque année plus de deux cents étudiants venus de toute l'Europe.",
    "Les habitants du quartier découvrent les ateliers – un rendez-vous très attendu – et rencontrent les chercheurs.",
    "Cette politique ancienne repose sur la confiance, la proximité et la patience des acteurs publics et privés.",
    "Plus de 7 000 visiteurs ont parcouru l'exposition consacrée à l'histoire industrielle du XXe siècle.",
)


def main() -> None:
    """Print each tool's seconds per megabyte at each size, presskit's ratio to the others, and where they differ."""
    tools = _tools()
    print("French prose, CPU seconds per megabyte (medians; target: presskit ≤ typographeur, every line flat)")
    print(f"  {'':<14}" + "".join(f"{size:>12,}" for size in SIZES))
    costs = {name: [_seconds(tool, size) for size in SIZES] for name, tool in tools.items()}
    for name, seconds in costs.items():
        print(f"  {name:<14}" + "".join(f"{cost:12.3f}" for cost in seconds))
    for name in (name for name in costs if name != "presskit"):
        ratios = (mine / theirs for mine, theirs in zip(costs["presskit"], costs[name], strict=True))
        print(f"  presskit : {name:<20}" + "  ".join(f"{ratio:.2f}×" for ratio in ratios))
    _print_differences(tools)


def _tools() -> dict[str, Callable[[str], str]]:
    """Presskit, and of the others those that are installed."""
    tools: dict[str, Callable[[str], str]] = {"presskit": typeset}
    for name, function in (("typographeur", "typographeur"), ("french_typo", "format_text")):
        try:
            tools[name] = getattr(import_module(name), function)
        except ImportError:
            print(f"{name} is not installed: pip install presskit[bench]")
    return tools


def prose(size: int) -> str:
    """A paragraph of French prose of about as many characters as asked."""
    count = size * len(SENTENCES) // sum(len(sentence) + 1 for sentence in SENTENCES)
    return " ".join(islice(cycle(SENTENCES), max(count, 1)))


def _seconds(tool: Callable[[str], str], size: int) -> float:
    text = prose(size)
    tool(prose(1_000))
    costs = []
    for _ in range(TIMES if size < SIZES[-1] else 1):
        began = time.process_time()
        tool(text)
        costs.append(time.process_time() - began)
    return statistics.median(costs) * 1_000_000 / len(text.encode())


def _print_differences(tools: dict[str, Callable[[str], str]]) -> None:
    """Count the sentences that another tool sets otherwise: its entities read as the characters they name."""
    for name, tool in tools.items():
        if name != "presskit":
            other = [sentence for sentence in SENTENCES if html.unescape(tool(sentence)) != typeset(sentence)]
            print(f"  {name} sets {len(other)} of {len(SENTENCES)} sentences otherwise than presskit")


if __name__ == "__main__":
    main()
