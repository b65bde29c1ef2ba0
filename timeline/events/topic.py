"""Of whom somebody speaks: the target of an act of speech whose frame names none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from timeline.events import content, opposition
from timeline.events.clause import BARE, Clause
from timeline.events.speech import Said
from timeline.records import Mention

# Whom a demand is made of stands behind one of these, or acts himself in what is demanded.
_ASKED = frozenset({"on", "with"})
_FRONTED = frozenset({"over", "about"})
_NATION = "nationality"  # how the rule of a mention by nationality begins
_NEAR = 3  # words between a word of duty and the one who must
_FRONT = 3  # words with which a sentence brings up what its speaker was asked about


class Topics:
    """Finds of whom is spoken in one sentence.

    `spoken` are its acts of speech, `sides` the side of each actor.
    """

    def __init__(self, clause: Clause, spoken: Mapping[int, Said], sides: Mapping[str, str]) -> None:
        self.clause, self.spoken, self.sides = clause, spoken, sides

    def of(self, order: int, type_: str, own: Collection[str]) -> tuple[str, ...]:
        """Ids of whom the act of speech `order` of a speaker of the sides `own` speaks; empty where it names nobody else.

        Of whom something is demanded is only he who is to do it.
        """
        said, foreign = self.spoken[order], self._foreign_to(own)
        named = list(filter(foreign, self.clause.mentions_between(said.first, said.last)))
        if type_ == "REQUEST":
            return self._first((*self._obliged(said), *filter(self._is_to_act, named)))
        if type_ != "STATEMENT":
            meant = [m for m in named if not self._is_of_document(said, m)]
            return self._first(m for m in meant if type_ != "SUPPORT" or not opposition.is_fought(self.clause, m))
        asked = filter(foreign, self._fronted(order))
        further = filter(foreign, self.clause.mentions_between(said.last, self._end(order)))
        return self._first((*asked, *(m for m in named if not opposition.is_fought(self.clause, m)), *named, *further))

    def _is_of_document(self, said: Said, mention: Mention) -> bool:
        """True for a name in what a document says, which is not he whom one answers: rejected a resolution that condemns X."""
        at = self.clause.index(mention.start)
        deeds = (t for t in self.clause.triggers if said.holds(t.first) and t.first < at)
        return any(content.document_of(self.clause, t) is not None for t in deeds)

    def _foreign_to(self, own: Collection[str]) -> Callable[[Mention], bool]:
        return lambda mention: self.sides.get(mention.actor, mention.actor) not in own

    def _first(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The actor of the first mention, and those joined to it or named in one breath with it: the ties of two nations."""
        first = next(iter(mentions), None)
        if first is None:
            return ()
        together = self.clause.coordinated(first)
        if first.rule.startswith(_NATION):
            together = [m for m in self.clause.mentions if m in together or (m.rule.startswith(_NATION) and self._touch(m, first))]
        return tuple(dict.fromkeys(m.actor for m in together))

    def _touch(self, one: Mention, other: Mention) -> bool:
        return not self.clause.text[min(one.end, other.end) : max(one.start, other.start)].strip()

    def _obliged(self, said: Said) -> list[Mention]:
        """Who must, by a word of duty in what is said: يجب على X, X should. He may be of the speaker's own side."""
        clause = self.clause
        for duty in (t for t in clause.triggers if t.form.entry.duty and said.holds(t.first)):
            behind = clause.mentions_between(duty.last + 1, duty.last + 1 + _NEAR)
            before = clause.mentions_between(said.first, duty.first)
            named = behind[:1] if clause.verb_first else before[-1:]
            if named and (clause.slots[named[0]] == "on" if clause.verb_first else clause.index(named[0].end - 1) == duty.first - 1):
                return named
        return []

    def _is_to_act(self, mention: Mention) -> bool:
        """True for a name behind على or مع, or one that opens a clause, or is the subject of a verb."""
        clause, at = self.clause, self.clause.index(mention.start) - 1
        slot = clause.slots[mention]
        if slot != BARE or at < 0:
            return slot in _ASKED
        at -= clause.at("determiner", at)
        opens = clause.at("that", at) or clause.any_at("condition", at - 1, at)
        return opens or any(t.is_verb and t.last == at for t in clause.triggers)

    def _fronted(self, order: int) -> list[Mention]:
        """Those named in what a sentence brings up before its verb of speech: وبشأن دور X قال Y …"""
        clause, at = self.clause, self.clause.triggers[order].first
        if not clause.verb_first or not any(clause.grammar.slot(clause.words, n) in _FRONTED for n in range(min(_FRONT, at))):
            return []
        return clause.mentions_between(0, at)

    def _end(self, order: int) -> int:
        """The index at which the words of the speaker end, those behind his participles among them: …، مضيفا أن …"""
        end = self.spoken[order].last
        for n in sorted(n for n in self.spoken if n > order):
            trigger = self.clause.triggers[n]
            if trigger.form.pos == "participle" and trigger.form.entry.type == "STATEMENT":
                end = max(end, self.spoken[n].last)
        return end
