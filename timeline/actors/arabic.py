"""Reading Arabic for actors: from right to left as the text runs, at each word the first rule that reads anything."""

from __future__ import annotations

from timeline.actors.arabic_people import ArabicPeopleReader
from timeline.actors.bodies import body_at
from timeline.actors.discover import formal_at, quoted_at, spoken_at
from timeline.actors.memory import Memory
from timeline.actors.offices import body_actor
from timeline.actors.people import Hint, Named, found_short, known_at, readable
from timeline.actors.refer import refer_at
from timeline.actors.scan import ARTICLES
from timeline.actors.states import acts, adjective_acts
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has_any, is_verb, only
from timeline.records import Actor


class ArabicReader(ArabicPeopleReader):
    """Reads Arabic sentences: the persons, and everybody else."""

    def __init__(self, text: str, memory: Memory) -> None:
        super().__init__(text, memory)
        self._listed: tuple[int, bool] = (-1, False)
        self._party_end = -1
        self._last_body = (-1, "")
        self._openings = self.scan.words["front"] | self.scan.words["kunya"]
        self._rules = (
            self._idiom, self._counterpart, self._own, self._person, self._title, self._pair,
            self._body, self._name, self._state, self._adjective, self._refer,
        )  # fmt: skip

    def begin(self) -> None:
        """Forgets the list and the names that the sentence before ended with."""
        self._listed, self._person_end, self._party_end, self._last_body = (-1, False), -1, -1, (-1, "")
        self._lines += 1

    def step(self, at: int) -> int:
        """Reads what begins at a token by the first rule that reads anything."""
        match = self.scan.matches[at]
        if match is None and self._is_plain(at):
            return at
        found = self.again(at)
        if found and (match is None or match.end <= found[0].end):
            return self._named(at, *found)
        if match is not None:
            for rule in self._rules:
                end = rule(at, match)
                if end > at:
                    return end
        return self._found(at)

    def _is_plain(self, at: int) -> bool:
        """True for a word that begins nothing: most are such, and this says so at once."""
        form, memory = self.scan.line[at].fold, self.memory
        if at == self._person_end or form in self._openings or form in memory.lexicon.given:
            return False
        read = readable(form)
        return memory.openings.isdisjoint(read) and self.names.keys().isdisjoint(read)

    def _body(self, at: int, match: Match) -> int:
        body = body_at(self.scan, at)
        if body is None:
            part = match.of("body")
            opens = self.scan.before(at) == "" and (self.scan.gap(match.end) == ":" or self.scan.form(match.end) in self.scan.words["verb"])
            if part and (match.end - at > 1 or opens):
                self._wait(at, match, self.memory.lexicon.offices[part.id].key)
            return at
        head = self.scan.noun(match)
        self.add(body.actor, self.span(at, body.end, match.skip), body.rule, head=head)
        part = match.of("body")
        self._last_body = (body.end, part.id if part and body.rule.endswith("nationality") else "")
        if body.nested >= 0 and self.step(body.nested) == body.nested:
            named = known_at(self.scan, body.nested, Hint(True))
            if named:
                self._named(body.nested, named, 0)
        return body.end

    def _name(self, at: int, match: Match) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name") or self.scan.local(match)
        actor = self.scan.known(sense.id) if sense else None
        if actor is None or actor.kind in ("person", "state") or self._is_common(match):
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

    def _is_common(self, match: Match) -> bool:
        """True for a name that is a common noun here: هذه القاعدة, القاعدة الجوية."""
        scan, at = self.scan, match.first
        if match.end - at > 1 or scan.form(at)[match.skip :] not in scan.words["ambiguous"]:
            return False
        article = scan.gap(match.end) == "" and scan.line[match.end].text.startswith("ال")
        described = article and scan.form(match.end) not in scan.words["after"]
        return described or has_any(scan.words["described"], scan.before(at))

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
        if sense is None or actor is None or actor.kind == "person" or self._is_adjective(at, match) or self._is_common(match):
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
        """True for السعودية after a noun with the article, and سورية after a feminine one without it: an adjective, not the state."""
        scan, before = self.scan, self.scan.form(at - 1)
        if not match.of("adjective") or match.skip or scan.gap(at):
            return False
        whose = any(has_any(scan.words[name], before) for name in ("integrity", "topic", "movement", "deed", "place"))
        bare = not scan.has_article(match)
        feminine = bare and before.endswith("ه") and not is_verb(scan.words["verb"], before) and not before.startswith(ARTICLES)
        following = scan.form(match.end)
        plain = not scan.gap(match.end) and following.endswith(("يه", "له", "ات")) and not following.startswith(ARTICLES)
        return before.startswith("ال") or (feminine and not whose) or (plain and before.endswith("ل"))

    def _adjective(self, at: int, match: Match) -> int:
        sense = match.of("adjective", "people")
        actor = self.scan.known(sense.id) if sense else None
        if sense is None or actor is None:
            return at
        if self._last_body[1] and at == self._last_body[0] and match.particles == "و" and self.scan.is_state(sense.id):
            office = self.memory.lexicon.offices[self._last_body[1]]
            self.add(
                body_actor(office, sense.id, self.memory.lexicon.directory), self.span(at, match.end, match.skip), "one of several bodies"
            )
            self._last_body = (match.end, self._last_body[1])
            return match.end
        named = known_at(self.scan, match.end, Hint(True, side=sense.id)) if sense.definite and not self.scan.gap(match.end) else None
        if named and named.actor.side == sense.id:
            return self._named(at, named._replace(rule=f"nationality, {named.rule}"), match.skip)
        listed = match.particles == "و" and at in (
            self._party_end,
            self._person_end,
            self._last_body[0],
            self._listed[1] and self._listed[0],
        )
        if sense.type == "people" and listed:
            self.add(actor, self.span(at, match.end, match.skip), "people: in a list of those who act")
            return match.end
        reason = adjective_acts(self.scan, match, sense if sense.type == "adjective" else sense._replace(form="plural"))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"nationality: {reason}")
        return match.end

    def _refer(self, at: int, match: Match) -> int:
        body = formal_at(self.scan, at, match, self.text)
        if body:
            return self._new_body(at, body, match.skip, "formal name")
        found = refer_at(self.scan, match, self.parties)
        if found is None:
            if match.of("refer"):
                self._wait(at, match, self.scan.noun(match))
            return at
        actor, end, rule = found
        self.add(actor, self.span(at, end, match.skip), rule, head=only("ar", "government") if match.of("cabinet") else "")
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
