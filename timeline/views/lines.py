"""What the table shows, as plain text: its columns, and its rows of events, of actors and of ties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from timeline import network
from timeline.case import Case, Row, names_of
from timeline.events.lexicon import event_types
from timeline.figures.edges import promised
from timeline.figures.safe import page
from timeline.figures.telling import summary, type_label, when
from timeline.network.pairs import is_directed
from timeline.records import Relation
from timeline.views.seen import Seen
from timeline.wording import Wording


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


def lines(rows: str, view: Seen, words: Wording) -> list[dict[str, Any]]:
    """The rows of one sort for what is in view, a value for each field; `key` is what a click opens, with a number after a tie's."""
    return _MAKERS[rows](view, words)


def _events(view: Seen, words: Wording) -> list[dict[str, Any]]:
    return [_event(view.case, row, words) for row in view.rows]


def _event(case: Case, row: Row, words: Wording) -> dict[str, Any]:
    event = row.event
    cells = {
        "date": words.value(event.date), "when": when(row, words), "type": type_label(event.type, event_types(), words.language),
        "summary": summary(row, words.language), "source": _names(case, event.source, words), "target": _names(case, event.target, words),
        "status": words.get(f"status-{event.status}", event.status), "report": case.by_name[row.report].report.title or row.report,
    }  # fmt: skip
    return {"key": row.key, "at": row.days[0] if row.days else "", **_safe(cells)}


def _actors(view: Seen, words: Wording) -> list[dict[str, Any]]:
    """Everyone in the events in view or tied by them, the busiest first."""
    own: dict[str, list[Row]] = {}
    for row in view.rows:
        for actor in dict.fromkeys(row.event.actors):
            own.setdefault(actor, []).append(row)
    return [_actor(view.case, standing, own.get(standing.actor, ()), words) for standing in network.ranked(*view)]


def _actor(case: Case, standing: network.Standing, own: Sequence[Row], words: Wording) -> dict[str, Any]:
    known = case.actors.get(standing.actor)
    side = known.side if known and known.side and known.side != known.id else ""
    first, last = _span(own)
    cells = {
        "actor": _names(case, [standing.actor], words), "sort": words[f"kind-{known.kind}"] if known else "",
        "side": _names(case, [side], words) if side else "", "first": first, "last": last,
    }  # fmt: skip
    counts = {"events": standing.events, "tied": standing.ties, "reports": len({row.report for row in own})}
    return {"key": f"actor:{standing.actor}", **counts, **_safe(cells)}


def _ties(view: Seen, words: Wording) -> list[dict[str, Any]]:
    """A row for each two actors, kind and status, the heaviest first. What has no direction stands under either name."""
    groups: dict[tuple[str, str, str, str], list[Relation]] = {}
    for tie in network.ties(*view):
        one, other = (tie.source, tie.target) if is_directed(tie) else sorted((tie.source, tie.target))
        groups.setdefault((one, other, network.kind_of(tie.kind), tie.status or ""), []).append(tie)
    order = sorted(groups, key=lambda group: (-sum(tie.weight for tie in groups[group]), group))
    return [_tie(view.case, n, group, groups[group], words) for n, group in enumerate(order)]


def _tie(case: Case, n: int, group: tuple[str, str, str, str], own: Sequence[Relation], words: Wording) -> dict[str, Any]:
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


_MAKERS: Mapping[str, Callable[[Seen, Wording], list[dict[str, Any]]]] = {"events": _events, "actors": _actors, "ties": _ties}
