"""A small press kit with every kind of block and inline."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image

import presskit
from presskit.document import (
    Abbreviation,
    Contents,
    Document,
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
    Picture,
    Quotation,
    Quote,
    Role,
    Running,
    Section,
    Strong,
    Superscript,
    Text,
)
from presskit.template.theme import Theme


@cache
def classique() -> Theme:
    folder = Path(presskit.__file__).parent / "templates" / "classique"
    tokens = yaml.safe_load((folder / "theme.yaml").read_text(encoding="utf-8"))
    for family in ("text", "display"):
        tokens[family] = {key: value if key == "name" else folder / value for key, value in tokens[family].items()}
    return Theme.model_validate(tokens)


@cache
def picture(width: int = 1200, height: int = 700) -> Picture:
    out = BytesIO()
    image = Image.new("RGB", (width, height), "#c9d6e4")
    for place in range(4):
        left = width * (2 * place + 1) // 9
        image.paste("#1f4e79", (left, height // 3, left + width // 9, height))
    image.save(out, "JPEG")
    return Picture(out.getvalue(), "JPEG", width, height)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def kit_of(*sections: Section, **changes: object) -> Document:
    """A document of these sections."""
    fields: dict[str, object] = {
        "id": "ftwks-2015",
        "title": "Lancement des French Tech Weeks",
        "lang": "fr-FR",
        "author": "Medinsoft",
        "subject": "Dossier de presse",
        "keywords": ("French Tech", "Aix-Marseille"),
        "moment": datetime(2015, 9, 24),  # noqa: DTZ001
        "edition": "Édition 1 – projet",
        "identifier": "ftwks-2015/projet",
        "content_hash": "0" * 64,
        "running": Running(
            words("French Tech Weeks – Dossier de presse"),
            words("Édition 1 – projet"),
            words("Sous embargo jusqu’à 18 h 30"),
        ),
        "sections": sections,
    }
    return Document(**{**fields, **changes})  # type: ignore[arg-type]


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
            Field(words(function), f"speaker:{who}.function.short"),
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
                Paragraph((Field(words(function), f"speaker:{who}.function.full"),), Role.FUNCTION),
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
