"""When it happened: dates stated, inherited, or only before and after the report."""

import pytest

from timeline import analyse


def dates(text: str) -> list[tuple[str | None, str]]:
    return [(event.date, event.date_from) for event in analyse(text, published="2018-04-27").events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel bombed Syria on Monday.", [("2018-04-23", "text")]),
        ("Turkey welcomed the truce.", [("2018-04-27", "published")]),
        ("Egypt will host a summit with Sudan.", [("FUTURE_REF", "unknown")]),
        ("المعارك بين تركيا والعراق منذ عام 2016.", [("2016/2018-04-27", "text")]),
    ],
)
def test_a_deed_takes_its_time_or_the_day_of_the_report(text: str, expected: list) -> None:
    assert dates(text) == expected


def test_a_speaker_goes_on_on_the_day_that_was_told() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف الاثنين إن الوضع صعب.\nوأكد لافروف أن الحل سياسي."
    assert dates(text) == [("2018-04-23", "text"), ("2018-04-23", "text")]


def test_what_had_been_said_before_keeps_no_day_of_later_words() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف الاثنين إن الوضع صعب.\nوكان لافروف قد حذر من الحرب."
    assert dates(text)[1] == ("2018-04-27", "published")


def test_then_points_at_the_time_before() -> None:
    text = "The United States imposed sanctions on Iran on 2 April.\nIran threatened to retaliate at the time."
    assert [date for date, _ in dates(text)] == ["2018-04-02", "2018-04-02"]


def test_a_deed_announced_takes_the_time_of_the_announcement() -> None:
    assert dates("أعلنت الكويت الثلاثاء أن قطر وافقت على الخطة.") == [("2018-04-24", "text")]


def test_an_arabic_verb_of_a_clause_of_its_own_takes_no_time_of_the_clause_before() -> None:
    text = "أغلقت الهند المعبر في التاسع من نيسان حيث رفضت باكستان فتحه."
    assert ("2018-04-09", "text") not in dates(text)[1:]


def test_a_plan_takes_no_time_that_is_over() -> None:
    text = "في إطار الاتفاق الموقع في 14 تموز 2015 تنوي فرنسا المضي في محادثات مع إيران."
    assert dates(text)[-1] == ("FUTURE_REF", "unknown")
