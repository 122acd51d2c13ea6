"""The kit's models: what a kit holds once it is read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from presskit.kit.model import Contact, Event, Function, Identity, KeyFigure, Kit, Photo, Position, Source, Speaker

PHOTO = {"file": "photo.jpg"}


def kit(**keys: Any) -> Kit:
    return Kit.model_validate({"presskit": "1", "kit": {"id": "essai", "title": "Essai"}, **keys})


def refused(model: type[Any], value: object) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    return [found["type"] for found in caught.value.errors()]


def test_a_function_of_one_form_has_it_as_both() -> None:
    assert Function.model_validate("maire") == Function(short="maire", full="maire")
    assert Function.model_validate({"full": "maire d’Aix"}).short == "maire d’Aix"


def test_a_function_of_two_forms_keeps_each() -> None:
    assert Function.model_validate({"short": "maire", "full": "maire d’Aix"}).full == "maire d’Aix"


def test_a_source_may_be_its_title() -> None:
    assert Source.model_validate("Le Monde").title == "Le Monde"


def test_a_place_in_a_row_may_be_an_id_or_the_word_unidentified() -> None:
    assert Position.model_validate("orgeas").speaker == "orgeas"
    assert Position.model_validate("unidentified").unidentified
    assert Position.model_validate("unidentified").speaker is None


@pytest.mark.parametrize("value", [{}, {"as": "maire"}, {"speaker": "a", "name": "B"}, {"unidentified": "true"}])
def test_a_place_in_a_row_holds_one_person(value: dict[str, str]) -> None:
    assert refused(Position, value) == ["position"]


def test_a_person_is_printed_with_given_and_family_name() -> None:
    assert Speaker.model_validate({"given": "André", "family": "Jeannerot"}).full_name == "André Jeannerot"
    assert Speaker.model_validate({"family": "Paoli"}).full_name == "Paoli"
    assert Speaker.model_validate({"name": "Fédération"}).full_name == "Fédération"


@pytest.mark.parametrize("value", [{"given": "A"}, {"name": "A", "family": "B"}, {"name": "A", "given": "B"}])
def test_a_speaker_is_a_person_or_a_body(value: dict[str, str]) -> None:
    assert refused(Speaker, value) == ["speaker_name"]


def test_a_photo_with_one_row_has_one_rank() -> None:
    (rank,) = Photo.model_validate({**PHOTO, "left_to_right": ["a", "b"]}).ranks
    assert [position.speaker for position in rank.left_to_right] == ["a", "b"]


def test_a_photo_in_which_nobody_is_named_has_no_rank() -> None:
    assert Photo.model_validate(PHOTO).ranks == ()


def test_a_photo_names_its_people_once() -> None:
    both = {**PHOTO, "left_to_right": ["a"], "rows": [{"left_to_right": ["a"]}]}
    assert refused(Photo, both) == ["rows_twice"]


def test_mappings_keep_the_order_of_the_file_and_cannot_be_changed() -> None:
    speakers = kit(speakers={"zoe": {"family": "Z"}, "anne": {"family": "A"}}).speakers
    assert list(speakers) == ["zoe", "anne"]
    with pytest.raises(TypeError):
        speakers["b"] = speakers["zoe"]  # type: ignore[index]


def test_a_kit_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        kit().presskit = 2


def test_the_first_statement_wins_where_an_id_stands_twice() -> None:
    twice = [{"id": "un", "text": "premier"}, {"id": "un", "text": "second"}]
    speaker, statement = kit(speakers={"a": {"family": "A", "statements": twice}}).statements()["un"]
    assert (speaker, statement.text) == ("a", "premier")


def test_a_reported_statement_is_no_verbatim() -> None:
    statements = [{"id": kind, "text": "x", "kind": kind} for kind in ("direct", "partial", "reported")]
    found = kit(speakers={"a": {"family": "A", "statements": statements}}).statements()
    assert [statement.verbatim for _, statement in found.values()] == [True, True, False]


@pytest.mark.parametrize(
    "text", ["2015-9-24", "20150924", "24/09/2015", "1442000000", "２０１５-09-24", "2015-09-24T00:00"]
)
def test_a_date_has_the_form_of_iso_8601_and_no_other(text: str) -> None:
    assert refused(Event, {"name": "x", "date": text}) == ["date_form"]


def test_a_date_is_a_day_of_the_calendar() -> None:
    assert Event.model_validate({"name": "x", "date": "2016-02-29"}).date == date(2016, 2, 29)
    assert refused(Event, {"name": "x", "date": "2015-02-29"}) == ["date_value"]


def test_an_embargo_is_a_moment_with_its_zone() -> None:
    identity = Identity.model_validate({"id": "a", "title": "A", "embargo": "2015-09-24T18:30+02:00"})
    assert identity.embargo == datetime(2015, 9, 24, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2015-09-24T18:30", "embargo_zone"), ("2015-09-24T25:00Z", "moment_value"), ("2015-09-24", "moment_form")],
)
def test_an_embargo_is_refused_for_its_own_reason(text: str, kind: str) -> None:
    assert refused(Identity, {"id": "a", "title": "A", "embargo": text}) == [kind]


@pytest.mark.parametrize("text", ["7 000", "12,5", "1e3", "1_000", "nan", "inf", "0x10", "٣", "1." + "0" * 40, ""])
def test_a_number_is_written_with_digits_and_a_point(text: str) -> None:
    assert refused(KeyFigure, {"id": "a", "label": "b", "value": text}) == ["number_form"]


def test_a_number_keeps_its_decimals() -> None:
    assert KeyFigure.model_validate({"id": "a", "label": "b", "value": "12.50"}).value == Decimal("12.50")
    assert str(KeyFigure.model_validate({"id": "a", "label": "b", "value": "12.50"}).value) == "12.50"


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)", "file:///etc/hosts", "data:text/html,x", "www.example.org", "https://",
        "https://user:secret@example.org", "https://exam ple.org", "http://[::1", "https://example.org/\n", "",
    ],
)  # fmt: skip
def test_a_link_is_a_plain_web_mail_or_telephone_link(text: str) -> None:
    (kind,) = refused(Source, {"title": "x", "url": text})
    assert kind in ("link_scheme", "link_host")


@pytest.mark.parametrize("text", ["https://example.org/é", "mailto:a@example.org", "tel:+33491000000"])
def test_a_link_is_kept_as_it_is(text: str) -> None:
    assert Source.model_validate({"title": "x", "url": text}).url == text


@pytest.mark.parametrize("text", ["presse", "presse@", "@example.org", "a b@example.org", "<a@example.org>"])
def test_an_address_without_name_or_host_is_refused(text: str) -> None:
    assert refused(Contact, {"name": "x", "email": text}) == ["email_form"]


def test_a_text_loses_the_white_space_around_it_and_none_within() -> None:
    assert Event.model_validate({"name": "  Grand \u00a0 Opening\n"}).name == "Grand \u00a0 Opening"


def test_a_text_of_white_space_is_empty() -> None:
    assert refused(Event, {"name": " \u00a0\n"}) == ["empty_text"]


def test_a_line_holds_no_line_break() -> None:
    assert refused(Event, {"name": "Grand\nOpening"}) == ["line_break"]
    assert refused(Event, {"name": "Grand\u2028Opening"}) == ["line_break"]


@pytest.mark.parametrize("text", ["Été", "a b", "-a", "a-", "a--b", "A", "a_b", "a" * 61, "../a", "a\n"])
def test_an_id_is_a_slug(text: str) -> None:
    (kind,) = refused(Identity, {"id": text, "title": "A"})
    assert kind in ("string_pattern_mismatch", "string_too_long")
