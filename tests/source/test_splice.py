"""One text of a file is replaced, and nothing else: whatever its style, whatever stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.diagnostics import Refused
from presskit.source import Mapping, Node, Scalar, Sequence, SourceText, parse, read_text
from presskit.source.splice import bytes_of, splice

HAND_STYLED = """\
# a kit in its author's own hand
presskit:   1   # spaces stay

plain: un mot, un autre  # why
single: 'l''été à Aix'
double: "un \\"mot\\" \\u00e9crit"   # kept
flow: {as: adjoint au maire, of: 'Aix', list: [un, "deux", 'trois']}
several:
    plain sur
    deux lignes
quoted: 'sur deux

    lignes'
doubled: "sur \\
   trois
   lignes"
literal: |
   Première ligne.
     En retrait.

   Dernière ligne.

folded: >-   # header
  Une phrase assez longue pour tenir
  sur deux lignes.

  Un alinéa.
kept: |+
  un mot

indented: |2
    deux espaces
  puis rien
items:
- un
-   deux # ici
- >
  trois
  quatre
- key: value
  other: "x"
"""


def scalars(node: Node, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Scalar]]:
    if isinstance(node, Scalar):
        return [(path, node)]
    if isinstance(node, Mapping):
        return [found for e in node.entries for found in scalars(e.value, (*path, e.key.value))]
    assert isinstance(node, Sequence)
    return [found for at, item in enumerate(node.items) for found in scalars(item, (*path, at))]


def spliced(text: str, key: str, value: str) -> str:
    source = SourceText("f.yaml", text)
    root = parse(source)
    assert isinstance(root, Mapping)
    scalar = root.get(key)
    assert isinstance(scalar, Scalar)
    return splice(source, root, scalar, value).text


@pytest.mark.parametrize(
    ("text", "value", "outcome"),
    [
        ("a: un mot # why\n", "deux mots", "a: deux mots # why\n"),
        ("a: un mot # why\n", "un mot : ici", 'a: "un mot : ici" # why\n'),
        ("a: un mot\n", "prix #1", 'a: "prix #1"\n'),
        ("a: un mot\n", " un mot ", 'a: " un mot "\n'),
        ("a: un mot\n", "null", 'a: "null"\n'),
        ("a: un mot\n", "un\nmot", 'a: "un\\nmot"\n'),
        ("a: un mot\n", "un\tmot", "a: un\tmot\n"),
        ("a: un mot", "👩 mot", "a: 👩 mot"),
        ("a: 'l''été'\n", "l'hiver", "a: 'l''hiver'\n"),
        ("a: 'un'\n", "deux\n", 'a: "deux\\n"\n'),
        ('a: "un \\u00e9"\n', 'deux "mots" é', 'a: "deux \\"mots\\" \\u00e9"\n'),
        ("a: {b: un}\nc: 1\n", "", None),
        ("a: |\n  un\n  mot\n\nb: 1\n", "deux\n  mots\nici\n", "a: |\n  deux\n    mots\n  ici\n\nb: 1\n"),
        ("a: |\n  un\n  mot\nb: 1\n", "un\nmot", "a: |-\n  un\n  mot\nb: 1\n"),
        ("a: >-\n  un mot\n  ici\nb: 1\n", "un seul mot ici", "a: >-\n  un seul mot\n  ici\nb: 1\n"),
        ("a: >-\n  un mot\nb: 1\n", "un\n  retrait", "a: |-\n  un\n    retrait\nb: 1\n"),
        ("a: > # why\n  un mot\nb: 1\n", " \tun", 'a: " \\tun" # why\nb: 1\n'),
        ("a: un mot\n  ici\nb: 1\n", "un mot là", "a: un mot\n  là\nb: 1\n"),
        ("a: &x un mot\n", "deux", "a: &x deux\n"),
    ],
)
def test_the_style_is_kept_where_the_text_allows(text: str, value: str, outcome: str | None) -> None:
    if outcome is None:
        assert spliced("a: un\n", "a", value) == 'a: ""\n'
    else:
        assert spliced(text, "a", value) == outcome


@pytest.mark.parametrize("key", ["a", "b"])
def test_a_text_that_stands_in_several_places_is_refused(key: str) -> None:
    with pytest.raises(Refused) as refused:
        spliced("a: &x un\nb: *x\n", key, "deux")
    assert [problem.code for problem in refused.value.diagnostics] == ["shared-text"]


def test_a_key_with_nothing_after_it_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        spliced("a:\nb: 1\n", "a", "deux")
    assert [problem.code for problem in refused.value.diagnostics] == ["cannot-splice"]


def test_a_text_with_a_character_that_may_stand_in_none_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        spliced("a: un\n", "a", "un\u202emot")
    assert [problem.code for problem in refused.value.diagnostics] == ["forbidden-character"]


def test_a_long_text_in_a_folded_style_is_broken_into_lines() -> None:
    words = " ".join(["mot"] * 60)
    lines = spliced("a: >-\n  une ligne de trente caractères environ\n  et une autre\n", "a", words).splitlines()

    assert len(lines) > 5
    assert max(map(len, lines)) <= 40


TEXTS = st.text(
    st.sampled_from("abcéÉ «»’\u00a0\u202f日👩:#-'\"\\,[]{}&*!|>%@`?~\t\n "), max_size=60
) | st.sampled_from(["", " ", "\n", "~", "null", "- a", "a: b", "a #b", "'", '"', "---", "...", "? a", "a\n\n\nb\n\n"])
WORDS = st.lists(st.sampled_from(["un", "mot", "l’été", "200 M€", "ici", "a", "\n", "Aix :"]), max_size=40).map(
    " ".join
)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])
PATHS = [path for path, _ in scalars(parse(SourceText("f", HAND_STYLED)))]


@settings(max_examples=2_200)
@given(st.sampled_from(PATHS), TEXTS | WORDS, LINE_ENDS, st.booleans(), st.booleans())
def test_whatever_is_written_only_that_value_changes_and_all_other_bytes_stay(
    path: tuple[str | int, ...],
    value: str,
    line_end: str,
    bom: bool,  # noqa: FBT001
    cut: bool,  # noqa: FBT001
) -> None:
    text = HAND_STYLED.rstrip("\n") if cut else HAND_STYLED
    data = (b"\xef\xbb\xbf" if bom else b"") + text.replace("\n", line_end).encode()
    source = read_text(data, "f.yaml")
    root = parse(source)
    before = dict(scalars(root))
    scalar = before[path]

    done = bytes_of(splice(source, root, scalar, value))

    after = {where: found.value for where, found in scalars(parse(read_text(done, "f.yaml")))}
    assert after == {where: found.value for where, found in before.items()} | {path: value}
    mark = 3 if bom else 0
    head = mark + len(source.text[: scalar.start].encode())
    tail = len(source.text[scalar.end :].encode())
    assert done[:head] == data[:head]
    assert done[len(done) - tail :] == data[len(data) - tail :]
