"""A figure as the plain data that Plotly draws from.

Plotly's own figures check and copy every value, which takes longer than all else that a chart needs; they are made from this one where
a picture is exported. Tests make them too, so that whatever Plotly would refuse is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio


class Part(dict[str, Any]):
    """A part of a figure, whose values can also be read as attributes; None for one that is not given."""

    def __getattr__(self, name: str) -> Any:
        """The value of that name."""
        if name.startswith(("_", "add_", "to_", "update_")):
            raise AttributeError(name)
        return _part(self.get(name))


def _part(value: Any) -> Any:
    if isinstance(value, dict):
        return value if isinstance(value, Part) else Part(value)
    return tuple(map(_part, value)) if isinstance(value, list | tuple) else value


class Sketch(Part):
    """A figure: `data` holds its traces, `layout` the rest."""

    def __init__(self) -> None:
        super().__init__(data=[], layout=Part(template=_template()))

    def add_scatter(self, **told: Any) -> None:
        """Points, lines or text."""
        self.add_traces([trace("scatter", **told)])

    def add_bar(self, **told: Any) -> None:
        """Bars."""
        self.add_traces([trace("bar", **told)])

    def add_heatmap(self, **told: Any) -> None:
        """Cells of colour."""
        self.add_traces([trace("heatmap", **told)])

    def add_traces(self, traces: Iterable[Part]) -> None:
        """Traces that are ready."""
        self["data"].extend(traces)

    def add_shape(self, **told: Any) -> None:
        """A line or a box."""
        self["layout"].setdefault("shapes", []).append(Part(told))

    def update_layout(self, known: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Values of the layout; shapes come to those that are there already."""
        said = {**(known or {}), **more}
        shapes = [*self["layout"].get("shapes", ()), *said.pop("shapes", ())]
        self["layout"].update(said, **({"shapes": shapes} if shapes else {}))

    def figure(self) -> go.Figure:
        """The same as a figure of Plotly's, checked."""
        return go.Figure(data=self["data"], layout=self["layout"])


def trace(kind: str, **told: Any) -> Part:
    """A trace of a kind of chart."""
    return Part(told, type=kind)


@lru_cache(maxsize=1)
def _template() -> dict[str, Any]:
    """The look from which Plotly's figures start."""
    template: dict[str, Any] = pio.templates[pio.templates.default].to_plotly_json()
    return template
