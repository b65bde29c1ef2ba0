"""One deed, many reports: which events of a case tell the same deed, where they differ, and which follow up what was planned."""

from timeline.coreference.deeds import Deed, Dispute, are_compared, by_row, deeds
from timeline.coreference.plans import Outcome, Sequel, sequels

__all__ = ["Deed", "Dispute", "Outcome", "Sequel", "are_compared", "by_row", "deeds", "sequels"]
