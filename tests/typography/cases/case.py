"""A case of typography: rule, authority, input, output. ~ stands for U+00A0, ¦ for U+202F."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    rule: str
    authority: str
    given: str
    expected: str
    locale: str = "fr_FR"
    profile: str | None = None
    depth: int = 0

    @property
    def want(self) -> str:
        return spaced(self.expected)

    @property
    def text(self) -> str:
        return spaced(self.given)


def spaced(text: str) -> str:
    return text.replace("~", "\u00a0").replace("¦", "\u202f")


IN = "Imprimerie nationale"
OQLF = "OQLF"
GUIDE = "Guide du typographe"
EU = "EU interinstitutional code"
SI = "SI brochure 5.4.3"
CLDR = "CLDR 48"


def cases(
    rule: str, authority: str, *pairs: tuple[str, str], locale: str = "fr_FR", profile: str | None = None
) -> list[Case]:
    return [Case(rule, authority, given, expected, locale, profile) for given, expected in pairs]
