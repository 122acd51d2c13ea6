"""Photos, and who stands where in them."""

# Annotations are objects here, as in `kit.model`.
from enum import StrEnum
from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from presskit.kit.values import Count, Day, Line, Slug
from presskit.validation.model import Strict

UNIDENTIFIED = "unidentified"


class Position(Strict):
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


class Row(Strict):
    """People of a group photo, from left to right."""

    label: Line | None = Field(None, description="« premier rang », « debout »; by default numbered, front first.")
    left_to_right: tuple[Position, ...] = Field(min_length=1, description="From left to right.", examples=["[…]"])


class Consent(StrEnum):
    """Whether the people of a photo agreed to its use (droit à l'image, Code civil art. 9)."""

    NOT_NEEDED = "not-needed"
    OBTAINED = "obtained"
    MISSING = "missing"


class Photo(Strict):
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
