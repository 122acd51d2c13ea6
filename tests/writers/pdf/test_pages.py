from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.writers.sample import figures, jpeg, text

from presskit.document import Block, Figures, Heading, Paragraph, Photo, Quotation, Role, Section
from presskit.template.theme import StyleName, Theme
from presskit.writers.pdf.looks import Looks
from presskit.writers.pdf.pages import Sheet, paginate
from presskit.writers.pdf.rows import Row, Words, total_height
from presskit.writers.pdf.setting import Setter
from presskit.writers.pdf.structure import DECORATION, Element
from presskit.writers.pdf.write import section_rows

BODY = Paragraph(text("Oui."))
LONG = "Le territoire métropolitain est en avance et nous sommes ravis que l’on joue collectif. "


def section(*blocks: Block, starts_page: bool = True) -> Section:
    return Section("release", text("Titre"), "titre", blocks, starts_page=starts_page)


def pages_of(setter: Setter, *sections: Section) -> list[Sheet]:
    rows = [row for part in sections for row in section_rows(setter, part)]
    return paginate(rows, setter.height)


def owners(sheet: Sheet) -> list[object]:
    """What the first words of each line of a page stand for."""
    lines = [mark.line for placed in sheet.placed for mark in placed.row.marks if isinstance(mark, Words)]
    return [line.bits[0].owner.source for line in lines if isinstance(line.bits[0].owner, Element)]


def fill(setter: Setter, lines_left: float) -> list[Block]:
    """Paragraphs that leave so many points on the first page."""
    rows: list[Row] = []
    blocks: list[Block] = []
    while setter.height - total_height(rows) > lines_left:
        blocks.append(Paragraph(text(f"Ligne {len(blocks)}.")))
        rows = section_rows(setter, section(*blocks))
    return blocks


def test_a_heading_is_never_last_on_a_page(setter: Setter) -> None:
    for left in range(20, 120, 7):
        heading = Heading(2, text("Intertitre"), "intertitre")
        body = Paragraph(text(LONG * 3))
        sheets = pages_of(setter, section(*fill(setter, left), heading, body))
        for sheet in sheets:
            assert owners(sheet)[-1] is not heading


def test_both_wordings_of_a_change_stand_under_their_heading_on_one_page(setter: Setter) -> None:
    heading = Heading(3, text("Coquille"), "corrections-1")
    for length in (1, 5, 12):
        before = Paragraph(text(LONG * length), Role.CHANGE, held=True)
        after = Paragraph(text(LONG * length + "Fin."), Role.CHANGE)
        for left in range(20, 300, 31):
            sheets = pages_of(setter, section(*fill(setter, left), heading, before, after))
            touched = [sheet for sheet in sheets if {id(heading), id(before), id(after)} & set(map(id, owners(sheet)))]
            assert len(touched) == 1


def test_a_wording_longer_than_half_a_page_goes_on_with_its_heading_on_the_page_at_hand(setter: Setter) -> None:
    heading = Heading(3, text("Coquille"), "corrections-1")
    before, after = Paragraph(text(LONG * 60), Role.CHANGE, held=True), Paragraph(text(LONG * 60), Role.CHANGE)
    first, second, *_ = pages_of(setter, section(*fill(setter, 200), heading, before, after))
    assert heading in owners(first)
    assert before in owners(first)
    assert before in owners(second)


def test_a_short_quotation_is_never_parted(setter: Setter) -> None:
    quotation = Quotation((text(LONG * 5),), text("Jérome Orgeas"), text("Source"), "s", "s")
    for left in range(20, 240, 11):
        sheets = pages_of(setter, section(*fill(setter, left), quotation))
        assert sum(quotation in owners(sheet) for sheet in sheets) == 1


def test_a_quotation_longer_than_a_third_of_a_page_may_be_parted(setter: Setter) -> None:
    quotation = Quotation((text(LONG * 40),), text("Jérome Orgeas"), text("Source"), "s", "s")
    sheets = pages_of(setter, section(*fill(setter, 300), quotation))
    assert sum(quotation in owners(sheet) for sheet in sheets) == 2


def test_a_paragraph_leaves_two_lines_at_least_on_either_page(setter: Setter) -> None:
    paragraph = Paragraph(text(LONG * 6))
    for left in range(20, 140, 5):
        sheets = pages_of(setter, section(*fill(setter, left), paragraph))
        counts = [owners(sheet).count(paragraph) for sheet in sheets if paragraph in owners(sheet)]
        assert all(count >= 2 for count in counts)


def test_a_photo_stays_with_its_legend(setter: Setter) -> None:
    legend = Paragraph(text(LONG), Role.CAPTION)
    photo = Photo(jpeg(1800, 1200), "Quatre personnes.", (legend,), "full", "photo:une")
    for left in range(20, 420, 37):
        sheets = pages_of(setter, section(*fill(setter, left), photo))
        (with_picture,) = [s for s in sheets if any(hasattr(m, "picture") for p in s.placed for m in p.row.marks)]
        assert owners(with_picture).count(legend) == len(
            setter.lines(text(LONG), setter.theme.style(Role.CAPTION), 431, DECORATION)
        )


def test_a_very_tall_photo_fits_a_page(setter: Setter) -> None:
    photo = Photo(jpeg(60, 900), "Une tour.", (), "full", "photo:tour")
    (row,) = section_rows(setter, Section("photos", (), "photos", (photo,)))
    assert row.height < setter.height


def test_sections_share_a_page_unless_they_start_one(setter: Setter) -> None:
    first, second = section(Paragraph(text("Un."))), section(Paragraph(text("Deux.")), starts_page=False)
    assert len(pages_of(setter, first, second)) == 1
    assert len(pages_of(setter, first, first)) == 2


def test_headings_that_follow_each_other_do_not_chain_a_whole_section(setter: Setter) -> None:
    people: list[Block] = []
    for number in range(60):
        people += [Heading(2, text(f"Nom {number}"), f"n{number}"), Paragraph(text("maire"), Role.FUNCTION)]
    first, *_ = pages_of(setter, section(*people))
    assert first.placed[-1].down > setter.height * 0.8


def test_figures_keep_their_order_in_the_grid(setter: Setter) -> None:
    block = figures().blocks[0]
    assert isinstance(block, Figures)
    rows = section_rows(setter, figures())
    seen = [owner for sheet in paginate(rows, setter.height) for owner in owners(sheet) if owner in block.items]
    assert list(dict.fromkeys(seen)) == list(block.items)


def test_nothing_makes_one_empty_page() -> None:
    assert [len(sheet.placed) for sheet in paginate([], 100)] == [0]


rows = st.lists(
    st.builds(
        Row, st.floats(1, 60), before=st.floats(0, 20), after=st.floats(0, 20), keeps=st.booleans(),
        starts_page=st.booleans(),
    ),
    max_size=40,
)  # fmt: skip


@given(rows)
def test_every_row_is_placed_once_in_order_within_its_page(some: list[Row]) -> None:
    sheets = paginate(some, 100)
    assert [placed.row for sheet in sheets for placed in sheet.placed] == some
    for sheet in sheets:
        down = 0.0
        for row, top in sheet.placed:
            assert top >= down
            down = top + row.height
        assert down <= 100.1


@given(rows)
def test_no_page_is_empty_and_no_chain_that_fits_a_page_is_parted(some: list[Row]) -> None:
    sheets = paginate(some, 100)
    assert all(sheet.placed for sheet in sheets) or not some
    page_of = {id(row): number for number, sheet in enumerate(sheets) for row, _ in sheet.placed}
    chain: list[Row] = []
    for row in some:
        if chain and (row.starts_page or not chain[-1].keeps):
            chain = []
        chain.append(row)
        if total_height(chain) > 100:
            break
        if chain[-1] is some[-1] or not row.keeps:
            assert len({page_of[id(member)] for member in chain}) == 1


def test_a_heading_keeps_with_its_text_even_if_the_template_forgets_to_say_so(theme: Theme) -> None:
    style = theme.style(StyleName.HEADING_2).model_copy(update={"keep_with_next": False})
    forgetful = theme.model_copy(update={"styles": {**theme.styles, StyleName.HEADING_2: style}})
    rows = section_rows(Setter(forgetful, Looks(forgetful)), section(Heading(2, text("Seul"), "seul"), *[BODY] * 2))
    assert all(row.keeps for row in rows[:3])
