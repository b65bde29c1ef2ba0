"""Events, actors, ties and reports as plain sheets: named columns and rows of cells, for tables and workbooks alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import metadata
from typing import NamedTuple

from timeline import coreference, network, origins
from timeline.case import Row, names_of
from timeline.coreference import Deed
from timeline.events import place
from timeline.events.lexicon import event_types
from timeline.events.tracks import label
from timeline.exports import caption
from timeline.exports.selection import Selection
from timeline.network.pairs import is_directed
from timeline.records import Analysis, Relation

Cell = str | int | float
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR = 1900  # spreadsheets count days from here; what lies before stays text

EVENTS = (
    "date", "first", "last", "precision", "status", "type", "source", "target", "others", "track", "round", "place",
    "summary-en", "summary-ar", "sentence", "report", "trigger", "reports", "origins",
)  # fmt: skip
ACTORS = ("actor-name-ar", "actor-name-en", "actor-kind", "actor-side", "actor-events", "actor-ties", "actor-id")
TIES = (
    "tie-source", "tie-target", "tie-kind", "tie-status", "tie-direction", "tie-number", "tie-tone", "tie-first", "tie-last",
    "tie-reports", "tie-sentence",
)  # fmt: skip
REPORTS = ("report-name", "report-title", "report-language", "report-first", "report-last", "report-how", "report-events")
ABOUT = ("about-name", "about-value")


class Sheet(NamedTuple):
    """A sheet: its name, the keys of its columns, their headings, and a row of cells for each thing. Days are ISO text."""

    name: str
    columns: tuple[str, ...]
    header: tuple[str, ...]
    body: tuple[tuple[Cell, ...], ...]


def _sheet(selection: Selection, name: str, columns: tuple[str, ...], body: Iterable[Iterable[Cell]]) -> Sheet:
    return Sheet(name, columns, tuple(selection.own_words[column] for column in columns), tuple(map(tuple, body)))


def events(selection: Selection) -> Sheet:
    """One row an event, in order of time. Actors, types and states are named in the language where they have a name in it."""
    return _sheet(selection, selection.own_words["menu-events"], EVENTS, (_event(selection, row) for row in selection.rows))


def actors(selection: Selection) -> Sheet:
    """One row for everyone in the events or tied by them, the busiest first."""
    return _sheet(selection, selection.own_words["menu-actors"], ACTORS, _actors(selection))


def ties(selection: Selection) -> Sheet:
    """One row for each two actors, kind and status, the most frequent first as the network has them."""
    return _sheet(selection, selection.own_words["menu-ties"], TIES, (_tie(selection, tie) for tie in selection.relations))


def reports(selection: Selection) -> Sheet:
    """One row for each report that tells an event in view; every report where all events are."""
    return _sheet(selection, selection.words["reports"], REPORTS, (_report(selection, one) for one in told_by(selection)))


def about(selection: Selection) -> Sheet:
    """What the file holds, how it was chosen, up to when its reports reach, and how to take it."""
    own = selection.own_words
    said = "\n".join(map(caption.plain, caption.filters(selection)))
    undated = sum(row.days is None for row in selection.rows)
    facts: tuple[tuple[str, Cell], ...] = (
        ("made", f"{selection.words['brand']} {_version()}".strip()), ("period", caption.period(selection)),
        ("filters", said or own["caption-no-filters"]),
        ("events", len(selection.rows)), ("undated", undated), ("reports", len({row.report for row in selection.rows})),
        ("cut-off", caption.cut_off(selection)), ("today", selection.today), ("days", own["about-days-said"]),
        ("machine", own["about-machine-said"]),
    )  # fmt: skip
    return _sheet(selection, own["about"], ABOUT, ((own[f"about-{name}"], value) for name, value in facts if value != ""))


def _version() -> str:
    """The version of the program that made the file; empty where it runs without having been installed."""
    try:
        return metadata.version("masar")
    except metadata.PackageNotFoundError:
        return ""


def _event(selection: Selection, row: Row) -> Iterator[Cell]:
    cells = event_cells(selection, row)
    return (cells[column] for column in EVENTS)


def event_cells(selection: Selection, row: Row) -> dict[str, Cell]:
    """One event by column."""
    case, words, event = selection.case, selection.words, row.event
    report, kind = case.by_name[row.report].report, event_types().get(event.type)
    return {
        "date": event.date or "",
        "first": row.days[0] if row.days else "",
        "last": row.days[1] if row.days else "",
        "precision": words["days-told" if row.is_exact else "days-possible"] if row.days else "",
        "status": words.get(f"status-{event.status}", event.status),
        "type": getattr(kind, words.language) if kind else event.type,
        "source": _names(selection, event.source),
        "target": _names(selection, event.target),
        "others": _names(selection, event.others),
        "track": label(event.series, words.language) if event.series else "",
        "round": event.round or "",
        "place": place.name(event.place or "", words.language) or event.place or "",
        "summary-en": event.summary_en,
        "summary-ar": event.summary_ar,
        "sentence": " ".join(report.text[start:end] for start, end in event.sentences),
        "report": row.report,
        "trigger": report.text[slice(*event.trigger)],
        **_told(selection, coreference.by_row(case)[row.key]),
    }


def _told(selection: Selection, deed: Deed) -> dict[str, Cell]:
    """By how many reports the deed is told, and from how many independent origins these have it."""
    rows = [selection.case.by_key[key] for key in deed.rows]
    return {"reports": len({row.report for row in rows}), "origins": len(origins.origins(selection.case, rows))}


def _names(selection: Selection, ids: Iterable[str]) -> str:
    return ("؛ " if selection.language == "ar" else "; ").join(names_of(selection.case, ids, selection.language))


def _actors(selection: Selection) -> Iterator[list[Cell]]:
    case, words = selection.case, selection.words
    for standing in network.ranked(case, selection.rows):
        actor = case.actors.get(standing.actor)
        side = case.actors.get(actor.side or "") if actor else None
        named = (actor.name_ar, actor.name_en, words.get(f"kind-{actor.kind}", actor.kind)) if actor else (None, standing.actor, None)
        whose = side.name(words.language) if side else ""
        yield [*(name or "" for name in named), whose, standing.events, standing.ties, standing.actor]


def _tie(selection: Selection, tie: Relation) -> list[Cell]:
    words, own = selection.words, selection.own_words
    first, last = days_of(selection, tie)
    status = words.get(f"status-{tie.status}", tie.status) if tie.status else ""
    # To be named in one sentence is no deed, so it has no direction, not even both.
    direction = own["one-way" if is_directed(tie) else "both-ways"] if tie.status else ""
    told = len({evidence.report for evidence in tie.evidence}), first_sentence(selection, tie)
    ends = names_of(selection.case, (tie.source, tie.target), words.language)
    kind = kind_label(selection, tie)
    return [*ends, kind, status, direction, tie.weight, float(tie.tone), first or "", last or "", *told]


def kind_label(selection: Selection, tie: Relation) -> str:
    """The kind of a tie in words."""
    kind = event_types().get(tie.kind) or network.kinds().get(network.kind_of(tie.kind))
    return getattr(kind, selection.language) if kind and tie.status else selection.words["tie-mentioned"]


def first_sentence(selection: Selection, tie: Relation) -> str:
    """The first words that tell a tie, on one line."""
    told = (selection.case.by_name[one.report].report.text[slice(*one.span)] for one in tie.evidence)
    return next((" ".join(text.split()) for text in told), "")


def days_of(selection: Selection, tie: Relation) -> tuple[str | None, str | None]:
    """The first and last day of a tie's events; of a `mentioned` tie, of the publication of its reports. None where no day is known."""
    case = selection.case
    if tie.events:
        days = [case.by_key[key].days or ("", "") for key in tie.events]
    else:
        published = {case.by_name[evidence.report].report.published.value or "" for evidence in tie.evidence}
        days = [(value.partition("/")[0], value.rpartition("/")[2]) for value in published]
    return min(filter(None, (first for first, _ in days)), default=None), max(filter(None, (last for _, last in days)), default=None)


def told_by(selection: Selection) -> list[Analysis]:
    """The reports that tell the rows, in the order of the case; all of them where the rows are all of the case."""
    names = {row.report for row in selection.rows}
    whole = len(selection.rows) == len(selection.case.rows)
    return [one for one in selection.case.analyses if whole or one.report.name in names]


def _report(selection: Selection, analysis: Analysis) -> list[Cell]:
    report, own = analysis.report, selection.own_words
    first, _, last = (report.published.value or "").partition("/")
    counts = Counter(row.report for row in selection.rows)
    language = own.get(f"language-{report.language}", report.language)
    return [report.name, report.title, language, first, last or first, own[f"how-{report.published.how}"], counts[report.name]]


def day_of(cell: Cell) -> date | None:
    """The day that a cell is, where it is one and spreadsheets can count it; None otherwise."""
    if not (isinstance(cell, str) and _DAY.fullmatch(cell)):
        return None
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None
