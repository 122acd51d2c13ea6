"""Prose: what of CommonMark is read, where it stands, and what is refused."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.kit.prose import (
    DEPTH,
    BlockMention,
    Emphasis,
    LineBreak,
    Link,
    Listing,
    Mention,
    Paragraph,
    ProblemKind,
    Strong,
    Text,
    read_prose,
)


def problems(text: str) -> list[tuple[str, str]]:
    return [(problem.kind.value, text[problem.start : problem.end]) for problem in read_prose(text).problems]


def test_two_paragraphs_are_two_blocks_and_a_line_end_is_a_space() -> None:
    assert read_prose("Un\ndeux.\n\nTrois.").blocks == (
        Paragraph((Text("Un deux."),)),
        Paragraph((Text("Trois."),)),
    )


def test_typography_is_left_as_typed() -> None:
    assert read_prose('"5M€" -- l\'été...').blocks == (Paragraph((Text('"5M€" -- l\'été...'),)),)


def test_emphasis_strong_and_links_nest() -> None:
    assert read_prose("*a **b*** [c](https://d.example)").blocks == (
        Paragraph(
            (
                Emphasis((Text("a "), Strong((Text("b"),)))),
                Text(" "),
                Link("https://d.example", (Text("c"),)),
            )
        ),
    )


def test_two_spaces_at_the_end_of_a_line_break_it() -> None:
    assert read_prose("a  \nb").blocks == (Paragraph((Text("a"), LineBreak(), Text("b"))),)


def test_a_list_holds_blocks() -> None:
    assert read_prose("1. a\n2. b").blocks == (
        Listing(((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),)), ordered=True),
    )
    (bullets,) = read_prose("- a\n- b").blocks
    assert isinstance(bullets, Listing)
    assert not bullets.ordered


def test_a_statement_in_a_sentence_is_a_mention() -> None:
    assert read_prose("Il dit : {or-noir}.").blocks == (Paragraph((Text("Il dit : "), Mention("or-noir"), Text("."))),)


def test_a_statement_alone_in_its_paragraph_is_a_block() -> None:
    assert read_prose("Un.\n\n{or-noir}\n").blocks[1] == BlockMention("or-noir")


def test_an_escaped_brace_is_a_brace() -> None:
    assert read_prose(r"\{or-noir}").blocks == (Paragraph((Text("{or-noir}"),)),)
    assert problems(r"\{or-noir}") == []


def test_a_mention_knows_its_characters_even_in_a_list_after_emphasis() -> None:
    text = "Un.\n\n- *é*\n- deux\n  et **{or-noir}**"
    (mention,) = read_prose(text).mentions
    assert text[mention.start : mention.end] == "{or-noir}"


def test_an_ampersand_and_an_entity_are_characters() -> None:
    assert read_prose("R&D &eacute;").blocks == (Paragraph((Text("R&D é"),)),)


@pytest.mark.parametrize(
    ("text", "kind", "there"),
    [
        ("a <b>c", "html", "<b>"),
        ("a <!-- x -->", "html", "<!-- x -->"),
        ("<div>\na\n</div>", "html", "<div>\na\n</div>"),
        ("a ![b](c.png)", "image", "![b](c.png)"),
        ("a\n\n# T", "heading", "# T"),
        ("T\n---", "heading", "T\n---"),
        ("a `b`", "code", "`b`"),
        ("a\n\n    b", "code", "    b"),
        ("```\na\n```", "code", "```\na\n```"),
        ("a\n\n***", "rule", "***"),
        ("a\n\n> b", "block-quote", "> b"),
        ("[a](javascript:b)", "link", "[a](javascript:b)"),
        ("<file:///etc/passwd>", "link", "<file:///etc/passwd>"),
        ("[a](page.html)", "link", "[a](page.html)"),
        ("[a](https:///b)", "link", "[a](https:///b)"),
        ("[a](https://u:p@b.example)", "link", "[a](https://u:p@b.example)"),
        ('[a](https://b.example "c")', "link-title", '[a](https://b.example "c")'),
        ("a {B c}", "brace", "{"),
    ],
)
def test_what_is_not_prose_is_a_problem_at_its_characters(text: str, kind: str, there: str) -> None:
    assert (kind, there) in problems(text)


def test_what_is_not_prose_keeps_its_characters_in_the_tree() -> None:
    assert read_prose("a <b>c `d`").blocks == (Paragraph((Text("a <b>c `d`"),)),)


@pytest.mark.parametrize("href", ["https://a.example", "http://a.example", "mailto:a@b.example", "tel:+33491000000"])
def test_web_mail_and_telephone_links_are_prose(href: str) -> None:
    assert problems(f"[a]({href})") == []


def test_a_link_definition_is_printed_rather_than_lost() -> None:
    assert read_prose("[a]: https://b.example").blocks == (Paragraph((Text("[a]: https://b.example"),)),)


def test_a_links_destination_is_told_apart_from_printed_characters() -> None:
    text = "Voir [le site](https://b.example)."
    assert [text[start:end] for start, end in read_prose(text).unprinted] == ["(https://b.example)"]


@pytest.mark.parametrize("text", ["*" * 500 + "a" + "*" * 500, "- " * 500 + "a"])
def test_nesting_without_end_is_a_problem_and_no_deep_tree(text: str) -> None:
    assert ProblemKind.NESTING in [problem.kind for problem in read_prose(text).problems]
    assert str(read_prose(text).blocks).count("children") + str(read_prose(text).blocks).count("items") < 3 * DEPTH


@pytest.mark.parametrize("text", ["[" * 9000, "![[" * 6000, "*a **b " * 3000, "<" * 9000, "[a](" * 5000])
def test_hostile_prose_is_read_in_a_moment(text: str) -> None:
    started = time.perf_counter()
    read_prose(text)
    assert time.perf_counter() - started < 2


@given(st.text(alphabet='ab *_-{}[]()<>!#`\\\n>1.:/é&;"«»', max_size=60))
def test_any_text_is_read_and_every_place_lies_within_it(text: str) -> None:
    prose = read_prose(text)
    places = [(problem.start, problem.end) for problem in prose.problems]
    places += [(mention.start, mention.end) for mention in prose.mentions]
    assert all(0 <= start <= end <= len(text) for start, end in (*places, *prose.unprinted))
    assert all(text[m.start : m.end] == f"{{{m.statement_id}}}" for m in prose.mentions)


@given(st.text(alphabet="abcé ,.«»’…", max_size=60))
def test_the_letters_of_plain_prose_all_come_out(text: str) -> None:
    printed = "".join(str(block) for block in read_prose(text).blocks)
    assert [c for c in printed if c in "é«»’…"] == [c for c in text if c in "é«»’…"]


def test_the_parser_is_not_loaded_before_a_prose_is_read() -> None:
    program = "import sys, presskit.kit.prose; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
