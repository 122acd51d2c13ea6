"""Facts to and from the properties of an XMP packet; what is not a fact of ours stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from presskit.photos.metadata import packet
from presskit.photos.metadata.facts import Facts, readable
from presskit.photos.metadata.fields import FIELDS, NAMESPACES, RDF, SEVERAL, XML, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presskit.photos.metadata.fields import Field
    from presskit.photos.metadata.packet import Element

_ITEM, _RESOURCE, _LANG = f"{{{RDF}}}li", f"{{{RDF}}}resource", f"{{{XML}}}lang"
_DEFAULT = "x-default"
_LISTS = tuple(f"{{{RDF}}}{form.value}" for form in Form if form is not Form.TEXT)


def stated(rdf: Element) -> dict[str, tuple[str, ...]]:
    """The values of every fact that a packet states, by the fact's name."""
    found = {field.fact: _values(rdf, field) for field in FIELDS}
    return {fact: values for fact, values in found.items() if values}


def language(rdf: Element) -> str | None:
    """The language of the texts: the one that a default text has besides."""
    for field in FIELDS:
        texts = dict(_in_languages(rdf, field)) if field.form is Form.LANGUAGES else {}
        for tag, text in texts.items():
            if tag != _DEFAULT and text == texts.get(_DEFAULT) and readable(tag):
                return readable(tag)
    return None


def state(rdf: Element, facts: Facts) -> None:
    """Put the facts into a packet in the place of what it says of them; a fact that is None is left as it was."""
    for field in FIELDS:
        values = facts.texts(field.fact)
        if values and not _says_more_precisely(rdf, field, values):
            _set(rdf, field, values, facts.language)


def _says_more_precisely(rdf: Element, field: Field, values: tuple[str, ...]) -> bool:
    """Whether the packet knows the hour of the very day."""
    written = _values(rdf, field)
    return field.fact == "date" and bool(written) and written[0].startswith(f"{values[0]}T")


def _values(rdf: Element, field: Field) -> tuple[str, ...]:
    if field.form is Form.LANGUAGES:
        texts = list(_in_languages(rdf, field))
        chosen = next((text for tag, text in texts if tag == _DEFAULT), texts[0][1] if texts else "")
        return (chosen,) if chosen else ()
    values = tuple(value for value in (readable(text) for text in _texts(rdf, field)) if value)
    return values if field.fact in SEVERAL else values[:1]


def _in_languages(rdf: Element, field: Field) -> Iterator[tuple[str, str]]:
    for node in _nodes(rdf, field):
        for item in _items(node) or [node]:
            text = readable(_text(item))
            if text:
                yield item.get(_LANG, _DEFAULT), text
    for description in packet.descriptions(rdf):
        text = readable(description.get(field.tag, ""))
        if text:
            yield _DEFAULT, text


def _texts(rdf: Element, field: Field) -> Iterator[str]:
    for node in _nodes(rdf, field):
        for item in _items(node) or [node]:
            yield _text(item)
    for description in packet.descriptions(rdf):
        yield description.get(field.tag, "")


def _nodes(rdf: Element, field: Field) -> Iterator[Element]:
    for description in packet.descriptions(rdf):
        yield from description.iterfind(field.tag)


def _items(node: Element) -> list[Element]:
    return [item for name in _LISTS for container in node.iterfind(name) for item in container.iterfind(_ITEM)]


def _text(node: Element) -> str:
    return node.get(_RESOURCE) or "".join(map(str, node.itertext(etree.Element)))


def _set(rdf: Element, field: Field, values: tuple[str, ...], tag: str | None) -> None:
    others = [(lang, text) for lang, text in _in_languages(rdf, field) if _is_other(lang, tag)]
    for description in packet.descriptions(rdf):
        description.attrib.pop(field.tag, "")
        for node in description.findall(field.tag):
            packet.unlink(node)
    nsmap = {field.prefix: NAMESPACES[field.prefix]}
    node = etree.SubElement(packet.description_of(rdf), field.tag, nsmap=nsmap)
    if field.form is Form.TEXT:
        node.text = values[0]
    elif field.form is Form.LANGUAGES:
        own = [(_DEFAULT, values[0]), *([(tag, values[0])] if tag else [])]
        _fill(node, field.form, [*own, *others])
    else:
        _fill(node, field.form, [(None, value) for value in values])


def _is_other(lang: str, tag: str | None) -> bool:
    """Whether a text is a translation, which stays beside the new wording."""
    primary = (tag or "").partition("-")[0].casefold()
    return lang != _DEFAULT and lang.partition("-")[0].casefold() != primary


def _fill(node: Element, form: Form, items: list[tuple[str, str]] | list[tuple[None, str]]) -> None:
    container = etree.SubElement(node, f"{{{RDF}}}{form.value}")
    for lang, text in items:
        item = etree.SubElement(container, _ITEM)
        item.text = text
        if lang is not None:
            item.set(_LANG, lang)
