"""What a case shows that is too large to be shown, or compared, as a whole."""

import pytest

from benchmarks import synthetic
from benchmarks.screen import Screen
from tests.views.test_views import words_of
from timeline import config
from timeline.case import Filters
from timeline.views import evidence, filters, panel, tracks
from timeline.views.address import Address
from timeline.wording import wording

CASE = synthetic.case(700, 60)
EN = wording("en")


def limit(monkeypatch, **limits: int) -> None:
    known = config.number
    monkeypatch.setattr(config, "number", lambda name: limits.get(name, known(name)))


@pytest.mark.parametrize(("page", "shown"), [(1, (0, 500)), (2, (500, 700)), (9, (500, 700))])
def test_a_page_of_the_table_begins_where_the_one_before_ends(page, shown):
    assert panel.page_of(len(CASE.rows), config.number("rows_on_page"), Address("en", page=page)) == shown


def test_a_long_table_says_where_it_is_and_leads_on():
    told = words_of(panel.turning("rows", 700, 500, Address("en", "table"), EN))
    assert "1 to 500 of 700" in told
    assert ("Next rows" in told, "Previous rows" in told) == (True, False)


def test_a_table_on_one_page_has_no_pages():
    assert panel.turning("rows", 500, 500, Address("en", "table"), EN) == []


def test_the_table_sends_one_page():
    [answer] = [one for one in Screen(CASE).change("?lang=en&view=table&page=2") if "table-grid" in one.output]
    assert answer.body.count(b'"key"') == 200


def test_of_many_actors_the_filter_lists_the_busiest_and_those_already_chosen(monkeypatch):
    limit(monkeypatch, actors_listed=5)
    now = Address("en", filters=Filters(actors=("actor-57",)))
    assert [one["value"] for one in filters.actors(CASE, now, EN, by_side=False)][:2] == ["actor-0", "actor-1"]
    assert [one["value"] for one in filters.actors(CASE, now, EN, by_side=False)][5:] == ["actor-57"]


def test_typing_finds_an_actor_that_is_not_listed(monkeypatch):
    limit(monkeypatch, actors_listed=5)
    rare = CASE.actors["actor-41"]
    for name in (rare.name_en, rare.name_ar):
        assert "actor-41" in [one["value"] for one in filters.actors(CASE, Address("en"), EN, by_side=False, typed=str(name).upper())]


@pytest.mark.parametrize(("most", "told"), [(700, False), (699, True)])
def test_events_of_a_case_that_is_too_large_are_not_compared_and_it_says_so(monkeypatch, most, told):
    limit(monkeypatch, events_compared=most)
    case = synthetic.case(700, 60)
    assert ("are not compared" in words_of(evidence.show(case, Address("en", open=case.rows[0].key)))) == told


def test_the_tracks_list_some_events_of_each_round_and_say_how_many_there_are():
    case = synthetic.case(9_000, 60)
    told = words_of(tracks.lines(case, Address("en", "tracks")))
    assert told.count("is-told") == 18
    assert told.count('"open=') + told.count("open=report") <= 300 + 20 * 12
    assert "The first" in told
