"""Plotly figures as pictures, drawn by a Chromium on this machine through kaleido, an optional dependency."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import plotly.graph_objects as go

from timeline.errors import ExportError

Form = Literal["png", "svg", "pdf"]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# Nothing listens at the discard port, so whatever the browser might want from the network by itself comes to nothing.
_NOWHERE = "http://127.0.0.1:9"
_SECONDS = 60


def picture(figure: go.Figure, form: Form, size: tuple[int, int], scale: float = 2) -> bytes:
    """The figure as PNG, SVG or PDF. `size` is in pixels; a PNG has `scale` times as many each way. The fonts are those of this machine.

    Raises:
        ExportError: kaleido or a Chromium is missing, or it couldn't draw.
    """
    kaleido, browser = _kaleido(), _browser()
    page = kaleido.PageGenerator(plotly=_plotly_js().as_uri(), mathjax=False)
    options = {"format": form, "width": size[0], "height": size[1], "scale": scale if form == "png" else 1}
    kept = {"path": str(browser), "page_generator": page, "proxy_server": _NOWHERE, "timeout": _SECONDS}
    try:
        drawn: Any = kaleido.calc_fig_sync(figure, opts=options, kopts=kept)
    except Exception as error:  # the family of kaleido and choreographer has no common root
        reason = next(iter(str(error).splitlines()), "") or type(error).__name__
        raise ExportError(f"{browser} could not draw the picture: {reason}") from error
    return bytes(drawn)


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
