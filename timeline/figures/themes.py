"""The dark theme of figures: each is drawn once, in the colours of light, and its colours are changed here and nowhere else."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from timeline.figures import style

DARK_PAPER = "#19222c"
# Colours with a counterpart of their own. All others keep their hue and are made lighter until they stand out from the dark paper.
_COUNTERPARTS = {
    style.INK: "#e6ebf0", style.QUIET: "#a9b5c1", style.GRID: "#303c49", style.PAPER: DARK_PAPER, style.SELECTED: "#f2a541",
    style.LINK: "#8cc4f5", style.NO_TONE: "#5f6d7b", style.NOTHING: "#232e3a", style.FEW: "#26405a", style.MANY: "#a7d3fb",
    "#fff": DARK_PAPER,
}  # fmt: skip
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#fff\b|rgba\((\d+),(\d+),(\d+),")
# The parts of a figure that hold colours, at any depth: never the texts of reports, and never the data.
_HOLDERS = frozenset({
    "color", "bgcolor", "bordercolor", "gridcolor", "linecolor", "fillcolor", "fgcolor", "colorscale", "paper_bgcolor", "plot_bgcolor",
    "shadow",
})  # fmt: skip
_LEAST_CONTRAST = 4.5


def themed(figure: Any, theme: str) -> Any:
    """The figure for a theme of the page, `dark` or any other for light. A light one is given back as it is.

    A dark one keeps in `layout.meta.light` what its colours were: an exported picture is light in either theme (see `light`).
    """
    if theme != "dark" or not figure:
        return figure
    told = figure if isinstance(figure, dict) else figure.to_plotly_json()
    known: dict[str, str] = {}

    def change(colour: str) -> str:
        return known.setdefault(colour, dark(colour))

    made: dict[str, Any] = _walked({key: told[key] for key in ("data", "layout") if key in told}, change)
    layout = made.get("layout") or {}
    was = {after: before for before, after in reversed(known.items())}
    return made | {"layout": layout | {"meta": (layout.get("meta") or {}) | {"light": was}}}


def light(figure: Mapping[str, Any]) -> dict[str, Any]:
    """The `data` and `layout` of a figure in the colours of light, whichever theme it was made for."""
    was = ((figure["layout"].get("meta") or {}).get("light")) or {}
    told = {key: figure[key] for key in ("data", "layout")}
    return _walked(told, lambda colour: str(was.get(colour, colour))) if was else told


def _walked(part: Any, change: Callable[[str], str], holder: str = "") -> Any:
    """The part of a figure with each `#rrggbb` colour in it changed."""
    if isinstance(part, Mapping):
        return {key: _walked(value, change, key if key in _HOLDERS else "") for key, value in part.items()}
    if isinstance(part, list | tuple):
        # A list of numbers or of texts holds no colour, however long it is.
        return [_walked(value, change, holder) for value in part] if holder or (part and isinstance(part[0], Mapping)) else part
    if isinstance(part, str) and (holder or part.startswith('<span style="color:') or part.endswith("■</span>")):
        return _COLOUR.sub(lambda found: _changed(found, change), part)
    return part


def _changed(found: re.Match[str], change: Callable[[str], str]) -> str:
    if found[1] is None:
        return change(found[0])
    red, green, blue = (int(part) for part in found.groups())
    return style.pale(change(f"#{red:02x}{green:02x}{blue:02x}"), 1).removesuffix("1)")


def shade(colour: str, theme: str) -> str:
    """A `#rrggbb` colour of a figure for something beside it on the page."""
    return dark(colour) if theme == "dark" else colour


@lru_cache(maxsize=512)
def dark(colour: str) -> str:
    """The counterpart of a `#rrggbb` colour on dark paper: of the same hue, and with a contrast of at least 4.5 to it."""
    if colour.lower() in _COUNTERPARTS:
        return _COUNTERPARTS[colour.lower()]
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _parts(colour)))
    while contrast(_hex(colorsys.hls_to_rgb(hue, light, saturation)), DARK_PAPER) < _LEAST_CONTRAST:
        light += 0.02
    return _hex(colorsys.hls_to_rgb(hue, light, saturation))


def contrast(one: str, other: str) -> float:
    """The contrast of two `#rrggbb` colours, from 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[n : n + 2], 16) for n in (1, 3, 5))


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(min(part, 1) * 255):02x}" for part in parts)
