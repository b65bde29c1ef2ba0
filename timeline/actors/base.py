"""What readers of every language share: walking a sentence, keeping mentions, naming unknown persons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.actors.line import CLOSING, Line
from timeline.actors.memory import Memory, last_name
from timeline.actors.offices import body_actor
from timeline.actors.people import Named, found_short
from timeline.actors.scan import Scan
from timeline.actors.subjects import Party
from timeline.actors.trie import Match
from timeline.actors.vocabulary import only
from timeline.language.particles import offset_after, readings
from timeline.language.words import Word
from timeline.records import Actor, Mention, Span


class Titled(NamedTuple):
    """A person named together with an office that is not said to be a former one."""

    person: str
    office: str
    span: Span


class BaseReader:
    """Reads the lines of one report in order and keeps what it found. A language adds `step`."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory
        self.mentions: list[Mention] = []
        self.titled: list[Titled] = []
        self.scan = Scan((), (), memory)
        self.parties: list[Party] = []
        self.names: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def read(self, line: Line, matches: Sequence[Match | None]) -> None:
        """Adds the mentions of one sentence."""
        self.scan = Scan(line.tokens, matches, self.memory)
        self.parties.clear()
        self.begin()
        at = 0
        while at < len(line.tokens):
            at = max(at + 1, self.step(at))

    def read_late(self, rows: Iterable[tuple[Line, Sequence[Match | None]]]) -> None:
        """Adds the short names that stand before the names in full, as headlines have them, once all is read."""
        first = {mention.actor: mention.start for mention in reversed(self.mentions) if mention.actor in self.memory.late}
        last = max(first.values(), default=0)
        taken = {at for mention in self.mentions if mention.start < last for at in range(mention.start, mention.end)}
        for line, matches in rows:
            if line.sentence.start < last:
                self.scan = Scan(line.tokens, matches, self.memory)
                self._read_late(first, taken)

    def _read_late(self, first: Mapping[str, int], taken: set[int]) -> None:
        for at, token in enumerate(self.scan.line):
            named = found_short(self.scan, at) if token.start not in taken else None
            after_given = self.scan.before(at) in self.memory.lexicon.given
            if named and not after_given and token.start < first.get(named[0].actor.id, -1):
                span = self.span(at, named[0].end, named[1])
                if not taken.intersection(range(*span)):
                    self.mentions.append(Mention(*span, named[0].actor.id, "short name before the full one"))

    def begin(self) -> None:
        """Forgets what belongs to the sentence before."""

    def step(self, at: int) -> int:
        """Reads what begins at a token; the token after it, or the same one where nothing does."""
        raise NotImplementedError

    def _idiom(self, at: int, match: Match | None) -> int:
        """A phrase that only looks like a name, or a paper cited as a source, unless a longer name begins inside it.

        في السلطة is nobody, but في السلطة الفلسطينية names somebody.
        """
        if match is None:
            return at
        inner = (self.scan.match(n) for n in range(at, match.end))
        longer = any(one and one.end > match.end for one in inner)
        return match.end if not longer and all(sense.type == "idiom" for sense in match.senses) else at

    def span(self, first: int, end: int, skip: int = 0) -> Span:
        """The span of tokens `[first, end)` without the first `skip` letters; a quotation opened inside is closed inside."""
        line = self.scan.line
        token = line[first]
        start = offset_after(Word(token.start, token.end, token.text, token.fold, "word"), skip)
        stop = line[end - 1].end
        inside = sum(token.quote for token in line[first + 1 : end])
        return (start, stop + 1) if inside % 2 and self.text[stop : stop + 1] in tuple(CLOSING) else (start, stop)

    def add(self, actor: Actor, span: Span, rule: str, office: str = "", head: str = "") -> None:
        """Keeps a mention and remembers its actor, and the ministry of a minister."""
        self.mentions.append(Mention(span[0], span[1], actor.id, rule))
        group = self.scan.known(actor.side or "") if actor.kind == "person" else None
        if group and group.kind != "state":
            self.memory.note(group)  # named with its leader, it can be pointed back to: the movement, الحركة
        self.parties.append(Party(*span, actor.side or ""))
        self.memory.note(actor, office, head)
        lexicon = self.memory.lexicon
        side, _, key = office.partition("/")
        body = lexicon.offices.get(lexicon.offices[key].body) if key in lexicon.offices else None
        if body:
            self.memory.note(body_actor(body, side, lexicon.directory), head=only("ar", "ministry"))

    def keep_title(self, actor: Actor, office: str, span: Span) -> None:
        """Keeps that a person was named with an office, which bounds the day of publication."""
        if office and actor.known:
            self.titled.append(Titled(actor.id, office, span))

    def again(self, at: int) -> tuple[Named, int] | None:
        """The person found earlier in this report whose whole name begins at a token, and the particle letters before it."""
        for reading in readings(self.scan.form(at)) if self.names else ():
            for words, key in self.names.get(reading.form, ()):
                end = at + len(words)
                if tuple(token.fold for token in self.scan.line[at + 1 : end]) == words[1:]:
                    return Named(self.memory.actors[key], end, "name found before"), reading.skip
        return None

    def new_person(self, actor: Actor, words: tuple[str, ...] = ()) -> Actor:
        """The actor of an unknown name, the same one for the same name; its last word is a short name from now on."""
        if actor.id not in self.memory.actors and words:
            self.names.setdefault(words[0], []).append((words, actor.id))
        actor = self.memory.actors.setdefault(actor.id, actor)
        self.memory.learn(last_name(actor.name_ar or actor.name_en or ""), actor.id, late=True)
        return actor
