"""The speaker whom a report leaves unsaid: who spoke last, carried from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass

_PARAGRAPHS = 2  # how many paragraphs back a dropped subject may point


@dataclass
class Speaker:
    """Who spoke last: a dropped subject (أضاف أن…) is him. `doers` did what was told last: "he" is one of them.

    `pair` are the two who met last: "both sides".
    """

    actors: tuple[str, ...] = ()
    paragraph: int = -9
    doers: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()

    def heard(self, actors: tuple[str, ...], paragraph: int) -> None:
        """Remembers the speaker of a sentence."""
        self.actors, self.paragraph = actors, paragraph

    def still(self, paragraph: int) -> tuple[str, ...]:
        """The speaker, if he spoke in this paragraph or the one before."""
        return self.actors if paragraph - self.paragraph <= _PARAGRAPHS else ()
