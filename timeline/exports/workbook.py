"""Events, actors and ties as a workbook for spreadsheets: a sheet each, right to left in Arabic. No cell is ever a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from timeline import network
from timeline.case import Case, Row, names_of
from timeline.events.lexicon import event_types
from timeline.exports import caption, table
from timeline.figures.safe import shown
from timeline.wording import Wording, wording

_MOST = 32_767  # characters that a cell of a spreadsheet holds
_WIDEST = 60  # characters of a column
_ACTORS = ("name-ar", "name-en", "kind", "side", "events", "ties")
_TIES = ("source", "target", "type", "status", "number", "tone")
# A workbook says when it was made; to be the same each time, it says this.
_MADE = datetime(2020, 1, 1)


def xlsx(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The rows as a workbook of three sheets, each with a frozen header and filters. Cells are text, counts and tones are numbers."""
    words = wording(language)
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": words["brand"], "comments": caption.line(case, rows, words), "created": _MADE})
        columns = list(table.headings(language).texts)
        cells = [table.cells(case, row, words) for row in rows]
        heads = [table.headings(language)[column] for column in columns]
        for name, header, body in (
            (words["table"], heads, [[line[column] for column in columns] for line in cells]),
            (words["actors"], [words[f"column-{column}"] for column in _ACTORS], list(_actors(case, rows, words))),
            (words["ties-sheet"], [words[f"column-{column}"] for column in _TIES], list(_ties(case, rows, words))),
        ):
            sheet = book.add_worksheet(name[:31])
            if words.direction == "rtl":
                sheet.right_to_left()
            _fill(sheet, header, body, book.add_format({"bold": True, "bg_color": "#F4F6F8", "bottom": 1}))
    return out.getvalue()


def _fill(sheet: Worksheet, header: Sequence[str], body: Sequence[Sequence[str | float]], bold: Format) -> None:
    for column, name in enumerate(header):
        sheet.write_string(0, column, name, bold)
        longest = max((len(str(line[column])) for line in body), default=0)
        sheet.set_column(column, column, min(max(longest, len(name)) + 2, _WIDEST))
    for number, line in enumerate(body, 1):
        for column, cell in enumerate(line):
            if isinstance(cell, str):
                sheet.write_string(number, column, shown(cell)[:_MOST])
            else:
                sheet.write_number(number, column, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(body), 1), len(header) - 1)


def _actors(case: Case, rows: Sequence[Row], words: Wording) -> Iterator[list[str | float]]:
    for standing in network.ranked(case, rows):
        actor = case.actors.get(standing.actor)
        side = case.actors.get(actor.side or "") if actor else None
        named = (actor.name_ar, actor.name_en, words.get(f"kind-{actor.kind}", actor.kind)) if actor else (None, standing.actor, None)
        yield [*(name or "" for name in named), side.name(words.language) if side else "", standing.events, standing.ties]


def _ties(case: Case, rows: Sequence[Row], words: Wording) -> Iterator[list[str | float]]:
    for tie in network.ties(case, rows):
        source, target = names_of(case, (tie.source, tie.target), words.language)
        kind = event_types().get(tie.kind) or network.kinds().get(network.kind_of(tie.kind))
        told = getattr(kind, words.language) if kind and tie.status else words["tie-mentioned"]
        yield [source, target, told, words.get(f"status-{tie.status}", "") if tie.status else "", tie.weight, tie.tone]
