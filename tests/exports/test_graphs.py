from io import BytesIO

import networkx as nx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.gold_case import gold_case
from tests.small_case import named, small_case
from timeline import network
from timeline.exports import Selection, graphs
from timeline.exports.graphs import legal
from timeline.records import Actor

CASE = gold_case()
ANY_TEXT = st.text(st.characters(codec=None), min_size=1)
READ = {graphs.gexf: nx.read_gexf, graphs.graphml: nx.read_graphml}
each_format = pytest.mark.parametrize("write", READ, ids=lambda write: write.__name__)


def read(write, case, language="en"):
    return READ[write](BytesIO(write(Selection(case, case.rows, language))))


@each_format
def test_all_actors_and_ties_are_in_the_file(write):
    found = read(write, CASE)
    assert set(found) == {standing.actor for standing in network.ranked(CASE, CASE.rows)}
    wanted = sorted((t.source, t.target, t.kind, t.status or "", t.weight, t.tone) for t in network.ties(CASE, CASE.rows))
    edges = found.edges(data=True)
    assert sorted((a, b, e["kind"], e.get("status", ""), e["weight"], e["tone"]) for a, b, e in edges) == wanted


@each_format
@pytest.mark.parametrize(("language", "label"), [("ar", "الشمالية"), ("en", "Northland")])
def test_the_label_is_in_the_language_and_both_names_are_attributes(write, language, label):
    node = read(write, small_case(), language).nodes["northland"]
    assert (node["label"], node["label_en"], node["label_ar"]) == (label, "Northland", "الشمالية")
    assert (node["kind"], node["side"], node["known"], node["events"], node["ties"]) == ("state", "northland", True, 4, 2)


@each_format
def test_a_name_that_is_not_known_is_left_out(write):
    assert "label_en" not in read(write, small_case()).nodes["found/peace-committee"]


@each_format
def test_a_tie_carries_its_kind_status_direction_and_days(write):
    edges = {(a, b, e["kind"]): e for a, b, e in read(write, small_case()).edges(data=True)}
    accusation = edges["northland", "southland", "ACCUSE"]
    assert accusation["group"] == "accused"
    assert (accusation["status"], accusation["directed"], accusation["first"], accusation["last"]) == (
        "happened", True, "2020-03-04", "2020-03-04",
    )  # fmt: skip
    mention = edges["northland", "southland", "mentioned"]
    assert (mention["directed"], mention["first"], mention["last"], mention["reports"]) == (False, "2020-03-05", "2020-03-05", 1)
    assert "status" not in mention
    assert edges["southland", "northland", "ASSAULT"]["status"] == "planned"


@each_format
def test_an_event_without_a_date_has_no_days(write):
    plan = next(e for _, _, e in read(write, small_case()).edges(data=True) if e["kind"] == "ASSAULT")
    assert not {"first", "last"} & set(plan)


@each_format
@settings(deadline=None)  # a position is computed for each case
@given(ANY_TEXT)
@example("]]>&<>\"'")
@example("\ufffe\uffff\ud800\x00\x0b")
@example("line\r\nend\ttab\u2028")
@example("https://example.org/?a=1&b=2")
def test_any_name_comes_back_as_what_xml_can_hold_of_it(write, name):
    case = named(Actor(f"found/{name}", name, name, "other", None, known=False))
    found = read(write, case)
    node = found.nodes[legal(f"found/{name}")]
    assert (node["label"], node["label_en"], node["label_ar"]) == (legal(name),) * 3
    assert len(legal(name)) == len(name)
    assert found.has_edge(legal(f"found/{name}"), "northland")


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text):
    assert legal(legal(text)) == legal(text)


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\ufffe")
def test_a_control_that_hides_or_turns_a_label_is_replaced(control):
    assert legal(f"سا{control}لم") == "سا\ufffdلم"


@pytest.mark.parametrize("mark", "\u200e\u200f\u061c\u200c\u200d")
def test_marks_that_arabic_needs_are_kept(mark):
    assert legal(f"سا{mark}لم") == f"سا{mark}لم"
