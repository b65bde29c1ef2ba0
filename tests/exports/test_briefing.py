"""The page that opens anywhere: all inside, nothing from outside, report text never markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.small_case import small_case
from timeline.case import Case
from timeline.exports import Selection, briefing


def _made(language: str) -> str:
    case = small_case()
    return briefing.html(Selection(case, case.rows, language)).decode("utf-8")


@pytest.fixture(scope="module")
def page() -> str:
    case = small_case()
    return briefing.html(Selection(case, case.rows, "ar")).decode("utf-8")


def test_it_holds_charts_table_and_caption(page: str) -> None:
    case = small_case()
    assert page.count("plotly-graph-div") >= 2
    assert page.count('<tr class="event"') == len(case.rows)
    assert "التصفية" in page or "بلا تصفية" in page
    assert '<html lang="ar" dir="rtl">' in page


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_every_event_stands_over_its_sentence_in_the_direction_of_its_report(language: str, direction: str) -> None:
    page = _made(language)
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert '<blockquote lang="ar" dir="rtl"><mark>التقى</mark> سالم وفد الجنوبية يوم الثلاثاء. </blockquote>' in page
    assert '<blockquote lang="en" dir="ltr">Northland <mark>met</mark> the south again. </blockquote>' in page


def test_every_event_names_its_source_and_every_source_is_listed(page: str) -> None:
    named = set(re.findall(r'href="#(source-\d+)"', page))
    assert named <= set(re.findall(r'id="(source-\d+)"', page))
    assert len(named) == 2


def test_a_mark_of_a_chart_has_a_row_to_go_to(page: str) -> None:
    rows = set(re.findall(r'data-key="([^"]+)"', page))
    case = small_case()
    assert {row.key for row in case.rows} < rows
    assert "tie:northland|southland" in rows


def test_its_own_policy_forbids_requests(page: str) -> None:
    assert "default-src 'none'" in page


def test_it_asks_nothing_of_the_network(page: str) -> None:
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page)


def test_a_report_cannot_write_markup() -> None:
    case = small_case()
    hostile = tuple(replace(a, report=replace(a.report, title="<script>alert(1)</script>")) for a in case.analyses)
    page = briefing.html(Selection(Case(hostile), Case(hostile).rows, "en")).decode("utf-8")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_without_events_it_says_so_in_place_of_charts() -> None:
    page = briefing.html(Selection(Case(), (), "en")).decode("utf-8")
    assert "no event in view has a calendar date" in page
