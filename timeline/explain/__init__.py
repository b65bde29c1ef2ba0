"""Why: what was found in a text, and the rule or list entry that found each thing."""

from timeline.explain.fields import Because, because
from timeline.explain.lines import explain
from timeline.explain.rules import told

__all__ = ["Because", "because", "explain", "told"]
