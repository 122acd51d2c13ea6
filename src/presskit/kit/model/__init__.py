"""The press kit as its file describes it: who was there, who said what, who stands where in the photo.

Frozen Pydantic models, one a mapping of the file; the JSON Schema is made from them. References between them
(a speaker in a photo, the source of a statement) are ids, resolved by `presskit.kit.checks`.
"""

# Annotations are objects here, not text: Pydantic would compile and evaluate each one, half of what a model costs.
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, Literal, get_args

from pydantic import Field

from presskit.diagnostics import Message, say
from presskit.kit.model.people import Function, Speaker, Statement, StatementKind
from presskit.kit.model.photos import UNIDENTIFIED, Consent, Photo, Position, Row
from presskit.kit.values import Day, Email, Href, Line, Moment, Number, Prose, Slug, Version
from presskit.section_kinds import AskedKind
from presskit.validation.model import FrozenMap, Strict

__all__ = [
    "DEFAULT_SECTIONS",
    "UNIDENTIFIED",
    "ApprovalRule",
    "Consent",
    "Contact",
    "Event",
    "Function",
    "Identity",
    "Issued",
    "KeyFigure",
    "Kit",
    "Organisation",
    "Passage",
    "Photo",
    "Position",
    "Row",
    "Source",
    "Speaker",
    "Statement",
    "StatementKind",
]


class Issued(Strict):
    """When and where the kit is issued."""

    date: Day | None = Field(None, description="The date of issue.")
    place: Line | None = Field(None, description="The town of issue.")


class ApprovalRule(StrEnum):
    """Whether each verbatim needs its speaker's agreement before a release."""

    REQUIRED = "required"
    NOT_REQUIRED = "not-required"


DEFAULT_SECTIONS: tuple[AskedKind, ...] = get_args(AskedKind)


class Identity(Strict):
    """The kit itself: its name, its language, its dates."""

    id: Slug = Field(description="Names the outputs.", examples=["ftwks-2015"])
    title: Line = Field(description="The title of the kit.", examples=["French Tech Weeks : le Grand Opening"])
    locale: Literal["fr_FR", "fr_BE", "fr_CH", "fr_CA", "en_GB", "en_US", "de_DE"] = Field(
        "fr_FR", description="Language and country: labels, dates, numbers, typography."
    )
    profile: Literal["imprimerie-nationale", "presse", "oqlf", "guide-du-typographe", "union-europeenne"] | None = (
        Field(None, description="Typographic house rules; by default those of the locale.")
    )
    issued: Issued = Field(
        default_factory=lambda: Issued(date=None, place=None), description="Date and place of issue."
    )
    embargo: Moment | None = Field(None, description="Not before this moment; a time zone is required.")
    approval: ApprovalRule = Field(ApprovalRule.NOT_REQUIRED, description="Whether verbatims need an approval.")
    lead: Prose | None = Field(None, description="The lead of the press release (CommonMark).")
    template: Slug = Field("classique", description="The house style: a folder of templates/.")
    sections: tuple[AskedKind, ...] = Field(
        DEFAULT_SECTIONS,
        min_length=1,
        description="Which sections, in which order; by default all that have content.",
    )


class Event(Strict):
    """What the kit is about."""

    name: Line = Field(description="The name of the event.", examples=["Grand Opening"])
    date: Day | None = Field(None, description="The day of the event.")
    place: Line | None = Field(None, description="Where it takes place.")
    organiser: Slug | None = Field(None, description="The id of the organisation that organises it.")


class Organisation(Strict):
    """A body named in the kit; with `about`, it has its paragraph in « À propos »."""

    name: Line = Field(description="Its name.", examples=["Medinsoft"])
    about: Prose | None = Field(None, description="Who it is (CommonMark).")
    url: Href | None = Field(None, description="Its web site.")


class Contact(Strict):
    """Whom a journalist calls."""

    name: Line = Field(description="The person's, or the office's, name.", examples=["Service de presse"])
    function: Line | None = Field(None, description="What the person does.")
    organisation: Slug | None = Field(None, description="The id of an organisation.")
    email: Email | None = Field(None, description="E-mail address.")
    phone: Line | None = Field(None, description="Telephone number, as printed.")


class Source(Strict):
    """Where a statement or a figure comes from."""

    short_form: ClassVar[tuple[str, ...]] = ("title",)

    title: Line = Field(
        description="The title of the article, the recording, the document.", examples=["Mediatic du 24 septembre 2015"]
    )
    author: Line | None = Field(None, description="Its author.")
    publisher: Line | None = Field(None, description="Who published it.")
    date: Day | None = Field(None, description="When.")
    url: Href | None = Field(None, description="Where it can be read.")
    file: Line | None = Field(None, description="Its text, in which verbatims are looked up; a path beside the kit.")


class Passage(Strict):
    """A part of the press release: an optional heading and its text."""

    short_form: ClassVar[tuple[str, ...]] = ("text",)

    heading: Line | None = Field(None, description="A heading within the release.")
    text: Prose = Field(
        description="Paragraphs (CommonMark); `{ID}` sets a statement's words.", examples=["Le 24 septembre…"]
    )


class KeyFigure(Strict):
    """A number with its unit and what it counts."""

    id: Slug = Field(description="Unique among the figures.", examples=["entreprises"])
    value: Number = Field(description="The number: digits, a decimal point.", examples=["7000"])
    unit: Line | None = Field(None, description="EUR, USD, CHF …, percent, km, m, kg …, or a word.")
    style: Literal["plain", "compact"] = Field("plain", description="compact prints 200 M€ for 200000000 EUR.")
    qualifier: Line | None = Field(None, description="Words before the number: « plus de ».")
    label: Line = Field(description="What it counts.", examples=["entreprises"])
    source: Slug | None = Field(None, description="The id of a source.")
    speaker: Slug | None = Field(None, description="The id of the speaker who claims it.")


class Kit(Strict):
    """All that one speakers.yaml describes."""

    where_empty: ClassVar[Message | None] = say("write the kit into it")

    presskit: Version = Field(description="The version of the format: 1.", examples=[1])
    kit: Identity = Field(description="The kit itself.")
    event: Event | None = Field(None, description="What the kit is about.")
    organisations: FrozenMap[Slug, Organisation] = Field(default_factory=dict, description="Bodies, by id.")
    acronyms: FrozenMap[Line, Line] = Field(default_factory=dict, description="Acronyms and what they stand for.")
    terms: tuple[Line, ...] = Field((), description="Words in quotation marks that are nobody's statement.")
    contacts: tuple[Contact, ...] = Field((), description="Whom journalists call.")
    sources: FrozenMap[Slug, Source] = Field(default_factory=dict, description="Where it comes from, by id.")
    story: tuple[Passage, ...] = Field((), description="The press release, part by part.")
    speakers: FrozenMap[Slug, Speaker] = Field(default_factory=dict, description="Who speaks, by id, in order.")
    figures: tuple[KeyFigure, ...] = Field((), description="Key figures, in order.")
    photos: FrozenMap[Slug, Photo] = Field(default_factory=dict, description="Photos, by id, in order.")

    def statements(self) -> Mapping[str, tuple[str, Statement]]:
        """Every statement by id, with the id of its speaker; the first wins where an id stands twice."""
        return self._by_id

    def sources_by_name(self) -> Mapping[str, int]:
        """How many sources go by each name of a publisher or author in a few words."""
        return self._named_sources

    @cached_property
    def _named_sources(self) -> Mapping[str, int]:
        return Counter(source.publisher or source.author or source.title for source in self.sources.values())

    @cached_property
    def _by_id(self) -> Mapping[str, tuple[str, Statement]]:
        found: dict[str, tuple[str, Statement]] = {}
        for speaker_id, speaker in self.speakers.items():
            for statement in speaker.statements:
                found.setdefault(statement.id, (speaker_id, statement))
        return MappingProxyType(found)
