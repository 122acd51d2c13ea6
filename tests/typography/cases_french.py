"""Cases of French typography: rule, authority, input, output. ~ stands for U+00A0, ¦ for U+202F."""

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


def _cases(
    rule: str, authority: str, *pairs: tuple[str, str], locale: str = "fr_FR", profile: str | None = None
) -> list[Case]:
    return [Case(rule, authority, given, expected, locale, profile) for given, expected in pairs]


HIGH = [
    *_cases(
        "FR-HIGH",
        IN,
        ("Bonjour!", "Bonjour¦!"),
        ("Bonjour !", "Bonjour¦!"),
        ("Bonjour~!", "Bonjour¦!"),
        ("Bonjour¦!", "Bonjour¦!"),
        ("Bonjour  !", "Bonjour¦!"),
        ("Vraiment?", "Vraiment¦?"),
        ("Vraiment ?", "Vraiment¦?"),
        ("un; deux", "un¦; deux"),
        ("un ; deux", "un¦; deux"),
        ("un : deux", "un~: deux"),
        ("un: deux", "un~: deux"),
        ("un¦: deux", "un~: deux"),
        ("Quoi?!", "Quoi¦?!"),
        ("Quoi ?!", "Quoi¦?!"),
        ("Quoi ? !", "Quoi¦?!"),
        ("Non!!!", "Non¦!!!"),
        ("Non !!!", "Non¦!!!"),
        ("Ah bon ?…", "Ah bon¦?…"),
        ("Ah bon?...", "Ah bon¦?…"),
        ("Et alors...?", "Et alors…¦?"),
        ("Et alors… ?", "Et alors…¦?"),
        ("Et alors…!", "Et alors…¦!"),
        ("(vraiment ?)", "(vraiment¦?)"),
        ("(?)", "(?)"),
        ("(!) oui", "(!) oui"),
        ("[?]", "[?]"),
        ("(voir ci-dessous) :", "(voir ci-dessous)~:"),
        ("5 % ; 6 %", "5~%¦; 6~%"),
        ("Total: 5", "Total~: 5"),
        ("en 2015 : 200", "en 2015~: 200"),
        ("*mot* : suite", "*mot*~: suite"),
        ("Tél.: oui", "Tél.~: oui"),
        ("Deux points :\nsuite", "Deux points~:\nsuite"),
        ("Fin ?\n\nDébut !", "Fin¦?\n\nDébut¦!"),
        ("voir https://exemple.fr: oui", "voir https://exemple.fr~: oui"),
        ("Bravo 😀!", "Bravo 😀¦!"),
    ),
    *_cases("FR-HIGH", IN, ("un: deux; trois!", "un~: deux¦; trois¦!"), locale="fr_BE"),
    *_cases(
        "FR-HIGH",
        OQLF,
        ("Bonjour !", "Bonjour!"),
        ("Bonjour~!", "Bonjour!"),
        ("Vraiment ?", "Vraiment?"),
        ("un ; deux", "un; deux"),
        ("un: deux", "un~: deux"),
        ("un : deux", "un~: deux"),
        locale="fr_CA",
    ),
    *_cases(
        "FR-HIGH",
        GUIDE,
        ("Bonjour !", "Bonjour¦!"),
        ("un: deux", "un¦: deux"),
        ("un~: deux", "un¦: deux"),
        ("un ; deux ?", "un¦; deux¦?"),
        locale="fr_CH",
    ),
    *_cases(
        "FR-HIGH",
        EU,
        ("Bonjour !", "Bonjour!"),
        ("un : deux ; trois ?", "un: deux; trois?"),
        profile="union-europeenne",
        locale="fr_BE",
    ),
]

QUOTES = [
    *_cases(
        "FR-QUOTES",
        IN,
        ('"mot"', "«~mot~»"),
        ('Il dit "mot".', "Il dit «~mot~»."),
        ("“mot”", "«~mot~»"),
        ("„Wort“", "«~Wort~»"),
        ("„Wort”", "«~Wort~»"),
        ("»Wort«", "«~Wort~»"),
        ("”ord”", "«~ord~»"),
        ("<<mot>>", "«~mot~»"),
        ("<< mot >>", "«~mot~»"),
        (",,mot''", "«~mot~»"),
        (",,mot“", "«~mot~»"),
        ("''mot''", "«~mot~»"),
        ("``mot''", "«~mot~»"),
        ("'mot'", "«~mot~»"),
        ("‘mot’", "«~mot~»"),
        ("«mot»", "«~mot~»"),
        ("« mot »", "«~mot~»"),
        ("«¦mot¦»", "«~mot~»"),
        ("«~mot~»", "«~mot~»"),
        ("«  mot  »", "«~mot~»"),
        ('" mot "', "«~mot~»"),
        ('"mot "', "«~mot~»"),
        ('" mot"', "«~mot~»"),
        ('("mot")', "(«~mot~»)"),
        ('["mot"]', "[«~mot~»]"),
        ('"mot", "mot"', "«~mot~», «~mot~»"),
        ('"mot" ; "mot"', "«~mot~»¦; «~mot~»"),
        ('"mot"; "mot"', "«~mot~»¦; «~mot~»"),
        ('Il dit : "mot"', "Il dit~: «~mot~»"),
        ('Il dit: "Mot."', "Il dit~: «~Mot.~»"),
        ('Il dit:"Mot."', "Il dit~: «~Mot.~»"),
        ("dit:«Mot»", "dit~: «~Mot~»"),
        ('"Bonjour!"', "«~Bonjour¦!~»"),
        ('"Bonjour !" dit-il', "«~Bonjour¦!~» dit-il"),
        ('"x," dit-il', "«~x,~» dit-il"),
        ('"mot" ?', "«~mot~»¦?"),
        ('"mot"?', "«~mot~»¦?"),
        ('le "mot"-clé', "le «~mot~»-clé"),
        ('non-"officiel"', "non-«~officiel~»"),
        ('"..."', "«~…~»"),
        ('"... et puis"', "«~… et puis~»"),
        ('"Et puis..."', "«~Et puis…~»"),
        ('"?"', "«~?~»"),
        ('"Il dit "bonjour" à tous"', "«~Il dit “bonjour” à tous~»"),
        ("« Il dit « bonjour » à tous »", "«~Il dit “bonjour” à tous~»"),
        ("« Il dit “ bonjour ” à tous »", "«~Il dit “bonjour” à tous~»"),
        ('« Il dit "bonjour" »', "«~Il dit “bonjour”~»"),
        ('"Il dit « bonjour »"', "«~Il dit “bonjour”~»"),
        ("“Il dit ‘bonjour’”", "«~Il dit “bonjour”~»"),
        ("« Il dit 'bonjour' »", "«~Il dit “bonjour”~»"),
        ("« a « b « c » b » a »", "«~a “b ‘c’ b” a~»"),
        ("« a « b « c « d » c » b » a »", "«~a “b ‘c «~d~» c’ b” a~»"),
        ('l\'"écosystème"', "l’«~écosystème~»"),
        ("l’ « écosystème »", "l’«~écosystème~»"),
        ("d’«mot»", "d’«~mot~»"),
        ('qu\'"il"', "qu’«~il~»"),
        ('« un écran de 15" est petit »', '«~un écran de 15" est petit~»'),
        ('"un écran de 15" est trop petit"', '«~un écran de 15" est trop petit~»'),
        ('"Chapitre 5" et "Chapitre 6"', "«~Chapitre 5~» et «~Chapitre 6~»"),
        ('« l’idée "géniale" »', "«~l’idée “géniale”~»"),
        ("«Un\n\n«Deux»", "«~Un\n\n«~Deux~»"),
        ("«Un\n«Deux»", "«~Un\n«~Deux~»"),
        ("«Tout»,", "«~Tout~»,"),
        ("« fragment » .", "«~fragment~»."),
        ("« a » « b »", "«~a~» «~b~»"),
        ("150 «Tech Champions» c’est", "150 «~Tech Champions~» c’est"),
        ("dit«mot»", "dit «~mot~»"),
        ("«été» et “été”", "«~été~» et «~été~»"),
    ),
    *_cases("FR-QUOTES", OQLF, ('"mot"', "«~mot~»"), ('« a "b" »', "«~a “b”~»"), locale="fr_CA"),
    *_cases(
        "FR-QUOTES",
        GUIDE,
        ('"mot"', "«¦mot¦»"),
        ("« mot »", "«¦mot¦»"),
        ('« a "b" »', "«¦a ‹¦b¦›¦»"),
        ("« a ‹b› »", "«¦a ‹¦b¦›¦»"),
        locale="fr_CH",
    ),
    *_cases(
        "FR-QUOTES", EU, ("« mot »", "«mot»"), ('"a "b" c"', "«a “b” c»"), profile="union-europeenne", locale="fr_BE"
    ),
    *_cases(
        "FR-QUOTES", CLDR, ('"word"', "“word”"), ("\"a 'b' c\"", "“a ‘b’ c”"), ("'word'", "“word”"), locale="en_GB"
    ),
    *_cases("FR-QUOTES", CLDR, ('"word," he said', "“word,” he said"), ("don't", "don’t"), locale="en_US"),
    *_cases(
        "FR-QUOTES", CLDR, ('"Wort"', "„Wort“"), ("„Wort“", "„Wort“"), ("\"a 'b' c\"", "„a ‚b‘ c“"), locale="de_DE"
    ),
    Case("FR-QUOTES", IN, '"mot"', "“mot”", depth=1),
    Case("FR-QUOTES", IN, '"mot"', "‘mot’", depth=2),
    Case("FR-QUOTES", IN, "« a « b » »", "“a ‘b’”", depth=1),
]

APOSTROPHES = _cases(
    "FR-APOSTROPHE",
    IN,
    ("l'an", "l’an"),
    ("L'An", "L’An"),
    ("aujourd'hui", "aujourd’hui"),
    ("qu'il", "qu’il"),
    ("jusqu'à", "jusqu’à"),
    ("l'été", "l’été"),
    ("d'1 M€", "d’1~M€"),
    ("l'1", "l’1"),
    ("l´amour", "l’amour"),
    ("l′amour", "l’amour"),
    ("l‘amour", "l’amour"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("rock ‘n’ roll", "rock ’n’ roll"),
    ("les années '70", "les années ’70"),
    ("les '70s", "les ’70s"),
    ("les ‘70s", "les ’70s"),
    ("'tain", "’tain"),
    ("the parents' house", "the parents’ house"),
    ("O'Brien", "O’Brien"),
    ("l' écosystème", "l’écosystème"),
    ("l'`code`", "l’`code`"),
    ("c'est l'«idée»", "c’est l’«~idée~»"),
    ("prud'homme", "prud’homme"),
    ("d'https://exemple.fr", "d’https://exemple.fr"),
)

ELLIPSES = _cases(
    "FR-ELLIPSIS",
    IN,
    ("mot...", "mot…"),
    ("mot ...", "mot…"),
    ("mot …", "mot…"),
    ("mot ... suite", "mot… suite"),
    ("mot… suite", "mot… suite"),
    ("[...]", "[…]"),
    ("(...)", "(…)"),
    ("« ... »", "«~…~»"),
    ("fin... Début", "fin… Début"),
    ("...suite", "…suite"),
    ("et ...suite", "et …suite"),
    ("un, deux, ...", "un, deux, …"),
    ("[...] il dit [...].", "[…] il dit […]."),
    ("etc...", "etc…"),
    ("Non!...", "Non¦!…"),
)

DASHES = [
    *_cases(
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
    *_cases("FR-INCISE", OQLF, ("Il vint -- enfin -- hier.", "Il vint —~enfin~— hier."), locale="fr_CA"),
    *_cases("FR-INCISE", CLDR, ("one - two - three", "one – two – three"), locale="en_GB"),
    *_cases("FR-DIALOGUE", IN, ("— Bonjour", "—~Bonjour"), ("– Oui.\n– Non.", "–~Oui.\n–~Non.")),
    *_cases("FR-RANGE", "NLC", ("1985-1986", "1985-1986"), ("1985–1986", "1985–1986"), ("1985--1986", "1985–1986")),
    *_cases("FR-RANGE", GUIDE, ("1985-1986", "1985–1986"), ("2015-09-24", "2015-09-24"), locale="fr_CH"),
    *_cases("FR-RANGE", CLDR, ("1985-1986", "1985–1986"), locale="en_GB"),
    *_cases("FR-HYPHEN", "fonts", ("Aix\u2011en\u2011Provence", "Aix-en-Provence")),
]

FIGURES = [
    *_cases(
        "FR-THOUSANDS",
        CLDR,
        ("7 000 salariés", "7¦000 salariés"),
        ("7~000 salariés", "7¦000 salariés"),
        ("7\u2009000 salariés", "7¦000 salariés"),
        ("1 234 567,89", "1¦234¦567,89"),
        ("40 000", "40¦000"),
        ("20 000 km", "20¦000~km"),
    ),
    *_cases("FR-THOUSANDS", CLDR, ("7 000", "7~000"), ("7¦000", "7~000"), locale="fr_CA"),
    *_cases(
        "FR-PERCENT", CLDR, ("50%", "50~%"), ("50 %", "50~%"), ("50¦%", "50~%"), ("3‰", "3~‰"), ("12,5 %.", "12,5~%.")
    ),
    *_cases("FR-PERCENT", CLDR, ("50 %", "50%"), ("50%", "50%"), locale="fr_CH"),
    *_cases("FR-PERCENT", EU, ("50%", "50~%"), locale="fr_CH", profile="union-europeenne"),
    *_cases(
        "FR-CURRENCY",
        IN,
        ("5M€", "5~M€"),
        ("5 M€", "5~M€"),
        ("5 M €", "5~M~€"),
        ("200€", "200~€"),
        ("200 €", "200~€"),
        ("1 500€", "1¦500~€"),
        ("3,5 Md€", "3,5~Md€"),
        ("15k€", "15~k€"),
        ("5$", "5~$"),
        ("5€/mois", "5~€/mois"),
        ("les 5M€.", "les 5~M€."),
    ),
    *_cases("FR-CURRENCY-CODE", "ISO 4217", ("5000 EUR", "5000~EUR"), ("CHF 5000", "CHF~5000"), locale="fr_CH"),
    *_cases("FR-SCALE", CLDR, ("5 millions d'euros", "5~millions d’euros"), ("2 milliards", "2~milliards")),
    *_cases(
        "FR-UNIT",
        SI,
        ("20km", "20~km"),
        ("20 km", "20~km"),
        ("120 km/h", "120~km/h"),
        ("1,5 kg", "1,5~kg"),
        ("30 m²", "30~m²"),
        ("100 m", "100~m"),
        ("5 s", "5~s"),
        ("3GHz", "3~GHz"),
        ("30min", "30~min"),
        ("16 Go", "16~Go"),
    ),
    *_cases("FR-DEGREE", SI, ("20°C", "20~°C"), ("20 °C", "20~°C"), ("45°", "45°"), ("-5 °C", "-5~°C")),
    *_cases("FR-NUMBER-SIGN", IN, ("n° 5", "n°~5"), ("N°5", "N°~5"), ("n°5", "n°~5"), ("§5", "§~5"), ("§ 5", "§~5")),
    *_cases("FR-NUMBER-WORD", IN, ("nº 5", "nº~5"), ("nos 5 et 6", "nos~5 et 6")),
    *_cases(
        "FR-REFERENCE",
        IN,
        ("p. 12", "p.~12"),
        ("p.12", "p.~12"),
        ("(p. 12)", "(p.~12)"),
        ("pp. 10-12", "pp.~10-12"),
        ("art. 5", "art.~5"),
        ("art. L. 123-4", "art.~L. 123-4"),
        ("chap. IV", "chap.~IV"),
        ("fig. 2", "fig.~2"),
    ),
]

NAMES = [
    *_cases(
        "FR-TITLE",
        IN,
        ("M. Dupont", "M.~Dupont"),
        ("MM. Dupont et Martin", "MM.~Dupont et Martin"),
        ("Mme Durand", "Mme~Durand"),
        ("Mmes Durand et Petit", "Mmes~Durand et Petit"),
        ("Mlle Élise", "Mlle~Élise"),
        ("Dr Martin", "Dr~Martin"),
        ("Pr Martin", "Pr~Martin"),
        ("Me Martin", "Me~Martin"),
        ("Mgr Martin", "Mgr~Martin"),
        ("M. le préfet", "M. le préfet"),
        ("il me dit Oui", "il me dit Oui"),
    ),
    *_cases(
        "FR-INITIALS",
        IN,
        ("J. R. R. Tolkien", "J.~R.~R.~Tolkien"),
        ("par J. Tolkien", "par J.~Tolkien"),
        ("le plan B. Nous", "le plan B. Nous"),
        ("la vitamine C. Le", "la vitamine C. Le"),
    ),
    *_cases("FR-ERA", IN, ("50 av. J.-C.", "50 av.~J.-C.")),
]

CALENDAR = [
    *_cases(
        "FR-DATE",
        "babel-french",
        ("1er mars 2026", "1er~mars~2026"),
        ("24 septembre 2015", "24~septembre~2015"),
        ("le 14 juillet", "le 14~juillet"),
        ("mars 2026", "mars 2026"),
        ("le 24 septembre 2015 à", "le 24~septembre~2015 à"),
    ),
    *_cases(
        "FR-ORDINAL",
        IN,
        ("XXIe siècle", "XXIe~siècle"),
        ("Ier siècle", "Ier~siècle"),
        ("2e édition", "2e~édition"),
        ("la 1re place", "la 1re~place"),
        ("Ve République", "Ve~République"),
        ("2ème étage", "2ème~étage"),
    ),
    *_cases(
        "FR-HOUR",
        IN,
        ("18h30", "18~h~30"),
        ("18 h 30", "18~h~30"),
        ("18h", "18~h"),
        ("à 8h-12h", "à 8~h-12~h"),
        ("18:30", "18:30"),
        ("24h/24", "24h/24"),
    ),
    *_cases("FR-HOUR", "presse", ("18h30", "18h30"), ("18 h 30", "18 h 30"), profile="presse"),
]

SPACING = [
    *_cases(
        "FR-ONE-SPACE",
        IN,
        ("est  inimaginable", "est inimaginable"),
        ("fin.  Début", "fin. Début"),
        ("a~ b", "a~b"),
        ("  retrait", "  retrait"),
        ("fin  ", "fin  "),
        ("a\n  b", "a\n  b"),
        ("a\tb", "a\tb"),
    ),
    *_cases("FR-STOP", IN, ("mot , suite", "mot, suite"), ("mot .", "mot."), ("le .NET", "le .NET")),
    *_cases("FR-BRACKET", IN, ("( mot )", "(mot)"), ("[ ] à faire", "[ ] à faire"), ("( )", "( )")),
    *_cases("NFC", "Unicode 15", ("e\u0301te\u0301", "été"), ("L'E\u0301tat", "L’État")),
]

CASES = [*HIGH, *QUOTES, *APOSTROPHES, *ELLIPSES, *DASHES, *FIGURES, *NAMES, *CALENDAR, *SPACING]
