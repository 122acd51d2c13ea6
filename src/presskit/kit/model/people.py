"""Who speaks, and what they said."""

# Annotations are objects here, as in `kit.model`.
from enum import StrEnum
from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from presskit.kit.values import Day, LanguageTag, Line, Prose, Slug, Wording
from presskit.validation.model import FrozenMap, Strict


class Function(Strict):
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


class Statement(Strict):
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


class Speaker(Strict):
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
