"""Reading English for actors: the same steps as in Arabic, with capitals and word order as their signs."""

from __future__ import annotations

from timeline.actors.base import BaseReader
from timeline.actors.english_titles import possessive, title_at
from timeline.actors.holders import fits, holder_of
from timeline.actors.memory import Memory
from timeline.actors.offices import body_actor
from timeline.actors.people import Hint, Named, found_actor, known_at
from timeline.actors.titles import Title
from timeline.actors.trie import Match
from timeline.actors.vocabulary import vocabulary
from timeline.records import Actor

_OWNERS = frozenset(("his", "her", "their"))
_WORDS_IN_NAME = 4
_NEAR = 3  # how far after a nationality its noun may stand: "Russian air force strikes"


class EnglishReader(BaseReader):
    """Reads English sentences."""

    def __init__(self, text: str, memory: Memory) -> None:
        super().__init__(text, memory)
        self.words = vocabulary("en")
        self._listed: tuple[int, bool] = (-1, False)
        self._rules = (self._title, self._person, self._body, self._name, self._state, self._adjective)

    def begin(self) -> None:
        """Forgets the list that the sentence before ended with."""
        self._listed = (-1, False)

    def step(self, at: int) -> int:
        """Reads what begins at a token by the first rule that reads anything."""
        match = self.scan.matches[at]
        if match is not None or self.scan.form(at) in self.words["former"]:
            for rule in self._rules:
                end = rule(at, match) if match is not None or rule == self._title else at
                if end > at:
                    return end
        return self._other(at)

    # Persons

    def _title(self, at: int, match: Match | None) -> int:
        title = title_at(self.scan, at)
        if title is None:
            return at
        office = title.office(self.memory.lexicon)
        named = self._after(title, office)
        if named:
            if not title.former:
                self.keep_title(named.actor, office, self.span(at, named.end))
            return self._named(at, named._replace(rule=f"title, {named.rule}"), office, title.head)
        person, rule = holder_of(self.memory, title, office)
        if person is None or not (title.genitive or title.side or self.scan.form(at - 1) == "the"):
            return at
        self.add(person, self.span(at, title.end), rule, office, title.head)
        return title.end

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
        if named or scan.gap(title.end) == ",":
            return named
        end = self._run(at)
        return Named(self.new_person(found_actor(scan, at, end, self.text, side)), end, "unknown name") if end - at > 1 else None

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
        end, rule = named.end, named.rule
        start = end + (self.scan.form(end) in ("the", "a", "an"))
        title = title_at(self.scan, start) if self.scan.gap(end) in ("", ",") and self.scan.line[end:] else None
        if title and self.scan.gap(end) == "," and fits(self.memory, named.actor, title):
            end, rule = title.end, f"{rule}, then title"
            office, head = office or title.office(self.memory.lexicon), head or title.head
            if not title.former:
                self.keep_title(named.actor, office, self.span(at, end))
        self.add(named.actor, self.span(at, end), rule, office, head)
        return end

    # Others

    def _body(self, at: int, match: Match | None) -> int:
        """A state's body: the Russian Foreign Ministry, Syria's army, the government of Iraq."""
        owner = match.of("adjective", "name") if match else None
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
        part = match.of("body", "government")
        start = match.end + 1 + (self.scan.form(match.end + 1) == "the")
        following = self.scan.match(start) if self.scan.form(match.end) == "of" else None
        owner = following.of("name") if following else None
        if part and following and owner and self.scan.is_state(owner.id):
            actor = self._part(part.id, owner.id)
            if actor:
                self.add(actor, self.span(at, following.end), f"{part.type} of state", head=self.scan.form(at))
                return following.end
        return at

    def _part(self, key: str, side: str) -> Actor | None:
        office = self.memory.lexicon.offices[key]
        return self.scan.known(side) if office.type == "government" else body_actor(office, side, self.memory.lexicon.directory)

    def _name(self, at: int, match: Match | None) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or actor is None or actor.kind in ("person", "state"):
            return at
        self.add(actor, self.span(at, match.end), "name")
        return match.end

    def _state(self, at: int, match: Match | None) -> int:
        sense = match.of("name", "capital") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or sense is None or actor is None:
            return at
        joined = self.scan.gap(at) == "," or self.scan.form(at - 1) in ("and", "or")
        if joined and self._listed[0] == at - (self.scan.form(at - 1) in ("and", "or")):
            reason = "in a list of those who act" if self._listed[1] else ""
        else:
            reason = self._acts(match, sense.type == "capital")
        self._listed = (match.end, bool(reason))
        if reason:
            self.add(actor, self.span(at, match.end), f"{sense.type}: {reason}")
        return match.end

    def _acts(self, match: Match, capital: bool) -> str:
        """Why a state acts here; empty where it is a place. A capital needs a reason to act, a state a reason not to."""
        scan, end = self.scan, match.end
        before = scan.form(match.first - 1) if not scan.gap(match.first) else ""
        before = scan.form(match.first - 2) if before == "the" else before
        if before in self.words["place"]:
            return ""
        if scan.form(end) in self.words["verb"] and not scan.gap(end):
            return "before a verb"
        if before in self.words["party"]:
            return f"party after {before}"
        owns = possessive(scan, end) and any(scan.form(end + n) in self.words["deed"] for n in range(1, _NEAR + 1))
        if owns or scan.form(end) in self.words["deed"]:
            return "of a deed"
        return "" if capital else "state"

    def _adjective(self, at: int, match: Match | None) -> int:
        """A nationality that stands for its state: the noun after it is a deed, or a relation of two."""
        sense = match.of("adjective") if match else None
        actor = self.scan.known(sense.id) if sense else None
        if match is None or actor is None:
            return at
        for noun in range(match.end, match.end + _NEAR):
            form = self.scan.form(noun)
            if not self.scan.joined(noun) or form in ("of", "in", "and"):
                break
            if form in self.words["deed"] and (form not in self.words["relation"] or self._two(match, noun)):
                self.add(actor, self.span(at, match.end), f"nationality: deed noun {form}")
                break
        return match.end

    def _two(self, match: Match, noun: int) -> bool:
        beside = (self.scan.match(match.end), self.scan.match(match.first - 1))
        return self.scan.form(noun + 1) == "with" or any(other and other.of("adjective") for other in beside)

    def _other(self, at: int) -> int:
        """A short name of the report, a word that points back, or a new person who speaks."""
        here = self.memory.short.get(self.scan.form(at)) if self.scan.line[at].text[0].isupper() else None
        actor = self.scan.known(here[-1]) if here else None
        if actor:
            return self._named(at, Named(actor, at + 1, "short name of a person of the report"))
        return self._refer(at) or self._spoken(at)

    def _refer(self, at: int) -> int:
        before, form, memory = self.scan.form(at - 1), self.scan.form(at), self.memory
        key, rule = "", f"the last {form}"
        if form == "country" and before in _OWNERS:
            key, rule = memory.last_side, "country of the last person"
        elif before == "the" and form in self.words["refer"]:
            key = memory.heads.get(form) or (memory.kinds.get("armed-group", "") if form in ("group", "militia", "militants") else "")
        elif before == "the" and form in self.words["person"]:
            key = next((seen.person for seen in reversed(memory.people) if seen.title == form), "")
        actor = self.scan.known(key) if key else None
        if actor is None:
            return 0
        self.add(actor, self.span(at, at + 1), rule)
        return at + 1

    def _spoken(self, at: int) -> int:
        """A new person beside a verb of speech: two or more capitalised words."""
        if not self.scan.line[at].text[0].isupper():
            return at
        end = self._run(at)
        speaks = self.words["speech"]
        said = (self.scan.form(end) in speaks and self.scan.gap(end) == "") or self.scan.form(at - 1) in speaks
        if end - at < 2 or not said:
            return max(end, at)
        actor = self.new_person(found_actor(self.scan, at, end, self.text, ""))
        return self._named(at, Named(actor, end, "unknown name beside a verb"))
