"""A kit with every key of the format that is printed or compared, to which `corrections/test_comparing.py` holds it."""

from __future__ import annotations

WHOLE = """\
presskit: 1
kit:
  id: essai
  title: Un essai
  locale: fr_FR
  issued: {date: 2026-03-01, place: Die}
  embargo: 2026-05-05T08:00+02:00
  lead: Un chapô.
  sections: [cover, release, quotes]
event: {name: Fête du pont, date: 2026-06-21, place: Luc, organiser: x-fete}
organisations:
  x-fete: {name: La Fête, about: Une fête., url: "https://fete.example/1"}
  x-ville: {name: La Ville, about: Une ville.}
acronyms: {ONF: Office national des forêts}
contacts:
  - {name: Léa Grand, function: attachée de presse, organisation: x-fete, email: lea@fete.example,
     phone: 04 75 00 00 00}
sources:
  x-carnet: {title: Carnet, author: A. Lune, publisher: Le Lien, date: 2026-01-02, url: "https://lien.example/1"}
  x-cahier: {title: Cahier}
  x-alpes: {title: Les Alpes}
story:
  - {heading: Le matin, text: Il fait beau.}
speakers:
  x-durand:
    given: Camille
    family: Durand
    function: {short: présidente, full: présidente de la fête}
    biography: Née à Die.
    organisation: x-fete
    portrait: x-vue
    statements:
      - {id: x-vus, text: We want to be seen, lang: en, cue: a rappelé, function: élue, date: 2026-02-03,
         source: x-carnet, translations: {fr: Nous voulons être vus}}
  x-petit: {family: Petit, given: Noé}
  x-ccd: {name: Communauté de communes}
figures:
  - {id: x-ateliers, value: 10101010, unit: m, qualifier: plus de, label: ateliers ouverts, source: x-carnet,
     speaker: x-durand}
photos:
  x-vue: {file: v.jpg, caption: Une vue du pont., credit: A. Roux, alt: Un pont}
  x-groupe:
    file: g.jpg
    caption: Les élus devant la mairie.
    headline: Les élus
    credit: B. Roux
    copyright: © B. Roux
    creator: Bruno Roux
    rights: Libre
    rights_until: 2027-01-01
    consent_until: 2027-01-02
    alt: Des élus
    description: Des élus debout
    date: 2026-03-02
    place: Gap
    count: 3
    rows:
      - {label: debout, left_to_right: [{speaker: x-durand, as: élue}, {name: Jean Long, function: cariste}]}
      - {left_to_right: [x-ccd]}
    absent: [x-petit]
"""
"""Every id begins with `x-`."""
