"""The legend of the timeline: what shapes mean, and on a line below what colours mean where the lanes don't say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline import chronology
from timeline.case import Row
from timeline.events.lexicon import EventType
from timeline.figures import safe, style
from timeline.figures.marks import ROUGH, SPAN
from timeline.figures.sketch import Part, trace
from timeline.figures.telling import type_label
from timeline.wording import Wording

LINE_PX, _GAP_PX = 19, 2
_ENTRY_PX, _CHARACTER_PX, _TYPES_NAMED = 46, 6.3, 8
_BARS = (("spans", SPAN, {"span"}), ("approximate", ROUGH, {"month", "year"}))


def shapes(rows: Iterable[Row], words: Wording) -> list[Any]:
    """Entries without points for the statuses and kinds of bars among rows. They must also be in an exported picture."""
    quiet, told = style.QUIET, list(rows)
    present, precisions = {row.event.status for row in told}, {chronology.precision(row) for row in told}
    out: list[Any] = [
        _entry(words[f"status-{status}"], {"symbol": symbol, "size": 9, "color": quiet, "line": {"width": 1.6, "color": quiet}})
        for status, symbol in style.SYMBOLS.items() if status in present
    ]  # fmt: skip
    for name, opacity, meant in _BARS:
        if precisions & meant:
            colour = {"color": style.pale(quiet, opacity), "line": {"width": 0}}
            out.append(trace("bar", x=[None], y=[None], orientation="h", name=safe.plot(words[name]), marker=colour))
    return [*out, _fade(words["possible"])] if "possible" in precisions else out


def _fade(name: str) -> Part:
    clear, dark = style.pale(style.QUIET, 0), style.pale(style.QUIET, 0.6)
    fill = {"type": "horizontal", "colorscale": [[0, clear], [0.5, dark], [1, clear]]}
    return trace("scatter", x=[None], y=[None], mode="none", fill="toself", fillgradient=fill, name=safe.plot(name))


def colours(rows: Iterable[Row], types: Mapping[str, EventType], words: Wording) -> list[Any]:
    """Entries of the second legend for the most frequent types among rows."""
    found = [kind for kind, _ in Counter(row.event.type for row in rows).most_common() if kind in types][:_TYPES_NAMED]
    return [
        _entry(type_label(kind, types, words.language), {"symbol": "square", "size": 10, "color": types[kind].colour}, "legend2")
        for kind in found
    ]


def _entry(name: str, marker: dict[str, Any], legend: str = "legend") -> Part:
    return trace("scatter", x=[None], y=[None], mode="markers", name=safe.plot(name), marker=marker, legend=legend)


def height(entries: Sequence[Any], width: int) -> int:
    """The pixels that entries take: Plotly gives all of them the width of the widest once they need a second line."""
    lengths = [_ENTRY_PX + _CHARACTER_PX * len(entry.name.strip(safe.ISOLATES)) for entry in entries]
    if sum(lengths) <= width:
        return LINE_PX if entries else 0
    return LINE_PX * -(-len(entries) // max(int(width / max(lengths)), 1))


def second(first: Mapping[str, Any], above: int, whole: int) -> dict[str, Any]:
    """The place of the second legend, so many pixels below the top of a figure of a whole height."""
    return {**first, "y": 1 - (above + _GAP_PX) / whole}
