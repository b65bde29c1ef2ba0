"""Events as a table for spreadsheets."""

from __future__ import annotations

import csv as csv_module
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import StringIO

from timeline import coreference, facts, origins, wording
from timeline.case import Case, Row, names_of
from timeline.coreference import Deed
from timeline.events import place
from timeline.events.lexicon import event_types
from timeline.events.tracks import label
from timeline.figures.safe import shown
from timeline.wording import Wording

# A spreadsheet runs a cell that begins with one of these, also after space or invisible characters, and some read the wide forms alike.
# The quotation mark is here because it is the guard: one more before it, and taking one away always gives the cell back.
_FORMULA = re.compile("[\\s\ufeff\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064]*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212'\uff07]|[\t\r\n]")
_BOM = "\ufeff"  # without it Excel reads Arabic in the code page of the machine


@lru_cache(maxsize=2)
def headings(language: str) -> Wording:
    """The headings of columns and attributes, by name."""
    return wording.load(facts.ROOT / "exports.toml", language)


def csv(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The events as CSV: UTF-8 with BOM, comma, a header in the language, one row an event, dates in ISO. No cell is ever a formula.

    Actors, types and states are named in the language where they have a name in it; summaries are in both.
    """
    words = wording.wording(language)
    out = StringIO(newline="")
    writer = csv_module.writer(out)
    written = [cells(case, row, words) for row in rows]
    columns = list(headings(language).texts)
    writer.writerow(headings(language)[column] for column in columns)
    writer.writerows([guarded(row[column]) for column in columns] for row in written)
    return (_BOM + out.getvalue()).encode("utf-8")


def guarded(cell: str) -> str:
    """The cell as text that no spreadsheet runs: with a leading apostrophe where it could be a formula; hostile controls replaced."""
    text = shown(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def cells(case: Case, row: Row, words: Wording) -> dict[str, str]:
    """One event by column, as plain text."""
    event, report = row.event, case.by_name[row.report].report
    kind = event_types().get(event.type)
    return {
        "date": event.date or "",
        "first": row.days[0] if row.days else "",
        "last": row.days[1] if row.days else "",
        "precision": words["days-told" if row.is_exact else "days-possible"] if row.days else "",
        "status": words.get(f"status-{event.status}", event.status),
        "type": getattr(kind, words.language) if kind else event.type,
        "source": _names(case, event.source, words.language),
        "target": _names(case, event.target, words.language),
        "others": _names(case, event.others, words.language),
        "track": label(event.series, words.language) if event.series else "",
        "round": str(event.round or ""),
        "place": place.name(event.place or "", words.language) or event.place or "",
        "summary-en": event.summary_en,
        "summary-ar": event.summary_ar,
        "sentence": " ".join(report.text[start:end] for start, end in event.sentences),
        "report": row.report,
        "trigger": report.text[slice(*event.trigger)],
        **_told(case, coreference.by_row(case)[row.key]),
    }


def _told(case: Case, deed: Deed) -> dict[str, str]:
    """By how many reports the deed is told, and from how many independent origins these have it."""
    rows = [case.by_key[key] for key in deed.rows]
    return {"reports": str(len({row.report for row in rows})), "origins": str(len(origins.origins(case, rows)))}


def _names(case: Case, actors: Iterable[str], language: str) -> str:
    return ("؛ " if language == "ar" else "; ").join(names_of(case, actors, language))
