import math
from collections import Counter
from itertools import pairwise

import pytest

from tests.gold_case import gold_case
from timeline import config
from timeline.figures import edges, network, placing, safe, turns
from timeline.network import Choice, Meeting, changes, pairs, ties
from timeline.records import Relation
from timeline.wording import wording

CASE = gold_case()
ACTORS = sorted(CASE.actors)
RELATIONS = tuple(Relation(one, other, "mentioned", n + 1) for n, (one, other) in enumerate(pairwise(ACTORS[:20])))
PLACES = {actor: (math.cos(n), math.sin(n)) for n, actor in enumerate(ACTORS)}


def draw(language="ar", relations=RELATIONS, **more):
    return network.draw(CASE, CASE.rows, relations, PLACES, wording(language), **more).figure()


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
    placed = network.labels(CASE, ACTORS[:60], places, dict.fromkeys(ACTORS, 5.0), "ar", size)
    boxes = [(x - len(name) * 3.3, y - 7.5, x + len(name) * 3.3, y + 7.5) for name, (x, y) in placed.values()]
    overlaps = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert placed
    assert not overlaps


def test_the_chosen_tie_stands_out():
    pair = pairs(RELATIONS)[0]
    colours = {trace.line.color for trace in draw(chosen=pair.key).data if trace.mode == "lines"}
    assert len(colours) == 2


def relation(kind: str, status: str = "happened", source: str = ACTORS[0], target: str = ACTORS[1]) -> Relation:
    return Relation(source, target, kind, 1, 0.0, ("k",), status=status)


def glyphs(figure) -> list[str]:
    return [text for trace in figure.data if trace.mode == "text" for text in trace.text if text in "+−±=⇄" or text.isdigit()]


@pytest.mark.parametrize(
    ("told", "glyph"), [(["ASSAULT"], "−"), (["AID"], "+"), (["AID", "ASSAULT"], "±"), (["STATEMENT"], "1")]
)
def test_the_sign_of_a_tie_is_written_and_not_only_coloured(told, glyph):
    assert glyphs(draw(relations=[relation(kind) for kind in told])) == [glyph]


@pytest.mark.parametrize("status", ["planned", "conditional", "denied", "claimed"])
def test_what_was_not_done_is_a_dashed_line_of_its_own(status):
    figure = draw(relations=[relation("AID"), relation("ASSAULT", status)])
    looks = {(trace.line.dash, trace.line.color) for trace in figure.data if trace.mode == "lines" and trace.hoverinfo == "skip" and trace.legend is None}
    assert looks == {("solid", edges.COLOURS["positive"]), ("4px,3px", edges.COLOURS["negative"])}
    assert "±" not in glyphs(figure)


def test_an_arrow_points_at_whom_the_deed_was_done_to():
    figure = draw(relations=[relation("ACCUSE"), relation("CONSULT", source=ACTORS[2], target=ACTORS[3])])
    (heads,) = [trace for trace in figure.data if trace.marker.symbol == "triangle-up"]
    points = {key: (x, y) for trace in figure.data if trace.customdata is not None for key, x, y in zip(trace.customdata, trace.x, trace.y, strict=True)}
    assert len(heads.x) == 1
    near, far = points[f"actor:{ACTORS[1]}"], points[f"actor:{ACTORS[0]}"]
    assert math.dist((heads.x[0], heads.y[0]), near) < 25 < math.dist((heads.x[0], heads.y[0]), far)


def test_a_tie_says_its_kinds_and_tone_when_pointed_at():
    figure = draw("en", [relation("ACCUSE"), relation("ASSAULT"), relation("AID", "planned")])
    hover = [text for trace in figure.data if trace.mode == "markers" for text in trace.hovertext or ()]
    assert any("Accused, condemned: 1<br>Struck: 1<br>tone −12 in all, from −9 to −3" in text for text in hover)
    assert any("Helped (Planned): 1" in text and "tone" not in text for text in hover)


@pytest.mark.parametrize(("status", "symbol"), [("happened", "square"), ("planned", "square-open")])
def test_a_meeting_of_many_is_a_square_that_opens_its_event(status, symbol):
    key = CASE.rows[0].key
    figure = draw(relations=[], meetings=[Meeting((key,), tuple(ACTORS[:5]), status)])
    (square,) = [trace for trace in figure.data if trace.marker.symbol in ("square", "square-open")]
    assert (square.marker.symbol, list(square.customdata)) == (symbol, [key])
    assert {f"actor:{actor}" for actor in ACTORS[:5]} <= keys(figure)


def test_around_an_actor_that_is_looked_at_the_ties_of_others_fade():
    relations = [relation("AID"), relation("AID", source=ACTORS[2], target=ACTORS[3])]
    colours = {trace.line.color for trace in draw(relations=relations, chosen=f"actor:{ACTORS[0]}").data if trace.mode == "lines" and trace.legend is None}
    assert colours == {edges.COLOURS["positive"], "rgba(27,127,121,0.22)"}


def spots(figure) -> dict[str, tuple[float, float]]:
    return {key: (x, y) for trace in figure.data if trace.customdata is not None for key, x, y in zip(trace.customdata, trace.x, trace.y, strict=True) if key.startswith("actor:")}


def test_no_filter_moves_anybody():
    relations = ties(CASE, CASE.rows)
    whole, part = spots(draw(relations=relations)), spots(draw(relations=[tie for tie in relations if tie.kind != "mentioned"]))
    assert len(part) > 5 and part.keys() - whole.keys()
    assert {key: at for key, at in part.items() if key in whole} == {key: at for key, at in whole.items() if key in part}


def test_a_little_less_height_stretches_the_picture_and_rearranges_nobody():
    relations = ties(CASE, CASE.rows)
    high, low = spots(draw(relations=relations, size=(800, 520))), spots(draw(relations=relations, size=(800, 480)))
    assert {key: x for key, (x, _) in high.items()} == {key: x for key, (x, _) in low.items()}
    order = sorted(high, key=lambda key: high[key][1])
    assert order == sorted(order, key=lambda key: low[key][1])


def test_names_are_neither_cut_nor_on_top_of_each_other_where_many_are_drawn():
    figure = draw(relations=ties(CASE, CASE.rows), choice=Choice(120), size=(760, 460))
    (names,) = [trace for trace in figure.data if trace.mode == "text" and len(trace.text[0]) > 2]
    boxes = [placing.box((x, y), placing.half_width(safe.shown(text).strip("\ufffd")), 7) for x, y, text in zip(names.x, names.y, names.text, strict=True)]
    assert len(boxes) > 25
    assert all(box[0] >= 0 and box[2] <= 760 and box[1] >= 0 and box[3] <= 460 for box in boxes)
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if not placing.is_free(a, [b])]


def test_the_largest_are_always_named():
    figure = draw("en", relations=ties(CASE, CASE.rows), choice=Choice(200), size=(500, 320))
    (names,) = [trace for trace in figure.data if trace.mode == "text" and len(trace.text[0]) > 2]
    busy = Counter(actor for row in CASE.rows for actor in row.event.actors)
    assert {safe.short(CASE.actors[actor].name("en"), 26) for actor, _ in busy.most_common(8)} <= set(names.text)


STRUCK, HELPED = relation("ASSAULT"), relation("AID")


@pytest.mark.parametrize(
    ("before", "after", "glyph", "said"),
    [
        ([], [HELPED], "+", "Gained (+)<br>After: Helped: 1"),
        ([STRUCK], [], "−", "Lost (−)<br>Before: Struck: 1"),
        ([STRUCK], [HELPED], "⇄", "Changed sign (⇄)<br>Before: Struck: 1<br>After: Helped: 1"),
        ([STRUCK], [STRUCK], "=", "Kept (=)<br>Before: Struck: 1<br>After: Struck: 1"),
    ],
)
def test_what_a_day_changed_is_told_by_a_sign_a_dash_and_words(before, after, glyph, said):
    figure = draw("en", [], changes=changes(before, after))
    hover = [text for trace in figure.data if trace.mode == "markers" for text in trace.hovertext or ()]
    assert glyphs(figure) == [glyph]
    assert any(said in text for text in hover)


def test_each_turn_has_a_dash_or_a_colour_and_sign_of_its_own():
    assert len(set(turns.COLOURS.values())) == len(set(turns.GLYPHS.values())) == 4


def test_a_connection_is_marked_and_the_rest_fades():
    relations = [relation("AID"), relation("AID", source=ACTORS[1], target=ACTORS[2]), relation("AID", source=ACTORS[3], target=ACTORS[4])]
    kept = pairs(relations[:2])
    figure = draw(relations=relations, choice=Choice(kept=tuple(pair.key for pair in kept)))
    bands = [trace for trace in figure.data if trace.mode == "lines" and trace.line.width == 13]
    assert len(bands) == 1 and len(bands[0].x) == 6
    opacity = {key: faint for trace in figure.data if trace.customdata is not None and isinstance(trace.marker.opacity, tuple) for key, faint in zip(trace.customdata, trace.marker.opacity, strict=True)}
    assert [opacity[f"actor:{actor}"] < 1 for actor in ACTORS[:5]] == [False, False, False, True, True]
