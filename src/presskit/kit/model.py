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
from typing import ClassVar, Literal, Self, get_args

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from presskit.diagnostics import Message, say
from presskit.kit.values import (
    Count,
    Day,
    Email,
    Href,
    LanguageTag,
    Line,
    Moment,
    Number,
    Prose,
    Slug,
    Version,
    Wording,
)
from presskit.section_kinds import AskedKind
from presskit.validation.model import FrozenMap, Strict

UNIDENTIFIED = "unidentified"


class _Model(Strict):
    pass


class Function(_Model):
    """What a person does, in the kit's language and without a capital: « président de Medinsoft »."""

    model_config = ConfigDict(json_schema_extra={"required": [], "minProperties": 1})
    short_form: ClassVar[tuple[str, ...]] = ("short", "full")

    short: Line = Field(
        description="The function as later mentions and captions print it.", examples=["président de Medinsoft"]
    )
    full: Line = Field(
        description="The function as « Ils ont dit » and the speakers' page print it.",
        examples=["président de Medinsoft en charge de la gouvernance"],
    )

    @model_validator(mode="before")
    @classmethod
    def _one_form_is_both(cls, value: object) -> object:
        if isinstance(value, dict) and len(value) == 1 and set(value) <= {"short", "full"}:
            (only,) = value.values()
            return {"short": only, "full": only}
        return value


class StatementKind(StrEnum):
    """How a statement stands to the words that were said."""

    DIRECT = "direct"
    PARTIAL = "partial"
    REPORTED = "reported"


class Statement(_Model):
    """What a speaker said."""

    id: Slug = Field(
        description="Unique in the kit; how corrections and `{…}` in prose name the statement.",
        examples=["savoir-faire"],
    )
    kind: StatementKind = Field(
        StatementKind.DIRECT,
        description="direct: a verbatim that stands alone. partial: a verbatim that continues a sentence. "
        "reported: reported speech, never in quotation marks.",
    )
    text: Wording = Field(
        description="The words, without outer quotation marks.",
        examples=["C’est l’occasion de montrer notre savoir-faire."],
    )
    cue: Line | None = Field(None, description="The words that introduce it: « a évoqué ».")
    function: Line | None = Field(None, description="The function in which it was said, if not the speaker's.")
    lang: LanguageTag | None = Field(None, description="Its language, if not the kit's.")
    translations: FrozenMap[LanguageTag, Wording] = Field(
        default_factory=dict, description="Translations of the words, by language."
    )
    date: Day | None = Field(None, description="The day it was said.")
    source: Slug | None = Field(None, description="The id of the source in which it is found.")

    @property
    def verbatim(self) -> bool:
        """Whether the text holds the speaker's own words, to be set between quotation marks."""
        return self.kind is not StatementKind.REPORTED


class Speaker(_Model):
    """A person, or a body that speaks with one voice."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["family"]}, {"required": ["name"]}]})
    never_empty: ClassVar[frozenset[str]] = frozenset({"given", "family", "name"})

    given: Line | None = Field(None, description="Given name, as its source spells it.")
    family: Line | None = Field(None, description="Family name.")
    name: Line | None = Field(None, description="The name of a body, instead of given and family.")
    gender: Literal["m", "f"] | None = Field(None, description="Grammatical gender, for agreement.")
    function: Function | None = Field(None, description="What the person does, in a short and a full form.")
    organisation: Slug | None = Field(None, description="The id of the person's organisation.")
    biography: Prose | None = Field(None, description="A short biography (CommonMark).")
    portrait: Slug | None = Field(None, description="The id of a photo.")
    statements: tuple[Statement, ...] = Field((), description="What this speaker said, in order.")

    @model_validator(mode="after")
    def _person_or_body(self) -> Self:
        if (self.name is None) == (self.family is None):
            raise PydanticCustomError("speaker_name", "a speaker has a family name, or the name of a body")
        if self.name is not None and self.given is not None:
            raise PydanticCustomError("speaker_name", "a body has no given name")
        return self

    @property
    def full_name(self) -> str:
        """The name as it is printed: « André Jeannerot »."""
        return self.name or " ".join(part for part in (self.given, self.family) if part)


class Issued(_Model):
    """When and where the kit is issued."""

    date: Day | None = Field(None, description="The date of issue.")
    place: Line | None = Field(None, description="The town of issue.")


class ApprovalRule(StrEnum):
    """Whether each verbatim needs its speaker's agreement before a release."""

    REQUIRED = "required"
    NOT_REQUIRED = "not-required"


DEFAULT_SECTIONS: tuple[AskedKind, ...] = get_args(AskedKind)


class Identity(_Model):
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


class Event(_Model):
    """What the kit is about."""

    name: Line = Field(description="The name of the event.", examples=["Grand Opening"])
    date: Day | None = Field(None, description="The day of the event.")
    place: Line | None = Field(None, description="Where it takes place.")
    organiser: Slug | None = Field(None, description="The id of the organisation that organises it.")


class Organisation(_Model):
    """A body named in the kit; with `about`, it has its paragraph in « À propos »."""

    name: Line = Field(description="Its name.", examples=["Medinsoft"])
    about: Prose | None = Field(None, description="Who it is (CommonMark).")
    url: Href | None = Field(None, description="Its web site.")


class Contact(_Model):
    """Whom a journalist calls."""

    name: Line = Field(description="The person's, or the office's, name.", examples=["Service de presse"])
    function: Line | None = Field(None, description="What the person does.")
    organisation: Slug | None = Field(None, description="The id of an organisation.")
    email: Email | None = Field(None, description="E-mail address.")
    phone: Line | None = Field(None, description="Telephone number, as printed.")


class Source(_Model):
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


class Passage(_Model):
    """A part of the press release: an optional heading and its text."""

    short_form: ClassVar[tuple[str, ...]] = ("text",)

    heading: Line | None = Field(None, description="A heading within the release.")
    text: Prose = Field(
        description="Paragraphs (CommonMark); `{ID}` sets a statement's words.", examples=["Le 24 septembre…"]
    )


class KeyFigure(_Model):
    """A number with its unit and what it counts."""

    id: Slug = Field(description="Unique among the figures.", examples=["entreprises"])
    value: Number = Field(description="The number: digits, a decimal point.", examples=["7000"])
    unit: Line | None = Field(None, description="EUR, USD, CHF …, percent, km, m, kg …, or a word.")
    style: Literal["plain", "compact"] = Field("plain", description="compact prints 200 M€ for 200000000 EUR.")
    qualifier: Line | None = Field(None, description="Words before the number: « plus de ».")
    label: Line = Field(description="What it counts.", examples=["entreprises"])
    source: Slug | None = Field(None, description="The id of a source.")
    speaker: Slug | None = Field(None, description="The id of the speaker who claims it.")


class Position(_Model):
    """One place in a row of a group photo: a speaker, somebody else, or nobody known."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["speaker"]}, {"required": ["name"]}]})
    short_form: ClassVar[tuple[str, ...]] = ("speaker",)

    speaker: Slug | None = Field(None, description="The id of a speaker.")
    as_: Line | None = Field(None, alias="as", description="The function printed under this photo.")
    name: Line | None = Field(None, description="The name of somebody who is not a speaker.")
    function: Line | None = Field(None, description="What that person does.")
    unidentified: bool = Field(default=False, exclude=True, json_schema_extra={"deprecated": True})

    @model_validator(mode="before")
    @classmethod
    def _one_word(cls, value: object) -> object:
        if value == UNIDENTIFIED:
            return {"unidentified": True}
        if isinstance(value, dict) and value.get("unidentified", True) is not True:
            raise PydanticCustomError("position", "unidentified is a word of its own, not a key")
        return value

    @model_validator(mode="after")
    def _one_person(self) -> Self:
        if [self.speaker is not None, self.name is not None, self.unidentified].count(True) != 1:
            raise PydanticCustomError("position", "a place holds a speaker, a name, or unidentified")
        return self


class Row(_Model):
    """People of a group photo, from left to right."""

    label: Line | None = Field(None, description="« premier rang », « debout »; by default numbered, front first.")
    left_to_right: tuple[Position, ...] = Field(min_length=1, description="From left to right.", examples=["[…]"])


class Consent(StrEnum):
    """Whether the people of a photo agreed to its use (droit à l'image, Code civil art. 9)."""

    NOT_NEEDED = "not-needed"
    OBTAINED = "obtained"
    MISSING = "missing"


class Photo(_Model):
    """A photograph or an illustration, and all that is printed with it."""

    file: Line = Field(description="A path beside the kit's file.", examples=["photos/groupe.jpg"])
    caption: Line | None = Field(None, description="The caption: who does what, where, when.")
    headline: Line | None = Field(None, description="A headline for the photo alone, written into its file.")
    credit: Line | None = Field(None, description="The credit, as printed.")
    copyright: Line | None = Field(None, description="The copyright notice, written into the photo's file.")
    creator: Line | None = Field(None, description="The author's name.")
    rights: Line | None = Field(None, description="Conditions of use.")
    rights_until: Day | None = Field(None, description="The day on which the licence ends.")
    consent: Consent = Field(Consent.NOT_NEEDED, description="Whether the people pictured agreed.")
    consent_until: Day | None = Field(None, description="The day on which that agreement ends.")
    alt: Line | None = Field(None, description="What one sees, for who cannot see it.")
    description: Line | None = Field(None, description="What one sees, at length, written into the photo's file.")
    date: Day | None = Field(None, description="When it was taken.")
    place: Line | None = Field(None, description="Where it was taken.")
    layout: Literal["full", "half", "contact-sheet"] = Field("full", description="How large it is printed.")
    count: Count | None = Field(None, description="How many people one sees.")
    left_to_right: tuple[Position, ...] = Field((), description="One row of people, from left to right.")
    rows: tuple[Row, ...] = Field((), description="Several rows of people, front row first.")
    absent: tuple[Slug, ...] = Field((), description="Speakers who are not in the picture, and should be named.")

    @model_validator(mode="after")
    def _one_way_of_naming(self) -> Self:
        if self.rows and self.left_to_right:
            raise PydanticCustomError("rows_twice", "left_to_right or rows, not both")
        return self

    @property
    def ranks(self) -> tuple[Row, ...]:
        """The rows of people, front first; a single row for `left_to_right`; none where nobody is named."""
        return self.rows or ((Row(label=None, left_to_right=self.left_to_right),) if self.left_to_right else ())


class Kit(_Model):
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
