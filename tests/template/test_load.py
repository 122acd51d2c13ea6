"""Loading a template: looked up, laid over what it extends, and judged with places."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from presskit.diagnostics import Diagnostic, Refused, Span
from presskit.template.load import load_template
from presskit.template.shelf import PACKAGED, templates
from presskit.template.theme import SYMBOLS, StyleName, Theme

if TYPE_CHECKING:
    from pathlib import Path

THIN = "extends: classique\n"


def put(beside: Path, name: str, theme: str) -> Path:
    folder = beside / "templates" / name
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(theme, encoding="utf-8")
    return folder


def refusal(name: str, beside: Path, at: Span | None = None) -> tuple[Diagnostic, ...]:
    with pytest.raises(Refused) as caught:
        load_template(name, beside, at)
    return caught.value.diagnostics


def only(name: str, beside: Path) -> tuple[str, int, str]:
    (found,) = refusal(name, beside)
    assert found.span is not None
    return found.code, found.span.line, str(found.help)


@pytest.mark.parametrize("name", ["classique", "moderne"])
def test_the_package_has_whole_templates(name: str) -> None:
    theme = load_template(name, None)
    assert theme.name == name
    assert set(theme.styles) == set(StyleName)
    assert theme.text.bold_italic.is_absolute()
    assert theme.text.bold_italic.is_file()


def test_another_template_is_another_look_without_other_code() -> None:
    classique, moderne = load_template("classique", None), load_template("moderne", None)
    assert classique.text.name != moderne.text.name == "Lato"
    assert classique.colour("accent") != moderne.colour("accent")
    assert classique.cover.band_height != moderne.cover.band_height
    assert classique.style(StyleName.TITLE).size != moderne.style(StyleName.TITLE).size


def test_a_template_holds_what_the_one_it_extends_gives_and_it_does_not(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN + "styles: {title: {size: 40}}\n")
    ours, theirs = load_template("maison", tmp_path), load_template("classique", None)
    title = theirs.style(StyleName.TITLE)
    assert ours.style(StyleName.TITLE) == title.model_copy(update={"size": 40})
    assert ours.style(StyleName.BODY) == theirs.style(StyleName.BODY)
    assert ours.text == theirs.text


def test_a_template_without_a_name_has_that_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN)
    assert load_template("maison", tmp_path).name == "maison"


def test_a_template_beside_the_kit_comes_before_that_of_the_package_and_may_extend_it(tmp_path: Path) -> None:
    put(tmp_path, "classique", THIN + 'colours: {accent: "#112233"}\n')
    theme = load_template("classique", tmp_path)
    assert theme.colour("accent") == "#112233"
    assert theme.colour("ink") == load_template("classique", None).colour("ink")


def test_a_value_is_taken_back_by_writing_nothing(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN + "styles: {quotation: {rule: ~}}\n")
    assert load_template("classique", None).style(StyleName.QUOTATION).rule is not None
    assert load_template("maison", tmp_path).style(StyleName.QUOTATION).rule is None


def test_the_templates_within_reach_are_listed_in_order(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN)
    put(tmp_path, "Not a Slug", THIN)
    assert templates(tmp_path) == ("classique", "maison", "moderne")
    assert templates() == ("classique", "moderne")


def test_an_unknown_template_is_told_where_it_is_named_with_what_there_is(tmp_path: Path) -> None:
    at = Span("speakers.yaml", 4, 13, 4, 21)
    (found,) = refusal("clasique", tmp_path, at)
    assert (found.code, found.span) == ("unknown-template", at)
    assert str(found.help) == "did you mean `classique`? There are `classique`, `moderne`"


@pytest.mark.parametrize("name", ["../classique", "/etc", "", "classique/../classique", "Classique"])
def test_a_name_that_is_no_slug_leads_nowhere(tmp_path: Path, name: str) -> None:
    assert [found.code for found in refusal(name, tmp_path)] == ["unknown-template"]


def test_a_template_that_extends_an_unknown_one_is_told_in_its_own_file(tmp_path: Path) -> None:
    put(tmp_path, "maison", "name: maison\nextends: clasique\n")
    code, line, mend = only("maison", tmp_path)
    assert (code, line) == ("unknown-template", 2)
    assert mend.startswith("did you mean `classique`?")


def test_a_circle_of_templates_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a", "extends: b\n")
    put(tmp_path, "b", "extends: a\n")
    (found,) = refusal("a", tmp_path)
    assert found.code == "template-circle"
    assert found.span is not None
    assert found.span.file == str(tmp_path / "templates" / "b" / "theme.yaml")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("coulours: {}", ("unknown-key", "did you mean `colours`?")),
        ("colours: {accent: bleu}", ("bad-colour", 'write six hexadecimal digits: `"#1f4e79"`')),
        ("colours: {quiet: '#9aa3ad'}", ("low-contrast", "take a darker colour; WCAG 2.2 (1.4.3) asks for 4.5:1")),
        ("styles: {title: {colour: acent}}", ("unknown-colour", "did you mean `accent`?")),
        ("styles: {titel: {size: 10, leading: 14}}", ("bad-choice", "did you mean `title`?")),
        ("styles: {title: {size: 1e3}}", ("bad-number", "write digits alone")),
        ("styles: {title: {bold: ja}}", ("bad-choice", "None")),
        ("page: {top: -1}", ("number-out-of-range", "None")),
        ("cover: {band: acent}", ("unknown-colour", "did you mean `accent`?")),
        ("cover: {band_motif: acent}", ("unknown-colour", "did you mean `accent`?")),
        ("styles: {title: {rule: acent}}", ("unknown-colour", "did you mean `accent`?")),
        ("cover: {band_text: accent}", ("low-contrast", "take colours further apart")),
        ("logo: logo.png", ("missing-file", "")),
        ("logo: ../logo.png", ("unsafe-path", "")),
    ],
)
def test_what_is_wrong_is_told_in_the_file_that_says_it(tmp_path: Path, line: str, expected: tuple[str, str]) -> None:
    put(tmp_path, "maison", f"{THIN}{line}\n")
    code, where, mend = only("maison", tmp_path)
    assert (code, where) == (expected[0], 2)
    assert mend.startswith(expected[1])


def test_a_template_that_stands_by_itself_gives_every_style(tmp_path: Path) -> None:
    whole = (PACKAGED / "classique" / "theme.yaml").read_text(encoding="utf-8")
    folder = put(
        tmp_path, "maison", "".join(row for row in whole.splitlines(keepends=True) if not row.startswith("  caption:"))
    )
    shutil.copytree(PACKAGED / "classique" / "fonts", folder / "fonts")
    code, _, mend = only("maison", tmp_path)
    assert (code, mend) == ("missing-style", "add `caption: {size: 11, leading: 16}`")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("page: {width: 0}", "`width` is 0; the least is 100"),
        ("page: {height: 99}", "`height` is 99; the least is 100"),
        ("page: {left: 2000, right: 2000}", "the margins leave -3404.72 × 681.89 points of the page"),
        ("page: {top: 400, bottom: 400}", "the margins leave 431.28 × 41.89 points of the page"),
        ("styles: {title: {size: 3}}", "`size` is 3; the least is 4"),
        ("styles: {title: {size: 201}}", "`size` is 201; the most is 200"),
        ("styles: {title: {leading: 26}}", "`leading` is 26; the least is 26.4"),
        ("styles: {title: {tracking: 21}}", "`tracking` is 21; the most is 20"),
        ("styles: {footer: {tracking: -3}}", "`tracking` is -3; the least is -2"),
        ("styles: {body: {indent: 400}}", "`indent` is 400; the most is 395.28"),
        ("styles: {body: {indent: 300, indent_right: 100}}", "`indent_right` is 100; the most is 95.28"),
        ("cover: {band_height: 10}", "`band_height` is 10; the least is 57"),
        ("cover: {text_top: 100}", "`text_top` is 100; the least is 262"),
        ("cover: {text_top: 800}", "`text_top` is 800; the most is 763.89"),
        ("columns: {about: 4}", "`about` is 4; the most is 3"),
        ("columns: {about: 1}", "`about` is 1; the least is 2"),
        ("gutter: 400\ncolumns: {about: 2}", "`about` is 2; the most is 1"),
    ],
)
def test_lengths_that_no_page_can_be_made_with_are_told(tmp_path: Path, line: str, message: str) -> None:
    put(tmp_path, "maison", f"{THIN}{line}\n")
    (found,) = refusal("maison", tmp_path)
    assert found.span is not None
    assert (found.code, found.span.line) == ("number-out-of-range", 2 + line.count("\n"))
    assert str(found.message).startswith(message)


def test_columns_of_a_section_that_no_kit_has_are_told(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN + "columns: {speaker: 2}\n")
    assert only("maison", tmp_path) == ("bad-choice", 2, "did you mean `speakers`?")


def test_a_length_at_its_limit_is_taken(tmp_path: Path) -> None:
    put(tmp_path, "maison", THIN + "styles: {title: {size: 6, leading: 4.8}}\n")
    assert load_template("maison", tmp_path).style(StyleName.TITLE).leading == 4.8


def test_a_font_that_is_not_truetype_is_told(tmp_path: Path) -> None:
    folder = put(tmp_path, "maison", THIN + "text:\n  regular: Maison.otf\n")
    (folder / "Maison.otf").write_bytes(b"OTTO" + b"\0" * 100)
    assert only("maison", tmp_path)[:2] == ("font-format", 3)


@pytest.mark.parametrize("key", ["logo", "base_document"])
def test_a_file_that_is_not_what_its_key_says_is_told(tmp_path: Path, key: str) -> None:
    put(tmp_path, "maison", f"{THIN}{key}: theme.yaml\n")
    code, line, _ = only("maison", tmp_path)
    assert (code, line) == (f"{key.replace('_', '-')}-format", 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_known_by_how_it_begins(tmp_path: Path, kind: str) -> None:
    folder = put(tmp_path, "maison", THIN + "logo: logo\n")
    Image.new("RGB", (60, 20), "#0b6b50").save(folder / "logo", kind)
    assert load_template("maison", tmp_path).logo == folder / "logo"


def test_a_logo_that_is_damaged_is_told_where_it_is_named(tmp_path: Path) -> None:
    folder = put(tmp_path, "maison", THIN + "logo: logo.png\n")
    Image.linear_gradient("L").save(folder / "logo.png")
    (folder / "logo.png").write_bytes((folder / "logo.png").read_bytes()[:200])
    assert only("maison", tmp_path)[:2] == ("photo-damaged", 2)


def test_a_logo_of_too_many_pixels_is_told_before_they_are_read(tmp_path: Path) -> None:
    folder = put(tmp_path, "maison", THIN + "logo: logo.png\n")
    Image.new("1", (20_001, 1)).save(folder / "logo.png")
    assert only("maison", tmp_path)[:2] == ("photo-too-large", 2)


def test_a_theme_that_is_not_yaml_is_told_in_its_own_file(tmp_path: Path) -> None:
    put(tmp_path, "maison", "page: [\n")
    found = refusal("maison", tmp_path)
    assert {diagnostic.span.file for diagnostic in found if diagnostic.span} == {
        str(tmp_path / "templates" / "maison" / "theme.yaml")
    }


@pytest.mark.parametrize("empty", ["maison", "bureau"])
def test_a_template_of_nothing_is_refused_and_so_is_one_that_extends_it(tmp_path: Path, empty: str) -> None:
    for name, theme in {"maison": "extends: bureau\n", "bureau": "extends: classique\n", empty: "# rien\n"}.items():
        put(tmp_path, name, theme)
    (found,) = refusal("maison", tmp_path)
    assert found.code == "empty-file"
    assert found.span is not None
    assert found.span.file.endswith(f"{empty}/theme.yaml")
    assert "`extends: classique`" in str(found.help)


def test_a_template_is_a_frozen_value() -> None:
    assert load_template("classique", None) == load_template("classique", None)
    theme = load_template("classique", None)
    assert isinstance(theme, Theme)
    with pytest.raises(TypeError):
        theme.colours["ink"] = "#ffffff"  # type: ignore[index]
    with pytest.raises(TypeError):
        del theme.styles[StyleName.BODY]  # type: ignore[attr-defined]


def test_a_template_may_name_its_own_font_of_symbols(tmp_path: Path) -> None:
    folder = put(tmp_path, "maison", THIN + "symbols: {name: Maison Signes, regular: signes.ttf}\n")
    shutil.copy(SYMBOLS, folder / "signes.ttf")
    assert load_template("maison", tmp_path).symbols.regular == folder / "signes.ttf"
    assert load_template("classique", tmp_path).symbols.regular == SYMBOLS


def test_a_font_of_symbols_that_is_none_is_refused_at_its_place(tmp_path: Path) -> None:
    folder = put(tmp_path, "maison", THIN + "symbols: {name: Maison Signes, regular: signes.ttf}\n")
    (folder / "signes.ttf").write_bytes(b"no font")
    assert only("maison", tmp_path)[:2] == ("font-format", 2)
