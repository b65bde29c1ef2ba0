"""Graphs as files that other programs read. What is written depends on the graph alone: no clock, no version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element  # written, never parsed

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

Value = str | int | float | bool
_SCALE = 1000  # Gephi draws positions as pixels


class Node(NamedTuple):
    """A node to write. Attributes hold no None and no character that XML forbids; `place` is in the square from -1 to 1."""

    id: str
    place: tuple[float, float]
    attributes: Mapping[str, Value]


class Edge(NamedTuple):
    """An edge to write. Several may join the same two nodes."""

    source: str
    target: str
    attributes: Mapping[str, Value]


def gexf(nodes: Iterable[Node], edges: Iterable[Edge]) -> bytes:
    """A directed multigraph in GEXF 1.2, UTF-8, with positions."""
    network = _network(edges)
    for node in nodes:
        place = {"x": node.place[0] * _SCALE, "y": node.place[1] * _SCALE, "z": 0.0}
        network.add_node(node.id, **node.attributes, viz={"position": place})
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(network)
    _drop_own(writer.xml)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _drop_own(xml: Element) -> None:
    """Takes out what networkx adds of its own: the day and its version, and the key of each edge, which would be a column in Gephi."""
    own = {attribute.get("id") for attribute in xml.iter("attribute") if attribute.get("title") == "networkx_key"}
    for parent in list(xml.iter()):
        for child in list(parent):
            is_key = child.get("for") in own or (child.tag == "attribute" and child.get("id") in own)
            if child.tag == "meta" or is_key:
                parent.remove(child)


def graphml(nodes: Iterable[Node], edges: Iterable[Edge]) -> bytes:
    """A directed multigraph in GraphML, UTF-8, with positions as `x` and `y`."""
    network = _network(edges)
    for node in nodes:
        network.add_node(node.id, **node.attributes, x=node.place[0] * _SCALE, y=node.place[1] * _SCALE)
    out = BytesIO()
    nx.write_graphml_xml(network, out)
    return out.getvalue()


def _network(edges: Iterable[Edge]) -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, edge in enumerate(edges):
        network.add_edge(edge.source, edge.target, number, **edge.attributes)
    return network
