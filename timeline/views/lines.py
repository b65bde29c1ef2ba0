"""What the table shows, as plain text: its columns, and its rows of events, of actors and of ties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from timeline import network
from timeline.case import Case, Row, Rows, names_of
from timeline.events.lexicon import event_types
from timeline.figures.edges import promised
from timeline.figures.safe import page
from timeline.figures.telling import summary, type_label, when
from timeline.network.pairs import is_directed
from timeline.records import Relation
from timeline.views.seen import Seen
from timeline.wording import Wording

Span = tuple[str, str, int]  # first day, last day, number of reports
_Group = tuple[str, str, str, str]
_NEVER: Span = ("", "", 0)
_LATEST = date.max.toordinal()


class Column(NamedTuple):
    """A column: its field, its word in the interface, its share of the width, its least width in pixels, how it is sorted.

    `order` is a function of the page that compares two cells; empty for the order of numbers and letters.
    """

    field: str
    word: str
    share: int
    least: int
    order: str = ""


# A date in words has no order of its own.
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "events": (
        Column("date", "date", 2, 118, "byDay"), Column("type", "type", 2, 110), Column("summary", "summary", 6, 200),
        Column("source", "source", 3, 110), Column("target", "target", 3, 110), Column("status", "status", 1, 80),
        Column("report", "report", 3, 110),
    ),
    "actors": (
        Column("actor", "actor", 4, 170), Column("sort", "sort", 2, 110), Column("side", "side", 3, 110),
        Column("events", "events-number", 1, 84), Column("tied", "ties-number", 1, 92), Column("reports", "reports", 1, 84),
        Column("first", "first-day", 2, 108, "blankLast"), Column("last", "last-day", 2, 108, "blankLast"),
    ),
    "ties": (
        Column("one", "actor", 3, 130), Column("way", "tie-way", 1, 84), Column("other", "other-actor", 3, 130),
        Column("kind", "tie-kind", 3, 130), Column("sign", "tie-sign", 2, 100), Column("weight", "tie-count", 1, 80),
        Column("tie-status", "status", 1, 92), Column("from", "first-day", 2, 108, "blankLast"),
        Column("until", "last-day", 2, 108, "blankLast"),
    ),
}  # fmt: skip
# A date that is only bounded says its bounds when it is pointed at.
_TOOLTIPS = {"date": "when"}


def columns(rows: str, words: Wording) -> list[dict[str, Any]]:
    """The columns of a sort of row, a key of COLUMNS, as the grid wants them."""
    return [
        {
            "field": one.field, "tooltipField": _TOOLTIPS.get(one.field, one.field), "headerName": words[one.word], "flex": one.share,
            "minWidth": one.least, **({"comparator": {"function": one.order}} if one.order else {}),
        }
        for one in COLUMNS[rows]
    ]  # fmt: skip


class Listed(NamedTuple):
    """All rows of one sort for what is in view: how many, and what makes those between two places, the second not included."""

    number: int
    made: Callable[[int, int, Wording], list[dict[str, Any]]]

    def lines(self, start: int, end: int, words: Wording) -> list[dict[str, Any]]:
        """A value for each field of each row; `key` is what a click opens, with a number after a tie's."""
        return self.made(start, end, words)


def table(rows: str, view: Seen) -> Listed:
    """The rows of one sort, a key of COLUMNS, for what is in view."""
    return _MAKERS[rows](view)


def _events(view: Seen) -> Listed:
    return Listed(len(view.rows), lambda start, end, words: [_event(view.case, row, words) for row in view.rows[start:end]])


def _event(case: Case, row: Row, words: Wording) -> dict[str, Any]:
    event = row.event
    cells = {
        "date": words.value(event.date), "when": when(row, words), "type": type_label(event.type, event_types(), words.language),
        "summary": summary(row, words.language), "source": _names(case, event.source, words), "target": _names(case, event.target, words),
        "status": words.get(f"status-{event.status}", event.status), "report": case.by_name[row.report].report.title or row.report,
    }  # fmt: skip
    return {"key": row.key, "at": row.days[0] if row.days else "", **_safe(cells)}


def _actors(view: Seen) -> Listed:
    """Everyone in the events in view or tied by them, the busiest first."""
    standings = network.ranked(*view)

    def made(start: int, end: int, words: Wording) -> list[dict[str, Any]]:
        spans = _spans(Rows.of(view.rows))
        return [_actor(view.case, standing, spans.get(standing.actor, _NEVER), words) for standing in standings[start:end]]

    return Listed(len(standings), made)


def _spans(rows: Rows) -> dict[str, Span]:
    """The first and last day of the events of each actor, and the number of reports that tell them."""
    names, (who, line) = rows.table.actors[0], rows.actors()
    first, last = (rows.column(days)[line] for days in rows.table.days)
    low, high = np.full(len(names), _LATEST), np.zeros(len(names), np.int64)
    np.minimum.at(low, who[first > 0], first[first > 0])
    np.maximum.at(high, who, last)
    told = np.unique(who.astype(np.int64) * len(rows.table.reports.names) + rows.column(rows.table.reports.codes)[line])
    reports = np.bincount(told // max(len(rows.table.reports.names), 1), minlength=len(names))
    return {name: (_day(a), _day(b), n) for name, a, b, n in zip(names, low.tolist(), high.tolist(), reports.tolist(), strict=True) if n}


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if 0 < ordinal < _LATEST else ""


def _actor(case: Case, standing: network.Standing, span: Span, words: Wording) -> dict[str, Any]:
    known = case.actors.get(standing.actor)
    side = known.side if known and known.side and known.side != known.id else ""
    first, last, reports = span
    cells = {
        "actor": _names(case, [standing.actor], words), "sort": words[f"kind-{known.kind}"] if known else "",
        "side": _names(case, [side], words) if side else "", "first": first, "last": last,
    }  # fmt: skip
    counts = {"events": standing.events, "tied": standing.ties, "reports": reports}
    return {"key": f"actor:{standing.actor}", **counts, **_safe(cells)}


def _ties(view: Seen) -> Listed:
    """A row for each two actors, kind and status, the heaviest first. What has no direction stands under either name."""
    groups: dict[_Group, list[Relation]] = {}
    for tie in network.tally(*view).relations():
        groups.setdefault(_group(tie), []).append(tie)
    order = sorted(groups, key=lambda group: (-sum(tie.weight for tie in groups[group]), group))

    def made(start: int, end: int, words: Wording) -> list[dict[str, Any]]:
        # Only what is shown is asked for its events and sentences.
        told = {pair: network.between(*view, pair) for pair in {(one, other) for one, other, *_ in order[start:end]}}
        own = ((n, group, [tie for tie in told[group[:2]] if _group(tie) == group]) for n, group in enumerate(order[start:end], start))
        return [_tie(view.case, n, group, ties, words) for n, group, ties in own]

    return Listed(len(order), made)


def _group(tie: Relation) -> _Group:
    one, other = (tie.source, tie.target) if is_directed(tie) else sorted((tie.source, tie.target))
    return one, other, network.kind_of(tie.kind), tie.status or ""


def _tie(case: Case, n: int, group: _Group, own: Sequence[Relation], words: Wording) -> dict[str, Any]:
    one, other, kind, status = group
    rows = [case.by_key[key] for tie in own for key in tie.events]
    first, last = _span(rows) if rows else _published(case, own)
    sign = promised(own)
    cells = {
        "way": ("←" if words.direction == "rtl" else "→") if any(map(is_directed, own)) else "↔",
        "one": _names(case, [one], words), "other": _names(case, [other], words), "kind": network.kinds()[kind].name(words.language),
        "sign": words["no-sign" if sign == "neutral" else f"sign-{sign}"], "tie-status": words[f"status-{status}"] if status else "",
        "from": first, "until": last,
    }  # fmt: skip
    return {"key": f"{network.key(one, other)}#{n}", "weight": sum(tie.weight for tie in own), **_safe(cells)}


def _span(rows: Iterable[Row]) -> tuple[str, str]:
    """The first and last day that events may touch; empty where none of them has days."""
    days = [row.days for row in rows if row.days]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else ("", "")


def _published(case: Case, own: Iterable[Relation]) -> tuple[str, str]:
    """The first and last day of the reports whose sentences name two actors."""
    told = {case.by_name[one.report].report.published.value or "" for tie in own for one in tie.evidence}
    days = [(first, last or first) for first, _, last in (value.partition("/") for value in told if value)]
    return (min(first for first, _ in days), max(last for _, last in days)) if days else ("", "")


def _names(case: Case, ids: Iterable[str], words: Wording) -> str:
    return ("، " if words.language == "ar" else ", ").join(names_of(case, ids, words.language))


def _safe(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: page(text) for name, text in cells.items()}


_MAKERS: Mapping[str, Callable[[Seen], Listed]] = {"events": _events, "actors": _actors, "ties": _ties}
