"""What leaves the house as a file. One registry, FORMATS: a new format is one file and one line here.

Every format makes the bytes of a file from a case, the rows in view, and the language of labels, `ar` or `en`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline.case import Case, Row
from timeline.exports import charts, contract, graphs, table

Make = Callable[[Case, Sequence[Row], str], bytes]


class Format(NamedTuple):
    """The usual ending of a file, its media type, and the function that makes its bytes.

    `make` raises ExportError where something that it needs is missing.
    """

    ending: str
    media_type: str
    make: Make


FORMATS: dict[str, Format] = {
    "csv": Format("csv", "text/csv", table.csv),
    "gexf": Format("gexf", "application/gexf+xml", graphs.gexf),
    "graphml": Format("graphml", "application/graphml+xml", graphs.graphml),
    "json": Format("jsonl", "application/jsonl", contract.json_lines),
    "timeline-png": Format("png", "image/png", charts.timeline_png),
    "timeline-svg": Format("svg", "image/svg+xml", charts.timeline_svg),
    "network-png": Format("png", "image/png", charts.network_png),
    "network-svg": Format("svg", "image/svg+xml", charts.network_svg),
}

__all__ = ["FORMATS", "Format", "Make"]
