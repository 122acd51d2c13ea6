"""People, days, hours."""

from __future__ import annotations

from tests.typography.cases.case import CLDR, GUIDE, IN, OQLF, SI, cases

NAMES = [
    *cases(
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
    *cases(
        "FR-INITIALS",
        IN,
        ("J. R. R. Tolkien", "J.~R.~R.~Tolkien"),
        ("par J. Tolkien", "par J.~Tolkien"),
        ("le plan B. Nous", "le plan B. Nous"),
        ("la vitamine C. Le", "la vitamine C. Le"),
    ),
    *cases("FR-ERA", IN, ("50 av. J.-C.", "50 av.~J.-C.")),
]

CALENDAR = [
    *cases(
        "FR-DATE",
        "babel-french",
        ("1er mars 2026", "1er~mars 2026"),
        ("1er~mars~2026", "1er~mars~2026"),
        ("24 septembre 2015", "24~septembre 2015"),
        ("le 14 juillet", "le 14~juillet"),
        ("mars 2026", "mars 2026"),
        ("le 24 septembre 2015 à", "le 24~septembre 2015 à"),
    ),
    *cases(
        "FR-ORDINAL",
        IN,
        ("XXIe siècle", "XXIe~siècle"),
        ("Ier siècle", "Ier~siècle"),
        ("2e édition", "2e édition"),
        ("la 1re place", "la 1re place"),
        ("Ve République", "Ve République"),
        ("2ème étage", "2ème étage"),
    ),
    *cases(
        "FR-HOUR",
        IN,
        ("18h30", "18~h~30"),
        ("18 h 30", "18~h~30"),
        ("18h", "18~h"),
        ("à 8h-12h", "à 8~h-12~h"),
        ("18:30", "18:30"),
        ("24h/24", "24h/24"),
    ),
    *cases("FR-HOUR", "presse", ("18h30", "18h30"), ("18 h 30", "18~h~30"), ("1h30min", "1h30min"), profile="presse"),
]

SURNAMES = cases(
    "FR-TITLE-STOP",
    IN,
    ("M.Dupont", "M.~Dupont"),
    ("MM.Dupont et Petit", "MM.~Dupont et Petit"),
    ("M. d'Ormesson", "M.~d’Ormesson"),
    ("M. d’Ormesson", "M.~d’Ormesson"),
    ("M. de Gaulle", "M.~de Gaulle"),
    ("M. de La Fontaine", "M.~de La Fontaine"),
    ("M. de la Tour", "M.~de la Tour"),
    ("M. van Gogh", "M.~van Gogh"),
    ("M. X.", "M.~X."),
    ("M. J.-P. Dupont", "M.~J.-P.~Dupont"),
    ("(M. Dupont)", "(M.~Dupont)"),
    ("« M. Dupont »", "«~M.~Dupont~»"),
    ("M.~Dupont", "M.~Dupont"),
    ("M.  Dupont", "M.~Dupont"),
    ("un M.Phil. et un M.Sc.", "un M.Phil. et un M.Sc."),
    ("le M.A.S.H.", "le M.A.S.H."),
    ("M. de la mairie", "M. de la mairie"),
    ("MM. les députés", "MM. les députés"),
)

TITLES = [
    *cases(
        "FR-TITLE",
        IN,
        ("Mme de Staël", "Mme~de Staël"),
        ("Mme d'Ormesson", "Mme~d’Ormesson"),
        ("Mme Le Pen", "Mme~Le Pen"),
        ("Dr Élodie Martin", "Dr~Élodie Martin"),
        ("Dr. Martin", "Dr.~Martin"),
        ("Mme A. Dupont", "Mme~A.~Dupont"),
        ("Me Dupond-Moretti", "Me~Dupond-Moretti"),
        ("St Pierre", "St~Pierre"),
        ("Ste Marie", "Ste~Marie"),
        ("Mme la ministre", "Mme la ministre"),
        ("St-Pierre", "St-Pierre"),
        ("Monsieur Dupont", "Monsieur Dupont"),
        ("MmeDupont", "MmeDupont"),
    ),
    *cases("FR-TITLE", CLDR, ("Dr Jones", "Dr~Jones"), locale="en_GB"),
    *cases("EN-TITLE", CLDR, ("Mr. Smith", "Mr.~Smith"), locale="en_GB"),
    *cases("FR-TITLE", IN, ("Mr Dupont", "Mr Dupont"), ("Mr. Smith", "Mr. Smith")),
    *cases("FR-TITLE", CLDR, ("Dr. Meyer", "Dr.~Meyer"), locale="de_DE"),
]

INITIALS = cases(
    "FR-INITIALS",
    IN,
    ("J.-P. Enaut", "J.-P.~Enaut"),
    ("J.R.R. Tolkien", "J.R.R.~Tolkien"),
    ("J.K. Rowling", "J.K.~Rowling"),
    ("Charles G. Martin", "Charles G.~Martin"),
    ("J.-P.Enaut", "J.-P.Enaut"),
    ("50 av. J.-C. Rome", "50 av.~J.-C. Rome"),
    ("apr. J.-C.", "apr.~J.-C."),
    ("52 av. J.C.", "52 av.~J.C."),
)

CENTURIES = cases(
    "FR-ORDINAL",
    IN,
    ("le xxie siècle", "le xxie~siècle"),
    ("au xixe siècle", "au xixe~siècle"),
    ("XIXe-XXe siècles", "XIXe-XXe~siècles"),
    ("XIXe et XXe siècles", "XIXe et XXe~siècles"),
    ("XXIe  siècle", "XXIe~siècle"),
    ("XXIe¦siècle", "XXIe~siècle"),
    ("XXIe~siècle", "XXIe~siècle"),
    ("IIIe République", "IIIe République"),
    ("le 21e siècle", "le 21e~siècle"),
    ("15e arrondissement", "15e arrondissement"),
    ("le 2d tour", "le 2d tour"),
    ("François Ier", "François Ier"),
    ("Louis XIV régna", "Louis XIV régna"),
    ("la vie sociale", "la vie sociale"),
    ("un siècle", "un siècle"),
)

DAYS = [
    *cases(
        "FR-DATE",
        "babel-french",
        ("24 Septembre 2015", "24~Septembre 2015"),
        ("lundi 24 septembre", "lundi 24~septembre"),
        ("10-12 mars", "10-12~mars"),
        ("10–12 mars", "10–12~mars"),
        ("du 10 au 12 mars 2026", "du 10 au 12~mars 2026"),
        ("le 1er¦janvier", "le 1er~janvier"),
        ("24~septembre 2015", "24~septembre 2015"),
        ("début mars 2026", "début mars 2026"),
        ("45 mars", "45 mars"),
    ),
    *cases("FR-DATE-SHORT", IN, ("24 sept. 2015", "24~sept. 2015"), ("1er janv. 2026", "1er~janv. 2026")),
]

HOURS = [
    *cases(
        "FR-HOUR",
        IN,
        ("14H30", "14~H~30"),
        ("14 H 30", "14~H~30"),
        ("14h 30", "14~h~30"),
        ("14 h30", "14~h~30"),
        ("9h05", "9~h~05"),
        ("00h30", "00~h~30"),
        ("18~h~30", "18~h~30"),
        ("18¦h¦30", "18~h~30"),
        ("de 18h à 20h", "de 18~h à 20~h"),
        ("(18h30)", "(18~h~30)"),
        ("18h30.", "18~h~30."),
        ("18h30 !", "18~h~30¦!"),
        ("à 12:30: oui", "à 12:30~: oui"),
        ("la H1N1 et la 4H", "la H1N1 et la 4H"),
    ),
    *cases("FR-HOUR", OQLF, ("18h30", "18~h~30"), locale="fr_CA"),
    *cases("FR-HOUR", GUIDE, ("15h30", "15~h~30"), locale="fr_CH"),
    *cases("FR-HOUR", CLDR, ("18h30", "18h30"), ("18:30", "18:30"), locale="en_GB"),
    *cases("FR-MINUTES", IN, ("1h30min", "1~h~30~min"), ("2 h 05 min", "2~h~05~min")),
    *cases("FR-UNIT", SI, ("48h", "48~h"), ("72 h", "72~h"), ("les 35h", "les 35~h")),
]
