"""The matrix view: what it draws for an address, and what it says of the communities."""

from __future__ import annotations

import pytest

from tests.gold_case import gold_case
from timeline.case import Case, Filters
from timeline.views import matrix
from timeline.views.address import Address

CASE = gold_case()


@pytest.mark.parametrize(("language", "word"), [("ar", "معامل التجمع"), ("en", "modularity")])
def test_it_says_how_clear_the_communities_are(language: str, word: str) -> None:
    figure, style, note, count = matrix.show(CASE, Address(language, "matrix"), 900)
    assert figure.data and not style
    assert word in note and count


def test_filters_thin_it() -> None:
    whole = matrix.show(CASE, Address("en", "matrix"), 900)[0]
    part = matrix.show(CASE, Address("en", "matrix", Filters(types=("ACCUSE",))), 900)[0]
    assert sum(len(trace.x) for trace in part.data) < sum(len(trace.x) for trace in whole.data)


def test_without_ties_it_says_so() -> None:
    figure, style, note, _ = matrix.show(Case(), Address("en", "matrix"), 900)
    assert (figure, style) == ({}, {"display": "none"})
    assert note
