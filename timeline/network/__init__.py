"""Who is tied to whom: relations out of events and mentions, the graph of them, and one stable position for each actor."""

from timeline.network.chance import Chance, chance
from timeline.network.changes import TURNS, Change, Halves, Turn, changes, halves
from timeline.network.communities import Communities, communities
from timeline.network.graph import Standing, graph, ranked
from timeline.network.kinds import Kind, kind_of, kinds
from timeline.network.layout import positions
from timeline.network.meetings import Meeting, candidates, meetings
from timeline.network.pairs import Pair, Sign, Tone, key, pairs, strongest, tone
from timeline.network.paths import Step, around, connecting, shortest
from timeline.network.periods import Periods, periods
from timeline.network.picking import MOST, Choice, enough, near, pick, stage
from timeline.network.tallies import Tally, between, tally
from timeline.network.ties import ties
from timeline.network.writing import Edge, Node, gexf, graphml

__all__ = [
    "MOST",
    "TURNS",
    "Chance",
    "Change",
    "Choice",
    "Communities",
    "Edge",
    "Halves",
    "Kind",
    "Meeting",
    "Node",
    "Pair",
    "Periods",
    "Sign",
    "Standing",
    "Step",
    "Tally",
    "Tone",
    "Turn",
    "around",
    "between",
    "candidates",
    "chance",
    "changes",
    "communities",
    "connecting",
    "enough",
    "gexf",
    "graph",
    "graphml",
    "halves",
    "key",
    "kind_of",
    "kinds",
    "meetings",
    "near",
    "pairs",
    "periods",
    "pick",
    "positions",
    "ranked",
    "shortest",
    "stage",
    "strongest",
    "tally",
    "ties",
    "tone",
]
