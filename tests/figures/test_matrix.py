"""The association matrix as a figure."""

from __future__ import annotations

import re
from itertools import product

import pytest

from tests.small_case import small_case
from timeline import network
from timeline.figures import matrix, style, themes
from timeline.records import Relation
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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figures_in_the_cells_can_be_read_in_either_theme(theme) -> None:
    case = small_case()
    relations = [Relation(f"a{n}", f"b{n}", kind, weight, 0.0, ("k",), status="happened") for n, (kind, weight) in enumerate(product(("AID", "ASSAULT", "STATEMENT"), (1, 3, 8, 15, 24, 30, 40)))]
    pairs = network.pairs(relations)
    order = sorted({actor for pair in pairs for actor in (pair.first, pair.second)})
    figure = themes.themed(matrix.draw(case, order, pairs, dict.fromkeys(order, 0), wording("en")), theme)
    told = figure["data"] if isinstance(figure, dict) else figure.to_plotly_json()["data"]
    paper = themes.DARK_PAPER if theme == "dark" else style.PAPER
    contrasts = [themes.contrast(ink, over(cell, paper)) for trace in told for ink, cell in zip(trace["textfont"]["color"], trace["marker"]["color"], strict=True)]
    assert len(contrasts) == 42
    assert min(contrasts) >= 4.5


def over(colour: str, paper: str) -> str:
    """A colour of some opacity as it looks on paper."""
    *parts, opacity = (float(part) for part in re.findall(r"[\d.]+", colour))
    ground = [int(paper[n : n + 2], 16) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(part * opacity + under * (1 - opacity)):02x}" for part, under in zip(parts, ground, strict=True))
