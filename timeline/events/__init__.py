"""Events: who did or said what to whom, when, and is it so."""

from timeline.events.assemble import find
from timeline.events.clues import clues, lean
from timeline.events.lexicon import event_types, lexicon

__all__ = ["clues", "event_types", "find", "lean", "lexicon"]
