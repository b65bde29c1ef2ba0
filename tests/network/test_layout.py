import math
import time
from itertools import combinations

from tests.gold_case import gold_case
from tests.small_case import small_case
from timeline.case import Case
from timeline.network import positions
from timeline.records import Actor, Analysis, Mention, Report, Sentence

CASE = gold_case()


def crowd(actors: int) -> Case:
    """A report of many sentences that name neighbours on a ring, and one that everyone is named with now and then."""
    text = "." * actors * 2
    pairs = [(n, (n + 1) % actors if n % 3 else 0) for n in range(actors)]
    return Case((
        Analysis(
            Report("crowd.txt", text, "en", ""),
            tuple(Sentence(2 * n, 2 * n + 2, n) for n in range(actors)),
            actors=tuple(Actor(f"a{n:05}", None, None, "person", None) for n in range(actors)),
            mentions=tuple(Mention(2 * n + k, 2 * n + k + 1, f"a{pair[k]:05}", "by hand") for n, pair in enumerate(pairs) for k in (0, 1)),
        ),
    ))  # fmt: skip


def test_every_actor_and_every_side_has_a_place_in_the_square():
    places = positions(CASE)
    assert set(places) == {*CASE.actors, *CASE.sides.values()}
    assert all(-1 <= x <= 1 and -1 <= y <= 1 for x, y in places.values())


def test_a_case_read_again_has_the_same_places():
    assert positions(gold_case()) == positions(CASE)


def test_the_order_of_reports_moves_nobody():
    assert positions(Case(CASE.analyses[::-1])) == positions(CASE)


def test_no_two_actors_stand_on_one_spot():
    assert min(math.dist(a, b) for a, b in combinations(positions(CASE).values(), 2)) > 0.02


def test_actors_that_are_tied_stand_closer_than_others():
    places = positions(small_case())
    tied = math.dist(places["salem"], places["found/peace-committee"])
    assert tied < math.dist(places["southland"], places["found/peace-committee"])


def test_an_empty_case_has_no_places():
    assert positions(Case()) == {}


def test_a_case_of_one_actor_has_it_in_the_middle():
    report = Report("one.txt", "Salem", "en", "Salem")
    alone = Case((Analysis(report, (Sentence(0, 5, 0),), actors=(Actor("salem", "Salem", None, "person", None),)),))
    assert positions(alone) == {"salem": (0.0, 0.0)}


def test_thousands_of_actors_are_placed_in_seconds_and_apart():
    case = crowd(3000)
    start = time.perf_counter()
    places = positions(case)
    assert time.perf_counter() - start < 10
    assert len(set(places.values())) == 3000
