"""Rows made for the tests of the timeline."""

from dataclasses import replace

from tests.gold_case import days, gold_case
from timeline.case import Row

CASE = gold_case()
EVENT = CASE.rows[0].event


def row(key: str, value: str | None, kind: str = "CONSULT", report: str = "r.txt", **more) -> Row:
    first, last = days(value)
    return Row(key, report, replace(EVENT, type=kind, date=value, first=first, last=last, status="happened", **more))


def between(key: str, first: str, last: str) -> Row:
    event = replace(EVENT, type="CONSULT", date="published-1d", first=first, last=last, status="happened")
    return Row(key, "r.txt", event)
