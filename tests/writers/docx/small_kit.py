"""A small press kit with every kind of block and inline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.writers import sample
from tests.writers.sample import jpeg as picture
from tests.writers.sample import text as words

from presskit.document import (
    Abbreviation,
    Contents,
    Emphasis,
    Field,
    Figure,
    Figures,
    Foreign,
    Heading,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Photo,
    Quotation,
    Quote,
    Role,
    Section,
    Strong,
    Superscript,
    Text,
    Wording,
)
from presskit.template.load import load_template

if TYPE_CHECKING:
    from presskit.document import Document
    from presskit.template.theme import Theme

BANNER = "Sous embargo jusqu’à 18 h 30"


@cache
def classique() -> Theme:
    return load_template("classique", None)


def kit_of(*sections: Section, **changes: object) -> Document:
    """The sample of every writer, with these sections in the place of its own."""
    return replace(sample.document(banner=BANNER), sections=sections, **changes)


SPEAKERS = (
    ("jeannerot", "André Jeannerot", "président de Medinsoft en charge de la gouvernance opérationnelle d’AMFT"),
    ("sperling", "Jean Sperling", "directeur régional d’un opérateur"),
    ("paoli", "Stéphane Paoli", "vice-président de Marseille Provence Métropole"),
)


def quotation(who: str, name: str, function: str) -> Quotation:
    return Quotation(
        paragraphs=(
            (
                Quote(
                    "« ",
                    words(f"Nous avons, dit {who}, un savoir-faire unique : on le sait bien au-delà de nos frontières"),
                    " »",
                    f"{who}-1",
                ),
            ),
        ),
        attribution=(
            Strong(words(name)),
            Text(", "),
            Field(words(function), f"speaker:{who}.function.short", Wording.FUNCTION),
            Text(", "),
            Emphasis(words("a évoqué")),
        ),
        context=words("24 septembre 2015 – source : Mediatic"),
        statement=f"{who}-1",
        anchor=f"propos-{who}",
    )


def sections() -> tuple[Section, ...]:
    cover = Section(
        "cover",
        (),
        "couverture",
        (
            Paragraph(words("Dossier de presse"), Role.MENTION),
            Paragraph(words("Lancement des French Tech Weeks d’Aix-Marseille"), Role.TITLE),
            Paragraph(words("Aix-en-Provence, le jeudi 24 septembre 2015"), Role.DATELINE),
            Paragraph(words("Organisé par Medinsoft"), Role.ORGANISER),
            Paragraph(words("Pour diffusion immédiate"), Role.EMBARGO),
            Paragraph(words("Édition 1 – projet"), Role.EDITION),
            Paragraph(
                (
                    Strong(words("Contact presse")),
                    LineBreak(),
                    Text("Anne Roux, Medinsoft"),
                    LineBreak(),
                    Link("mailto:presse@medinsoft.example", words("presse@medinsoft.example")),
                ),
                Role.COVER_CONTACT,
            ),
        ),
    )
    contents = Section("contents", words("Sommaire"), "sommaire", (Contents(),))
    release = Section(
        "release",
        words("Communiqué de presse"),
        "communique",
        (
            Paragraph(
                words(
                    "Le 24 septembre, les acteurs du numérique ont ouvert la première édition des French Tech Weeks."
                ),
                Role.LEAD,
            ),
            Heading(2, words("Un écosystème qui se rassemble"), "ecosysteme", in_contents=True),
            Paragraph(
                (
                    Text("Le territoire compte « Tech Champions » et "),
                    Quote("« ", words("un savoir-faire reconnu"), " »", "jeannerot-1"),
                    Text(", "),
                    Strong((Text("rappelle "), Emphasis(words("Jeannerot")))),
                    Text(" au XXI"),
                    Superscript("e"),
                    Text(" siècle, avec la "),
                    Abbreviation("MPM", "Marseille Provence Métropole"),
                    Text(" et son "),
                    Foreign("en", words("business angel")),
                    Text(" ; voir "),
                    Link("#propos-jeannerot", words("ses propos")),
                    Text(" ou "),
                    Link("https://medinsoft.example/?a=1&b=2", words("le site")),
                    Text("."),
                )
            ),
            Heading(3, words("Trois chantiers"), "chantiers"),
            Listing(
                (
                    (Paragraph(words("les accélérateurs ;")),),
                    (
                        Paragraph(words("le très haut débit :")),
                        Listing(((Paragraph(words("la fibre,")),), (Paragraph(words("les câbles ;")),)), ordered=True),
                    ),
                    (Paragraph(words("la formation.")), Paragraph(words("Elle ouvre en janvier."))),
                )
            ),
            Paragraph(
                words("Le maire s’est dit convaincu que la métropole attirerait de nouveaux investisseurs."),
                Role.REPORTED,
            ),
            Quotation((words("« Un propos cité sans contexte »"),), words("Mme Siri"), (), "siri-1", ""),
        ),
    )
    said = Section(
        "quotes",
        words("Ils ont dit"),
        "ils-ont-dit",
        tuple(
            block
            for who, name, function in SPEAKERS
            for block in (
                Heading(2, words(name), f"parole-{who}", in_contents=True),
                Paragraph((Field(words(function), f"speaker:{who}.function.full", Wording.FUNCTION),), Role.FUNCTION),
                quotation(who, name, function),
            )
        ),
    )
    figures = Section(
        "figures",
        words("Chiffres clés"),
        "chiffres",
        (
            Figures(
                (
                    Figure(
                        words("200 M€"),
                        words("d’enveloppe nationale pour les accélérateurs"),
                        words("Source : Mediatic, 2015"),
                        "figure:enveloppe.value",
                    ),
                    Figure(
                        words("7 000"),
                        words("entreprises"),
                        words("Source : Mediatic, 2015"),
                        "figure:entreprises.value",
                    ),
                    Figure(
                        words("20 000 km"),
                        words("de câbles sous-marins, selon Jean Sperling"),
                        (),
                        "figure:cables.value",
                    ),
                ),
                ("Chiffre", "Objet", "Source"),
            ),
        ),
        starts_page=False,
    )
    photos = Section(
        "photos",
        words("Photos"),
        "photos",
        (
            Photo(
                picture(),
                "Quatre personnes debout",
                (
                    Paragraph(words("Point presse de lancement, le 24 septembre 2015."), Role.CAPTION),
                    Paragraph(
                        words("De gauche à droite : André Jeannerot, président ; Jérome Orgeas ; Stéphane Paoli."),
                        Role.ORDER,
                    ),
                    Paragraph(words("Crédit : illustration"), Role.CREDIT),
                    Paragraph(words("Libre de droits pour la presse."), Role.RIGHTS),
                ),
                "full",
                "point-presse",
            ),
            Photo(
                picture(800, 800), "Carré", (Paragraph(words("Une vue en demi-page."), Role.CAPTION),), "half", "vue"
            ),
        ),
        apart=True,
    )
    people = Section(
        "speakers",
        words("Intervenants"),
        "intervenants",
        (
            Heading(2, words("André Jeannerot — biographie"), "bio-jeannerot"),
            Photo(
                picture(300, 400),
                "Portrait",
                (Paragraph(words("Crédit : illustration du portrait"), Role.CREDIT),),
                "portrait",
                "portrait",
            ),
            Paragraph(words("Il dirige une société de logiciels & préside <Medinsoft>.")),
        ),
    )
    contacts = Section(
        "contacts",
        words("Contacts presse"),
        "contacts",
        (
            Paragraph(
                (Strong(words("Anne Roux")), Text(", attachée de presse"), LineBreak(), Text("04 91 00 00 00")),
                Role.CONTACT,
            ),
        ),
        starts_page=False,
    )
    return cover, contents, release, said, figures, photos, people, contacts
