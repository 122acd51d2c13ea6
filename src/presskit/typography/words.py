"""The words that typography must know: elisions, months, units, titles, references."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELISIONS: Final = _words("l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu aujourd presqu entr")
APHAERESES: Final = _words("n tain tin cause fin tit tite têt spèce lut em tis twas til")

MONTHS: Final = _words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
SHORT_MONTHS: Final = _words("janv févr fév avr juil sept oct nov déc")

CIVILITIES_WITH_STOP: Final = _words("M MM")
CIVILITIES: Final = _words("Mme Mmes Mlle Mlles Dr Drs Dre Pr Prs Pre Me Mgr Mgrs Vve St Ste Sts Stes")
ENGLISH_CIVILITIES: Final = _words("Mr Mrs Ms")
"""English titles: « Mr Dupont » is a lint in French, and no more is done to it."""
PARTICLES: Final = _words("d de du des di da von van der den ter la")
"""What may stand before the capital of a name."""
DEGREES: Final = _words("Phil Eng Arch Litt Pharm")
"""Master’s degrees, M.Phil: no gentlemen."""

REFERENCES: Final = _words("p pp art chap ch fig vol t n no nos éd al tabl ill pl § coll col ann sect liv livr app")
"""Abbreviations that end in a full stop and stand before a number."""

HEADED: Final = _words("siècle siècles millénaire millénaires")
"""The nouns that authorities bind to their ordinal; « 2e édition » may part."""

SCALES: Final = _words("million millions milliard milliards billion billions")
CURRENCY_SIGNS: Final = _words("€ $ £ ¥")
CURRENCY_CODES: Final = _words("EUR USD CHF GBP CAD JPY FCFA XOF XAF MAD")
CURRENCY_SCALES: Final = _words("k K M Md Mds md mds Mrd Mio Mia G")

UNITS: Final = _words(
    "km cm mm dm µm μm nm km² cm² mm² m² m³ cm³ dm³ ha kg mg µg cl ml mL dl dL hl hL kW kWh MW MWh GW GWh TW TWh "
    "Wh kV mA mAh Hz kHz MHz GHz ko Ko Mo Go To Po kB MB GB TB Mbit Gbit kbit Mb Gb Pa hPa kPa MPa dB dBA px ppm "
    "ppp dpi min ms µs kcal kJ MJ lm lx mol tep Mtep kWc MWc GWc tCO Mpx ch m3 m2 km2"
)
"""Units that are never a word nor part of a name: they take their space even where none was typed."""
SHORT_UNITS: Final = _words("m g")
"""Units of one letter that take their space too."""
SHY_UNITS: Final = _words("s h t l L W V pt ct")
"""Units that may be something else: bound when a space was typed, never parted."""

SENTENCE_STARTERS: Final = _words(
    "À A Ainsi Alors Après Au Aucun Aujourd Aussi Autre Aux Avant Avec Bien C Car Ce Cela Celle Celui Ces Cet "
    "Cette Ceux Chacun Chaque Ci Comme Comment D Dans De Depuis Des Donc Du Elle Elles En Enfin Est Et Il Ils J "
    "Je Jusqu L La Le Les Leur Leurs Lors Lorsque Ma Mais Malgré Mes Mon N Ne Ni Nos Notre Nous On Or Où Ou Par "
    "Parce Pas Pendant Peu Plus Pour Pourquoi Puis Qu Quand Que Quel Quelle Qui Quoi S Sa Sans Se Selon Ses Si "
    "Son Sous Sur Ta Tous Tout Toute Toutes Très Tu Un Une Vers Voici Voilà Vos Votre Vous Y The This It He She "
    "They We You In On At And But For"
)

BRANDS_WITH_MARK: Final = _words("Yahoo Joomla Kahoot Jeopardy HOP Wham Kapow")
