"""The network of the rows in view as files for graph programs."""

from __future__ import annotations

import re

from timeline import network
from timeline.exports.selection import Selection
from timeline.exports.sheets import days_of
from timeline.figures.safe import shown
from timeline.network.pairs import is_directed
from timeline.network.writing import Edge, Node, Value
from timeline.records import Actor, Relation

# XML can't hold these two; it turns tabs and line ends in an attribute into spaces.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_SPACE = re.compile("[\t\n\r]")


def gexf(selection: Selection) -> bytes:
    """Actors and their relations in the rows as GEXF, with positions, for Gephi. Labels are in the language, and in both as attributes."""
    return network.gexf(*_graph(selection))


def graphml(selection: Selection) -> bytes:
    """The same as GraphML, for yEd, Cytoscape and igraph."""
    return network.graphml(*_graph(selection))


def legal(text: str) -> str:
    """The text with everything that XML can't hold, and every control of direction, replaced one for one."""
    return _SPACE.sub(" ", _NOT_IN_XML.sub("\ufffd", shown(text)))


def _graph(selection: Selection) -> tuple[list[Node], list[Edge]]:
    places = network.positions(selection.case)
    nodes = [
        Node(legal(standing.actor), places.get(standing.actor, (0.0, 0.0)), _actor(selection, standing))
        for standing in network.ranked(selection.case, selection.rows)
    ]
    return nodes, [Edge(legal(tie.source), legal(tie.target), _tie(selection, tie)) for tie in selection.relations]


def _actor(selection: Selection, standing: network.Standing) -> dict[str, Value]:
    actor = selection.case.actors.get(standing.actor) or Actor(standing.actor, None, None, "other", None, known=False)
    return _attributes(
        label=actor.name(selection.language),
        label_en=actor.name_en,
        label_ar=actor.name_ar,
        kind=actor.kind,
        side=actor.side,
        known=actor.known,
        events=standing.events,
        ties=standing.ties,
    )


def _tie(selection: Selection, tie: Relation) -> dict[str, Value]:
    first, last = days_of(selection, tie)
    return _attributes(
        kind=tie.kind,
        group=network.kind_of(tie.kind),
        status=tie.status,
        directed=is_directed(tie),
        weight=tie.weight,
        tone=float(tie.tone),  # of one type in all edges, or readers refuse the file
        first=first,
        last=last,
        reports=len({evidence.report for evidence in tie.evidence}),
    )


def _attributes(**values: Value | None) -> dict[str, Value]:
    """The attributes that have a value: the formats know no None."""
    return {key: legal(value) if isinstance(value, str) else value for key, value in values.items() if value is not None}
