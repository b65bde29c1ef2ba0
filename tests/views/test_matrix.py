"""The matrix view: what it draws for an address, and what it says of the communities."""

from __future__ import annotations

import pytest

from tests.gold_case import gold_case
from tests.views.test_views import words_of
from timeline.case import Case, Filters
from timeline.network import Chance, Communities
from timeline.views import matrix
from timeline.views.address import Address
from timeline.views.asked import Asked
from timeline.wording import wording

CASE = gold_case()


@pytest.mark.parametrize(("language", "word"), [("ar", "معامل التجمع"), ("en", "modularity")])
def test_it_says_how_clear_the_communities_are(language: str, word: str) -> None:
    figure, style, note, count, _ = matrix.show(CASE, Address(language, "matrix"), 900)
    assert figure.data and not style
    assert word in words_of(note) and count


@pytest.mark.parametrize(("reached", "said"), [(0, "more than chance"), (1, "chance alone")])
def test_groups_that_chance_makes_as_well_are_not_called_groups(reached: int, said: str) -> None:
    assert said in matrix.honest(Communities((("a", "b"),), 0.6), Chance(19, reached, 0.5), wording("en"))


def test_each_cell_is_also_told_in_words_and_opens_the_tie() -> None:
    now = Address("en", "matrix", network=Asked(least=3))
    figure, *_, said = matrix.show(CASE, now, 900)
    cells = {key for trace in figure.data for key in trace.customdata}
    assert len(cells) <= 100
    assert all(key.replace(":", "%3A").replace("|", "%7C").replace("/", "%2F") in words_of(said) for key in cells)


def test_the_threshold_and_the_number_of_actors_hold_in_it() -> None:
    whole = matrix.show(CASE, Address("en", "matrix"), 900)[0]
    heavy = matrix.show(CASE, Address("en", "matrix", network=Asked(least=3)), 900)[0]
    more = matrix.show(CASE, Address("en", "matrix", network=Asked(most=80)), 900)[0]
    assert sum(len(trace.x) for trace in heavy.data) < sum(len(trace.x) for trace in whole.data)
    assert len(more.layout.xaxis.tickvals) > len(whole.layout.xaxis.tickvals)


def test_filters_thin_it() -> None:
    whole = matrix.show(CASE, Address("en", "matrix"), 900)[0]
    part = matrix.show(CASE, Address("en", "matrix", Filters(types=("ACCUSE",))), 900)[0]
    assert sum(len(trace.x) for trace in part.data) < sum(len(trace.x) for trace in whole.data)


def test_without_ties_it_says_so() -> None:
    figure, style, note, *_ = matrix.show(Case(), Address("en", "matrix"), 900)
    assert (figure, style) == ({}, {"display": "none"})
    assert note
