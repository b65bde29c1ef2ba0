"""From events to what the timeline draws: lanes, packed marks, bins, and the events that have no place on it. In days and pixels."""

from timeline.chronology.counting import bins, histogram
from timeline.chronology.lanes import BY, NONE, REST, share
from timeline.chronology.packing import MARK_PX, Chronology, Lane, Mark, More, lay_out
from timeline.chronology.placing import dated, focus, inside, named_days, ordinal, precision, span, undated, window
from timeline.chronology.ticks import Tick, ticks

__all__ = [
    "BY", "MARK_PX", "NONE", "REST", "Chronology", "Lane", "Mark", "More", "Tick", "bins", "dated", "focus", "histogram", "inside",
    "lay_out", "named_days", "ordinal", "precision", "share", "span", "ticks", "undated", "window",
]  # fmt: skip
