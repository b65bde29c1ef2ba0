"""What all figures share: colours, fonts, shapes, and the configuration that keeps Plotly on this machine."""

from __future__ import annotations

from typing import Any

FONT = '"Segoe UI", "Noto Sans Arabic", "Noto Sans", Tahoma, "DejaVu Sans", Arial, sans-serif'
INK, QUIET, GRID, PAPER, SELECTED = "#1c2733", "#5b6773", "#e3e7ec", "#ffffff", "#b45309"
MEETING = "#3374ad"  # that of the event type
LINK = "#14528a"
NO_TONE, NOTHING, FEW, MANY = "#b3bdc8", "#eef1f4", "#d6e0ea", "#1f4e79"  # a tie without tone, an empty cell, the ends of a scale of counts

# Shape tells a status from another where colour can't.
SYMBOLS = {
    "happened": "circle", "ongoing": "diamond", "planned": "circle-open", "conditional": "diamond-open",
    "denied": "x", "claimed": "triangle-up",
}  # fmt: skip
KINDS = {
    "state": "#1f4e79", "organization": "#6b4c9a", "coalition": "#2a7f9e", "government-body": "#4a6fa5",
    "armed-group": "#a83232", "party": "#2f7d5b", "person": "#6f7b88", "other": "#8a6d3b",
}  # fmt: skip

# Plotly's own bar has a button that uploads a chart: it is off, and so is every other way off the machine.
CONFIG: dict[str, Any] = {
    "displayModeBar": False, "displaylogo": False, "displayNotifier": False, "showSendToCloud": False, "plotlyServerURL": "",
    "doubleClick": False, "responsive": True, "scrollZoom": False,
}  # fmt: skip

# What a chart shows until it is drawn: nothing, not even the axes that Plotly would invent.
BLANK: dict[str, Any] = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}, "paper_bgcolor": "rgba(0,0,0,0)",
                                                "plot_bgcolor": "rgba(0,0,0,0)"}}  # fmt: skip


def layout(direction: str, **more: Any) -> dict[str, Any]:
    """The layout that every figure starts from. The legend and hover text follow the direction of the page."""
    rtl = direction == "rtl"
    return {
        "paper_bgcolor": PAPER, "plot_bgcolor": PAPER, "font": {"family": FONT, "size": 12, "color": INK}, "hovermode": "closest",
        "hoverlabel": {"align": "right" if rtl else "left", "bgcolor": INK, "font": {"family": FONT, "size": 12.5, "color": PAPER}},
        "legend": {"orientation": "h", "xref": "container", "x": 0.985 if rtl else 0.015, "xanchor": "right" if rtl else "left",
                   "yref": "container", "y": 1, "yanchor": "top", "traceorder": "reversed" if rtl else "normal",
                   "font": {"size": 11.5, "color": QUIET}, "bgcolor": "rgba(255,255,255,0)",
                   "itemsizing": "constant", "itemclick": False, "itemdoubleclick": False},
        **more,
    }  # fmt: skip


def pale(colour: str, opacity: float) -> str:
    """A `#rrggbb` colour as rgba text with an opacity from 0 to 1."""
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
