"""Reading Arabic for actors: from right to left as the text runs, at each word the first rule that reads anything."""

from __future__ import annotations

from timeline.actors.base import BaseReader
from timeline.actors.bodies import body_at
from timeline.actors.discover import formal_at, quoted_at, spoken_at
from timeline.actors.holders import fits, holder, holder_of
from timeline.actors.memory import Memory, last_name
from timeline.actors.people import Hint, Named, ends, found_actor, found_short, known_at, unknown_at, variant_of
from timeline.actors.refer import refer_at
from timeline.actors.states import acts, adjective_acts
from timeline.actors.titles import Title, title_at
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has_any
from timeline.records import Actor


class ArabicReader(BaseReader):
    """Reads Arabic sentences."""

    def __init__(self, text: str, memory: Memory) -> None:
        super().__init__(text, memory)
        self._listed: tuple[int, bool] = (-1, False)
        self._person_end = self._party_end = -1
        self._rules = (
            self._counterpart, self._person, self._title, self._pair, self._body, self._name, self._state, self._adjective, self._refer,
        )  # fmt: skip

    def begin(self) -> None:
        """Forgets the list and the names that the sentence before ended with."""
        self._listed, self._person_end, self._party_end = (-1, False), -1, -1

    def step(self, at: int) -> int:
        """Reads what begins at a token by the first rule that reads anything."""
        match = self.scan.matches[at]
        if match is not None:
            for rule in self._rules:
                end = rule(at, match)
                if end > at:
                    return end
        return self._found(at)

    # Persons

    def _person(self, at: int, match: Match) -> int:
        named = known_at(self.scan, at, attached=True)
        return self._named(at, named, match.skip) if named else at

    def _named(self, at: int, named: Named, skip: int, office: str = "", head: str = "") -> int:
        """A name, with the title that follows it."""
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
        if has_any(self.scan.words["post"], self.scan.before(at)):
            return title.core
        person, rule = holder_of(self.memory, title, office, ends(self.scan, title.end))
        if person is not None:
            self.add(person, self.span(at, title.core, match.skip), rule, office, head)
            return title.core
        deputy = title.key == "deputy" and title.complement
        if deputy or (title.type == "office" and title.side and not title.genitive):
            return title.core
        return at

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
        if match and not match.skip and match.of("rank") and title.type != "rank" and not scan.gap(match.end):
            at = match.end
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
        return self.new_person(found_actor(self.scan, at, end, self.text, side, skip))

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
            if named:
                self.keep_title(person, office, self.span(at, end, match.skip))
        return end

    # Others

    def _body(self, at: int, match: Match) -> int:
        body = body_at(self.scan, at)
        if body is None:
            return at
        head = self.scan.noun(match)
        self.add(body.actor, self.span(at, body.end, match.skip), body.rule, head=head)
        if body.nested >= 0 and self.step(body.nested) == body.nested:
            named = known_at(self.scan, body.nested, Hint(True))
            if named:
                self._named(body.nested, named, 0)
        return body.end

    def _pair(self, at: int, match: Match) -> int:
        """Two or more holders under one noun: الرئيسان الروسي والتركي. The noun goes to the first."""
        sense = match.of("pair")
        start, at_next = at, match.end
        while sense:
            follows = self.scan.match(at_next) if self.scan.joined(at_next) else None
            whose = follows.of("adjective", "name") if follows and follows.particles in ("", "و") else None
            if follows is None or whose is None or not self.scan.is_state(whose.id):
                break
            office = f"{whose.id}/{sense.id}"
            hint = Hint(True, office, whose.id, strict=True)
            named = (known_at(self.scan, follows.end, hint) or self._unknown(follows.end, hint)) if self.scan.joined(follows.end) else None
            person, end = (named.actor, named.end) if named else (holder(self.memory, office), follows.end)
            if person is not None:
                first = at if start == at and whose.type == "adjective" else follows.first
                self.add(person, self.span(first, end, match.skip if first == at else follows.skip), "one of two titles", office)
            start = at_next = end
        return start

    def _name(self, at: int, match: Match) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name") or self.scan.local(match)
        actor = self.scan.known(sense.id) if sense else None
        if actor is None or actor.kind in ("person", "state"):
            return at
        member = self._member(at, match, actor)
        if member:
            return self._named(at, member, match.skip, head=self.scan.noun(match))
        if match.end - at == 1 and match.of("refer"):
            actor = self.memory.actors.get(self.memory.heads.get(self.scan.noun(match), ""), actor)
        end = match.end
        if match.of("refer") and not self.scan.gap(end) and self.scan.form(end) in self.scan.words["modifier"]:
            end += 1
        self.add(actor, self.span(at, end, match.skip), "name")
        for inner in range(at + 1, end):
            if self.scan.form(inner - 1) in self.scan.words["led"]:
                self.step(inner)
        self._party_end = end
        return end

    def _member(self, at: int, match: Match, body: Actor) -> Named | None:
        """A person whose title reads like a body: المعارضة السورية before a woman's name is a woman of the opposition."""
        one = self.memory.lexicon.trie.match(self.scan.line[: at + 1], at)
        if one is None or not one.of("head") or self.scan.gap(match.end):
            return None
        hint = Hint(True, side=body.side or "", strict=True)
        return known_at(self.scan, match.end, hint) or self._unknown(match.end, hint)

    def _state(self, at: int, match: Match) -> int:
        sense = self._likeliest(match)
        actor = self.scan.known(sense.id) if sense else None
        if sense is None or actor is None or actor.kind == "person" or self._is_adjective(at, match):
            return at
        listed, acting = self._listed
        if listed == at and (match.particles, self.scan.gap(at)) in (("و", ""), ("و", ","), ("", ",")):
            reason = "in a list of those who act" if acting else ""
        else:
            reason = acts(self.scan, match, sense.type == "capital")
            if not reason and at == max(self._party_end, self._person_end) and not self.scan.gap(at) and not match.skip:
                reason = "object after the subject"
        self._listed = (match.end, bool(reason))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"{sense.type}: {reason}")
        return match.end

    def _likeliest(self, match: Match) -> Sense | None:
        """Of several states or capitals of one spelling (عمان) the one that the report speaks of."""
        senses = [sense for sense in match.senses if sense.type in ("name", "capital")]
        return max(senses, key=lambda sense: self.memory.states[sense.id], default=None)

    def _is_adjective(self, at: int, match: Match) -> bool:
        """True for السعودية after a noun with the article: an adjective, not the state."""
        return bool(match.of("adjective")) and not match.skip and not self.scan.gap(at) and self.scan.form(at - 1).startswith("ال")

    def _adjective(self, at: int, match: Match) -> int:
        sense = match.of("adjective", "people")
        actor = self.scan.known(sense.id) if sense else None
        if sense is None or actor is None:
            return at
        named = known_at(self.scan, match.end, Hint(True, side=sense.id)) if sense.definite and not self.scan.gap(match.end) else None
        if named and named.actor.side == sense.id:
            return self._named(at, named._replace(rule=f"nationality, {named.rule}"), match.skip)
        reason = adjective_acts(self.scan, match, sense if sense.type == "adjective" else sense._replace(form="plural"))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"nationality: {reason}")
        return match.end

    def _refer(self, at: int, match: Match) -> int:
        body = formal_at(self.scan, at, match, self.text)
        if body:
            return self._new_body(at, body, match.skip, "formal name")
        found = refer_at(self.scan, match)
        if found is None:
            return at
        actor, end, rule = found
        self.add(actor, self.span(at, end, match.skip), rule)
        return end

    def _found(self, at: int) -> int:
        """A person found in this report by a short name, or someone new whom a verb or quotation marks introduce."""
        short = found_short(self.scan, at)
        if short:
            return self._named(at, short[0], short[1])
        if at == self._person_end and self.scan.form(at).startswith("و"):
            second = self._unknown(at, Hint(strict=True), 1)
            if second:
                return self._named(at, second, 1)
        if self.scan.form(at) in self.scan.words["front"]:
            return self._fronted(at)
        end = spoken_at(self.scan, at)
        if end > at:
            named = self._unknown(at, Hint(strict=True))
            return self._named(at, named, 0) if named else at
        return at

    def _fronted(self, at: int) -> int:
        """A head noun before a name that belongs to it (فصيل "جيش الإسلام"), or before a quoted name that is new."""
        match = self.scan.match(at + 1)
        sense = match.of("name") if match and not match.skip and self.scan.joined(at + 1) else None
        actor = self.scan.known(sense.id) if sense else None
        if match and actor and actor.kind not in ("person", "state"):
            self.add(actor, self.span(at, match.end, 0), "name with its noun", head=self.scan.form(at))
            return match.end
        body = quoted_at(self.scan, at, self.text)
        return self._new_body(at, body, 0, "noun with a quoted name") if body else at

    def _new_body(self, at: int, body: tuple[Actor, int], skip: int, rule: str) -> int:
        self.add(body[0], self.span(at, body[1], skip), rule, head=self.scan.form(at)[skip:])
        return body[1]

