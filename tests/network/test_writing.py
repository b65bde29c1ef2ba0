import re
from io import BytesIO

import networkx as nx
import pytest

from timeline.network import Edge, Node, gexf, graphml

NODES = [Node("a", (0.5, -1.0), {"label": "أ <b>", "known": True, "events": 3}), Node("b", (0.0, 0.0), {"label": "ب"})]
EDGES = [Edge("a", "b", {"kind": "ACCUSE", "weight": 2, "tone": -4.5}), Edge("a", "b", {"kind": "mentioned", "weight": 1})]


@pytest.mark.parametrize("write", [gexf, graphml])
def test_the_same_graph_is_written_as_the_same_bytes_whatever_the_day(write, monkeypatch):
    monkeypatch.setattr("time.strftime", lambda *_: "1999-12-31")
    first = write(NODES, EDGES)
    monkeypatch.setattr("time.strftime", lambda *_: "2026-01-01")
    assert write(NODES, EDGES) == first


def test_gexf_read_again_holds_labels_attributes_positions_and_both_edges():
    found = nx.read_gexf(BytesIO(gexf(NODES, EDGES)))
    place = found.nodes["a"].pop("viz")["position"]
    assert (place["x"], place["y"]) == (500, -1000)
    assert found.nodes["a"] == {"label": "أ <b>", "known": True, "events": 3}
    edges = sorted((data["kind"], data["weight"], data.get("tone")) for _, _, data in found.edges(data=True))
    assert edges == [("ACCUSE", 2, -4.5), ("mentioned", 1, None)]


def test_graphml_read_again_holds_labels_attributes_positions_and_both_edges():
    found = nx.read_graphml(BytesIO(graphml(NODES, EDGES)))
    assert found.nodes["a"] == {"label": "أ <b>", "known": True, "events": 3, "x": 500, "y": -1000}
    edges = sorted((data["kind"], data["weight"], data.get("tone")) for _, _, data in found.edges(data=True))
    assert edges == [("ACCUSE", 2, -4.5), ("mentioned", 1, None)]


@pytest.mark.parametrize("write", [gexf, graphml])
def test_an_empty_graph_is_a_valid_file(write):
    read = nx.read_gexf if write is gexf else nx.read_graphml
    assert list(read(BytesIO(write([], [])))) == []


def test_gexf_holds_nothing_of_the_program_that_wrote_it():
    assert not any(word in gexf(NODES, EDGES).lower() for word in (b"networkx", b"<meta"))


def test_graphml_declares_each_key_once():
    keys = re.findall(r'<key id="(\w+)"', graphml(NODES, [*EDGES, Edge("b", "a", {"label": "a name that nodes have too"})]).decode())
    assert len(keys) == len(set(keys)) > 5
