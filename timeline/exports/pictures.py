"""Charts as pictures: a caption below them, and the Chromium on this machine that draws them through kaleido, an optional dependency."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, NamedTuple

import plotly.graph_objects as go

from timeline.errors import ExportError
from timeline.figures import style
from timeline.figures.safe import directed

Form = Literal["png", "svg", "pdf"]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# Nothing listens at the discard port, so whatever the browser might want from the network by itself comes to nothing.
_NOWHERE = "http://127.0.0.1:9"
_SECONDS = 60
# A PDF is printed from a page, whose margins would cut the picture off at its end.
_WHOLE_PAGE = "<style>@page { margin: 0 } img { display: block }</style>"

_LINE_PX, _PAD_PX, _EDGE_PX, _CHARACTER_PX, _FONT_PX = 18, 10, 14, 6.4, 12
_MOST_LINES = 4  # that one line of the caption may take; filters can be long


class Drawing(NamedTuple):
    """A chart as plain data, as Plotly takes it, and its size in pixels."""

    data: list[dict[str, Any]]
    layout: dict[str, Any]
    width: int
    height: int


def drawing(figure: go.Figure, size: tuple[int, int]) -> Drawing:
    """A figure of ours, so many pixels wide and high."""
    plain = figure.to_plotly_json()
    return Drawing(list(plain["data"]), dict(plain["layout"]), *size)


def captioned(chart: Drawing, lines: Sequence[str], direction: str) -> Drawing:
    """The chart with lines of text below it, in the direction `rtl` or `ltr`; long ones are wrapped, the first one is strong.

    Nothing of the chart moves: the picture grows downwards. What Plotly places by a share of the height is placed anew.
    """
    told = [(text, n == 0) for n, line in enumerate(lines) for text in _wrapped(line, chart.width)]
    more = 2 * _PAD_PX + _LINE_PX * len(told)
    margin = {"t": 100, "b": 80, "l": 80, "r": 80} | (chart.layout.get("margin") or {})
    notes = [_note(text, margin, direction, n, is_strong=is_strong) for n, (text, is_strong) in enumerate(told)]
    layout = chart.layout | {
        "margin": margin | {"b": margin["b"] + more}, "width": chart.width, "height": chart.height + more,
        "annotations": [*(chart.layout.get("annotations") or ()), *notes],
        "shapes": [*(chart.layout.get("shapes") or ()), _rule(margin)],
        **_lifted(chart.layout, chart.height, chart.height + more),
    }  # fmt: skip
    return Drawing(chart.data, layout, chart.width, chart.height + more)


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, int((width - 2 * _EDGE_PX) / _CHARACTER_PX), max_lines=_MOST_LINES, placeholder=" …")


def _note(text: str, margin: Mapping[str, float], direction: str, line: int, *, is_strong: bool) -> dict[str, Any]:
    """One line of the caption as an annotation, at the inline start of the picture."""
    side, rtl = ("right", True) if direction == "rtl" else ("left", False)
    safe = directed(text, direction)
    return {
        "text": f"<b>{safe}</b>" if is_strong else safe, "showarrow": False, "xref": "paper", "x": 1 if rtl else 0,
        "xanchor": side, "xshift": margin["r"] - _EDGE_PX if rtl else _EDGE_PX - margin["l"], "yref": "paper", "y": 0, "yanchor": "top",
        "yshift": -(margin["b"] + _PAD_PX + line * _LINE_PX), "font": {"size": _FONT_PX, "color": style.INK if is_strong else style.QUIET},
    }  # fmt: skip


def _rule(margin: Mapping[str, float]) -> dict[str, Any]:
    """A thin line between chart and caption, as wide as the plot, `pixel` below it."""
    at = -(margin["b"] + _PAD_PX / 3)
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": "paper", "ysizemode": "pixel", "yanchor": 0, "y0": at, "y1": at,
            "line": {"color": style.GRID, "width": 1}}  # fmt: skip


def _lifted(layout: Mapping[str, Any], old: int, new: int) -> dict[str, Any]:
    """The legends that are placed by a share of the whole height, as many pixels below the top as they were."""
    return {
        name: legend | {"y": 1 - (1 - legend.get("y", 1)) * old / new}
        for name, legend in layout.items()
        if name.startswith("legend") and isinstance(legend, dict) and legend.get("yref") == "container"
    }


def days(chart: Drawing) -> tuple[str, str] | None:
    """The first and last ISO day on the axis of a timeline, None where it has none."""
    ends = (chart.layout.get("xaxis") or {}).get("range") or ()
    found = sorted(end for end in ends if isinstance(end, str))
    if len(found) != 2:
        return None
    # The axis ends where the last day does: a moment before that is still in it.
    last = datetime.fromisoformat(found[1]) - timedelta(seconds=1)
    return found[0][:10], last.date().isoformat()


def picture(chart: Drawing, form: Form, *, scale: float = 2) -> bytes:
    """The chart as PNG, SVG or PDF. A PNG has `scale` times as many pixels each way. The fonts are those of this machine.

    Raises:
        ExportError: kaleido or a Chromium is missing, or it couldn't draw.
    """
    kaleido, browser = _kaleido(), _browser()
    page = kaleido.PageGenerator(plotly=_plotly_js().as_uri(), mathjax=False)
    page.header += _WHOLE_PAGE
    options = {"format": form, "width": chart.width, "height": chart.height, "scale": scale if form == "png" else 1}
    kept = {"path": str(browser), "page_generator": page, "proxy_server": _NOWHERE, "timeout": _SECONDS}
    try:
        drawn: Any = kaleido.calc_fig_sync({"data": chart.data, "layout": chart.layout}, opts=options, kopts=kept)
    except Exception as error:  # the family of kaleido and choreographer has no common root
        reason = next(iter(str(error).splitlines()), "") or type(error).__name__
        raise ExportError(f"{browser} could not draw the picture: {reason}") from error
    return preserved(bytes(drawn)) if form == "svg" else bytes(drawn)


def preserved(svg: bytes) -> bytes:
    """An SVG whose spaces count: labels keep clear of their marks by them, and not every program reads the style that Plotly gives them."""
    return svg.replace(b"<svg ", b'<svg xml:space="preserve" ', 1)


def can_draw() -> bool:
    """True where both kaleido and a Chromium are on this machine. Neither is started: this is asked each time that a page is built."""
    try:
        _browser()
    except ExportError:
        return False
    return find_spec("kaleido") is not None


def _kaleido() -> ModuleType:
    try:
        import kaleido
    except ImportError:
        raise ExportError('pictures need the optional part: pip install "masar[pictures]"') from None
    module: ModuleType = kaleido
    return module


def _browser() -> Path:
    """The Chromium to draw with: BROWSER_PATH, else the first one on the PATH."""
    named = os.environ.get("BROWSER_PATH")
    found = named if named else next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise ExportError("pictures need a Chromium: none is on the PATH; install one (Debian: chromium) or name it in BROWSER_PATH")
    if not os.access(found, os.X_OK) or Path(found).is_dir():
        raise ExportError(f"pictures need a Chromium: BROWSER_PATH names {found}, which can't be run")
    return Path(found)


def _plotly_js() -> Path:
    """The script that comes with the plotly package, so that none is fetched."""
    import plotly

    return Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
