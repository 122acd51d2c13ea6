"""Dashes, incises, ranges."""

from __future__ import annotations

from tests.typography.cases.case import CLDR, GUIDE, IN, OQLF, cases

DASHES = [
    *cases(
        "FR-INCISE",
        IN,
        ("Il vint - enfin - hier.", "Il vint –~enfin~– hier."),
        ("Il vint -- enfin -- hier.", "Il vint –~enfin~– hier."),
        ("Il vint – enfin – hier.", "Il vint –~enfin~– hier."),
        ("Il vint — enfin — hier.", "Il vint —~enfin~— hier."),
        ("Il vint --- enfin --- hier.", "Il vint —~enfin~— hier."),
        ("Il vint - enfin.", "Il vint –~enfin."),
        ("A - b. C - d.", "A –~b. C –~d."),
        ("un – deux –, trois", "un –~deux~–, trois"),
    ),
    *cases("FR-INCISE", OQLF, ("Il vint -- enfin -- hier.", "Il vint —~enfin~— hier."), locale="fr_CA"),
    *cases("FR-INCISE", CLDR, ("one - two - three", "one – two – three"), locale="en_GB"),
    *cases("FR-DIALOGUE", IN, ("— Bonjour", "—~Bonjour"), ("– Oui.\n– Non.", "–~Oui.\n–~Non.")),
    *cases("FR-RANGE", "NLC", ("1985-1986", "1985-1986"), ("1985–1986", "1985–1986"), ("1985--1986", "1985–1986")),
    *cases("FR-RANGE", GUIDE, ("1985-1986", "1985–1986"), ("2015-09-24", "2015-09-24"), locale="fr_CH"),
    *cases("FR-RANGE", CLDR, ("1985-1986", "1985–1986"), locale="en_GB"),
    *cases("FR-HYPHEN", "fonts", ("Aix\u2011en\u2011Provence", "Aix-en-Provence")),
]

INCISES = [
    *cases(
        "FR-INCISE",
        IN,
        ("Il vint –~enfin~– hier.", "Il vint –~enfin~– hier."),
        ("(voir - plus bas - ici)", "(voir –~plus bas~– ici)"),
        ("« mot – suite – fin »", "«~mot –~suite~– fin~»"),
        ("Il vint~– enfin –~hier.", "Il vint –~enfin~– hier."),
        ("Il vint–enfin–hier.", "Il vint–enfin–hier."),
        ("Il vint -enfin- hier.", "Il vint -enfin- hier."),
        ("Il vint--enfin--hier.", "Il vint--enfin--hier."),
        ("lundi-vendredi", "lundi-vendredi"),
        ("Paris-Lyon", "Paris-Lyon"),
        ("un score de 3-2", "un score de 3-2"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("−5 °C", "−5~°C"),
        ("50 % - 60 %", "50~% - 60~%"),
        ("10 km - 20 km", "10~km - 20~km"),
        ("- un", "- un"),
        ("mot –", "mot –"),
    ),
    *cases("FR-INCISE", OQLF, ("Il vint - enfin - hier.", "Il vint —~enfin~— hier."), locale="fr_CA"),
    *cases("FR-INCISE", OQLF, ("Il vint – enfin – hier.", "Il vint –~enfin~– hier."), locale="fr_CA"),
    *cases("FR-INCISE", GUIDE, ("Il vint - enfin - hier.", "Il vint –~enfin~– hier."), locale="fr_CH"),
    *cases("FR-INCISE", CLDR, ("eins - zwei - drei", "eins – zwei – drei"), locale="de_DE"),
    *cases("FR-DIALOGUE", IN, ("— Bonjour !", "—~Bonjour¦!"), ("—Bonjour", "—Bonjour"), ("—~Oui", "—~Oui")),
]

PAGES = [
    *cases("FR-RANGE", GUIDE, ("pp. 10-12", "pp.~10–12"), ("1985–1986", "1985–1986"), locale="fr_CH"),
    *cases("FR-RANGE", "NLC", ("pp. 10--12", "pp.~10–12"), ("5-10 ans", "5-10 ans"), ("(1985-1986)", "(1985-1986)")),
    *cases("FR-RANGE", CLDR, ("pp. 10-12", "pp. 10–12"), locale="en_US"),
    *cases("FR-RANGE", "NLC", ("1985-1986", "1985-1986"), locale="fr_CA"),
    *cases("FR-RANGE", "NLC", ("1985-1986", "1985-1986"), locale="fr_BE"),
]
