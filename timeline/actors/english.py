"""Reading English for actors: the same steps as in Arabic, with capitals and word order as their signs."""

from __future__ import annotations

from timeline.actors.base import BaseReader
from timeline.actors.bodies import ADMINISTRATION, administration
from timeline.actors.english_refer import recalled, refer_at
from timeline.actors.english_spelling import spelt_alike
from timeline.actors.english_states import acts, deed_of
from timeline.actors.english_titles import possessive, title_at
from timeline.actors.holders import fits, holder, holder_of
from timeline.actors.memory import Memory, last_name
from timeline.actors.offices import body_actor
from timeline.actors.people import Hint, Named, found_actor, known_at
from timeline.actors.subjects import Party
from timeline.actors.titles import Title
from timeline.actors.trie import Match
from timeline.actors.vocabulary import vocabulary
from timeline.records import Actor

_WORDS_IN_NAME = 4
_OPENING = ("former", "country", "cabinet", "refer", "person")  # sets of words that begin something though no name holds them
_WHO = "who"  # said of persons alone


class EnglishReader(BaseReader):
    """Reads English sentences."""

    def __init__(self, text: str, memory: Memory) -> None:
        super().__init__(text, memory)
        self.words = vocabulary("en")
        self._listed: tuple[int, bool] = (-1, False)
        self._person_end = -1
        self._rules = (
            self._idiom,
            self._pair,
            self._title,
            self._administration,
            self._person,
            self._body,
            self._name,
            self._state,
            self._adjective,
        )

    def begin(self) -> None:
        """Forgets the list and the name that the sentence before ended with."""
        self._listed, self._person_end = (-1, False), -1

    def step(self, at: int) -> int:
        """Reads what begins at a token by the first rule that reads anything."""
        match = self.scan.matches[at]
        if match is None and self._is_plain(at):
            return at
        if match is not None or self.scan.form(at) in self.words["former"]:
            for rule in self._rules:
                end = rule(at, match) if match is not None or rule == self._title else at
                if end > at:
                    return end
        return self._other(at)

    def _is_plain(self, at: int) -> bool:
        """True for a word that begins nothing: most are such, and this says so at once."""
        token = self.scan.line[at]
        return not token.text[0].isupper() and not any(token.fold in self.words[name] for name in _OPENING)

    # Persons

    def _title(self, at: int, match: Match | None) -> int:
        title = title_at(self.scan, at)
        if title is None:
            return at
        office = title.office(self.memory.lexicon)
        if title.head in self.words["counterpart"] and at == self._person_end + 1 and self.scan.gap(at - 1) == ",":
            return title.end  # the one just named: John Kerry, his American counterpart
        if title.head in self.words["counterpart"] and title.side:
            office = f"{title.side}/{self.memory.last_office().partition('/')[2]}"
            title.type, title.key = "office", office.partition("/")[2]
        named = self._after(title, office)
        if named:
            if not title.former:
                self.keep_title(named.actor, office, self.span(at, named.end))
            return self._named(at, named._replace(rule=f"title, {named.rule}"), office, title.head)
        person, rule = holder_of(self.memory, title, office)
        if person is None or not (title.genitive or title.side or self.scan.form(at - 1) in self.words["article"]):
            self._note(at, title)
            return at
        self.add(person, self.span(at, title.end), rule, office, title.head)
        return title.end

    def _note(self, at: int, title: Title) -> None:
        """Remembers somebody who has a title and no name here: later words for him mean nobody else, his country is his."""
        if not title.definite:
            self.memory.unnamed.add(title.head)
        if title.side:
            self.parties.append(Party(*self.span(at, title.end), title.side))

    def _pair(self, at: int, match: Match | None) -> int:
        """Holders of the same office of several states: the Russian and Turkish presidents, the foreign ministers of Egypt and Iraq."""
        pair = match.of("pair") if match else None
        if match and pair and self.scan.form(match.end) in self.words["of"]:
            return self._holders(at, pair.id, self._states_from(match.end + 1 + (self.scan.form(match.end + 1) in self.words["article"])))
        owners = self._states_from(at) if match and match.of("adjective") else []
        noun = self.scan.match(owners[-1][2]) if len(owners) > 1 else None
        pair = noun.of("pair") if noun else None
        if noun is None or pair is None:
            return at
        self._holders(at, pair.id, owners)
        return noun.end

    def _states_from(self, at: int) -> list[tuple[str, int, int]]:
        """The states or nationalities of a list that begins at a token: each with its first token and the one after it."""
        out: list[tuple[str, int, int]] = []
        match = self.scan.match(at)
        while match and (sense := match.of("adjective", "name")) and self.scan.is_state(sense.id):
            out.append((sense.id, match.first, match.end))
            at = match.end + (self.scan.form(match.end) in self.words["joining"])
            match = self.scan.match(at) if at > match.end or self.scan.gap(at) == "," else None
        return out

    def _holders(self, at: int, key: str, owners: list[tuple[str, int, int]]) -> int:
        """Adds the holders of an office in each of the states; the title goes to the first."""
        end = at
        for state, first, after in owners:
            person = holder(self.memory, f"{state}/{key}")
            each = person or self.scan.known(state)
            if each:
                office, begin = (f"{state}/{key}" if person else ""), at if end == at and person else first
                self.add(each, self.span(begin, after), "one of several titles", office)
            end = after
        return end

    def _administration(self, at: int, match: Match | None) -> int:
        """A president's administration or government by his name: the Trump administration, the Assad regime."""
        named = known_at(self.scan, at, Hint(True)) if match and match.of("short", "name") else None
        after = self.scan.match(named.end) if named and not self.scan.gap(named.end) else None
        part = after.of("body", "government") if after else None
        state = self.scan.known(named.actor.side or "") if named else None
        if named is None or after is None or part is None or state is None or (part.type == "body" and part.id != ADMINISTRATION):
            return at
        actor = state if part.type == "government" else administration(named.actor, self.memory.lexicon.offices[part.id])
        self.add(actor, self.span(at, after.end), f"{part.id} of a person")
        self.add(named.actor, self.span(at, named.end), named.rule)
        return after.end

    def _after(self, title: Title, office: str) -> Named | None:
        """The person named right after a title, or after a comma."""
        at, scan = title.end, self.scan
        if scan.gap(at) not in ("", "q", ","):
            return None
        match = scan.match(at)
        if match and match.of("rank") and title.type != "rank":
            at = match.end
        side = title.side if title.represents else ""
        named = known_at(scan, at, Hint(True, office, side))
        end = self._run(at) if named is None or named.rule.startswith("short") else at
        if named and (end <= named.end or scan.gap(title.end) == ","):
            return named
        if scan.gap(title.end) == ",":
            return None
        return self._unknown(at, end, side) if end - at > 1 else named

    def _unknown(self, at: int, end: int, side: str = "") -> Named:
        """The person of a name that the directory lacks, or of one that it spells in another way."""
        scan = self.scan
        name = self.text[slice(*self.span(at, end))]
        alike = (scan.known(key) for key in self._alike(at, end) if not side or self.memory.side_of(key) in (side, ""))
        actor = next((actor for actor in alike if actor), None)
        if actor:
            self.memory.meet(actor)
            self.memory.learn(last_name(name), actor.id)
            return Named(actor, end, "name in another spelling")
        return Named(self.new_person(found_actor(scan, at, end, self.text, side)), end, "unknown name")

    def _run(self, at: int) -> int:
        """The end of the capitalised words from a token on that can be one person's name."""
        end = at
        while end < len(self.scan.line) and end - at < _WORDS_IN_NAME and (end == at or self.scan.gap(end) in ("", "q")):
            token, match = self.scan.line[end], self.scan.match(end)
            known = match is not None and match.of("name", "capital", "adjective", "office", "body", "government", "prefix", "head")
            joins = end > at and token.fold in self.words["connector"]
            if not joins and (known or not token.text[0].isupper() or token.fold in self.words["after"] or possessive(self.scan, end)):
                break
            end += 1
        while end > at and self.scan.form(end - 1) in self.words["connector"]:
            end -= 1
        return end

    def _person(self, at: int, match: Match | None) -> int:
        named = known_at(self.scan, at)
        return self._named(at, named) if named else at

    def _named(self, at: int, named: Named, office: str = "", head: str = "") -> int:
        """A name, with the title that follows it: Maria Zakharova, the Russian Foreign Ministry spokeswoman."""
        end, rule = self._lineage(named.end), named.rule
        start = end + (self.scan.form(end) in self.words["article"])
        title = title_at(self.scan, start) if self.scan.gap(end) in ("", ",") and self.scan.line[end:] else None
        if title and self.scan.gap(end) == "," and fits(self.memory, named.actor, title):
            end, rule = title.end, f"{rule}, then title"
            office, head = office or title.office(self.memory.lexicon), head or title.head
            if not title.former:
                self.keep_title(named.actor, office, self.span(at, end))
        self.add(named.actor, self.span(at, end), rule, office, head)
        self._person_end = end
        return end

    def _lineage(self, end: int) -> int:
        """The end of a name with the fathers and the house that follow it: Sheikh Tamim bin Hamad al-Thani."""
        while self.scan.joined(end) and self.scan.form(end) in self.words["lineage"] and self.scan.joined(end + 1):
            if not self.scan.line[end + 1].text[0].isupper():
                break
            end += 2
        return end

    # Others

    def _body(self, at: int, match: Match | None) -> int:
        """A state's body: the Russian Foreign Ministry, Syria's army, the government of Iraq."""
        owner = match.of("adjective", "name") or (match.of("capital") if possessive(self.scan, match.end) else None) if match else None
        if match is None or owner is None or not self.scan.is_state(owner.id):
            return self._body_of(at, match) if match else at
        following = self.scan.match(match.end + possessive(self.scan, match.end))
        part = following.of("body", "government") if following and self.scan.joined(following.first) else None
        actor = self._part(part.id, owner.id) if part else None
        if following is None or part is None or actor is None:
            return at
        self.add(actor, self.span(at, following.end), f"{part.type} of nationality", head=self.scan.form(following.end - 1))
        return following.end

    def _body_of(self, at: int, match: Match) -> int:
        """A body with whose it is behind it (the government of Iraq, the Defence Ministry in Moscow), or named before."""
        part = match.of("body", "government")
        if part is None:
            return at
        start = match.end + 1 + (self.scan.form(match.end + 1) in self.words["article"])
        # The Defence Ministry in Moscow is its own, but troops in Syria or to Syria may be anybody's.
        leading = self.words["of"] if self.scan.line[at].text[0].isupper() else self.words["genitive"]
        following = self.scan.match(start) if self.scan.form(match.end) in leading else None
        owner = following.of("capital", "name") if following else None
        actor = self._part(part.id, owner.id) if owner and self.scan.is_state(owner.id) else None
        if following and actor:
            first, last = self.scan.form(at), self.scan.form(match.end - 1)
            self.add(actor, self.span(at, following.end), f"{part.type} of state", head=first if first in self.words["refer"] else last)
            return following.end
        return self._recalled(at, match, part.id)

    def _recalled(self, at: int, match: Match, key: str) -> int:
        after = self.scan.match(match.end) if not self.scan.gap(match.end) else None
        describes = after is not None and after.of("office", "prefix", "head", "rank") is not None
        if self.scan.form(at - 1) not in self.words["article"] or describes or match.of("name"):
            return at
        back = recalled(self.scan, at, self.memory.lexicon.offices[key])
        if back is None:
            return at
        self.add(back.actor, self.span(at, match.end), back.rule, head=self.scan.form(match.end - 1))
        return match.end

    def _part(self, key: str, side: str) -> Actor | None:
        office = self.memory.lexicon.offices[key]
        return self.scan.known(side) if office.type == "government" else body_actor(office, side, self.memory.lexicon.directory)

    def _name(self, at: int, match: Match | None) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or actor is None or actor.kind in ("person", "state") or self._inside(match):
            return at
        if actor.kind == "other" and self.scan.form(at - 1) in self.words["place"]:
            return match.end  # a region as a place
        self.add(actor, self.span(at, match.end), "name")
        return match.end

    def _inside(self, match: Match) -> bool:
        """True for a word of a longer name that is not known: the Congress of a National Congress Party."""
        at, token = match.first, self.scan.line[match.first]
        if match.end - at > 1 or token.text.isupper() or at == 0 or self.scan.gap(at):
            return False
        before, known = self.scan.line[at - 1], self.scan.match(at - 1)
        return before.text[0].isupper() and before.fold not in self.words["after"] | self.words["article"] and known is None and at > 1

    def _state(self, at: int, match: Match | None) -> int:
        sense = match.of("name", "capital") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or sense is None or actor is None:
            return at
        joins = self.scan.form(at - 1) in self.words["joining"]
        if (joins or self.scan.gap(at) == ",") and self._listed[0] == at - joins:
            reason = "in a list of those who act" if self._listed[1] else ""
        else:
            reason = acts(self.scan, match, sense.type == "capital")
        self._listed = (match.end, bool(reason))
        if reason:
            self.add(actor, self.span(at, match.end), f"{sense.type}: {reason}")
        return match.end

    def _adjective(self, at: int, match: Match | None) -> int:
        """A nationality that stands for its state: the noun after it is a deed, or a relation of two."""
        sense = match.of("adjective") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or actor is None:
            return at
        deed = deed_of(self.scan, match)
        if deed:
            self.add(actor, self.span(at, match.end), f"nationality: deed noun {deed}")
        return match.end

    def _other(self, at: int) -> int:
        """A short name of the report, a word that points back, or a new person who speaks."""
        here = self.memory.short.get(self.scan.form(at)) if self.scan.line[at].text[0].isupper() else None
        actor = self.scan.known(here[-1]) if here else None
        if actor:
            return self._named(at, Named(actor, at + 1, "short name of a person of the report"))
        return self._refer(at) or self._spoken(at)

    def _refer(self, at: int) -> int:
        back = refer_at(self.scan, at, self.parties)
        if back is None:
            return 0
        self.add(back.actor, self.span(at, at + 1), back.rule)
        return at + 1

    def _spoken(self, at: int) -> int:
        """A new person beside a verb of speech: two or more capitalised words."""
        if not self.scan.line[at].text[0].isupper():
            return at
        end = self._run(at)
        if end - at < 2:
            return max(end, at)
        speaks = self.words["speech"]
        said = (self.scan.form(end) in speaks and self.scan.gap(end) == "") or self.scan.form(at - 1) in speaks
        if not (said or self._described(end) or self._alike(at, end)):
            return end
        return self._named(at, self._unknown(at, end))

    def _alike(self, at: int, end: int) -> tuple[str, ...]:
        return spelt_alike(self.text[slice(*self.span(at, end))], self.memory.lexicon.directory)

    def _described(self, end: int) -> bool:
        """True where what follows a name is said of a person: …, the governor of …; …, who leads …"""
        if self.scan.gap(end) != ",":
            return False
        article = self.scan.form(end) in self.words["article"]
        title = title_at(self.scan, end + article)
        return self.scan.form(end) == _WHO or (title is not None and (article or self.scan.gap(title.end) == ","))
