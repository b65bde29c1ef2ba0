"""What filters mean, event by event: the columns of a case must give the same."""

from __future__ import annotations

from timeline.case import Case, Filters, Row
from timeline.language.fold import asked, fold


def plain(case: Case, filters: Filters) -> list[str]:
    """The keys of the events that meet the filters, in the order of rows."""
    rows = sorted(_rows(case), key=lambda row: (row.days is None, row.days or ("", ""), row.key))
    return [row.key for row in rows if _passes(case, row, filters)]


def _rows(case: Case) -> list[Row]:
    return [
        Row(f"{analysis.report.name}#{event.id}", analysis.report.name, event, analysis.report.published.value)
        for analysis in case.analyses
        for event in analysis.events
    ]


def _passes(case: Case, row: Row, filters: Filters) -> bool:
    event = row.event
    return (
        (not filters.types or event.type in filters.types)
        and (not filters.status or event.status in filters.status)
        and (not filters.tracks or event.series in filters.tracks)
        and _in_period(filters, row.days)
        and (not filters.actors or any(a in filters.actors or case.sides.get(a) in filters.actors for a in event.actors))
        and all(word in _words(case, row) for word in asked(filters.text))
    )


def _in_period(filters: Filters, days: tuple[str, str] | None) -> bool:
    if not (filters.first or filters.last):
        return True
    if days is None:
        return False
    first, last = days if filters.certain else days[::-1]
    return (not filters.first or first >= filters.first) and (not filters.last or last <= filters.last)


def _words(case: Case, row: Row) -> str:
    event, text = row.event, case.by_name[row.report].report.text
    told = " ".join(text[a:b] for a, b in event.sentences)
    names = " ".join(f"{case.actors[a].name_ar} {case.actors[a].name_en}" for a in event.actors if a in case.actors)
    return fold(f"{told} {names} {event.summary_en} {event.summary_ar}")
