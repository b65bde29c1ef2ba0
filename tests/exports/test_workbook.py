"""The workbook: five sheets that another program reads back, right to left in Arabic, without a formula."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from tests.small_case import named, small_case
from timeline.case import Filters
from timeline.exports import Selection, sheets, workbook
from timeline.records import Actor

NAMES = {"en": ["Events", "Actors", "Ties", "Reports", "About"], "ar": ["الأحداث", "الفاعلون", "الصلات", "التقارير", "عن الملف"]}


@pytest.fixture(scope="module")
def case():
    return small_case()


def _open(case, language, **more):
    return openpyxl.load_workbook(BytesIO(workbook.xlsx(Selection(case, case.rows, language, **more))))


def _column(sheet, heading):
    at = [cell.value for cell in sheet[1]].index(heading)
    return [row[at] for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_sheets_hold_events_actors_ties_reports_and_what_they_are_about(case, language: str) -> None:
    book, selection = _open(case, language), Selection(case, case.rows, language)
    assert [sheet.title for sheet in book.worksheets] == NAMES[language]
    for sheet, make in zip(book.worksheets, (sheets.events, sheets.actors, sheets.ties, sheets.reports, sheets.about), strict=True):
        assert [cell.value for cell in sheet[1]] == list(make(selection).header)
        assert sheet.max_row == len(make(selection).body) + 1 > 1


@pytest.mark.parametrize(("language", "rtl"), [("ar", True), ("en", False)])
def test_the_direction_follows_the_language(case, language: str, rtl: bool) -> None:
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in _open(case, language).worksheets} == {rtl}


def test_every_sheet_keeps_its_header_in_view_and_can_be_filtered(case) -> None:
    for sheet in _open(case, "ar").worksheets:
        assert (sheet.freeze_panes, sheet.auto_filter.ref.split(":")[0]) == ("A2", "A1")


@pytest.mark.parametrize("payload", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "{=1}", "=HYPERLINK(\"x\")"])
def test_no_cell_is_a_formula_whatever_a_report_says(payload: str) -> None:
    case = named(Actor("found/hostile", payload, payload, "other", None, known=False))
    cells = [cell for sheet in _open(case, "en").worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert any(str(cell.value or "").endswith(payload.strip()) for cell in cells)


def test_a_day_is_a_date_and_what_is_no_day_is_text(case) -> None:
    events = _open(case, "en").worksheets[0]
    assert _column(events, "First day")[0].value == datetime(2020, 3, 3)
    assert _column(events, "First day")[0].number_format == "yyyy-mm-dd"
    assert [cell.value for cell in _column(events, "Date")][-1] == "FUTURE_REF"


@pytest.mark.parametrize("text", ["1899-12-31", "2020-13-01", "2020-03", "2020-03-03/2020-03-05", "published", ""])
def test_what_a_spreadsheet_could_not_count_stays_text(text: str) -> None:
    assert sheets.day_of(text) is None


def test_counts_are_numbers(case) -> None:
    assert all(isinstance(cell.value, int) for cell in _column(_open(case, "en").worksheets[1], "Events"))


def test_arabic_text_is_read_from_right_to_left_in_either_sheet(case) -> None:
    for language in ("ar", "en"):
        sentence = _column(_open(case, language).worksheets[0], {"ar": "الجملة", "en": "Sentence"}[language])[0]
        assert (sentence.alignment.readingOrder, sentence.alignment.horizontal) == (2, "right")


def test_the_last_sheet_says_how_the_events_were_chosen(case) -> None:
    about = _open(case, "en", filters=Filters(actors=("northland",), text="met"), today="2026-11-25").worksheets[-1]
    told = {row[0].value: row[1].value for row in about.iter_rows(min_row=2)}
    assert told["Made by"].startswith("Masar")
    assert told["Filters"] == "Actors: Northland\nText search: «met»"
    assert (told["Events"], told["Reports"], told["Of these without any day"]) == (5, 2, 1)
    assert (told["Latest report of"], told["As of"]) == (datetime(2020, 5, 3), datetime(2026, 11, 25))


def test_the_same_case_makes_the_same_bytes(case) -> None:
    assert workbook.xlsx(Selection(case, case.rows, "ar")) == workbook.xlsx(Selection(case, case.rows, "ar"))
