# ruff: noqa: E501 — sentences are easier to compare whole
"""A press kit as the composer makes it, of the Grand Opening of 2015: for the tests of every writer."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image, ImageDraw

from presskit.document import (
    Abbreviation,
    Contents,
    Document,
    Emphasis,
    Field,
    Figure,
    Figures,
    Heading,
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
    Wording,
)

if TYPE_CHECKING:
    from presskit.document import Block, Inlines

NBSP = "\u00a0"
NARROW = "\u202f"
SOURCE = f"MediaTic Info, 24{NBSP}septembre 2015"

SPEAKERS = (
    ("jeannerot", "André Jeannerot", "président de Medinsoft en charge de la gouvernance opérationnelle d’AMFT"),
    ("sperling", "Daniel Sperling", "adjoint au maire de Marseille délégué au numérique"),
    ("paoli", "Stéphane Paoli", "adjoint au maire d’Aix-en-Provence délégué au numérique"),
    ("orgeas", "Jérome Orgeas", "vice-président de la Communauté urbaine Marseille Provence Métropole"),
    ("siri", "Patrick Siri", "fondateur de l’accélérateur P Factory"),
    ("beurnier", "Jean-Daniel Beurnier", "président d’Avenir Télécom"),
    (
        "chevalier",
        "Frédéric Chevalier",
        "initiateur du projet The camp, un campus dédié à la ville intelligente et durable",
    ),
)

STATEMENTS = (
    (
        "savoir-faire",
        "jeannerot",
        "a évoqué",
        "Cette démarche qui rassemble l’ensemble des forces vives institutionnelles et économiques du territoire vise à "
        "démontrer que notre savoir-faire peut générer de l’activité, du chiffre d’affaires et créer des emplois",
    ),
    ("territoire", "jeannerot", "", "Tout le territoire est désormais uni pour gagner la bataille sur le monde"),
    (
        "enthousiasme",
        "jeannerot",
        "a évoqué",
        "Ce n’est pas l’argent qui manque mais bien souvent l’enthousiasme et surtout l’ambition sur des projets et là, "
        "nous avons tous les facteurs réunis",
    ),
    ("ecosysteme", "sperling", "", "l’écosystème s’est réveillé depuis l’obtention de ce label"),
    ("transversaliser", "paoli", "", "Le numérique a une capacité de transversaliser, de casser les modèles existants"),
    (
        "collectif",
        "orgeas",
        "en est convaincu",
        "Le territoire métropolitain est en avance. Je suis ravi que l’on joue collectif",
    ),
    ("or-noir", "siri", "", "le numérique est l’or noir du XXIe siècle."),
    ("identifiee", "beurnier", "", "La French Tech est à présent identifiée sur le plan mondial"),
    (
        "transformation",
        "chevalier",
        "",
        "Les technologies impactent le monde et les entreprises. L’accélération de la transformation du monde est "
        "inimaginable",
    ),
    ("challenge", "chevalier", "a été catégorique", "Nous avons tout pour réussir ce challenge"),
)

FIGURES = (
    (f"200{NBSP}M€", "enveloppe de l’État", "enveloppe"),
    ("9", "projets privés irrigués", "projets"),
    ("4", "sites aixois et marseillais", "sites"),
    (f"7{NARROW}000", "entreprises du numérique", "entreprises"),
    (f"40{NARROW}000", "salariés sur le territoire", "salaries"),
    ("150", f"«{NBSP}Tech Champions{NBSP}», au-dessus de 5{NBSP}M€ de chiffre d’affaires annuel", "champions"),
    (f"20{NARROW}000{NBSP}km", "de câbles sous-marins, selon Daniel Sperling", "cables"),
)


def text(characters: str) -> Inlines:
    return (Text(characters),)


def quote(statement: str, words: str) -> Quote:
    if words.endswith("XXIe siècle."):
        head = words.removesuffix("e siècle.")
        return Quote(f"«{NBSP}", (Text(head), Superscript("e"), Text(f"{NBSP}siècle.")), f"{NBSP}»", statement)
    return Quote(f"«{NBSP}", text(words), f"{NBSP}»", statement)


@cache
def jpeg(width: int = 1200, height: int = 780) -> Picture:
    """Four plain silhouettes."""
    image = Image.new("RGB", (width, height), "#dfe7ef")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 0.86, width, height), fill="#b9c7d6")
    for position, shade in enumerate(("#27496d", "#3c6997", "#5a7fa8", "#1d3557")):
        middle = width * (0.17 + 0.22 * position)
        top = height * (0.2 + 0.03 * (position % 2))
        radius = width * 0.05
        draw.ellipse((middle - radius, top, middle + radius, top + 2.3 * radius), fill=shade)
        shoulders = (middle - 1.9 * radius, top + 2.6 * radius, middle + 1.9 * radius, height * 1.05)
        draw.rounded_rectangle(shoulders, radius, fill=shade)
    stream = BytesIO()
    image.save(stream, "JPEG", quality=82)
    return Picture(stream.getvalue(), "JPEG", width, height)


@cache
def png(width: int = 40, height: int = 50) -> Picture:
    """A grey sheet, with no encoder's fancies."""
    rows = b"".join(b"\0" + bytes([200]) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return Picture(data, "PNG", width, height)


def cover() -> Section:
    return Section(
        "cover",
        (),
        "couverture",
        (
            Paragraph(text("Dossier de presse"), Role.MENTION),
            Paragraph(
                text(f"Grand Opening des French Tech Weeks{NBSP}: l’économie numérique en mouvement"), Role.TITLE
            ),
            Paragraph(text(f"Aix-en-Provence, le 24{NBSP}septembre 2015"), Role.DATELINE),
            Paragraph(text("Medinsoft"), Role.ORGANISER),
            Paragraph(text("Pour diffusion immédiate"), Role.EMBARGO),
            Paragraph(text("Édition 1 – projet"), Role.EDITION),
            Paragraph(
                (
                    Strong(text("Contact presse")),
                    Text(f"{NBSP}: Claire Martin, "),
                    Link("mailto:presse@medinsoft.example", text("presse@medinsoft.example")),
                    Text(", "),
                    Link("tel:+33400000000", text(f"04{NBSP}00{NBSP}00{NBSP}00{NBSP}00")),
                ),
                Role.COVER_CONTACT,
            ),
        ),
    )


def contents() -> Section:
    return Section("contents", text("Sommaire"), "sommaire", (Contents(),))


def release() -> Section:
    blocks: tuple[Block, ...] = (
        Paragraph(
            text(
                "Le 12 novembre 2014, Aix-Marseille recevait le label French Tech. Un an plus tard, les French Tech Weeks, "
                "organisées par l’association Medinsoft, s’ouvrent sur le parvis de l’Hôtel Renaissance."
            ),
            Role.LEAD,
        ),
        Paragraph(
            (
                Text("La candidature d’Aix-Marseille s’appuyait sur un réseau de jeunes entreprises innovantes. "),
                quote("territoire", STATEMENTS[1][3]),
                Text(", résume André Jeannerot, qui pilote le projet depuis le 1"),
                Superscript("er"),
                Text(f"{NBSP}janvier. La communauté "),
                Abbreviation("MPM", "Marseille Provence Métropole"),
                Text(
                    ", les villes de Marseille et d’Aix-en-Provence et la Communauté du Pays d’Aix portent ensemble cette "
                    "candidature, au sein d’un partenariat public-privé qui coordonne les actions collectives et accélère le "
                    f"développement des jeunes pousses{NARROW}; il s’appuie sur une enveloppe de 200{NBSP}M€ de l’État."
                ),
            )
        ),
        Heading(2, text("Une ambition collective"), "ambition"),
        Paragraph(
            (
                Text("Pour "),
                Strong(text("Daniel Sperling")),
                Text(", adjoint au maire de Marseille délégué au numérique, "),
                quote("ecosysteme", STATEMENTS[3][3]),
                Text(". L’enjeu est, selon lui, de faire "),
                Emphasis(text("participer")),
                Text(" le citoyen à cette aventure. Le programme tient en trois points"),
                Text(f"{NBSP}:"),
            )
        ),
        Listing(
            (
                (Paragraph(text("structurer la filière numérique sur quatre sites aixois et marseillais ;")),),
                (Paragraph(text("irriguer neuf projets privés, dits «\u00a0accélérateurs\u00a0» ;")),),
                (
                    Paragraph(
                        text(
                            "donner à chaque habitant l’accès au haut et au très haut débit, grâce à 20\u202f000\u00a0km de "
                            "câbles sous-marins."
                        )
                    ),
                ),
            )
        ),
        Paragraph(
            text("Le label lui-même devra être renouvelé pour trois ans, et chacun y voit un formidable outil."),
            Role.REPORTED,
        ),
        Quotation((), (), (), "vide", "vide"),
        Quotation(
            ((quote("enthousiasme", STATEMENTS[2][3]),),),
            (Strong(text("André Jeannerot")), Text(", président de Medinsoft")),
            text(f"a évoqué – {SOURCE}"),
            "enthousiasme",
            "rubrique-enthousiasme",
        ),
        Paragraph(
            (
                Text("Plus d’informations sur "),
                Link(
                    "https://www.example.org/french-tech-weeks/grand-opening/dossier-de-presse?edition=1",
                    text("https://www.example.org/french-tech-weeks/grand-opening/dossier-de-presse?edition=1"),
                ),
                Text(" ou dans la rubrique "),
                Link("#chiffres", text("Chiffres clés")),
                Text(". Les organisateurs remercient R&D <Provence> et toutes les équipes."),
            )
        ),
    )
    return Section("release", text("Communiqué de presse"), "communique", blocks)


def quotations() -> Section:
    blocks: list[Block] = []
    for identifier, name, function in SPEAKERS:
        blocks.append(Heading(2, text(name), f"propos-{identifier}"))
        blocks.append(
            Paragraph((Field(text(function), f"speaker:{identifier}.function.full", Wording.FUNCTION),), Role.FUNCTION)
        )
        for statement, speaker, cue, words in STATEMENTS:
            if speaker == identifier:
                context = f"{cue} – {SOURCE}" if cue else SOURCE
                blocks.append(
                    Quotation(((quote(statement, words),),), (), text(context), statement, f"propos-{statement}")
                )
    return Section("quotes", text("Ils ont dit"), "propos", tuple(blocks))


def figures() -> Section:
    items = tuple(Figure(text(value), text(label), text(SOURCE), f"figure:{ref}") for value, label, ref in FIGURES)
    block = Figures(items, ("Chiffre", "Ce qu’il compte", "Source"))
    return Section("figures", text("Chiffres clés"), "chiffres", (block,), starts_page=False)


def photos() -> Section:
    legend = (
        Paragraph(text(f"Point presse du 24{NBSP}septembre 2015, à Aix-en-Provence."), Role.CAPTION),
        Paragraph(
            text(
                f"De gauche à droite{NBSP}: André Jeannerot, président de Medinsoft en charge de la gouvernance opérationnelle "
                f"d’AMFT{NARROW}; Jérome Orgeas, vice-président de MPM{NARROW}; Stéphane Paoli, adjoint au Maire d’Aix en "
                f"Provence{NARROW}; Daniel Sperling, adjoint au Maire de Marseille."
            ),
            Role.ORDER,
        ),
        Paragraph(text(f"Crédit{NBSP}: illustration, presskit"), Role.CREDIT),
        Paragraph(text("Libre de droits pour la presse."), Role.RIGHTS),
    )
    photo = Photo(jpeg(), "Quatre silhouettes côte à côte.", legend, "full", "photo:point-presse")
    return Section("photos", text("Photos"), "photos", (photo,), starts_page=False, apart=True)


def speakers() -> Section:
    blocks: list[Block] = []
    for identifier, name, function in SPEAKERS:
        blocks.append(Heading(2, text(name), f"intervenant-{identifier}"))
        blocks.append(Paragraph(text(function), Role.FUNCTION))
        if identifier == "jeannerot":
            legend = (Paragraph(text(f"Crédit{NBSP}: illustration, presskit"), Role.CREDIT),)
            blocks.append(Photo(png(), "Portrait gris.", legend, "portrait", "photo:jeannerot"))
    return Section("speakers", text("Intervenants"), "intervenants", tuple(blocks), starts_page=False)


def about() -> Section:
    paragraph = Paragraph(
        text("Medinsoft rassemble les éditeurs de logiciels et les entreprises du numérique de la région.")
    )
    blocks = (Heading(2, text("Medinsoft"), "a-propos-medinsoft"), paragraph)
    return Section("about", text("À propos"), "a-propos", blocks, starts_page=False)


def contacts() -> Section:
    blocks = (
        Heading(2, text("Claire Martin"), "contact-1"),
        Paragraph(text("chargée de communication, Medinsoft"), Role.FUNCTION),
        Paragraph((Link("mailto:presse@medinsoft.example", text("presse@medinsoft.example")),), Role.CONTACT),
    )
    return Section("contacts", text("Contacts presse"), "contacts", blocks, starts_page=False)


def document(*sections: Section, banner: str = "") -> Document:
    """A document of some sections; of all the sample has when none is given."""
    all_sections = (
        cover(), contents(), release(), quotations(), figures(), photos(), speakers(), about(), contacts(),
    )  # fmt: skip
    return Document(
        id="ftwks-2015",
        title="Grand Opening des French Tech Weeks : l’économie numérique en mouvement",
        lang="fr-FR",
        author="Medinsoft",
        subject="Dossier de presse",
        keywords=("French Tech", "numérique", "Aix-Marseille"),
        moment=datetime(2015, 9, 24, 18, 30, tzinfo=UTC),
        edition="Édition 1 – projet",
        identifier="ftwks-2015/1",
        content_hash="0" * 64,
        running=Running(
            text("Grand Opening des French Tech Weeks"),
            text(f"Édition 1 – projet · 24{NBSP}septembre 2015"),
            text(banner) if banner else (),
        ),
        sections=sections or all_sections,
    )


def many_speakers(count: int) -> Document:
    """A kit of many speakers with three statements each."""
    blocks: list[Block] = []
    for number in range(count):
        _, name, function = SPEAKERS[number % len(SPEAKERS)]
        blocks.append(Heading(2, text(f"{name} {number}"), f"p-{number}", in_contents=True))
        blocks.append(Paragraph(text(function), Role.FUNCTION))
        for index in range(3):
            statement, _, cue, words = STATEMENTS[(number + index) % len(STATEMENTS)]
            identifier = f"{statement}-{number}-{index}"
            context = text(f"{cue or 'a déclaré'} – {SOURCE}")
            blocks.append(Quotation(((quote(identifier, words),),), (), context, identifier, f"s-{identifier}"))
    section = replace(quotations(), blocks=tuple(blocks))
    return document(cover(), contents(), section, contacts())
