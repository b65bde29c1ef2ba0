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
from timeline.exports import table
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


def given_back(cell: str) -> str:
    return cell.removeprefix("'")


def test_a_table_begins_with_a_byte_order_mark_and_a_header_in_the_language():
    assert table.csv(CASE, (), "en").decode() == (
        "\ufeffDate,First day,Last day,These days are,Status,Event type,Who,To whom,Also involved,Track,Round,Place,"
        "Summary in English,Summary in Arabic,Sentence,Report,Event word,Reports that tell it,Independent origins\r\n"
    )
    assert table.csv(CASE, (), "ar").decode().startswith("\ufeffالتاريخ,أول يوم,")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_both_languages_have_the_same_columns_in_the_same_order(language):
    assert list(table.headings(language).texts) == list(table.headings("en").texts)


def test_a_table_has_one_row_an_event_in_the_order_of_the_case():
    rows = read(table.csv(CASE, CASE.rows, "en"))
    assert [row["Report"] for row in rows] == [row.report for row in CASE.rows]
    assert [row["Date"] for row in rows] == [row.event.date or "" for row in CASE.rows]


def test_an_event_is_written_out_in_words():
    case = small_case()
    row = read(table.csv(case, case.rows, "en"))[0]
    sentence, trigger = "التقى سالم وفد الجنوبية يوم الثلاثاء.", "التقى"
    assert list(row.values()) == [
        "2020-03-03", "2020-03-03", "2020-03-03", "as told", "Happened", row["Event type"], "Salem; Southland", "", "", "Astana talks", "4", "lakeside",
        "Salem meets Southland.", "سالم يلتقي الجنوبية.", sentence, "first.txt", trigger, "1", "1",
    ]  # fmt: skip


def test_an_arabic_table_names_actors_and_states_in_arabic():
    case = small_case()
    row = read(table.csv(case, case.rows, "ar"))[0]
    assert (row["الفاعل"], row["الحالة"], row["المسار"]) == ("سالم؛ الجنوبية", "وقع", "محادثات أستانا")


def test_an_event_of_a_bounded_report_has_possible_days_in_a_table():
    case = small_case()
    event = replace(case.rows[0].event, date="published", first=None, last=None)
    second = replace(case.analyses[1], events=(event,))
    bounded = Case((case.analyses[0], second))
    row = next(row for row in read(table.csv(bounded, bounded.rows, "en")) if row["Report"] == "second.txt")
    assert (row["Date"], row["First day"], row["Last day"], row["These days are"]) == ("published", "2020-05-01", "2020-05-03", "possible days")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_begins_like_a_formula_and_nothing_is_lost(payload):
    actor = Actor("found/hostile", payload, payload, "other", None, known=False)
    case = named(actor)
    row = read(table.csv(case, case.rows, "en"))[0]
    assert row["Who"].startswith("'")
    assert (given_back(row["Who"]), given_back(row["Summary in English"])) == (payload, payload)


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
    rows = read(table.csv(case, case.rows, "en"))
    assert len(rows) == 1
    assert given_back(rows[0]["Who"]) == shown(text or "found/any")


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\x85")
def test_a_control_that_hides_or_turns_text_is_replaced_one_for_one(control):
    assert guarded(f"سا{control}لم") == "سا\ufffdلم"
