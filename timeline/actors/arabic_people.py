"""Persons in Arabic: by name, by title, by both, and by the posts of others (نظيره, وزير خارجيتها)."""

from __future__ import annotations

from timeline.actors.base import BaseReader
from timeline.actors.holders import fits, holder, holder_of
from timeline.actors.lexicon import COUNTERPART
from timeline.actors.memory import Memory, last_name
from timeline.actors.people import Hint, Named, ends, found_actor, known_at, lineage_end, unknown_at, variant_of
from timeline.actors.refer import alone
from timeline.actors.subjects import Party, last_subject
from timeline.actors.titles import Title, title_at
from timeline.actors.trie import Match
from timeline.actors.vocabulary import has_any
from timeline.records import Actor, Mention, Span

_HEADLINE = 3  # sentences that may name somebody before the report introduces him


class ArabicPeopleReader(BaseReader):
    """Reads the persons of Arabic sentences; each rule gives the token after what it read, or the one it was given."""

    def __init__(self, text: str, memory: Memory) -> None:
        super().__init__(text, memory)
        self._person_end = -1
        self._lines = 0
        self._waiting: list[tuple[str, Span]] = []

    def _person(self, at: int, match: Match) -> int:
        named = known_at(self.scan, at, attached=True)
        return self._named(at, named, match.skip) if named else at

    def _named(self, at: int, named: Named, skip: int, office: str = "", head: str = "") -> int:
        """A name, with the title that follows it."""
        named = named._replace(end=lineage_end(self.scan, named.end))
        end, rule = named.end, named.rule
        title = self._trailing(named)
        if title is not None:
            whole = title.end if not self.scan.joined(title.end) else title.core
            end, rule, office = whole, f"{rule}, then title", office or title.office(self.memory.lexicon)
            head = head or title.head
        self.add(named.actor, self.span(at, end, skip), rule, office, head)
        self._person_end = end
        return end

    def _trailing(self, named: Named) -> Title | None:
        """The title that follows a name, where it can be that person's."""
        match = self.scan.match(named.end)
        if self.scan.gap(named.end) not in ("", "q", ",") or match is None or match.skip or not match.of("office", "prefix", "head"):
            return None
        title = title_at(self.scan, named.end)
        if title is None or (title.end < len(self.scan.line) and self._after(title, title.office(self.memory.lexicon))):
            return None
        return title if fits(self.memory, named.actor, title) else None

    def _title(self, at: int, match: Match) -> int:
        title = title_at(self.scan, at)
        if title is None:
            return at
        office, head = title.office(self.memory.lexicon), title.head
        named = self._after(title, office)
        if named and not self._has(named.actor, office):
            office = self._own_office(named.actor, title) or office
        if named and match.of("pair"):
            return self._named(title.end, named, 0, office)
        if named:
            if not title.former:
                self.keep_title(named.actor, office, self.span(at, named.end, match.skip))
            return self._named(at, named._replace(rule=f"title, {named.rule}"), match.skip, office, head)
        if self._describes(match, title):
            return at
        if has_any(self.scan.words["post"], self.scan.before(at)):
            return title.core
        person, rule = holder_of(self.memory, title, office, ends(self.scan, title.end))
        if person is not None:
            self.add(person, self.span(at, title.core, match.skip), rule, office, head)
            return title.core
        if not title.definite:
            self.memory.unnamed.add(head.removeprefix("ال"))
        elif title.type == "office" and not title.side:
            self._wait(at, match, title.key)
        if title.side:
            self.parties.append(Party(*self.span(at, title.core, match.skip), title.side))
        deputy = title.key == "deputy" and title.complement
        if deputy or (title.type == "office" and title.side and not title.genitive):
            return title.core
        return at

    def _describes(self, match: Match, title: Title) -> bool:
        """True for the word of a title that is an adjective here: القوى السياسية الرئيسة."""
        before = self.scan.match(match.first - 1)
        bare = title.end - match.first == 1 and not match.skip and not title.side
        return bare and self.scan.before(match.first).startswith("ال") and not (before and before.of("rank", "office", "head", "name"))

    def _has(self, actor: Actor, office: str) -> bool:
        return any(term.office == office for term in self.memory.lexicon.directory.by_person.get(actor.id, ()))

    def _own_office(self, actor: Actor, title: Title) -> str:
        """The office of a title that does not say whose, or what for: the one that the person has by the directory."""
        office = f"{actor.side}/{title.office_key(self.memory.lexicon)}"
        held = {term.office for term in self.memory.lexicon.directory.by_person.get(actor.id, ())}
        posts = [known for known in held if title.type == "prefix" and title.key in known and known.startswith(f"{title.side}/")]
        return office if office in held else posts[0] if len(posts) == 1 else ""

    def _after(self, title: Title, office: str) -> Named | None:
        """The person named right after a title, or after a comma."""
        at, scan = title.end, self.scan
        if scan.gap(at) not in ("", "q", ","):
            return None
        match = scan.match(at)
        while match and not match.skip and match.of("rank") and (at > title.end or title.type != "rank") and not scan.gap(match.end):
            at = match.end
            match = scan.match(at)
        held = bool(office and holder(self.memory, office))
        framed = scan.gap(title.end) == ","
        indefinite = not title.definite or title.type == "rank"
        hint = Hint(True, office, title.side if title.represents else "", framed, strict=held or indefinite)
        named = known_at(scan, at, hint)
        return named or self._unknown(at, hint)

    def _unknown(self, at: int, hint: Hint, skip: int = 0) -> Named | None:
        end = unknown_at(self.scan, at, hint, skip)
        if end == at:
            return None
        variant = variant_of(self.scan, at, end, hint)
        if variant:
            self.memory.meet(variant)
            if not variant.name_ar:
                self.memory.learn(last_name(self._words(at, end)), variant.id, late=True)
            return Named(variant, end, "other spelling of a known name")
        return Named(self._new(at, end, hint.side, skip), end, "unknown name")

    def _words(self, at: int, end: int) -> str:
        return " ".join(token.fold for token in self.scan.line[at:end])

    def _new(self, at: int, end: int, side: str, skip: int) -> Actor:
        """The actor of an unknown name, the same one for the same name; its last word is a short name from now on."""
        first, *rest = (token.fold for token in self.scan.line[at:end])
        return self.new_person(found_actor(self.scan, at, end, self.text, side, skip), (first[skip:], *rest))

    def _counterpart(self, at: int, match: Match) -> int:
        """نظيره: the same office as the last person's, of the nationality after it."""
        if not match.of("counterpart"):
            return at
        scan, after = self.scan, self.scan.match(match.end)
        adjective = after.of("adjective") if after and not after.skip else None
        side, end = (adjective.id, after.end) if after and adjective else ("", match.end)
        while scan.form(end) in scan.words["modifier"] and not scan.gap(end):
            end += 1
        last = self.memory.last_office()
        office = f"{side}/{last.partition('/')[2]}" if side and last else ""
        named = self._after(Title(at, end, end, "office", "", True, side=side), office)
        person = named.actor if named else holder(self.memory, office)
        if person is not None:
            end = named.end if named else end
            self.add(person, self.span(at, end, match.skip), "counterpart of the last office", office)
            offices = {term.office for term in self.memory.lexicon.directory.by_person.get(person.id, ())}
            if named and offices == {office}:  # whoever held several may be the counterpart in another of them
                self.keep_title(person, office, self.span(at, end, match.skip))
        return end

    def _own(self, at: int, match: Match) -> int:
        """A post with a pronoun for whose it is: وزير خارجيتها, that of the state named last; وزير خارجيته, of the person's."""
        sense = match.of("own")
        if not sense:
            return at
        last = self.parties[-1].side if self.parties else self.memory.last_side
        office = f"{last_subject(self.scan, self.parties) or last}/{sense.id}"
        named = self._after(Title(at, match.end, match.end, "office", sense.id, True, side=office.partition("/")[0]), office)
        person, end = (named.actor, named.end) if named else (holder(self.memory, office), match.end)
        if person is not None:
            self.add(person, self.span(at, end, match.skip), "post of the last state", office)
        return end

    def _pair(self, at: int, match: Match) -> int:
        """Two or more holders under one noun: الرئيسان الروسي والتركي. The noun goes to the first."""
        sense = match.of("pair")
        start, at_next = at, match.end
        while sense:
            follows = self.scan.match(at_next) if self.scan.joined(at_next) else None
            whose = follows.of("adjective", "name") if follows and follows.particles in ("", "و") else None
            if follows is None or whose is None or not self.scan.is_state(whose.id):
                break
            key = self.memory.last_office().partition("/")[2] if sense.id == COUNTERPART else sense.id
            office = f"{whose.id}/{key}"
            hint = Hint(True, office, whose.id, strict=True)
            named = (known_at(self.scan, follows.end, hint) or self._unknown(follows.end, hint)) if self.scan.joined(follows.end) else None
            person, end = (named.actor, named.end) if named else (holder(self.memory, office), follows.end)
            if person is not None:
                first = at if start == at and whose.type == "adjective" else follows.first
                self.add(person, self.span(first, end, match.skip if first == at else follows.skip), "one of two titles", office)
            start = at_next = end
        return start

    def _wait(self, at: int, match: Match, noun: str) -> None:
        """Keeps a noun of the headline that nobody was named for yet."""
        if self._lines <= _HEADLINE and self.scan.has_article(match) and alone(self.scan, match.end):
            self._waiting.append((noun, self.span(at, match.end, match.skip)))

    def read_waiting(self) -> None:
        """Adds the nouns of the headline whose actor was named only afterwards: الخارجية, التحالف."""
        for noun, span in self._waiting:
            actor = self.memory.firsts.get(noun) or self._first_holder(noun)
            if actor and not any(mention.start < span[1] and span[0] < mention.end for mention in self.mentions):
                self.mentions.append(Mention(*span, actor.id, f"the {noun} of the report"))

    def _first_holder(self, key: str) -> Actor | None:
        """The person whom the report introduces with an office."""
        held = (person for office, person in self.memory.offices.items() if office.endswith(f"/{key}"))
        return self.memory.actors.get(next(held, ""))
