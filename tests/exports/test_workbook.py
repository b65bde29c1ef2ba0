"""The workbook: three sheets that another program reads back, right to left in Arabic, without a formula."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from tests.small_case import small_case
from timeline.exports import table, workbook


@pytest.fixture(scope="module")
def case():
    return small_case()


def _open(case, language):
    return openpyxl.load_workbook(BytesIO(workbook.xlsx(case, case.rows, language)))


def test_the_sheets_hold_events_actors_and_ties(case) -> None:
    book = _open(case, "en")
    events, actors, ties = book.worksheets
    assert [sheet.title for sheet in book.worksheets] == ["Events", "Actors", "Ties"]
    assert events.max_row == len(case.rows) + 1
    assert [cell.value for cell in events[1]] == list(table.headings("en").texts.values())
    assert actors.max_row > 1 and ties.max_row > 1


@pytest.mark.parametrize(("language", "rtl"), [("ar", True), ("en", False)])
def test_the_direction_follows_the_language(case, language: str, rtl: bool) -> None:
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in _open(case, language).worksheets} == {rtl}


def test_no_cell_is_a_formula(case) -> None:
    assert {cell.data_type for sheet in _open(case, "en").worksheets for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_counts_are_numbers(case) -> None:
    _, actors, _ = _open(case, "en").worksheets
    assert all(isinstance(row[4].value, int) for row in actors.iter_rows(min_row=2))


def test_the_same_case_makes_the_same_bytes(case) -> None:
    assert workbook.xlsx(case, case.rows, "ar") == workbook.xlsx(case, case.rows, "ar")
