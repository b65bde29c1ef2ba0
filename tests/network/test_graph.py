from tests.small_case import small_case
from timeline.case import Filters, by_side
from timeline.network import Standing, graph, ranked
from timeline.records import Relation

CASE = small_case()


def test_an_edge_sums_up_all_relations_of_a_pair():
    found = graph([
        Relation("a", "b", "mentioned", 3),
        Relation("b", "a", "ASSAULT", 2, -18.0, status="happened"),
        Relation("a", "b", "ASSAULT", 1, status="claimed"),
    ])  # fmt: skip
    assert dict(found.edges) == {("a", "b"): {"weight": 6, "done": 2, "tone": -18.0, "kinds": ("ASSAULT", "mentioned")}}


def test_an_empty_graph_has_no_nodes():
    assert list(graph(())) == []


def test_actors_are_ranked_by_events_then_ties_then_id():
    assert ranked(CASE, CASE.rows) == (
        Standing("northland", 4, 2),
        Standing("southland", 4, 2),
        Standing("salem", 2, 3),
        Standing("found/peace-committee", 1, 1),
    )


def test_a_filter_ranks_only_what_it_leaves():
    assert ranked(CASE, CASE.select(Filters(types=("ACCUSE",)))) == (Standing("northland", 1, 1), Standing("southland", 1, 1))


def test_sides_are_ranked_with_the_events_of_their_people_each_event_once():
    assert ranked(*by_side(CASE, CASE.rows))[0] == Standing("northland", 5, 2)
