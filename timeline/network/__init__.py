"""Who is tied to whom: relations out of events and mentions, the graph of them, and one stable position for each actor."""

from timeline.network.communities import Communities, communities
from timeline.network.graph import Standing, graph, ranked
from timeline.network.kinds import Kind, kind_of, kinds
from timeline.network.layout import positions
from timeline.network.meetings import Meeting, candidates, meetings
from timeline.network.pairs import Pair, Sign, Tone, key, pairs, strongest, tone
from timeline.network.tallies import Tally, between, tally
from timeline.network.ties import ties
from timeline.network.writing import Edge, Node, gexf, graphml

__all__ = [
    "Communities",
    "Edge",
    "Kind",
    "Meeting",
    "Node",
    "Pair",
    "Sign",
    "Standing",
    "Tally",
    "Tone",
    "between",
    "candidates",
    "communities",
    "gexf",
    "graph",
    "graphml",
    "key",
    "kind_of",
    "kinds",
    "meetings",
    "pairs",
    "positions",
    "ranked",
    "strongest",
    "tally",
    "ties",
    "tone",
]
