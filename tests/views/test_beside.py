"""What stands beside the network, in words: sentences, changes, connections, and what is said of them."""

import pytest

from tests.small_case import small_case
from tests.views.test_views import words_of
from timeline import network
from timeline.case import Case
from timeline.network import Pair
from timeline.records import Relation
from timeline.views import asking, sentences
from timeline.views import network as view
from timeline.views.address import Address
from timeline.views.asked import Asked
from timeline.wording import wording

CASE = small_case()
NORTH, SOUTH = "northland", "southland"


def asked(language: str = "en", **more) -> Address:
    return Address(language, "network", network=Asked(**more))


def note(now: Address) -> str:
    return words_of(view.note(view.find(CASE, now), now)).replace("\u2068", "").replace("\u2069", "")


def said(relation: Relation, language: str = "en") -> str:
    pair = Pair(NORTH, SOUTH, (relation,))
    return sentences.tie(CASE, pair, wording(language)).replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_tie_has_a_sentence_that_names_both(language):
    for kind in network.kinds():
        sentence = wording(language).say(f"said-{kind}", source="<1>", target="<2>")
        assert "<1>" in sentence and "<2>" in sentence


@pytest.mark.parametrize(
    ("relation", "sentence"),
    [
        (Relation(SOUTH, NORTH, "ASSAULT", 2, -18.0, ("1", "2"), status="happened"), "Southland struck Northland · 2 times"),
        (Relation(NORTH, SOUTH, "ASSAULT", 1, 0.0, ("1",), status="planned"), "Northland struck Southland · once (Planned)"),
        (Relation(NORTH, SOUTH, "mentioned", 3), "Northland and Southland were named together · 3 sentences"),
    ],
)
def test_a_tie_is_a_sentence_in_the_direction_of_the_deed(relation, sentence):
    assert said(relation) == sentence


def test_what_was_done_comes_before_mentions_and_before_what_was_not():
    relations = (
        Relation(NORTH, SOUTH, "mentioned", 1), Relation(NORTH, SOUTH, "ASSAULT", 1, 0.0, ("1",), status="claimed"),
        Relation(NORTH, SOUTH, "ACCUSE", 1, -3.0, ("2",), status="happened"),
    )  # fmt: skip
    told = sentences.tie(CASE, Pair(NORTH, SOUTH, relations), wording("en"))
    assert told.index("accused") < told.index("named together") < told.index("struck")


def test_the_actors_are_listed_with_their_ties_by_sign():
    told = words_of(view.beside_it(view.find(CASE, asked()), asked()))
    assert "friendly ties" in told and "hostile ties" in told
    row = told.split("actor%3Asalem")[1][:200]
    assert "1" in row


@pytest.mark.parametrize(("language", "arrow"), [("en", "Accused, condemned · 1 →"), ("ar", "اتهم أو أدان · 1 ←")])
def test_a_connection_is_told_step_by_step_with_arrows_in_the_direction_of_the_page(language, arrow):
    now = asked(language, path=(NORTH, "found/peace-committee"))
    told = note(now)
    assert arrow in told
    assert told.index("actor%3Anorthland") < told.index("actor%3Asouthland") < told.index("actor%3Asalem")


def test_who_is_not_connected_by_deeds_is_told_to_try_mentions():
    assert "Also by mentions" in note(asked(path=(NORTH, "nobody")))
    assert "No connection in view between Northland and nobody" in note(asked(path=(NORTH, "nobody"), mentions=True))


def test_what_a_day_changed_is_listed_by_kind_and_each_change_opens_its_tie():
    now = asked(split="2020-04-01")
    told = words_of(view.beside_it(view.find(CASE, now), now))
    assert told.index("Lost (−)") < told.index("tie%3Asalem%7Csouthland") < told.index("Changed sign (⇄)")
    assert "hostile, then friendly · 2 events" in told


def test_around_a_day_it_says_how_many_events_count_on_neither_side():
    assert "1 undated event counts on neither side." in note(asked(split="2020-04-01"))


def test_a_day_that_parts_nothing_is_said():
    empty = Case()
    now = asked(split="2020-04-01")
    found = view.find(empty, now)
    assert "No dated deed" in view.count(found, now)


def test_around_an_actor_it_says_how_many_are_left():
    assert "Only Salem and its neighbours: 4 actors." in note(asked(around="salem"))
    assert "لجنة السلام and its neighbours: 2 actors." in note(asked(around="found/peace-committee"))
    assert "nobody has no tie in view" in note(asked(around="nobody"))


def test_a_moment_of_the_period_thins_the_ties_but_not_the_links():
    moment = {"search": "", "first": "2020-05-01", "last": "2020-05-31"}
    found = view.find(CASE, asked(), moment)
    assert {pair.key for pair in found.pairs} < {pair.key for pair in view.find(CASE, asked()).pairs}
    assert "from=2020" not in words_of(view.beside_it(found, asked()))


@pytest.mark.parametrize(("language", "first"), [("en", "March 2020"), ("ar", "مارس 2020")])
def test_the_browser_is_told_the_steps_of_the_period_in_words(language, first):
    told = asking.played(CASE, wording(language))
    assert (told["starts"], told["ends"][0], told["from"][0]) == (("2020-03-01", "2020-04-01", "2020-05-01"), "2020-03-31", first)
    assert [mark["value"] for mark in told["marks"]] == [0, 1, 2]


def test_without_dates_there_is_nothing_to_play():
    assert asking.played(Case(), wording("en")) is None
