"""A workbook for spreadsheets: events, actors, ties, reports and what it is about, a sheet each. No cell is ever a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import NamedTuple
from unicodedata import bidirectional

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from timeline.exports import caption, sheets
from timeline.exports.selection import Selection
from timeline.exports.sheets import Cell, Sheet, day_of
from timeline.figures.safe import shown

_MOST = 32_767  # characters that a cell of a spreadsheet holds
_DAY_WIDTH = 12
_WIDEST, _NARROWEST = 44, 8  # characters of a column; what is longer wraps
# Columns of running text are as wide as they may be, whatever they hold: short sentences too are read in lines.
_PROSE = {"sentence": 70, "tie-sentence": 70, "summary-en": 44, "summary-ar": 44, "about-value": 80}
_LINE, _MOST_LINES = 15, 24  # points of a line; a row holds some 400 points
# A workbook says when it was made; to be the same each time, it says this.
_MADE = datetime(2020, 1, 1)


class _Looks(NamedTuple):
    """The formats of cells."""

    head: Format
    arabic: Format
    latin: Format
    day: Format
    number: Format


def xlsx(selection: Selection) -> bytes:
    """The selection as a workbook, right to left in Arabic; each sheet has a frozen header and filters.

    A day that is told to the day is a date, any other text; counts and tones are numbers.
    """
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        said = caption.plain(" · ".join(caption.lines(selection)))
        book.set_properties({"title": selection.words["brand"], "comments": said, "created": _MADE})
        looks = _looks(book, selection.words.direction)
        for make in (sheets.events, sheets.actors, sheets.ties, sheets.reports, sheets.about):
            made = make(selection)
            page = book.add_worksheet(made.name[:31])
            if selection.words.direction == "rtl":
                page.right_to_left()
            _fill(page, made, looks)
    return out.getvalue()


def _looks(book: xlsxwriter.Workbook, direction: str) -> _Looks:
    """Text is read in its own direction; in a sheet from right to left all of it begins at the right."""
    side = "right" if direction == "rtl" else "left"
    top, wrapped = {"valign": "top"}, {"valign": "top", "text_wrap": True}
    return _Looks(
        book.add_format({"bold": True, "bg_color": "#E3EAF1", "bottom": 1, "text_wrap": True, "valign": "vcenter", "align": side}),
        book.add_format({**wrapped, "align": "right", "reading_order": 2}),
        book.add_format({**wrapped, "align": side, "reading_order": 1}),
        book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "center"}),
        book.add_format({**top, "align": "center"}),
    )


def _fill(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    heads = zip(sheet.columns, sheet.header, strict=True)
    widths = [_width(key, name, [row[n] for row in sheet.body]) for n, (key, name) in enumerate(heads)]
    for column, (name, width) in enumerate(zip(sheet.header, widths, strict=True)):
        page.write_string(0, column, name, looks.head)
        page.set_column(column, column, width)
    for number, row in enumerate(sheet.body, 1):
        page.set_row(number, _LINE * _lines(row, widths))
        for column, cell in enumerate(row):
            _write(page, number, column, cell, looks)
    page.set_row(0, 2.2 * _LINE)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.body), 1), len(sheet.header) - 1)
    _prepare_print(page)


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """The lines that the longest cell of a row takes: not every program finds that out itself when it opens a file."""
    told = (sum(-(-max(len(line), 1) // width) for line in str(cell).split("\n")) for cell, width in zip(row, widths, strict=True))
    return min(max(told, default=1), _MOST_LINES)


def _prepare_print(page: Worksheet) -> None:
    """On paper: A3, landscape, one page wide, the header on every page."""
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _width(key: str, name: str, cells: list[Cell]) -> int:
    longest = max((_DAY_WIDTH if day_of(cell) else len(str(cell)) for cell in cells), default=0)
    # A heading may take two lines, and has the button of the filter beside it.
    return _PROSE.get(key) or min(max(longest + 2, len(name) // 2 + 5, _NARROWEST), _WIDEST)


def _write(page: Worksheet, row: int, column: int, cell: Cell, looks: _Looks) -> None:
    day = day_of(cell)
    if day:
        page.write_datetime(row, column, day, looks.day)
    elif isinstance(cell, str):
        page.write_string(row, column, shown(cell)[:_MOST], looks.arabic if _is_arabic(cell) else looks.latin)
    else:
        page.write_number(row, column, cell, looks.number)


def _is_arabic(text: str) -> bool:
    """True where the first letter of a text is written from right to left."""
    return next((bidirectional(letter) in ("R", "AL") for letter in text if letter.isalpha()), False)
