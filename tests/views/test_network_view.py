"""The network card without a browser: kinds of ties, sides, and what the address asks for."""

import pytest

from tests.gold_case import gold_case
from tests.small_case import small_case
from tests.views.test_views import words_of
from timeline import network
from timeline.case import Filters
from timeline.views import filters, page
from timeline.views.address import Address
from timeline.views.network import beside_it, choices, find
from timeline.views.seen import seen
from timeline.wording import wording

CASE = small_case()
WORDS = wording("en")


def told(now: Address) -> str:
    return words_of(choices(network.tally(CASE, CASE.rows).by_kind, now, WORDS))


def test_each_kind_of_tie_that_there_is_can_be_chosen_with_others_and_let_go_again():
    assert "Met · 2" in told(Address("en"))
    assert "?lang=en&ties=met" in told(Address("en"))
    assert "?lang=en&ties=struck%2Cmet" in told(Address("en", ties=("struck",)))
    assert '"?lang=en"' in told(Address("en", ties=("met",)))
    assert "Helped" not in told(Address("en"))


def test_a_kind_says_by_its_class_whether_it_is_friendly():
    assert "sign-negative" in told(Address("en", ties=("struck",)))


def test_meetings_can_be_drawn_as_nodes():
    assert "meetings=nodes" in told(Address("en"))
    assert "meetings=nodes" not in told(Address("en", meetings=True)).replace("ties=", "").split("Meetings as squares")[1]


def test_by_side_the_ranking_and_the_count_of_actors_are_of_sides():
    now = Address("en", by_side=True)
    assert "Salem" in words_of(beside_it(find(CASE, Address("en")), Address("en")))
    assert "Salem" not in words_of(beside_it(find(CASE, now), now))
    assert "4 actors" in words_of(page.status_line(CASE, Address("en")))
    assert "3 actors" in words_of(page.status_line(CASE, now))


def test_by_side_events_are_still_chosen_by_person():
    now = Address("en", filters=Filters(actors=("salem",)), by_side=True)
    assert [row.event.source for row in seen(CASE, now).rows] == [("northland", "southland"), ("northland",)]


def test_by_side_the_filter_offers_sides_and_keeps_whom_it_has():
    now = Address("en", filters=Filters(actors=("salem",)))
    offered = [option["value"] for option in filters.actors(CASE, now, WORDS, by_side=True)]
    assert offered == ["northland", "southland", "found/peace-committee", "salem"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_by_side_can_be_built(language):
    assert words_of(page.page(gold_case(), Address(language, "network", by_side=True, ties=("met",), meetings=True)))
