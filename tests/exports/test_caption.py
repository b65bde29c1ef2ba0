"""The caption: what a picture shows, in words, in either language."""

from __future__ import annotations

import pytest

from tests.small_case import small_case
from timeline.case import Case, Filters
from timeline.exports import Selection, caption

CASE = small_case()


def _told(language: str = "en", rows=CASE.rows, chart: str = "timeline", drawn=None, **more) -> list[str]:
    return [caption.plain(line) for line in caption.lines(Selection(CASE, rows, language, **more), chart, drawn)]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Timeline · 3 March 2020 to 1 May 2020", "No filters", "5 events · 2 reports · reports up to 3 May 2020 · as of 25 November 2026"]),
        ("ar", ["الخط الزمني · 3 مارس 2020 إلى 1 مايو 2020", "بلا تصفية", "5 أحداث · تقريران · تقارير حتى 3 مايو 2020 · أُعدّ في 25 نوفمبر 2026"]),
    ],
)
def test_it_tells_title_period_filters_counts_cut_off_and_the_day_of_export(language: str, lines: list[str]) -> None:
    assert _told(language, today="2026-11-25") == lines


def test_without_a_day_of_export_it_tells_none() -> None:
    assert "as of" not in _told()[-1]


@pytest.mark.parametrize(
    ("filters", "more", "said"),
    [
        (Filters(actors=("northland", "salem")), {}, "Filters: Actors: Northland, Salem"),
        (Filters(types=("ACCUSE",), status=("planned", "denied")), {}, "Filters: Event type: Accuse · Status: Planned, Denied"),
        (Filters(tracks=("astana",), text="met"), {}, "Filters: Tracks: Astana talks · Text search: «met»"),
        (Filters(first="2020-01-01", certain=True), {}, "Filters: Only certain"),
        (Filters(), {"by_side": True, "kinds": ("met",)}, "Filters: Kinds of ties: Met · By side"),
    ],
)
def test_every_filter_is_told_in_words(filters: Filters, more, said: str) -> None:
    assert _told(filters=filters, **more)[1] == said


def test_what_else_is_to_be_said_of_a_chart_stands_on_a_line_of_its_own() -> None:
    assert _told(notes=("before and after 1 May 2020", "x"))[2] == "before and after 1 May 2020 · x"


def test_filters_are_told_in_arabic() -> None:
    told = _told("ar", filters=Filters(actors=("northland", "salem"), status=("planned",)))[1]
    assert told == "التصفية: الفاعلون: الشمالية، سالم · الحالة: مقرر"


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        ("2020-01-01", "2020-12-31", "1 January 2020 to 31 December 2020"), ("2020-01-01", None, "from 1 January 2020"),
        (None, "2020-12-31", "up to 31 December 2020"), ("2020-01-01", "2020-01-01", "1 January 2020"),
    ],
)  # fmt: skip
def test_the_period_is_the_one_that_is_asked_for(first, last, period: str) -> None:
    assert caption.period(Selection(CASE, CASE.rows, "en", Filters(first=first, last=last))) == period


def test_a_chart_that_shows_less_than_the_period_says_so() -> None:
    assert _told(drawn=("2020-03-01", "2020-03-31"))[0].endswith(" · drawn: 1 March 2020 to 31 March 2020")
    assert "drawn" not in _told(drawn=("2020-01-01", "2020-12-31"))[0]


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    many = tuple(f"found/{n}" for n in range(10))
    assert _told(filters=Filters(actors=many))[1].endswith("found/7 and 2 more")


def test_what_comes_from_elsewhere_is_safe_and_in_isolates() -> None:
    said = caption.lines(Selection(CASE, CASE.rows, "en", Filters(text="a\u202eb")))[1]
    assert "\u202e" not in said and "\u2068«a\ufffdb»\u2069" in said


def test_nothing_in_view_has_a_caption_too() -> None:
    assert caption.lines(Selection(Case(), (), "en")) == ["Masar", "No filters", "0 events · 0 reports"]
