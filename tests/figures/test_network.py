import math
from itertools import pairwise

import pytest

from tests.gold_case import gold_case
from timeline import config
from timeline.figures import network, placing
from timeline.network import pairs
from timeline.records import Relation
from timeline.wording import wording

CASE = gold_case()
ACTORS = sorted(CASE.actors)
RELATIONS = tuple(Relation(one, other, "mentioned", n + 1) for n, (one, other) in enumerate(pairwise(ACTORS[:20])))
PLACES = {actor: (math.cos(n), math.sin(n)) for n, actor in enumerate(ACTORS)}


def draw(language="ar", relations=RELATIONS, **more):
    return network.draw(CASE, CASE.rows, relations, PLACES, wording(language), **more)


def keys(figure) -> set[str]:
    return {key for trace in figure.data if trace.customdata is not None for key in trace.customdata}


def test_only_actors_with_ties_are_drawn():
    drawn = {key for key in keys(draw()) if key.startswith("actor:")}
    assert drawn == {f"actor:{actor}" for actor in ACTORS[:20]}


def test_every_tie_can_be_clicked():
    assert {key for key in keys(draw()) if key.startswith("tie:")} == {pair.key for pair in pairs(RELATIONS)}


def test_no_more_is_drawn_than_the_settings_allow():
    every = [Relation(one, other, "mentioned", 1) for n, one in enumerate(ACTORS) for other in ACTORS[n + 1 :]]
    figure = draw(relations=every)
    assert sum(key.startswith("actor:") for key in keys(figure)) <= config.number("actors_in_network")
    assert sum(key.startswith("tie:") for key in keys(figure)) <= config.number("ties_in_network")


def test_the_same_case_gives_the_same_picture():
    assert draw().to_json() == draw().to_json()


@pytest.mark.parametrize("least", [10, 30])
def test_actors_at_one_place_are_pushed_apart(least):
    places = placing.apart({"a": (50.0, 50.0), "b": (50.0, 50.0), "c": (200.0, 200.0)}, least)
    assert math.dist(places["a"], places["b"]) >= least - 0.1
    assert places["c"] == (200.0, 200.0)


def test_labels_do_not_overlap():
    size = (600, 300)
    places = {actor: (20.0 + 31 * (n % 18), 30.0 + 40 * (n // 18)) for n, actor in enumerate(ACTORS[:60])}
    placed = network.labels(CASE, ACTORS[:60], places, {}, "ar", size)
    boxes = [(x - len(name) * 3.3, y - 7.5, x + len(name) * 3.3, y + 7.5) for name, (x, y) in placed.values()]
    overlaps = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert placed
    assert not overlaps


def test_the_chosen_tie_stands_out():
    pair = pairs(RELATIONS)[0]
    colours = {trace.line.color for trace in draw(chosen=pair.key).data if trace.mode == "lines"}
    assert len(colours) == 2
