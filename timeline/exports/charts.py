"""The charts of the screen as pictures, without the screen.

Each raises ExportError where the rows leave nothing to draw, or where no Chromium is found to draw it.
"""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from timeline import chronology, network
from timeline.case import Case, Row
from timeline.errors import ExportError
from timeline.events.lexicon import event_types
from timeline.exports.pictures import Form, picture
from timeline.figures import network as network_figure
from timeline.figures import timeline as timeline_figure
from timeline.wording import wording

_WIDTH, _HEIGHT = 1400, 900  # pixels; a timeline of many lanes is taller


def timeline_png(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The timeline as PNG."""
    return _picture(timeline(case, rows, language), "png")


def timeline_svg(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The timeline as SVG."""
    return _picture(timeline(case, rows, language), "svg")


def timeline_pdf(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The timeline as PDF."""
    return _picture(timeline(case, rows, language), "pdf")


def network_pdf(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The network as PDF."""
    return _picture(ties(case, rows, language), "pdf")


def network_png(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The network as PNG."""
    return _picture(ties(case, rows, language), "png")


def network_svg(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The network as SVG."""
    return _picture(ties(case, rows, language), "svg")


def timeline(case: Case, rows: Sequence[Row], language: str) -> go.Figure:
    """The figure of the dated rows, over their whole time."""
    dated = chronology.dated(rows)
    if not dated:
        raise ExportError("no event in view has a calendar date, so there is no timeline to draw")
    look = timeline_figure.Look(width=_WIDTH)
    return timeline_figure.draw(case, dated, chronology.window(dated), event_types(), wording(language), look).figure()


def ties(case: Case, rows: Sequence[Row], language: str) -> go.Figure:
    """The figure of the strongest ties in the rows."""
    relations = network.ties(case, rows)
    if not relations:
        raise ExportError("no two actors in view are tied, so there is no network to draw")
    places = network.positions(case)
    return network_figure.draw(case, rows, relations, places, wording(language), size=(_WIDTH, _HEIGHT)).figure()


def _picture(figure: go.Figure, form: Form) -> bytes:
    return picture(figure, form, (_WIDTH, max(_HEIGHT, int(figure.layout.height or 0))))
