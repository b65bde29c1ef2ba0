"""The network of the rows in view as files for graph programs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline import network
from timeline.case import Case, Row
from timeline.figures.safe import shown
from timeline.network.ties import MENTIONED, MUTUAL
from timeline.network.writing import Edge, Node, Value
from timeline.records import Actor, Relation

# XML can't hold these two; it turns tabs and line ends in an attribute into spaces.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_SPACE = re.compile("[\t\n\r]")


def gexf(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """Actors and their relations in the rows as GEXF, with positions, for Gephi. Labels are in the language, and in both as attributes."""
    return network.gexf(*_graph(case, rows, language))


def graphml(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The same as GraphML, for yEd, Cytoscape and igraph."""
    return network.graphml(*_graph(case, rows, language))


def legal(text: str) -> str:
    """The text with everything that XML can't hold, and every control of direction, replaced one for one."""
    return _SPACE.sub(" ", _NOT_IN_XML.sub("\ufffd", shown(text)))


def _graph(case: Case, rows: Sequence[Row], language: str) -> tuple[list[Node], list[Edge]]:
    relations = network.ties(case, rows)
    places = network.positions(case)
    nodes = [
        Node(legal(standing.actor), places.get(standing.actor, (0.0, 0.0)), _actor(case, standing, language))
        for standing in network.ranked(case, rows)
    ]
    return nodes, [Edge(legal(tie.source), legal(tie.target), _tie(case, tie)) for tie in relations]


def _actor(case: Case, standing: network.Standing, language: str) -> dict[str, Value]:
    actor = case.actors.get(standing.actor) or Actor(standing.actor, None, None, "other", None, known=False)
    return _attributes(
        label=actor.name(language),
        label_en=actor.name_en,
        label_ar=actor.name_ar,
        kind=actor.kind,
        side=actor.side,
        known=actor.known,
        events=standing.events,
        ties=standing.ties,
    )


def _tie(case: Case, tie: Relation) -> dict[str, Value]:
    first, last = _period(case, tie)
    return _attributes(
        kind=tie.kind,
        group=network.kind_of(tie.kind),
        status=tie.status,
        directed=tie.kind not in MUTUAL | {MENTIONED},
        weight=tie.weight,
        tone=tie.tone,
        first=first,
        last=last,
        reports=len({evidence.report for evidence in tie.evidence}),
    )


def _period(case: Case, tie: Relation) -> tuple[str | None, str | None]:
    """The first and last day of a tie's events; of a `mentioned` tie, of the publication of its reports. None where no day is known."""
    if tie.events:
        days = [case.by_key[key].days or ("", "") for key in tie.events]
    else:
        published = {case.by_name[evidence.report].report.published.value or "" for evidence in tie.evidence}
        days = [(value.partition("/")[0], value.rpartition("/")[2]) for value in published]
    return min(filter(None, (first for first, _ in days)), default=None), max(filter(None, (last for _, last in days)), default=None)


def _attributes(**values: Value | None) -> dict[str, Value]:
    """The attributes that have a value: the formats know no None."""
    return {key: legal(value) if isinstance(value, str) else value for key, value in values.items() if value is not None}
