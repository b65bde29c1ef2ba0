"""The charts of the screen as pictures, without the screen.

Each raises ExportError where the rows leave nothing to draw, or where no Chromium is found to draw it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import plotly.graph_objects as go

from timeline import chronology, config, network
from timeline.errors import ExportError
from timeline.events.lexicon import event_types
from timeline.exports import caption, pictures
from timeline.exports.pictures import Drawing, Form
from timeline.exports.selection import Selection
from timeline.figures import matrix as matrix_figure
from timeline.figures import network as network_figure
from timeline.figures import timeline as timeline_figure

WIDTH, HEIGHT = 1400, 900  # pixels; a timeline of many lanes is taller
_IN_MATRIX = 30


def picture(selection: Selection, chart: str, form: Form) -> bytes:
    """A chart of CHARTS as PNG, SVG or PDF, over a caption where the selection asks for one."""
    figure = CHARTS[chart](selection)
    if chart == "network":
        selection = replace(selection, notes=(*selection.notes, *_left_out(selection)))
    if chart == "matrix":
        selection = replace(selection, notes=(*selection.notes, selection.own_words["note-matrix"]))
    size = int(figure.layout.width or WIDTH), int(figure.layout.height or HEIGHT)
    drawing = pictures.drawing(figure, size)
    return pictures.picture(captioned(selection, chart, drawing), form, scale=selection.scale)


def captioned(selection: Selection, chart: str, drawing: Drawing) -> Drawing:
    """The drawing over its caption, where the selection asks for one."""
    if not selection.captioned:
        return drawing
    drawn = pictures.days(drawing) if chart == "timeline" else None
    # The timeline shows events, whatever ties are asked for.
    told = replace(selection, kinds=()) if chart == "timeline" else selection
    return pictures.captioned(drawing, caption.lines(told, chart, drawn), selection.words.direction)


def timeline(selection: Selection, width: int = WIDTH) -> go.Figure:
    """The figure of the dated rows, over their whole time or the period that is asked for; `width` in pixels."""
    asked = selection.filters
    dated = chronology.dated(selection.rows, asked.first, asked.last)
    if not dated:
        raise ExportError(selection.own_words["no-timeline"])
    look = timeline_figure.Look(axis=selection.axis, by=selection.lanes, width=width)
    days = chronology.window(dated, asked.first, asked.last)
    return timeline_figure.draw(selection.case, dated, days, event_types(), selection.words, look).figure()


def ties(selection: Selection, width: int = WIDTH) -> go.Figure:
    """The figure of the strongest ties in the rows; `width` in pixels."""
    relations, places = selection.relations, network.positions(selection.case)
    if not relations:
        raise ExportError(selection.own_words["no-network"])
    return network_figure.draw(selection.case, selection.rows, relations, places, selection.words, size=(width, HEIGHT)).figure()


def _left_out(selection: Selection) -> Iterator[str]:
    """How many ties the network draws of how many, where these are not all."""
    found = network.pairs(selection.relations)
    drawn = network.strongest(found, config.number("actors_in_network"), config.number("ties_in_network"))
    if len(drawn) < len(found):
        yield selection.words.say("more-not-drawn", shown=len(drawn), all=len(found))


def matrix(selection: Selection) -> go.Figure:
    """The association matrix of the actors with the strongest ties, ordered by community."""
    relations = selection.relations
    shown = network.strongest(network.pairs(relations), _IN_MATRIX, len(relations))
    if not shown:
        raise ExportError(selection.own_words["no-network"])
    actors = {actor for pair in shown for actor in (pair.first, pair.second)}
    found = network.communities(tie for tie in relations if tie.source in actors and tie.target in actors)
    groups = {actor: n for n, group in enumerate(found.groups) for actor in group}
    return matrix_figure.draw(selection.case, list(groups), shown, groups, selection.words, width=WIDTH).figure()


CHARTS: dict[str, Callable[[Selection], go.Figure]] = {"timeline": timeline, "network": ties, "matrix": matrix}
