"""Inferring the day of a report: clues, their intersection, and an honest answer where they say too little or contradict."""

from __future__ import annotations

from timeline.language.words import split
from timeline.times import OCCASION, TERM, Clue, clues, find, infer, resolve


def _read(text):
    found = find(text, split(text), ((0, len(text)),))
    return found, clues(text, found)


def test_today_with_a_full_date_fixes_the_day():
    _, found = _read("أكد الوزير اليوم الخميس 18 جانفي 2018 أن الزيارة ناجحة")
    assert infer(found).value == "2018-01-18"
    assert infer(found).how == "inferred"


def test_yesterday_with_a_full_date_fixes_the_day_after_it():
    _, found = _read("أكد الوزير أمس 17 جانفي 2018 أن الزيارة ناجحة")
    assert infer(found).value == "2018-01-18"


def test_a_weekday_with_day_and_month_leaves_the_years_that_suit_it():
    _, found = _read("يعقد الاجتماع يوم الإثنين 28 يونيو الجاري في العاصمة")
    bounded = infer((*found, Clue("2020-01-01", None, "2020 is past"), Clue(None, "2024-12-31", "in office")))
    assert bounded.value == "2021-06-01/2021-06-30"


def test_a_year_told_as_past_bounds_below_and_alone_infers_nothing():
    _, found = _read("كان ذلك في عام 2015 بعد الاتفاق")
    assert [clue.first for clue in found] == ["2015-01-01"]
    assert infer(found).how == "unknown"
    assert infer(found).value is None


def test_clues_on_both_sides_give_an_interval_with_their_reasons():
    found = infer((Clue("2014-09-13", None, "Allen in office", (0, 5)), Clue(None, "2015-11-12", "Allen in office", (0, 5))))
    assert (found.value, found.how) == ("2014-09-13/2015-11-12", "inferred")
    assert [reason.span for reason in found.reasons] == [(0, 5), (0, 5)]


def test_clues_that_contradict_are_reported_and_not_forced():
    found = infer((Clue("2018-01-01", None, "2018 is past"), Clue(None, "2017-01-01", "still in office")))
    assert (found.value, found.how) == (None, "unknown")
    assert "2018 is past" in found.because and "still in office" in found.because


def test_no_clue_leaves_the_day_unknown():
    assert infer(()).how == "unknown"


def test_an_interval_settles_what_it_settles_and_leaves_the_rest_relative():
    text = "يعقد الاجتماع في 28 يونيو الجاري بعد لقاء أمس"
    found, _ = _read(text)
    published = infer((Clue("2021-06-22", "2021-06-27", "told"),))
    assert [time.value for time in resolve(text, found, published)] == ["2021-06-28", "published-1d"]


def test_a_relative_time_in_an_interval_shows_what_is_possible():
    text = "التقى الوزير نظيره أمس"
    found, _ = _read(text)
    [time] = resolve(text, found, infer((Clue("2021-06-22", "2021-06-27", "told"),)))
    assert (time.first, time.last) == ("2021-06-21", "2021-06-26")


def test_a_day_of_this_month_is_told_on_another_day():
    _, found = _read("وفي 22 من الشهر الجاري كان الاجتماع الأول، وسيعقد الثاني في 28 من الشهر الجاري")
    bounded = infer((*found, Clue("2021-06-01", "2021-06-30", "in office")))
    assert bounded.value == "2021-06-23/2021-06-27"


def test_the_weekday_of_today_moves_the_bounds_inwards():
    bounds = Clue("2018-04-10", "2018-04-16", "in office")
    assert infer((bounds, Clue(None, None, "today Thursday", weekday=3))).value == "2018-04-12"
    assert infer((Clue("2018-04-13", "2018-04-15", "in office"), Clue(None, None, "today Thursday", weekday=3))).how == "unknown"


def test_someone_called_by_an_office_after_it_gives_way_to_a_later_office():
    found = infer((
        Clue("2009-01-20", "2017-01-20", "the first in office", rank=TERM),
        Clue("2017-05-24", "2019-10-11", "the second in office", rank=TERM),
    ))  # fmt: skip
    assert found.value == "2017-05-24/2019-10-11"
    assert "called so afterwards" in found.reasons[0].text


def test_today_and_its_weekday_are_a_clue():
    _, found = _read("أعلنت الوزارة اليوم الخميس وصول الوفد")
    assert [clue.weekday for clue in found if clue.weekday is not None] == [3]


def test_an_occasion_that_others_contradict_is_set_aside_and_named() -> None:
    found = infer((Clue("2018-01-01", "2018-12-31", "in office", rank=TERM), Clue("2019-09-10", None, "the dismissal", rank=OCCASION)))
    assert found.value == "2018-01-01/2018-12-31"
    assert "set aside" in found.reasons[1].text
