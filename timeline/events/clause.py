"""A sentence prepared for reading: its words, triggers, mentions and times, and the slot in which each mention stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.events.triggers import Trigger
from timeline.language.fold import fold
from timeline.language.grammar import PARTICLE_SLOTS, Grammar
from timeline.language.words import Word
from timeline.records import Mention, Sentence, Span, TimeExpression

BARE = "bare"
NOBODY = "none"  # of a name that only says whence a report is
_SINCE = 4  # words between "since" and its time
_PARTY = 3  # words that may stand before the second of two parties
_COMMAS = "،,؛;:"
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_OPENING = '"“«:'
_QUOTED = " \"'“”«»"
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

    @cached_property
    def marks(self) -> list[frozenset[str]]:
        """The sets of small words that begin at each word."""
        return self.grammar.marks(self.words)

    @cached_property
    def named(self) -> frozenset[str]:
        """The sets of small words of which the sentence holds any."""
        return frozenset().union(*self.marks)

    @cached_property
    def openings(self) -> list[int]:
        """The indices of the words at which something said may begin: أن, a quotation sign, a colon."""
        return [n for n, word in enumerate(self.words) if word.text in _OPENING or "that" in self.marks[n]]

    def any_at(self, name: str, first: int, last: int) -> bool:
        """True where a phrase of a set of small words begins among words `first..last-1`."""
        return name in self.named and any(name in marks for marks in self.marks[max(first, 0) : max(last, 0)])

    def at(self, name: str, index: int) -> bool:
        """True where a phrase of a set of small words begins at a word."""
        return name in self.marks[index]

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
            shares = previous is not None and (self.joined(previous, mention) or self._is_pair(out[previous], previous, mention))
            out[mention] = out[previous] if shares and previous else self._slot(mention)
            previous = mention
        return out

    def _is_pair(self, slot: str, first: Mention, second: Mention) -> bool:
        """True where a few words lead from the one party behind "between" to the other: بين روسيا ومسلحي الفصائل."""
        if slot != "between":
            return False
        gap = fold(self.text[first.end : second.start]).split()
        return 0 < len(gap) <= _PARTY and (gap[0].startswith("و") or gap[0] == "and")

    def _slot(self, mention: Mention) -> str:
        at = self.index(mention.start)
        if self._is_half(mention):
            return NOBODY
        particle = fold(self.text[self.words[at].start : mention.start]) if at < len(self.words) else ""
        for letter in reversed(particle):
            if letter in PARTICLE_SLOTS:
                return PARTICLE_SLOTS[letter]
        before = at - 1
        if before >= 0 and (held := self._held(before)):
            return held
        while before >= 0 and (self.words[before].text in "\"'“”«»(" or self.at("determiner", before)):
            before -= 1
        if self.any_at("citing", before - 1, before + 1):
            return NOBODY
        if before >= 0 and self.at("each of", max(0, before - 1)):
            before -= 2
            if before < 0 or self.grammar.slot(self.words, before) is None:
                return BARE
        return (self.grammar.slot(self.words, before) if before >= 0 else None) or BARE

    def _held(self, at: int) -> str | None:
        """The slot of what a word before a name says is his: لمواقع X, على مواقع X. None for any other word."""
        form = self.words[at].fold
        slot = PARTICLE_SLOTS.get(form[:1]) if form[1:] in self._holdings else None
        if slot is None and form in self._holdings and at:
            slot = self.grammar.slot(self.words, at - 1)
        return slot

    @property
    def _holdings(self) -> Collection[str]:
        return self.grammar.sets["holdings"]

    def _is_half(self, mention: Mention) -> bool:
        """True for a name that only makes an English adjective: the Iran-backed group."""
        return not self.verb_first and self.text[mention.end : mention.end + 1] in ("-", "\u2011") and self.text[mention.end + 1].isalpha()

    def joined(self, first: Mention, second: Mention) -> bool:
        """True where nothing but a conjunction, or a comma within a list, stands between two mentions."""
        gap = fold(self.text[first.end : second.start]).strip(_QUOTED).removesuffix(" the")
        return gap in _JOINS and (gap not in (",", "،") or self._lists_on(second))

    def _lists_on(self, mention: Mention) -> bool:
        """True where an English list goes on to its "and": A, B and C. A comma alone may as well end a clause."""
        at = self.mentions.index(mention)
        if at + 1 == len(self.mentions):
            return False
        after = self.mentions[at + 1]
        gap = self.text[mention.end : after.start].strip(_QUOTED).removesuffix(" the")
        return gap in ("and", ", and", "و", "، و", "،و") or (gap in (",", "،") and self._lists_on(after))

    def lasts(self, time: TimeExpression) -> bool:
        """True for a time from which on something has gone on: منذ 2014, since Monday."""
        at = self.index(time.start)
        return self.any_at("since", at - _SINCE, at)

    def comma_between(self, first: int, second: int) -> bool:
        """True where a comma, a colon or the start of a new clause stands between two words."""
        return self.any_at("clause", first, second) or any(word.text in _COMMAS for word in self.words[first:second])

    def mentions_between(self, first: int, last: int) -> list[Mention]:
        """The outermost mentions that begin at words `first..last-1`, in order."""
        found = self.mentions[bisect_left(self._begins, first) : bisect_left(self._begins, last)]
        out: list[Mention] = []
        for mention in sorted(found, key=lambda m: (m.start, -m.end)):
            if not out or mention.end > out[-1].end:
                out.append(mention)
        return out

    @cached_property
    def _begins(self) -> list[int]:
        """The index of the word at which each mention begins."""
        return [self.index(mention.start) for mention in self.mentions]

    def coordinated(self, mention: Mention) -> list[Mention]:
        """A mention and those joined to it, in order: موسكو والرياض."""
        at = self.mentions.index(mention)
        first = last = at
        while first and self.joined(self.mentions[first - 1], self.mentions[first]):
            first -= 1
        while last + 1 < len(self.mentions) and self.joined(self.mentions[last], self.mentions[last + 1]):
            last += 1
        return list(self.mentions[first : last + 1])

    def is_joined(self, trigger: Trigger) -> bool:
        """True for an English verb that shares the subject of the verb before it: met X and will call on Y."""
        at = self.before_auxiliaries(trigger)
        return not self.verb_first and at >= 0 and self.at("joining", at)

    def before_auxiliaries(self, trigger: Trigger) -> int:
        """The index of the word before a verb and its auxiliaries; -1 where there is none."""
        at = trigger.first - 1
        while at >= 0 and self.at("auxiliary", at):
            at -= 1
        return at

    def is_definite(self, trigger: Trigger) -> bool:
        """True for a noun that is known already: with its article, from which an attached ل takes the alif (للاجتماع); the, this."""
        start = trigger.span[0]
        if self.verb_first:
            return self.text.startswith("ال", start) or self.text.startswith("لل", max(start - 1, 0))
        return trigger.first > 0 and self.words[trigger.first - 1].fold in _POINTING

    def follows_comma(self, at: int) -> bool:
        """True where a comma or a word that begins a clause stands before the word at an index."""
        return at > 0 and (self.words[at - 1].text in _COMMAS or self.at("clause", at - 1))

    def quote_of(self, span: Span) -> Span | None:
        """The quotation that holds a span."""
        return next((q for q in self.quotes if q[0] <= span[0] and span[1] <= q[1]), None)
