"""The line under an exported chart: what it shows, of which time, from how many reports, and up to when these reach."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.case import Case, Row
from timeline.wording import Wording


def line(case: Case, rows: Sequence[Row], words: Wording) -> str:
    """The caption of rows in one line; parts that nothing is known of are left out."""
    reports = {row.report for row in rows}
    days = sorted(day for row in rows if row.days for day in row.days)
    known = [case.by_name[name].report.published.value or "" for name in reports]
    last = max((value.rpartition("/")[2] for value in known if value), default="")
    parts = [
        words.count("events", len(rows)),
        words.count("count-reports", len(reports)),
        words.value(f"{days[0]}/{days[-1]}") if days else "",
        words.say("reports-until", day=last) if last else "",
    ]
    return " · ".join(part for part in parts if part)
