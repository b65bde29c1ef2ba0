"""A sentence prepared for reading: its words, triggers, mentions and times, and the slot in which each mention stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.events.triggers import Trigger
from timeline.language.fold import fold
from timeline.language.grammar import PARTICLE_SLOTS, Grammar
from timeline.language.words import Word
from timeline.records import Mention, Sentence, Span, TimeExpression

BARE = "bare"
_COMMAS = "،,؛;:"
_JOINS = ("و", "and", "،", ",", "، و", ", and", "/")


@dataclass(frozen=True)
class Clause:
    """One sentence and everything in it. Indices count its `words`. In a `verb_first` language the subject may follow its verb."""

    text: str
    sentence: Sentence
    words: Sequence[Word]
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]
    triggers: Sequence[Trigger]
    quotes: Sequence[Span]
    grammar: Grammar
    verb_first: bool

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    def index(self, offset: int) -> int:
        """The index of the word that holds `offset`, or of the first after it."""
        at = bisect_left(self.starts, offset)
        return at - 1 if at and self.words[at - 1].end > offset else at

    @cached_property
    def slots(self) -> dict[Mention, str]:
        """The slot of each mention: a preposition's before it, or `bare`. Names joined by و or "and" share the slot of the first."""
        out: dict[Mention, str] = {}
        previous: Mention | None = None
        for mention in self.mentions:
            joined = previous is not None and self.joined(previous, mention)
            out[mention] = out[previous] if joined and previous else self._slot(mention)
            previous = mention
        return out

    def _slot(self, mention: Mention) -> str:
        at = self.index(mention.start)
        particle = fold(self.text[self.words[at].start : mention.start]) if at < len(self.words) else ""
        for letter in reversed(particle):
            if letter in PARTICLE_SLOTS:
                return PARTICLE_SLOTS[letter]
        before = at - 1
        while before >= 0 and self.words[before].text in "\"'“”«»(":
            before -= 1
        return (self.grammar.slot(self.words, before) if before >= 0 else None) or BARE

    def joined(self, first: Mention, second: Mention) -> bool:
        """True where nothing but a conjunction or a comma stands between two mentions."""
        gap = fold(self.text[first.end : second.start]).strip(" \"'“”«»")
        return gap.rstrip(" \"'“”«»") in _JOINS

    def comma_between(self, first: int, second: int) -> bool:
        """True where a comma, a colon or the start of a new clause stands between two words."""
        return any(w.text in _COMMAS or self.grammar.at("clause", self.words, n)
                   for n, w in enumerate(self.words[first:second], first))  # fmt: skip

    def mentions_between(self, first: int, last: int) -> list[Mention]:
        """The outermost mentions that begin at words `first..last-1`, in order."""
        found = [m for m in self.mentions if first <= self.index(m.start) < last]
        return [m for m in found if not any(o.start <= m.start and m.end <= o.end and o is not m for o in found)]

    def quote_of(self, span: Span) -> Span | None:
        """The quotation that holds a span."""
        return next((q for q in self.quotes if q[0] <= span[0] and span[1] <= q[1]), None)
