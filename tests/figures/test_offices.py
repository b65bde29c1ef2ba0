import pytest

from timeline.actors import Term
from timeline.figures import offices
from timeline.figures.posts import post
from timeline.wording import wording

ENDED = Term("somebody", "egypt/foreign-minister", "2012-01-01", "2014-12-31", written=("2012", "2014"))
OPEN = Term("somebody", "egypt/prime-minister", "2016-01-01", None, written=("2016-01-01", ""))
REPORTS = ("2013-03-01", "2013-05-01")


def draw(*terms, language="en", reports=REPORTS, today="2020-01-01"):
    return offices.draw(terms, reports, today, wording(language))


def test_a_term_is_a_bar_from_its_first_to_its_last_day():
    (bar,) = draw(ENDED).data
    assert (round(bar.base[0], 1), round(bar.base[0] + bar.x[0], 1)) == (2012.0, 2015.0)
    assert len(bar.x) == 1


def test_an_end_that_is_not_known_pales_away():
    (bar,) = draw(OPEN).data
    alphas = [float(colour.rsplit(",", 1)[1].rstrip(")")) for colour in bar.marker.color]
    assert alphas[0] == 1
    assert alphas[1:] == sorted(alphas[1:], reverse=True)
    assert alphas[-1] < 0.2


def test_the_newest_term_is_on_top_and_each_says_its_days_when_pointed_at():
    first, second = draw(ENDED, OPEN).data
    assert (first.hovertext, first.y[0]) == ("Prime Minister, Egypt<br>2016-01-01 to a day not known", 0)
    assert (second.hovertext, second.y[0]) == ("Foreign Minister, Egypt<br>2012 to 2014", 1)


def test_the_days_of_the_reports_are_a_band_and_today_is_a_line():
    band, today = draw(OPEN).layout.shapes
    assert (round(band.x0), round(band.x1)) == (2013, 2013)
    assert today.x0 == 2020.0
    assert len(draw(ENDED, reports=None, today="2030-01-01").layout.shapes) == 0


@pytest.mark.parametrize(("language", "runs"), [("en", True), ("ar", False)])
def test_time_runs_in_the_direction_of_the_page(language, runs):
    first, last = draw(ENDED, language=language).layout.xaxis.range
    assert (first < last) == runs


def test_a_chart_of_many_terms_stays_small():
    assert offices.height([ENDED] * 40) == offices.height([ENDED] * 12) < 500


@pytest.mark.parametrize(
    ("office", "english", "arabic"),
    [
        ("egypt/foreign-minister", "Foreign Minister, Egypt", "وزير الخارجية، مصر"),
        ("united-states/foreign-minister", "Secretary of State, United States", "وزير الخارجية، الولايات المتحدة"),
        ("russia/deputy-energy-minister", "Deputy Energy Minister, Russia", "نائب وزير الطاقة، روسيا"),
        ("france/ambassador-to-egypt", "Ambassador to Egypt, France", "السفير لدى مصر، فرنسا"),
        ("united-nations/envoy-for-syria", "Envoy for Syria, United Nations", "المبعوث إلى سوريا، الأمم المتحدة"),
        ("nowhere/keeper-of-keys", "Keeper of keys, nowhere", "Keeper of keys، nowhere"),
    ],
)
def test_an_office_is_told_in_words_with_its_side(office, english, arabic):
    assert (post(office, "en"), post(office, "ar")) == (english, arabic)
