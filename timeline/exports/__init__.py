"""What leaves the house as a file. One registry, FORMATS: a new format is one file and one line here.

Every format makes the bytes of a file from a case, the rows in view, and the language of labels, `ar` or `en`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from timeline.case import Case, Row

Make = Callable[[Case, Sequence[Row], str], bytes]


class Format(NamedTuple):
    """The usual ending of a file, its media type, and `module.function` in this room that makes its bytes."""

    ending: str
    media_type: str
    maker: str

    @property
    def make(self) -> Make:
        """The function that makes the file, its module loaded only now: charts and spreadsheets take long to load.

        It raises ExportError where something that it needs is missing.
        """
        module, _, name = self.maker.partition(".")
        found: Make = getattr(import_module(f"{__name__}.{module}"), name)
        return found


FORMATS: dict[str, Format] = {
    "csv": Format("csv", "text/csv", "table.csv"),
    "xlsx": Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook.xlsx"),
    "html": Format("html", "text/html", "briefing.html"),
    "gexf": Format("gexf", "application/gexf+xml", "graphs.gexf"),
    "graphml": Format("graphml", "application/graphml+xml", "graphs.graphml"),
    "json": Format("jsonl", "application/jsonl", "contract.json_lines"),
    "timeline-png": Format("png", "image/png", "charts.timeline_png"),
    "timeline-svg": Format("svg", "image/svg+xml", "charts.timeline_svg"),
    "timeline-pdf": Format("pdf", "application/pdf", "charts.timeline_pdf"),
    "network-png": Format("png", "image/png", "charts.network_png"),
    "network-svg": Format("svg", "image/svg+xml", "charts.network_svg"),
    "network-pdf": Format("pdf", "application/pdf", "charts.network_pdf"),
}

__all__ = ["FORMATS", "Format", "Make"]
