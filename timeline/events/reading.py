"""Reading a sentence: who did what to whom at each of its triggers, in the words of a speaker or of the report itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.events import content, dating, dropped, frames, owned, pairs, speech, status, subjects
from timeline.events.clause import Clause
from timeline.events.draft import Draft
from timeline.events.frames import Roles
from timeline.events.lexicon import event_types
from timeline.events.speaker import Speaker
from timeline.events.speech import Said
from timeline.events.topic import Topics
from timeline.events.triggers import SURE, Trigger
from timeline.records import DONE, Actor, Published, Status

# An act of speech of these types is about somebody even where no preposition points at him.
_ABOUT_SOMEBODY = frozenset({"STATEMENT", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "REQUEST"})
_OWNER = 6  # words before a noun among which its pronoun finds its owner
_NOT_AHEAD = frozenset({"PRESENT_REF", "PAST_REF"})
# A deed of these types is done with somebody, and may be against somebody else.
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # done with somebody, who is named alone where the sentence has said who acts
_AGAINST = frozenset({"CONSULT", "MOBILIZE", "COOPERATE"})
_ARMED = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})  # evil in the eyes of others where an armed group does it


class SentenceReader:
    """Reads the triggers of one sentence in their order.

    `actors` are those of the report; `speaker` is carried on from sentence to sentence.
    """

    def __init__(self, clause: Clause, published: Published, speaker: Speaker, actors: Mapping[str, Actor]) -> None:
        self.clause, self.published, self.speaker, self.actors = clause, published, speaker, actors
        self.sides = {id_: actor.side or id_ for id_, actor in actors.items()}
        self.spoken = speech.said(clause)
        self.topics = Topics(clause, self.spoken, self.sides)
        self.roles: dict[int, Roles] = {}
        self.types: dict[int, str] = {}
        self.doers: dict[int | None, tuple[Trigger, Roles]] = {}

    def drafts(self) -> Iterator[Draft]:
        """What each trigger tells, in order, wishes and aims left out. A speaker behind his words is read before them."""
        triggers = self.clause.triggers
        behind = [n for n, said in self.spoken.items() if said.last <= triggers[n].first]
        untold = {n for n in range(len(triggers)) if self._is_wished(n) or content.is_content(self.clause, n)}
        told = [n for n in (*behind, *range(len(triggers))) if n not in untold]
        drafts = {n: self._draft(n, triggers[n]) for n in dict.fromkeys(told)}
        yield from (drafts[n] for n in sorted(drafts))

    def _is_wished(self, order: int) -> bool:
        """True for an aim or a wish; what somebody denies is none, though أن stands before it: نفى أن يزور X Y."""
        before = self.clause.triggers[order - 1] if order else None
        return status.is_wished(self.clause, self.clause.triggers[order]) and not (before and before.form.entry.denies)

    def _draft(self, order: int, trigger: Trigger) -> Draft:
        clause, said = self.clause, self.spoken.get(order)
        teller = speech.teller(self.spoken, clause, order)
        window = self._window(order)
        type_ = self._type(order, said)
        roles = self._about(order, type_, self._who(order, trigger, teller, window))
        if trigger.form.entry.by_words and any(map(self._is_person, (*roles.source, *roles.target))):
            type_ = trigger.form.entry.by_words
        self.roles[order], self.types[order] = roles, type_
        if type_ == "CONSULT" and len(roles.source) == 2:
            self.speaker.pair = roles.source
        if trigger.is_verb and roles.source and subjects.relative_at(clause, trigger) is None:
            self.doers[teller] = trigger, roles
        within = self.spoken[teller].first - 1 if teller in self.spoken else 0
        time = dating.time_of(clause, trigger, max(window[0], within), window[1], said)
        if time and order and speech.dates(clause, clause.triggers[order - 1], trigger, time):
            time = None
        tellers = self.roles[teller].source if teller in self.roles else ()
        if time and status.is_past(clause, trigger) and status.is_ahead(time, self.published):
            time = None  # what was agreed or announced lies ahead, not that it was
        is_so = status.of(clause, trigger, time, self.published)
        if is_so in ("planned", "conditional") and time and (time.value in _NOT_AHEAD or status.is_over(clause, time, self.published)):
            time = None  # what lies ahead has another's time beside it
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
        if said_by.form.entry.denies and (is_so in DONE or is_so == "planned"):
            return "denied"
        if not trigger.is_verb and status.is_known(self.clause, trigger):
            return is_so
        doers, tellers = (self._sides(self.roles[n].source) if n in self.roles else set() for n in (order, teller))
        blamed = event_types()[type_].tone < 0 or self.types.get(teller) == "ACCUSE" or self._is_of_arms(type_, self.roles[order])
        return status.alleged(is_so, type_, doers, tellers, blamed=blamed)

    def _is_of_arms(self, type_: str, roles: Roles) -> bool:
        """True for what armed groups do or are given, of which others tell as an evil: arming them, their pacts."""
        ends = roles.target if type_ == "AID" else roles.source if type_ in _ARMED else ()
        return any(end in self.actors and self.actors[end].kind == "armed-group" for end in ends)

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

    def _about(self, order: int, type_: str, roles: Roles) -> Roles:
        """The roles with the one of whom is spoken, or against whom is met, where the frame names no target."""
        trigger, said = self.clause.triggers[order], self.spoken.get(order)
        if said and type_ == "STATEMENT" and roles.target and self._sides(roles.target) <= self._sides(roles.source):
            roles = roles._replace(target=())
        if roles.target:
            return roles
        if type_ in owned.STRIKES:
            known = {id_ for id_ in self.actors if id_ not in self._sides(roles.source)}
            return roles._replace(target=owned.owners(self.clause, trigger, roles.source, known))
        if type_ in _AGAINST:
            return roles._replace(target=frames.fought(self.clause, trigger, roles.source))
        if said is None or type_ not in _ABOUT_SOMEBODY:
            return roles
        topic = self.topics.of(order, type_, self._sides(roles.source))
        both = self.speaker.pair if not topic and speech.names_both(self.clause, said) else ()
        if type_ == "REQUEST" and set(both) & set(roles.source):
            both = ()  # whoever calls on both sides is neither
        return roles._replace(target=topic or both)

    def _sides(self, actors: Iterable[str]) -> set[str]:
        return {self.sides.get(actor, actor) for actor in actors}

    def _with_doer(self, trigger: Trigger, roles: Roles, teller: int | None) -> Roles:
        """The roles with the doer that the words leave unsaid: a participle's is the verb's before it, a bare أضاف's the last speaker."""
        clause = self.clause
        unsaid = self._unsaid(teller, joined=clause.is_joined(trigger))
        if not trigger.is_verb and (doer := self._doer_of_told(trigger, teller)):
            if teller is not None and frames.is_charge(clause, clause.triggers[teller], trigger):
                return _done_by(doer, roles._replace(target=frames.harmed_by(clause, trigger) or roles.target))
            if not roles.source:
                return _done_by(doer, roles)
        if trigger.form.pos == "participle":
            several = pairs.before(clause, trigger) if pairs.is_of_several(clause, trigger) else ()
            return _done_by(roles.source or several or unsaid, roles)
        if trigger.form.pos == "noun":
            return self._noun_doer(trigger, roles, teller, unsaid)
        relative = subjects.relative_at(clause, trigger)
        headless = not (roles.source and (clause.verb_first or roles.subject))
        if relative is not None and headless and not subjects.points_back(clause, trigger):
            heads = tuple(dict.fromkeys(m.actor for m in subjects.head(clause, relative) if m.actor not in roles.target))
            return self._with_heads(trigger, roles, heads)
        roles = self._verb_doer(trigger, self._brought_up(trigger, roles, teller), teller, unsaid)
        self._remember(trigger, roles, teller)
        return roles

    def _brought_up(self, trigger: Trigger, roles: Roles, teller: int | None) -> Roles:
        """The roles with whoever the sentence has brought up before a verb of nobody: its topic, or the two who met."""
        clause = self.clause
        if not roles.source and teller is None and (topic := dropped.topic(clause)):
            return roles._replace(source=topic)
        if not roles.source and (dropped.is_both(clause, trigger) or pairs.is_dual(clause, trigger)):
            return roles._replace(source=pairs.before(clause, trigger) or self.speaker.pair)
        return roles

    def _verb_doer(self, trigger: Trigger, roles: Roles, teller: int | None, unsaid: tuple[str, ...]) -> Roles:
        """The roles with the doer of a verb for whom a pronoun or nothing at all stands."""
        clause, last = self.clause, self.speaker.still(self.clause.sentence.paragraph)
        if dropped.is_we(clause, trigger):
            return _together(self.roles[teller].source if teller in self.roles else last, roles)
        if dropped.is_third(clause, trigger) and not roles.subject:
            return self._of_pronoun(trigger, roles)
        if roles.source:
            return _together(unsaid, roles) if self._meets(trigger, roles, teller) else roles
        if dropped.is_of_his_words(clause, trigger):
            return roles._replace(source=last)
        if dropped.is_owned(clause, trigger):
            return roles._replace(source=self._owner())
        if shared := self._shared(trigger, teller):
            return _together(shared, roles._replace(source=dropped.met_there(clause, trigger)))
        in_quote = clause.quote_of(trigger.span) is not None
        if not in_quote and teller not in self.doers and dropped.is_of_victims(clause, trigger):
            return roles
        if dropped.is_pronoun_before(clause, trigger):
            return roles._replace(source=(teller in self.doers and unsaid) or dropped.named_before(clause, trigger))
        if not (trigger.form.entry.speech or trigger.form.entry.duty) and dropped.follows_a_noun(clause, trigger):
            return roles
        if in_quote or dropped.drops_subject(clause, trigger):
            of_speaker = (trigger.form.entry.speech or in_quote) and not clause.is_joined(trigger)
            return roles._replace(source=last if of_speaker and teller is None else unsaid)
        return roles

    def _remember(self, trigger: Trigger, roles: Roles, teller: int | None) -> None:
        """Remembers who speaks, in the reporter's own words, and who acts."""
        clause = self.clause
        if trigger.form.entry.speech and teller is None and clause.quote_of(trigger.span) is None:
            unsaid = dropped.drops_subject(clause, trigger) or dropped.is_of_his_words(clause, trigger)
            unknown = unsaid or subjects.points_back(clause, trigger)
            if roles.source or not unknown:
                self.speaker.heard(roles.source, clause.sentence.paragraph)
        if roles.subject:
            self.speaker.doers = roles.subject

    def _with_heads(self, trigger: Trigger, roles: Roles, heads: tuple[str, ...]) -> Roles:
        """The roles with those of whom the relative clause of a verb tells: who did it, or whom an English passive befell."""
        if frames.is_passive(self.clause, trigger) and not self.clause.verb_first:
            done_to = trigger.form.entry.arguments.get("object") == "target" and not roles.target
            return roles._replace(target=tuple(a for a in heads if a not in roles.source)) if done_to else roles
        return _together(heads, roles) if heads and roles.source else roles if roles.source else roles._replace(source=heads)

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
        doing = trigger.form.pos == "participle" and not self.clause.verb_first
        of = trigger.first > 0 and self.clause.words[trigger.first - 1].fold == "of"
        charged = doing or of or frames.is_charge(self.clause, teller_, trigger)
        return self.roles[teller].target if charged and self.types[teller] == "ACCUSE" else ()

    def _shared(self, trigger: Trigger, teller: int | None) -> tuple[str, ...]:
        """The doer whom a joined verb shares with the verb before it, or with the subject of what is said."""
        if not dropped.lacks_subject(self.clause, trigger):
            return ()
        if teller in self.doers:
            before, roles = self.doers[teller]
            return (roles.subject or roles.source) if dropped.agree(self.clause, trigger, before) else ()
        if teller is None or teller not in self.spoken:
            return ()
        told = speech.words_begin(self.clause, self.clause.triggers[teller]) < trigger.first
        # Where nothing opens what is said, a joined verb stands beside that of the speaker: denied it, and demanded …
        return speech.subject(self.clause, self.spoken[teller]) if told else self.roles[teller].source

    def _meets(self, trigger: Trigger, roles: Roles, teller: int | None) -> bool:
        """True for a meeting of which only the other side is named, where the sentence has said who acts: he said that he met X."""
        arguments = trigger.form.entry.arguments
        meets = "source" in (arguments.get("object"), arguments.get("with")) and trigger.form.entry.type in _MUTUAL
        # In Arabic the one side named behind the verb looks like its subject.
        alone = len(roles.source) == 1 and (self.clause.verb_first or not roles.subject)
        alone = alone and not frames.stands_before(self.clause, trigger, roles.subject)
        denied = teller is not None and self.clause.triggers[teller].form.entry.denies
        # Whoever spoke last in the report may have met somebody; what was agreed he must himself tell.
        known = teller in self.doers or (teller in self.roles and bool(self.roles[teller].source))
        return meets and alone and not denied and (known or (teller is not None and trigger.form.entry.type == "CONSULT"))

    def _noun_doer(self, trigger: Trigger, roles: Roles, teller: int | None, unsaid: tuple[str, ...]) -> Roles:
        """A verbal noun's doer: his pronoun at its end (استقباله), or whoever acts, where it names only the other side (محادثات مع)."""
        arguments = trigger.form.entry.arguments
        if frames.is_backing(self.clause, trigger) and roles.source and not roles.target and teller in self.doers:
            return roles._replace(target=tuple(a for a in unsaid if a not in roles.source))
        if received := frames.received(self.clause, trigger):
            return received
        meets = "source" in (arguments.get("object"), arguments.get("with"))
        if trigger.pronoun and (agents := frames.agents(self.clause, trigger)):
            return roles._replace(source=agents, target=tuple(a for a in dropped.owner(self.clause, trigger) if a not in agents))
        if trigger.pronoun and arguments.get("genitive") == "target":
            return roles._replace(target=dropped.owner(self.clause, trigger) or roles.target)
        if trigger.pronoun and (not roles.source or meets):
            near = self.clause.mentions_between(max(0, trigger.first - _OWNER), trigger.first)
            quoted = dropped.quoted(self.clause, trigger) or near[-1:]
            return _together(tuple(m.actor for m in quoted) or unsaid, roles)
        if arguments.get("with") == "source" and frames.names_only_others(self.clause, trigger, roles.source):
            return _together(unsaid, roles)
        # Behind "to", a place or a state is visited, and a person visits: الزيارة الأخيرة للوزير.
        visitor = trigger.form.entry.type == "CONSULT" and not roles.source and all(map(self._is_person, roles.target))
        return Roles(roles.target, (), roles.other) if visitor and roles.target and self.clause.verb_first else roles


def _together(doers: tuple[str, ...], roles: Roles) -> Roles:
    """The roles with the doers whom the words leave unsaid before those whom they name."""
    return roles._replace(source=tuple(dict.fromkeys((*doers, *roles.source))), subject=doers or roles.subject)


def _done_by(doers: tuple[str, ...], roles: Roles) -> Roles:
    """The roles with these doers, of whom none is acted upon."""
    return roles._replace(source=doers, target=tuple(actor for actor in roles.target if actor not in doers))
