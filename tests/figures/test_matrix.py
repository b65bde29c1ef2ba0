"""The association matrix as a figure."""

from __future__ import annotations

import pytest

from tests.small_case import small_case
from timeline import network
from timeline.figures import matrix
from timeline.wording import wording


@pytest.fixture(scope="module", params=["ar", "en"])
def drawn(request: pytest.FixtureRequest):
    case = small_case()
    pairs = network.pairs(network.ties(case, case.rows))
    order = sorted({actor for pair in pairs for actor in (pair.first, pair.second)})
    return request.param, order, pairs, matrix.draw(case, order, pairs, dict.fromkeys(order, 0), wording(request.param)).figure()


def test_each_done_tie_stands_in_the_matrix_twice(drawn) -> None:
    _, _, pairs, figure = drawn
    keys = sorted(key for trace in figure.data for key in trace.customdata)
    assert keys == sorted(pair.key for pair in pairs if any(r.weight for r in pair.done) for _ in range(2))


def test_the_matrix_is_symmetric(drawn) -> None:
    figure = drawn[3]
    cells = {(x, y) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)}
    assert cells == {(y, x) for x, y in cells}


def test_rows_begin_where_reading_begins(drawn) -> None:
    language, _, _, figure = drawn
    assert figure.layout.yaxis.side == ("right" if language == "ar" else "left")
    first, last = figure.layout.xaxis.range
    assert (first > last) == (language == "ar")
