"""What leaves the house as a file. One registry, FORMATS: a new format is one file and one line here.

Every format makes the bytes of a file from a Selection: the case, the rows in view, how they were chosen, the language of labels.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from timeline.exports.selection import Selection

Make = Callable[..., bytes]


class Format(NamedTuple):
    """The usual ending of a file, its media type, `module.function` in this room that makes its bytes, and what else that is told."""

    ending: str
    media_type: str
    maker: str
    told: tuple[str, ...] = ()

    def make(self, selection: Selection) -> bytes:
        """The bytes of the file. Its module is loaded only now: charts and spreadsheets take long to load.

        Raises:
            ExportError: there is nothing to draw, or something that it needs is missing.
        """
        module, _, name = self.maker.partition(".")
        maker: Make = getattr(import_module(f"{__name__}.{module}"), name)
        return maker(selection, *self.told)


_PICTURES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}

FORMATS: dict[str, Format] = {
    "csv": Format("csv", "text/csv", "table.csv"),
    "actors-csv": Format("csv", "text/csv", "table.actors"),
    "ties-csv": Format("csv", "text/csv", "table.ties"),
    "xlsx": Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook.xlsx"),
    "html": Format("html", "text/html", "briefing.html"),
    "gexf": Format("gexf", "application/gexf+xml", "graphs.gexf"),
    "graphml": Format("graphml", "application/graphml+xml", "graphs.graphml"),
    "json": Format("jsonl", "application/jsonl", "contract.json_lines"),
    **{
        f"{chart}-{form}": Format(form, media_type, "charts.picture", (chart, form))
        for chart in ("timeline", "network", "matrix")
        for form, media_type in _PICTURES.items()
    },
}

__all__ = ["FORMATS", "Format", "Selection"]
