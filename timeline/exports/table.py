"""Events, actors and ties as CSV for spreadsheets: UTF-8 with BOM, comma, a header in the language. No cell is ever a formula."""

from __future__ import annotations

import csv as csv_module
import re
from io import StringIO

from timeline.exports import sheets
from timeline.exports.selection import Selection
from timeline.exports.sheets import Cell, Sheet
from timeline.figures.safe import shown

# A spreadsheet runs a cell that begins with one of these, also after space or invisible characters, and some read the wide forms alike.
# The quotation mark is here because it is the guard: one more before it, and taking one away always gives the cell back.
_FORMULA = re.compile("[\\s\ufeff\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064]*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212'\uff07]|[\t\r\n]")
_BOM = "\ufeff"  # without it Excel reads Arabic in the code page of the machine


def csv(selection: Selection) -> bytes:
    """The events, one row each, dates in ISO; summaries are in both languages."""
    return _written(sheets.events(selection))


def actors(selection: Selection) -> bytes:
    """The actors, one row each, the busiest first."""
    return _written(sheets.actors(selection))


def ties(selection: Selection) -> bytes:
    """The ties, one row for each two actors, kind and status."""
    return _written(sheets.ties(selection))


def _written(sheet: Sheet) -> bytes:
    out = StringIO(newline="")
    writer = csv_module.writer(out)
    writer.writerow(sheet.header)
    writer.writerows([_cell(cell) for cell in row] for row in sheet.body)
    return (_BOM + out.getvalue()).encode("utf-8")


def _cell(cell: Cell) -> str:
    """Numbers are ours and stay numbers, even below nothing; text is guarded."""
    return guarded(cell) if isinstance(cell, str) else str(cell)


def guarded(cell: str) -> str:
    """The cell as text that no spreadsheet runs: with a leading apostrophe where it could be a formula; hostile controls replaced."""
    text = shown(cell)
    return f"'{text}" if _FORMULA.match(text) else text
