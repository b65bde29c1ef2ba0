"""A draft: what a trigger was read as, before the report as a whole has been weighed."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.clause import Clause
from timeline.events.frames import Roles
from timeline.events.triggers import Trigger
from timeline.records import Span, Status, TimeExpression


@dataclass(frozen=True, slots=True)
class Draft:
    """One trigger read in its sentence.

    `type` is that of its entry, or of what is said. `time` is the time of its own. `order` numbers the triggers of the sentence;
    `teller` is the order of the act of speech that tells it, `tellers` who speaks there. `content` is the order of the first trigger in
    what it says, where it is an act of speech; `side` is the side of its first source.
    `extent` are its own words, `first..last-1`: up to its neighbours, and all that it says.
    """

    clause: Clause
    trigger: Trigger
    order: int
    type: str
    roles: Roles
    time: TimeExpression | None
    status: Status
    quote: Span | None
    teller: int | None
    tellers: tuple[str, ...]
    content: int | None
    side: str | None
    extent: tuple[int, int]

    @property
    def is_speech(self) -> bool:
        """True for an act of speech."""
        return self.trigger.form.entry.speech

    @property
    def is_statement(self) -> bool:
        """True for an act of speech that does nothing but state."""
        return self.type == "STATEMENT"
