"""What must come out as it went in: do no harm."""

from __future__ import annotations

import pytest

from presskit.typography import typeset

UNTOUCHED = [
    "https://exemple.fr/a?b=1;c=2",
    "voir http://exemple.fr/a:b?c=d&e=f#g et www.exemple.fr/x;y",
    "https://fr.wikipedia.org/wiki/Presse_(imprimerie)",
    "https://exemple.fr/l'an",
    "mailto:a@b.fr",
    "contact@exemple.fr, prenom.nom+tri@sous.exemple.fr",
    "/usr/bin/python3, ./a/b, ../c, ~/d et /var/log/x.log:12",
    r"C:\Users\dupont\a.txt",
    r"\\serveur\partage",
    '`print("a" : b ? c)`',
    "```\nif a ? b : c\n```",
    "``a ` b``",
    "std::vector, a::b::c et C++, C#, F#",
    "key:value",
    "a?b:c",
    "<a href=\"x\" title='y'>lien</a>",
    "&nbsp;&eacute;&#8239;&#xA0;",
    "<!-- note: oui -->",
    '{"a": "b", "c": 1}',
    "{savoir-faire} et {{ nom }} et ${NOM} et %(nom)s",
    "@medinsoft #FrenchTech #frenchtech2015",
    ":smile: :+1: :point_right:",
    ":) ;) :-( :D 8) <3 ^^",
    "oui :-)",
    "01 42 68 53 00",
    "01.42.68.53.00 et 01-42-68-53-00",
    "+33 1 42 68 53 00 et +33 (0)1 42 68 53 00",
    "+41 22 345 67 89, 022 345 67 89",
    "514 555-1234 et (514) 555-1234",
    "0 800 123 456",
    "FR76 3000 6000 0112 3456 7890 189",
    "2015-09-24",
    "2015-09-24T18:30:00+02:00",
    "24/09/2015, 24.09.2015, 24-09-2015",
    "18:30, 18:30:15",
    "16:9, 3:2, 4:3",
    "Jean 3:16",
    "1.2.3, v2.0, v1.2.3-rc.1",
    "192.168.0.1",
    "123 456 789 00012",
    "5' 10\", 5'10''",
    "45°30', 45°30'15\", 43° 17' 47\"",
    'un écran de 27"',
    "1247, 2026, 20000 Ajaccio, 13100 Aix",
    "3D, 4G, 5G, 4K, A4, B2B, MP3, H1N1, A320, 2e",
    "24h/24, 7j/7",
    "aixois et marseillais",
    "savoir-faire, Aix-en-Provence, Belle-de-Mai",
    "œuvre, Œuvre, cœur, État, À, É, ça, Ça",
    "oeuvre, Etat, 2ème, 1ère, Mr",
    "et/ou, km/h, les un·e·s et les autres",
    "- un\n- deux\n- trois",
    "* un\n* deux",
    "1. un\n2. deux",
    "| a | b |",
    "--verbose, -v, --to=pdf",
    "snake_case, $HOME, f(x), main()",
    "f'(x)",
    "1985 - 1986, 5 - 3",
    "1985-1986, pp.\u00a010-12",
    "......... 12",
    "$5, €5, US$5",
    "Yahoo! et Joomla!",
    "[sic], […], [ ], [x]",
    "👩‍👩‍👧 👍🏽 1️⃣ 🇫🇷",
    "  retrait, et fin  ",
    "a\tb\tc",
    "\n\n  mot\n\n",
    "",
    " ",
    "\u200b",
    'un " seul',
    'a"b"c',
    'class="x"',
    "1 << 2, a >> b",
    "M. le préfet",
    "le plan B. Nous, la vitamine C. Elle",
    "file.txt, presskit.yaml, exemple.com:8080/x?y=1",
    "en 2015 150 personnes",
    "«\u00a0mot\u00a0»\u00a0: oui\u202f; non\u202f! Quoi\u202f? l’«\u00a0an\u00a0» –\u00a0incise\u00a0– fin…",
    "«\u00a0Il dit “bonjour” à tous\u00a0».",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_right_or_not_ours_is_left_alone(text: str) -> None:
    assert typeset(text) == text


@pytest.mark.parametrize("locale", ["es", "pt-BR", "ja_JP"])
def test_a_language_without_rules_is_left_alone(locale: str) -> None:
    assert typeset('¿"Qué": sí?', locale) == '¿"Qué": sí?'
