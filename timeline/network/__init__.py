"""Who is tied to whom: relations out of events and mentions, the graph of them, and one stable position for each actor."""

from timeline.network.graph import Standing, graph, ranked
from timeline.network.layout import positions
from timeline.network.ties import ties
from timeline.network.writing import Edge, Node, gexf, graphml

__all__ = ["Edge", "Node", "Standing", "gexf", "graph", "graphml", "positions", "ranked", "ties"]
