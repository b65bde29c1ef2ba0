"""What an address shows of a case: reports dated as it says, the events that its filters leave, by persons or by sides."""

from __future__ import annotations

from typing import NamedTuple

from timeline.case import Case, Rows, by_side
from timeline.reading import redated
from timeline.views.address import Address


class Seen(NamedTuple):
    """A case and the rows of it in view. Their actors are sides where the address asks for sides; keys are the same either way."""

    case: Case
    rows: Rows


def seen(case: Case, now: Address) -> Seen:
    """What an address shows. Events are chosen by what reports say of persons, whichever way they are shown."""
    dated = redated(case, now.dated)
    rows = dated.select(now.filters)
    return Seen(*by_side(dated, rows)) if now.by_side else Seen(dated, rows)
