"""Reading a sentence: who did what to whom at each of its triggers, in the words of a speaker or of the report itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.events import content, dating, frames, speech, status
from timeline.events.clause import Clause
from timeline.events.draft import Draft
from timeline.events.frames import Roles
from timeline.events.lexicon import event_types
from timeline.events.speaker import Speaker
from timeline.events.speech import Said
from timeline.events.triggers import SURE, Trigger
from timeline.records import DONE, Actor, Published, Status

# An act of speech of these types is about somebody even where no preposition points at him.
_ABOUT_SOMEBODY = frozenset({"STATEMENT", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "REQUEST"})
_OWNER = 6  # words before a noun among which its pronoun finds its owner
_CHARGE = "ب"  # the particle before what somebody is accused of
# A deed of these types is done with somebody, and may be against somebody else.
_AGAINST = frozenset({"CONSULT", "MOBILIZE", "COOPERATE"})


class SentenceReader:
    """Reads the triggers of one sentence in their order.

    `actors` are those of the report; `speaker` is carried on from sentence to sentence.
    """

    def __init__(self, clause: Clause, published: Published, speaker: Speaker, actors: Mapping[str, Actor]) -> None:
        self.clause, self.published, self.speaker, self.actors = clause, published, speaker, actors
        self.sides = {id_: actor.side or id_ for id_, actor in actors.items()}
        self.spoken = speech.said(clause)
        self.roles: dict[int, Roles] = {}
        self.types: dict[int, str] = {}
        self.doers: dict[int | None, tuple[Trigger, Roles]] = {}

    def drafts(self) -> Iterator[Draft]:
        """What each trigger tells, in order, wishes and aims left out. A speaker behind his words is read before them."""
        triggers = self.clause.triggers
        behind = [n for n, said in self.spoken.items() if said.last <= triggers[n].first]
        untold = {n for n, t in enumerate(triggers) if status.is_wished(self.clause, t) or content.is_content(self.clause, n)}
        told = [n for n in (*behind, *range(len(triggers))) if n not in untold]
        drafts = {n: self._draft(n, triggers[n]) for n in dict.fromkeys(told)}
        yield from (drafts[n] for n in sorted(drafts))

    def _draft(self, order: int, trigger: Trigger) -> Draft:
        clause, said = self.clause, self.spoken.get(order)
        teller = speech.teller(self.spoken, clause, order)
        window = self._window(order)
        type_ = self._type(order, said)
        roles = self._about(type_, trigger, self._who(order, trigger, teller, window), said)
        self.roles[order], self.types[order] = roles, type_
        if type_ == "CONSULT" and len(roles.source) == 2:
            self.speaker.pair = roles.source
        if trigger.is_verb and roles.source and frames.relative_at(clause, trigger) is None:
            self.doers[teller] = trigger, roles
        within = self.spoken[teller].first - 1 if teller in self.spoken else 0
        time = dating.time_of(clause, trigger, max(window[0], within), window[1], said)
        tellers = self.roles[teller].source if teller in self.roles else ()
        if time and status.is_past(clause, trigger) and status.is_ahead(time, self.published):
            time = None  # what was agreed or announced lies ahead, not that it was
        is_so = status.of(clause, trigger, time, self.published)
        if teller is not None and not trigger.form.entry.speech:
            is_so = self._told_status(order, teller, type_, is_so)
        return Draft(
            clause, trigger, order, type_, roles, time, is_so, clause.quote_of(trigger.span), teller, tellers, self._first_in(said, order),
            next((self.sides.get(actor, actor) for actor in roles.source), None),
            (min(window[0], said.first), max(window[1], said.last)) if said else window,
        )  # fmt: skip

    def _told_status(self, order: int, teller: int, type_: str, is_so: Status) -> Status:
        """The status of a deed in somebody's words: he may deny it, or say it of another side."""
        said_by, trigger = self.clause.triggers[teller], self.clause.triggers[order]
        if said_by.form.entry.denies and is_so in DONE:
            return "denied"
        if not trigger.is_verb:
            return is_so
        doers, tellers = (self._sides(self.roles[n].source) if n in self.roles else set() for n in (order, teller))
        accused = self.types.get(teller) == "ACCUSE"
        return status.alleged(is_so, type_, event_types()[type_].tone, doers, tellers, accused=accused)

    def _window(self, order: int) -> tuple[int, int]:
        """The word indices between which the arguments of a trigger stand: its neighbours, among which a weak noun doesn't count."""
        clause, trigger = self.clause, self.clause.triggers[order]
        bounds = [t for t in clause.triggers if t.weight >= SURE or t.is_verb]
        preceding = max((t.last + 1 for t in bounds if t.last < trigger.first), default=0)
        following = min((t.first for t in bounds if t.first > trigger.last), default=len(clause.words))
        return preceding, following

    def _first_in(self, said: Said | None, order: int) -> int | None:
        inside = (n for n, t in enumerate(self.clause.triggers) if said and n != order and said.holds(t.first))
        return min(inside, default=None)

    def _type(self, order: int, said: Said | None) -> str:
        """The type of an act of speech is that of what it says, where this is a duty: he said that they must…"""
        type_ = self.clause.triggers[order].form.entry.type
        first = self._first_in(said, order)
        duty = first is not None and self.clause.triggers[first].form.entry.duty
        if type_ == "STATEMENT" and said and (duty or speech.is_duty(self.clause, said)):
            return "REQUEST"
        return type_

    def _who(self, order: int, trigger: Trigger, teller: int | None, window: tuple[int, int]) -> Roles:
        preceding, following = window
        said = self.spoken.get(order)
        open_ended = self.clause.verb_first or trigger.form.entry.type != "STATEMENT"
        if said and said.first > trigger.last and (said.first > trigger.last + 1 or not open_ended):
            following = min(following, said.first)
        roles = self._harmed(trigger, frames.read(self.clause, trigger, preceding, following))
        return self._with_doer(trigger, roles, teller)

    def _harmed(self, trigger: Trigger, roles: Roles) -> Roles:
        """A person behind an Arabic verb of harm with no object after him is its victim: قتل is written like قُتل."""
        person = len(roles.subject) == 1 and roles.subject == roles.source and self._is_person(roles.subject[0])
        if not (person and self.clause.verb_first and not roles.target and frames.may_be_passive(self.clause, trigger)):
            return roles
        return Roles((), roles.source, roles.other)

    def _is_person(self, id_: str) -> bool:
        return id_ in self.actors and self.actors[id_].kind == "person"

    def _about(self, type_: str, trigger: Trigger, roles: Roles, said: Said | None) -> Roles:
        """The roles with the one of whom is spoken, or against whom is met, where the frame names no target."""
        if said and type_ == "STATEMENT" and roles.target and self._sides(roles.target) <= self._sides(roles.source):
            roles = roles._replace(target=())
        if roles.target:
            return roles
        if type_ in _AGAINST:
            return roles._replace(target=frames.fought(self.clause, trigger, roles.source))
        if said is None or type_ not in _ABOUT_SOMEBODY:
            return roles
        topic = speech.topic(self.clause, said, self._sides(roles.source), self.sides)
        both = self.speaker.pair if not topic and speech.names_both(self.clause, said) else ()
        if type_ == "REQUEST" and set(both) & set(roles.source):
            both = ()  # whoever calls on both sides is neither
        return roles._replace(target=topic or both)

    def _sides(self, actors: Iterable[str]) -> set[str]:
        return {self.sides.get(actor, actor) for actor in actors}

    def _with_doer(self, trigger: Trigger, roles: Roles, teller: int | None) -> Roles:
        """The roles with the doer that the words leave unsaid: a participle's is the verb's before it, a bare أضاف's the last speaker."""
        clause, paragraph = self.clause, self.clause.sentence.paragraph
        last, unsaid = self.speaker.still(paragraph), self._unsaid(teller, joined=clause.is_joined(trigger))
        if not trigger.is_verb and not roles.source and (doer := self._doer_of_told(trigger, teller)):
            return roles._replace(source=doer)
        if trigger.form.pos == "participle":
            return roles if roles.source else roles._replace(source=unsaid)
        if trigger.form.pos == "noun":
            return self._noun_doer(trigger, roles, unsaid)
        in_quote = clause.quote_of(trigger.span) is not None
        drops = frames.drops_subject(clause, trigger)
        relative = frames.relative_at(clause, trigger)
        if relative is not None and not roles.source:
            return roles._replace(source=frames.head_of_relative(clause, relative))
        if not roles.source and teller is None and (topic := frames.topic(clause)):
            roles = roles._replace(source=topic)
        if not roles.source and frames.is_both(clause, trigger):
            roles = roles._replace(source=self.speaker.pair)
        if frames.is_we(clause, trigger):
            own = self.roles[teller].source if teller in self.roles else last
            roles = _together(own, roles)
        elif frames.is_third(clause, trigger) and not roles.subject:
            roles = self._of_pronoun(trigger, roles)
        elif not roles.source and frames.is_owned(clause, trigger):
            roles = roles._replace(source=self._owner())
        elif not roles.source and (shared := self._shared(trigger, teller)):
            roles = roles._replace(source=shared, subject=shared)
        elif not roles.source and (in_quote or drops):
            of_speaker = (trigger.form.entry.speech or in_quote) and not clause.is_joined(trigger)
            roles = roles._replace(source=last if of_speaker and teller is None else unsaid)
        elif self._meets(trigger, roles, teller):
            roles = _together(unsaid, roles)
        if trigger.form.entry.speech and not in_quote and (roles.source or not drops):
            self.speaker.heard(roles.source, paragraph)
        if roles.subject:
            self.speaker.doers = roles.subject
        return roles

    def _unsaid(self, teller: int | None, *, joined: bool) -> tuple[str, ...]:
        """Who acts in these words, where nobody is named: the doer of the verb before, else whoever tells them, else the last speaker.

        An English verb that is `joined` to one of nobody who is known has his subject.
        """
        if teller in self.doers:
            before = self.doers[teller][1]
            return before.subject or before.source
        if teller in self.roles:
            return self.roles[teller].source
        if joined:
            return ()
        return self.speaker.still(self.clause.sentence.paragraph)

    def _of_pronoun(self, trigger: Trigger, roles: Roles) -> Roles:
        """The roles with the one for whom an English pronoun stands: he met X, they said."""
        doers = self._pronoun(trigger)
        return _together(doers, roles) if roles.source else roles._replace(source=doers)

    def _owner(self) -> tuple[str, ...]:
        """Whose "its" is: the last doer that is no person, else the last speaker."""
        for actors in (self.speaker.doers, self.speaker.actors):
            if actors and not any(map(self._is_person, actors)):
                return actors
        return ()

    def _pronoun(self, trigger: Trigger) -> tuple[str, ...]:
        """Whom "he" or "they" stands for: the last speaker or doer, a person for "he" or "she", anybody else for "it"."""
        word = self.clause.words[self.clause.before_auxiliaries(trigger)].fold
        personal, neuter = word in ("he", "she"), word == "it"
        for actors in (self.speaker.still(self.clause.sentence.paragraph), self.speaker.doers, self.speaker.pair):
            persons = tuple(filter(self._is_person, actors))
            fitting = persons if personal else () if neuter and persons else actors
            if fitting:
                return fitting
        return ()

    def _doer_of_told(self, trigger: Trigger, teller: int | None) -> tuple[str, ...]:
        """Who did what an accusation charges him with (accused X of arming Y), or what he announces himself (announced the closure)."""
        if teller not in self.roles:
            return ()
        teller_ = self.clause.triggers[teller]
        if teller_.form.entry.announces:
            own = trigger.form.pos == "noun" and speech.announces(self.clause, teller_, trigger)
            return self.roles[teller].source if own else ()
        attached = self.clause.text[self.clause.words[trigger.first].start : trigger.span[0]]
        doing = trigger.form.pos == "participle" and not self.clause.verb_first
        charged = doing or attached.endswith(_CHARGE) or (trigger.first > 0 and self.clause.words[trigger.first - 1].fold == "of")
        return self.roles[teller].target if charged and self.types[teller] == "ACCUSE" else ()

    def _shared(self, trigger: Trigger, teller: int | None) -> tuple[str, ...]:
        """The doer whom a joined verb shares with the verb before it, or with the subject of what is said."""
        if not frames.lacks_subject(self.clause, trigger):
            return ()
        if teller in self.doers:
            before, roles = self.doers[teller]
            return (roles.subject or roles.source) if frames.agree(self.clause, trigger, before) else ()
        return speech.subject(self.clause, self.spoken[teller]) if teller in self.spoken else ()

    def _meets(self, trigger: Trigger, roles: Roles, teller: int | None) -> bool:
        """True for a meeting of which only the other side is named, where the sentence has said who acts: he said that he met X."""
        arguments = trigger.form.entry.arguments
        meets = "source" in (arguments.get("object"), arguments.get("with")) and trigger.form.entry.type == "CONSULT"
        # In Arabic the one side named behind the verb looks like its subject.
        alone = len(roles.source) == 1 and (self.clause.verb_first or not roles.subject)
        alone = alone and not frames.stands_before(self.clause, trigger, roles.subject)
        return meets and alone and (teller is not None or teller in self.doers)

    def _noun_doer(self, trigger: Trigger, roles: Roles, unsaid: tuple[str, ...]) -> Roles:
        """A verbal noun's doer: his pronoun at its end (استقباله), or whoever acts, where it names only the other side (محادثات مع)."""
        arguments = trigger.form.entry.arguments
        meets = "source" in (arguments.get("object"), arguments.get("with"))
        if trigger.pronoun and (not roles.source or meets):
            near = self.clause.mentions_between(max(0, trigger.first - _OWNER), trigger.first)
            return _together((near[-1].actor,) if near else unsaid, roles)
        if arguments.get("with") == "source" and len(roles.source) == 1:
            return _together(unsaid, roles)
        return roles


def _together(doers: tuple[str, ...], roles: Roles) -> Roles:
    """The roles with the doers whom the words leave unsaid before those whom they name."""
    return roles._replace(source=tuple(dict.fromkeys((*doers, *roles.source))), subject=doers or roles.subject)
