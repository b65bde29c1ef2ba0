"""Reading one report for actors: from left to right, at each word the rule that reads most."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.bodies import body_at
from timeline.actors.discover import spoken_at
from timeline.actors.line import CLOSING, Line, Token
from timeline.actors.memory import Memory
from timeline.actors.people import Matches, Named, found_actor, known_at, unknown_at
from timeline.actors.refer import refer_at
from timeline.actors.states import acts, adjective_acts
from timeline.actors.titles import TITLES, Title, title_at
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import vocabulary
from timeline.language.particles import offset_after
from timeline.language.words import Word
from timeline.records import Actor, Mention, Span


class Reader:
    """Reads the lines of one report in order and keeps what it found. Made for one report, then thrown away."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory
        self.mentions: list[Mention] = []
        self.line: Sequence[Token] = ()
        self.matches: Matches = ()
        self._listed: tuple[int, bool] = (-1, False)

    def read(self, line: Line, matches: Matches) -> None:
        """Adds the mentions of one sentence."""
        self.line, self.matches, at = line.tokens, matches, 0
        self._listed = (-1, False)
        while at < len(self.line):
            at = max(at + 1, self._step(at))

    def _step(self, at: int) -> int:
        """Reads what begins at a token; the token after it."""
        match = self.matches[at]
        if match is None:
            return self._spoken(at)
        for rule in (self._counterpart, self._person, self._title, self._body, self._name, self._state, self._adjective, self._refer):
            end = rule(at, match)
            if end > at:
                return end
        return at

    def span(self, first: int, end: int, skip: int = 0) -> Span:
        """The span of tokens `[first, end)` without the first `skip` letters; a quotation opened inside is closed inside."""
        token = self.line[first]
        start = offset_after(Word(token.start, token.end, token.text, token.fold, "word"), skip)
        stop = self.line[end - 1].end
        inside = sum(token.quote for token in self.line[first + 1 : end])
        closes = self.text[stop : stop + 1] in tuple(CLOSING)
        return (start, stop + 1) if closes and inside % 2 else (start, stop)

    def add(self, actor: Actor, span: Span, rule: str, office: str = "", head: str = "") -> None:
        """Keeps a mention and remembers its actor."""
        self.mentions.append(Mention(span[0], span[1], actor.id, rule))
        self.memory.note(actor, office, head)

    # Persons

    def _person(self, at: int, match: Match) -> int:
        named = known_at(self.line, self.matches, at, self.memory) if not match.skip else self._attached(at, match)
        if named is None:
            return at
        return self._emit_named(at, named, match.skip)

    def _attached(self, at: int, match: Match) -> Named | None:
        """A known person with a particle attached."""
        return known_at(self.line, {at: match._replace(skip=0)} | {}, at, self.memory) if False else _known_attached(self, at, match)

    def _emit_named(self, at: int, named: Named, skip: int) -> int:
        end, rule, office = named.end, named.rule, ""
        title = self._trailing(named)
        if title is not None:
            end, rule, office = title.core, f"{rule}, then title", title.office(self.memory.lexicon)
        self.add(named.actor, self.span(at, end, skip), rule, office)
        return end

    def _trailing(self, named: Named) -> Title | None:
        """The title that follows a name, where it can be that person's."""
        end = named.end
        if end >= len(self.line) or self.line[end].gap not in ("", "q", ","):
            return None
        match = self.matches[end]
        if match is None or match.skip or not match.of("office", "prefix", "head"):
            return None
        title = title_at(self.line, self.matches, end, self.memory.lexicon)
        if title is None or (title.end < len(self.line) and known_at(self.line, self.matches, title.end, self.memory, True)):
            return None
        return title if self._fits(named.actor, title) else None

    def _fits(self, actor: Actor, title: Title) -> bool:
        office = title.office(self.memory.lexicon)
        if office:
            held = {term.office for term in self.memory.lexicon.directory.by_person.get(actor.id, ())}
            return office in held or (not held and not self.memory.lexicon.directory.by_office.get(office))
        return bool(title.side) and title.side == actor.side and not title.definite or not actor.known

    def _title(self, at: int, match: Match) -> int:
        title = title_at(self.line, self.matches, at, self.memory.lexicon)
        if title is None:
            return at
        office = title.office(self.memory.lexicon)
        named = self._named_after(title, office)
        if named:
            self.add(named.actor, self.span(at, named.end, match.skip), f"title, {named.rule}", office, self.line[at].fold[match.skip :])
            return named.end
        return self._alone(at, match, title, office)

    def _named_after(self, title: Title, office: str) -> Named | None:
        """The person named right after a title, or after a comma."""
        at = title.end
        if at >= len(self.line) or self.line[at].gap not in ("", "q", ","):
            return None
        framed = self.line[at].gap == ","
        start = at
        match = self.matches[at]
        if match and not match.skip and match.of("rank") and title.type != "rank":
            start = match.end
            if start >= len(self.line) or self.line[start].gap:
                return None
        named = known_at(self.line, self.matches, start, self.memory, True, office)
        if named and self._same_side(named.actor, title, framed):
            return named
        if named or title.type == "office" and not (title.side or framed or title.definite):
            return None
        return self._unknown(start, title, framed)

    def _same_side(self, actor: Actor, title: Title, framed: bool) -> bool:
        """False where the name after a comma is another state's person."""
        return not framed or not title.side or not actor.side or title.side == actor.side or not title.represents

    def _unknown(self, at: int, title: Title, framed: bool) -> Named | None:
        end = unknown_at(self.line, self.matches, at, self.memory, framed)
        if end == at:
            return None
        actor = self.found(at, end, title.side if title.represents else "")
        return Named(actor, end, "unknown name after a title")

    def found(self, at: int, end: int, side: str) -> Actor:
        """The actor of an unknown name, the same one for the same name, its last word now a short name."""
        actor = found_actor(self.line, at, end, self.text, side)
        actor = self.memory.actors.get(actor.id, actor)
        last = self.line[end - 1].fold
        for short in {last, last.removeprefix("ال")} if len(last) > 3 else {last}:
            self.memory.short[short].append(actor.id)
        return actor

    def _alone(self, at: int, match: Match, title: Title, office: str) -> int:
        """A title without a name: the one who holds it."""
        person, rule = self._holder(title, office)
        if person is None:
            return title.core if title.side and title.type == "office" and not title.genitive else at
        self.add(person, self.span(at, title.core, match.skip), rule, office, self.line[at].fold[match.skip :])
        return title.core

    def _holder(self, title: Title, office: str) -> tuple[Actor | None, str]:
        memory = self.memory
        if not title.definite or title.former or title.type == "rank":
            return None, ""
        if office:
            return self.holder(office), "title of one person"
        key = title._office_key(memory.lexicon)
        if title.side or not key:
            return None, ""
        named = next((person for known, person in reversed(memory.offices.items()) if known.endswith(f"/{key}")), "")
        if named:
            return memory.actors.get(named), "title of a person of the report"
        state = memory.main_state()
        return (self.holder(f"{state}/{key}"), "title in the state that the report is about") if state and title.type == "office" else (None, "")

    def holder(self, office: str) -> Actor | None:
        """Who holds an office: as the report said, else by the directory at its date."""
        memory = self.memory
        said = memory.offices.get(office)
        held = memory.lexicon.directory.holders(office, memory.first, memory.last)
        named = [person for person in held if person in memory.actors]
        only = said or (held[0] if len(held) == 1 else named[-1] if len(named) == 1 else "")
        return memory.actors.get(only) or memory.lexicon.directory.actor(only) if only else None

    def _counterpart(self, at: int, match: Match) -> int:
        """نظيره: the same office as the last person's, of the nationality after it."""
        if not match.of("counterpart"):
            return at
        after = self.matches[match.end] if match.end < len(self.line) else None
        adjective = after.of("adjective") if after and not after.skip else None
        end = after.end if after and adjective else match.end
        while end < len(self.line) and self.line[end].fold in vocabulary("ar")["modifier"] and not self.line[end].gap:
            end += 1
        last = next(reversed(self.memory.offices), "")
        office = f"{adjective.id}/{last.partition('/')[2]}" if adjective and last else ""
        title = Title(at, end, end, "office", "", True, side=adjective.id if adjective else "")
        named = self._named_after(title, office)
        if named:
            self.add(named.actor, self.span(at, named.end, match.skip), f"counterpart, {named.rule}", office)
            return named.end
        person = self.holder(office) if office else None
        if person is None:
            return end
        self.add(person, self.span(at, end, match.skip), "counterpart of the last office", office)
        return end

    # Others

    def _body(self, at: int, match: Match) -> int:
        body = body_at(self.line, self.matches, at, self.memory)
        if body is None:
            return at
        self.add(body.actor, self.span(at, body.end, match.skip), body.rule, head=self.line[at].fold[match.skip :].removeprefix("ال"))
        if body.actor.kind == "state":
            self.memory.government = body.actor.id
        for inner in body.nested:
            self._step(inner)
        return body.end

    def _name(self, at: int, match: Match) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name")
        actor = self.memory.lexicon.directory.actor(sense.id) if sense else None
        if actor is None or actor.kind in ("person", "state"):
            return at
        self.add(actor, self.span(at, match.end, match.skip), "name")
        return match.end

    def _state(self, at: int, match: Match) -> int:
        sense = match.of("name", "capital")
        actor = self.memory.lexicon.directory.actor(sense.id) if sense else None
        if sense is None or actor is None or actor.kind == "person" or self._is_adjective(at, match):
            return at
        self.memory.states[actor.id] += 1
        listed, acting = self._listed
        if listed == at and match.particles[:1] in ("و", ""):
            reason = "in a list of those who act" if acting else ""
        else:
            reason = acts(self.line, match, sense.type == "capital")
        self._listed = (match.end, bool(reason))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"{sense.type}: {reason}")
        return match.end

    def _is_adjective(self, at: int, match: Match) -> bool:
        """True for السعودية after a noun with the article: an adjective, not the state."""
        return bool(match.of("adjective")) and at > 0 and not match.skip and not self.line[at].gap and self.line[at - 1].fold.startswith("ال")

    def _adjective(self, at: int, match: Match) -> int:
        sense = match.of("adjective")
        if sense is None:
            return at
        actor = self.memory.lexicon.directory.actor(sense.id)
        reason = adjective_acts(self.line, match, sense) if actor else ""
        if actor and reason:
            self.add(actor, self.span(at, match.end, match.skip), f"nationality: {reason}")
        return match.end

    def _refer(self, at: int, match: Match) -> int:
        found = refer_at(self.line, match, self.memory)
        if found is None:
            return at
        self.add(found[0], self.span(at, match.end, match.skip), found[1])
        return match.end

    def _spoken(self, at: int) -> int:
        """An unknown person whom a reporting verb introduces."""
        end = spoken_at(self.line, self.matches, at, self.memory)
        if end == at:
            return at
        actor = self.found(at, end, "")
        return self._emit_named(at, Named(actor, end, "unknown name after a verb"), 0)


def _known_attached(reader: Reader, at: int, match: Match) -> Named | None:
    sense: Sense | None = match.of("name")
    whole = match._replace(skip=0)
    if sense is None and match.of("short") is None:
        return None
    matches = {at: whole}
    return known_at(reader.line, matches, at, reader.memory)  # type: ignore[arg-type]


__all__ = ["TITLES", "Reader"]
