import csv
from dataclasses import replace
from io import StringIO
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gold_case import gold_case
from tests.small_case import named, small_case
from timeline.case import Case
from timeline.exports import Selection, sheets, table
from timeline.exports.table import guarded
from timeline.figures.safe import shown
from timeline.records import Actor

CASE = gold_case()
ANY_TEXT = st.text(st.characters(codec=None))  # every code point, lone surrogates too
# What a spreadsheet may take for the start of a formula, and what may stand before it unseen.
SIGNS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "−1", "'=1"]
BEFORE = ["", " ", "\ufeff", "\u200f", "\u00a0"]
PAYLOADS = [before + sign for before, sign in product(BEFORE, SIGNS)]


def read(data: bytes) -> list[dict[str, str]]:
    """The rows as a spreadsheet's import sees them."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def is_number(cell: str) -> bool:
    try:
        return bool(cell) and float(cell) is not None
    except ValueError:
        return False


def given_back(cell: str) -> str:
    return cell.removeprefix("'")


def test_a_table_begins_with_a_byte_order_mark_and_a_header_in_the_language():
    assert table.csv(Selection(CASE, (), "en")).decode() == (
        "\ufeffDate,First day,Last day,These days are,Status,Event type,Who,To whom,Also involved,Track,Round,Place,"
        "Summary in English,Summary in Arabic,Sentence,Report,Event word,Reports that tell it,Independent origins\r\n"
    )
    assert table.csv(Selection(CASE, (), "ar")).decode().startswith("\ufeffالتاريخ,أول يوم,")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_both_languages_have_the_same_columns_in_the_same_order(language):
    made = (make(Selection(CASE, CASE.rows, language)) for make in (sheets.events, sheets.actors, sheets.ties, sheets.reports, sheets.about))
    assert [sheet.columns for sheet in made] == [sheets.EVENTS, sheets.ACTORS, sheets.TIES, sheets.REPORTS, sheets.ABOUT]


def test_a_table_has_one_row_an_event_in_the_order_of_the_case():
    rows = read(table.csv(Selection(CASE, CASE.rows, "en")))
    assert [row["Report"] for row in rows] == [row.report for row in CASE.rows]
    assert [row["Date"] for row in rows] == [row.event.date or "" for row in CASE.rows]


def test_an_event_is_written_out_in_words():
    case = small_case()
    row = read(table.csv(Selection(case, case.rows, "en")))[0]
    sentence, trigger = "التقى سالم وفد الجنوبية يوم الثلاثاء.", "التقى"
    assert list(row.values()) == [
        "2020-03-03", "2020-03-03", "2020-03-03", "as told", "Happened", row["Event type"], "Salem; Southland", "", "", "Astana talks", "4", "lakeside",
        "Salem meets Southland.", "سالم يلتقي الجنوبية.", sentence, "first.txt", trigger, "1", "1",
    ]  # fmt: skip


def test_an_arabic_table_names_actors_and_states_in_arabic():
    case = small_case()
    row = read(table.csv(Selection(case, case.rows, "ar")))[0]
    assert (row["الفاعل"], row["الحالة"], row["المسار"]) == ("سالم؛ الجنوبية", "وقع", "محادثات أستانا")


def test_an_event_of_a_bounded_report_has_possible_days_in_a_table():
    case = small_case()
    event = replace(case.rows[0].event, date="published", first=None, last=None)
    second = replace(case.analyses[1], events=(event,))
    bounded = Case((case.analyses[0], second))
    row = next(row for row in read(table.csv(Selection(bounded, bounded.rows, "en"))) if row["Report"] == "second.txt")
    assert (row["Date"], row["First day"], row["Last day"], row["These days are"]) == ("published", "2020-05-01", "2020-05-03", "possible days")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_begins_like_a_formula_and_nothing_is_lost(payload):
    actor = Actor("found/hostile", payload, payload, "other", None, known=False)
    case = named(actor)
    row = read(table.csv(Selection(case, case.rows, "en")))[0]
    assert row["Who"].startswith("'")
    assert (given_back(row["Who"]), given_back(row["Summary in English"])) == (payload, payload)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("write", [table.csv, table.actors, table.ties], ids=lambda write: write.__name__)
def test_no_text_in_any_table_begins_like_a_formula(write, payload):
    case = named(Actor("found/hostile", payload, payload, "other", None, known=False))
    cells = [cell for row in read(write(Selection(case, case.rows, "en"))) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n")) and not is_number(cell)] == []
    assert any(given_back(cell) == payload for cell in cells)


def test_the_table_of_actors_has_a_row_for_each_of_them_the_busiest_first():
    case = small_case()
    rows = read(table.actors(Selection(case, case.rows, "en")))
    assert rows[0] == {
        "Name in Arabic": "الشمالية", "Name in English": "Northland", "Kind": "State", "Side": "Northland", "Events": "4", "Tied to": "2",
        "Id": "northland",
    }  # fmt: skip
    counts = [int(row["Events"]) for row in rows]
    assert counts == sorted(counts, reverse=True)


def test_the_table_of_ties_tells_kind_direction_days_and_the_words():
    case = small_case()
    row = next(row for row in read(table.ties(Selection(case, case.rows, "en"))) if row["Tie"] == "Accusation" or "ccus" in row["Tie"])
    assert (row["From"], row["To"], row["Status"], row["Direction"]) == ("Northland", "Southland", "Happened", "from the first to the second")
    assert (row["Times"], row["First day"], row["Last day"], row["Reports"]) == ("1", "2020-03-04", "2020-03-04", "1")
    assert "واتهمت" in row["First sentence that tells it"]


def test_ties_of_other_kinds_than_are_asked_for_are_left_out():
    case = small_case()
    every, some = (read(table.ties(Selection(case, case.rows, "en", kinds=kinds))) for kinds in ((), ("accused",)))
    assert 0 < len(some) < len(every)
    assert {row["Tie"] for row in some} == {row["Tie"] for row in every if "ccus" in row["Tie"]}


@pytest.mark.parametrize("harmless", ["", "قال: لا", "2017-10-05", "a=b", "النصر \u200f(داعش)", '"=1"'])
def test_a_harmless_cell_stays_as_it_is(harmless):
    assert guarded(harmless) == harmless


@given(ANY_TEXT)
def test_any_text_comes_back_with_only_hostile_controls_replaced(text):
    assert given_back(guarded(text)) == shown(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_name_survives_the_file(text):
    actor = Actor("found/any", text, None, "other", None, known=False)
    case = named(actor)
    rows = read(table.csv(Selection(case, case.rows, "en")))
    assert len(rows) == 1
    assert given_back(rows[0]["Who"]) == shown(text or "found/any")


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\x85")
def test_a_control_that_hides_or_turns_text_is_replaced_one_for_one(control):
    assert guarded(f"سا{control}لم") == "سا\ufffdلم"
