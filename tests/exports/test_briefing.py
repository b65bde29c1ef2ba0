"""The page that opens anywhere: all inside, nothing from outside, report text never markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.small_case import small_case
from timeline.case import Case
from timeline.exports import briefing


@pytest.fixture(scope="module")
def page() -> str:
    case = small_case()
    return briefing.html(case, case.rows, "ar").decode("utf-8")


def test_it_holds_charts_table_and_caption(page: str) -> None:
    case = small_case()
    assert page.count("plotly-graph-div") >= 2
    assert page.count("<tr>") == len(case.rows) + 1
    assert '<html lang="ar" dir="rtl">' in page


def test_it_asks_nothing_of_the_network(page: str) -> None:
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page)


def test_a_report_cannot_write_markup() -> None:
    case = small_case()
    hostile = tuple(replace(a, report=replace(a.report, title="<script>alert(1)</script>")) for a in case.analyses)
    page = briefing.html(Case(hostile), Case(hostile).rows, "en").decode("utf-8")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_without_events_it_says_so_in_place_of_charts() -> None:
    page = briefing.html(Case(), (), "en").decode("utf-8")
    assert "no event in view has a calendar date" in page
