"""Reading one report for actors: from left to right, at each word the rule that reads most."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.bodies import body_at
from timeline.actors.discover import quoted_at, spoken_at
from timeline.actors.holders import fits, holder, holder_of
from timeline.actors.line import CLOSING, Line
from timeline.actors.memory import Memory
from timeline.actors.people import Hint, Named, found_actor, found_short, known_at, unknown_at, variant_of
from timeline.actors.refer import refer_at
from timeline.actors.scan import Scan
from timeline.actors.states import acts, adjective_acts
from timeline.actors.titles import Title, title_at
from timeline.actors.trie import Match
from timeline.language.particles import offset_after
from timeline.language.words import Word
from timeline.records import Actor, Mention, Span

_REFERABLE = 1  # an alias of one word with the article is read as a noun that points back where the report has another such


class Reader:
    """Reads the lines of one report in order and keeps what it found. Made for one report, then thrown away."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory
        self.mentions: list[Mention] = []
        self.scan = Scan((), (), memory)
        self._listed: tuple[int, bool] = (-1, False)
        self._rules = (self._counterpart, self._person, self._title, self._body, self._name, self._state, self._adjective, self._refer)

    def read(self, line: Line, matches: Sequence[Match | None]) -> None:
        """Adds the mentions of one sentence."""
        self.scan = Scan(line.tokens, matches, self.memory)
        self._listed, at = (-1, False), 0
        while at < len(line.tokens):
            at = max(at + 1, self._step(at))

    def _step(self, at: int) -> int:
        """Reads what begins at a token; the token after it, or the same one where nothing does."""
        match = self.scan.matches[at]
        if match is not None:
            for rule in self._rules:
                end = rule(at, match)
                if end > at:
                    return end
        return self._found(at)

    def span(self, first: int, end: int, skip: int = 0) -> Span:
        """The span of tokens `[first, end)` without the first `skip` letters; a quotation opened inside is closed inside."""
        line = self.scan.line
        token = line[first]
        start = offset_after(Word(token.start, token.end, token.text, token.fold, "word"), skip)
        stop = line[end - 1].end
        inside = sum(token.quote for token in line[first + 1 : end])
        return (start, stop + 1) if inside % 2 and self.text[stop : stop + 1] in tuple(CLOSING) else (start, stop)

    def add(self, actor: Actor, span: Span, rule: str, office: str = "", head: str = "") -> None:
        """Keeps a mention and remembers its actor."""
        self.mentions.append(Mention(span[0], span[1], actor.id, rule))
        self.memory.note(actor, office, head)

    # Persons

    def _person(self, at: int, match: Match) -> int:
        named = known_at(self.scan, at, attached=True)
        return self._named(at, named, match.skip) if named else at

    def _named(self, at: int, named: Named, skip: int) -> int:
        """A name, with the title that follows it."""
        end, rule, office = named.end, named.rule, ""
        title = self._trailing(named)
        if title is not None:
            whole = title.end if not self.scan.joined(title.end) else title.core
            end, rule, office = whole, f"{rule}, then title", title.office(self.memory.lexicon)
        self.add(named.actor, self.span(at, end, skip), rule, office)
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
        office, head = title.office(self.memory.lexicon), self.scan.form(at)[match.skip :]
        named = self._after(title, office)
        if named:
            self.add(named.actor, self.span(at, named.end, match.skip), f"title, {named.rule}", office, head)
            return named.end
        person, rule = holder_of(self.memory, title, office)
        if person is not None:
            self.add(person, self.span(at, title.core, match.skip), rule, office, head)
            return title.core
        if title.type == "office" and title.side and not title.genitive and not title.former:
            return title.core
        return at

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

    def _unknown(self, at: int, hint: Hint) -> Named | None:
        end = unknown_at(self.scan, at, hint)
        if end == at:
            return None
        variant = variant_of(self.scan, at, end, hint)
        if variant:
            self.memory.meet(variant)
            return Named(variant, end, "other spelling of a known name")
        return Named(self._new(at, end, hint.side), end, "unknown name")

    def _new(self, at: int, end: int, side: str) -> Actor:
        """The actor of an unknown name, the same one for the same name; its last word is a short name from now on."""
        actor = found_actor(self.scan, at, end, self.text, side)
        actor = self.memory.actors.setdefault(actor.id, actor)
        last = self.scan.form(end - 1)
        self.memory.short[last].append(actor.id)
        return actor

    def _counterpart(self, at: int, match: Match) -> int:
        """نظيره: the same office as the last person's, of the nationality after it."""
        if not match.of("counterpart"):
            return at
        scan, after = self.scan, self.scan.match(match.end)
        adjective = after.of("adjective") if after and not after.skip else None
        side, end = (adjective.id, after.end) if after and adjective else ("", match.end)
        while scan.form(end) in scan.words["modifier"] and not scan.gap(end):
            end += 1
        last = next(reversed(self.memory.offices), "")
        office = f"{side}/{last.partition('/')[2]}" if side and last else ""
        named = self._after(Title(at, end, end, "office", "", True, side=side), office)
        person = named.actor if named else holder(self.memory, office)
        if person is not None:
            end = named.end if named else end
            self.add(person, self.span(at, end, match.skip), "counterpart of the last office", office)
        return end

    # Others

    def _body(self, at: int, match: Match) -> int:
        body = body_at(self.scan, at)
        if body is None:
            return at
        head = self.scan.form(at)[match.skip :]
        self.add(body.actor, self.span(at, body.end, match.skip), body.rule, head=head)
        if body.nested >= 0:
            self._step(body.nested)
        return body.end

    def _name(self, at: int, match: Match) -> int:
        """An organisation, group or other known actor that is no state."""
        sense = match.of("name")
        actor = self.scan.known(sense.id) if sense else None
        if actor is None or actor.kind in ("person", "state"):
            return at
        if match.end - at == 1 and match.of("refer"):
            actor = self.memory.actors.get(self.memory.heads.get(self.scan.form(at)[match.skip :].removeprefix("ال"), ""), actor)
        self.add(actor, self.span(at, match.end, match.skip), "name")
        return match.end

    def _state(self, at: int, match: Match) -> int:
        sense = match.of("name", "capital")
        actor = self.scan.known(sense.id) if sense else None
        if sense is None or actor is None or actor.kind == "person" or self._is_adjective(at, match):
            return at
        listed, acting = self._listed
        if listed == at and match.particles in ("و", "") and self.scan.gap(at) in ("", "q", ","):
            reason = "in a list of those who act" if acting else ""
        else:
            reason = acts(self.scan, match, sense.type == "capital")
        self._listed = (match.end, bool(reason))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"{sense.type}: {reason}")
        return match.end

    def _is_adjective(self, at: int, match: Match) -> bool:
        """True for السعودية after a noun with the article: an adjective, not the state."""
        return bool(match.of("adjective")) and not match.skip and not self.scan.gap(at) and self.scan.form(at - 1).startswith("ال")

    def _adjective(self, at: int, match: Match) -> int:
        sense = match.of("adjective", "people")
        actor = self.scan.known(sense.id) if sense else None
        if sense is None or actor is None:
            return at
        reason = adjective_acts(self.scan, match, sense if sense.type == "adjective" else sense._replace(form="plural"))
        if reason:
            self.add(actor, self.span(at, match.end, match.skip), f"nationality: {reason}")
        return match.end

    def _refer(self, at: int, match: Match) -> int:
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
        end = spoken_at(self.scan, at)
        if end > at:
            named = self._unknown(at, Hint(strict=True))
            return self._named(at, named, 0) if named else at
        quoted = quoted_at(self.scan, at, self.text)
        if quoted:
            self.add(quoted[0], self.span(at, quoted[1]), "noun with a quoted name", head=self.scan.form(at))
            return quoted[1]
        return at
