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


def test_an_ampersand_is_a_character() -> None:
    assert read_prose("R&D &eacute &inconnu; \\&nbsp;").blocks == (Paragraph((Text("R&D &eacute &inconnu; &nbsp;"),)),)


@pytest.mark.parametrize("reference", ["&nbsp;", "&amp;", "&#8238;", "&#x1B;", "&#0;", "&#9999999;", "&NotEqualTilde;"])
def test_a_character_reference_is_a_problem_and_stays_as_typed(reference: str) -> None:
    assert problems(f"a {reference}b") == [("reference", reference)]
    assert read_prose(f"a {reference}b").blocks == (Paragraph((Text(f"a {reference}b"),)),)


def test_a_character_reference_in_a_links_address_is_a_problem_too() -> None:
    assert problems("[a](https://b.example/?c&#8238;d)") == [("reference", "&#8238;")]


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


@pytest.mark.parametrize(
    "href",
    [
        "https://a.example",
        "http://a.example",
        "mailto:a@b.example",
        "tel:+33491000000",
        "mailto:a@b.example?subject=Accr%C3%A9ditation%20presse&body=Bonjour",
        "tel:+33%20(0)4.91-00",
    ],
)
def test_web_mail_and_telephone_links_are_prose(href: str) -> None:
    assert problems(f"[a]({href})") == []


def test_a_link_definition_is_printed_rather_than_lost() -> None:
    assert read_prose("[a]: https://b.example").blocks == (Paragraph((Text("[a]: https://b.example"),)),)


def test_a_links_destination_is_told_apart_from_printed_characters() -> None:
    text = "Voir [le site](https://b.example)."
    assert [text[start:end] for start, end in read_prose(text).unprinted] == ["(https://b.example)"]


@pytest.mark.parametrize("text", ["*" * 500 + "a" + "*" * 500, "- " * 30 + "a"])
def test_nesting_without_end_is_a_problem_and_no_deep_tree(text: str) -> None:
    assert ProblemKind.NESTING in [problem.kind for problem in read_prose(text).problems]
    assert str(read_prose(text).blocks).count("children") + str(read_prose(text).blocks).count("items") < 3 * DEPTH


@pytest.mark.parametrize("text", ["[" * 9000, "![[" * 6000, "*a **b " * 3000, "<" * 9000, "[a](" * 5000])
def test_hostile_prose_is_read_in_a_moment(text: str) -> None:
    started = time.process_time()
    read_prose(text)
    assert time.process_time() - started < 2


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


@pytest.mark.parametrize(
    "href",
    [
        "mailto:a@b.example?subject=a%0D%0ABcc:c@d.example",
        "mailto:a@b.example?attach=/etc/passwd",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a@b.example?subject=a&Subject=b",
        "mailto:a@b.example,c@d.example",
        "mailto:a%0Ab@b.example",
        "mailto:",
        "tel:*%2306%23",
        "tel:112;ext=1",
        "tel:()",
    ],
)
def test_a_link_that_would_do_more_than_write_or_call_is_refused(href: str) -> None:
    assert [kind for kind, _ in problems(f"[a]({href})")] == ["link"]


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("www.a.example", "https://b.example"),
        ("https://a.example/x", "https://a.example.b.example/x"),
        ("*a.example*", "https://b.example"),
        ("a@b.example", "mailto:c@b.example"),
        ("www.a.example", "tel:112"),
    ],
)
def test_words_that_are_another_address_than_the_links_mislead(words: str, href: str) -> None:
    assert [kind for kind, _ in problems(f"[{words}]({href})")] == ["misleading-link"]


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("www.a.example", "https://a.example/presse"),
        ("A.example.", "https://www.a.example"),
        ("é.example", "https://é.example"),
        ("a@b.example", "mailto:a@b.example"),
        ("dossier.pdf", "https://a.example/1.pdf"),
        ("le site de M. Dupont", "https://a.example"),
    ],
)
def test_words_that_are_the_links_address_or_none_do_not(words: str, href: str) -> None:
    assert problems(f"[{words}]({href})") == []


@pytest.mark.parametrize(
    ("unit", "count", "most"),
    [("a", 50_001, 50_000), ("a\n\n", 2_001, 2_000), ("- a\n", 2_001, 2_000), ("«a»", 4_001, 4_000),
     ("[", 501, 500), ("<", 501, 500), ("`", 501, 500),
     ("{a} ", 501, 500), ("*", 4_001, 4_000), ("&", 1_001, 1_000), ("> ", 41, 40), ("- 1. ", 21, 40)],
)  # fmt: skip
def test_more_than_a_press_kit_holds_is_not_parsed(unit: str, count: int, most: int) -> None:
    text = unit * count
    over = read_prose(text).excess
    assert over is not None
    assert over.bound.most == most
    assert read_prose(text).blocks == (Paragraph((Text(text),)),)
    assert read_prose(unit * (count // 2)).excess is None


@given(st.text(alphabet='ab *_-{}[]()<>!#`\\\n>1.:/é&;"«»x0', max_size=60))
def test_no_character_is_printed_that_is_not_in_the_text(text: str) -> None:
    def printed(blocks: object) -> set[str]:
        if isinstance(blocks, Text):
            return set(blocks.text)
        inner = blocks if isinstance(blocks, tuple) else getattr(blocks, "children", getattr(blocks, "items", ()))
        return set().union(*map(printed, inner)) if inner else set()

    assert printed(read_prose(text).blocks) <= set(text) | {" "}
