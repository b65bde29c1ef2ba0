"""What a reader of one report remembers: who was named, in what office, and who was last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.actors.lexicon import Lexicon, key_of, small
from timeline.actors.vocabulary import vocabulary
from timeline.records import Actor, Published

_DEFINITE = 2  # letters of the article


class Seen(NamedTuple):
    """One mention of a person: who, and the folded title, without article, that it came with."""

    person: str
    title: str


@dataclass
class Memory:
    """Filled while a report is read, from its first word to its last.

    `first` and `last` bound the day of publication. `short` maps a folded short name to the persons of this report who have it,
    `openings` are the first words of these, `late` the persons who got theirs while reading,
    `heads` the noun at the head of a name to the last actor so named. `states` counts how often each state is spoken of,
    `named` each person. `firsts` is the first actor of each head noun and kind of body,
    `unnamed` the titles last given to somebody without a name.
    """

    lexicon: Lexicon
    first: str
    last: str
    actors: dict[str, Actor] = field(default_factory=dict)
    short: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    openings: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)
    offices: dict[str, str] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    people: list[Seen] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    firsts: dict[str, Actor] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    last_side: str = ""

    def meet(self, actor: Actor) -> None:
        """Knows a person by short names from now on, named already or not."""
        if actor.id not in self.actors:
            self.actors[actor.id] = actor
            entry = self.lexicon.directory.entries[actor.id]
            names = {last_name(name) for name in entry.names} | _family_first(actor, entry.names)
            for short in {key_of(short) for short in entry.short} | names:
                self.learn(short, actor.id)

    def learn(self, short: str, person: str, late: bool = False) -> None:
        """Knows a person by a short name, folded. `late`: learned while reading, so that headlines may have it already."""
        if short and not small(short):
            for written in (short, *_with_article(short)):
                self.short[written].append(person)
                self.openings.add(written.split()[0])
            if late:
                self.late.add(person)

    def note(self, actor: Actor, office: str = "", head: str = "") -> None:
        """Remembers a mention: of a person with its office and title, of others with the noun at its head."""
        self.actors.setdefault(actor.id, actor)
        noun = head.removeprefix("ال")
        if actor.kind == "person":
            self.people.append(Seen(actor.id, noun))
            self.named[actor.id] += 1
            self.unnamed.discard(noun)
            if office:
                self.offices.pop(office, None)
                self.offices[office] = actor.id
            self.last_side = actor.side or self.last_side
            return
        self.kinds[actor.kind] = actor.id
        if actor.kind == "government-body":
            self.firsts.setdefault(actor.id.rpartition("/")[2], actor)
        for name in (*self.lexicon.heads.get(actor.id, ()), *((noun,) if noun else ())):
            self.heads[name] = actor.id
            self.firsts.setdefault(name, actor)

    def foremost(self, persons: Sequence[str]) -> str:
        """Of several persons with one short name the one named most so far, of equals the one met last."""
        return max(enumerate(persons), key=lambda pair: (self.named[pair[1]], pair[0]))[1]

    def last_office(self) -> str:
        """The office of the person named last: as the report said, else the only one held at its date; else the last office said."""
        person = self.people[-1].person if self.people else ""
        said = next((office for office, holder in reversed(self.offices.items()) if holder == person), "")
        terms = {t.office for t in self.lexicon.directory.by_person.get(person, ()) if t.covers(self.first, self.last)}
        return said or (terms.pop() if len(terms) == 1 else next(reversed(self.offices), ""))

    def theatre(self) -> str:
        """The state that the report is about as a place and people, else the one it speaks of most."""
        return self.places.most_common(1)[0][0] if self.places else self.main_state()

    def side_of(self, key: str) -> str:
        """The side of an actor of this report or of the directory, empty where none is known."""
        actor = self.actors.get(key) or self.lexicon.directory.actor(key)
        return (actor.side if actor else None) or ""

    def only_state(self) -> str:
        """The state that the report speaks of more than of any other, empty where two are level."""
        (first, most), (_, second) = (*self.states.most_common(2), ("", 0), ("", 0))[:2]
        return first if most > second else ""

    def main_state(self) -> str:
        """The state that the report speaks of most."""
        return self.states.most_common(1)[0][0] if self.states else ""


def last_name(name: str) -> str:
    """The folded last name, with the small words that belong to it (دي ميستورا); empty where the name has one word."""
    sets, words = vocabulary("ar"), key_of(name).split()
    fathers = sets["patronymic"]
    last = len(words) - 1
    if last > 0 and words[last - 1] in sets["connector"] - fathers - sets["ending"]:
        last -= 1
    if last > 0 and words[last - 1] in fathers:
        return ""  # a father's name is not what people are called by
    return " ".join(words[last:]) if last > 0 else ""


def _family_first(actor: Actor, names: Sequence[str]) -> set[str]:
    """The folded first words of the English names of somebody whose family name comes first: Wang Yi."""
    first = actor.side in vocabulary("en")["family first"]
    return {key_of(name).split()[0] for name in names if name.isascii() and " " in name} if first else set()


def _with_article(short: str) -> tuple[str, ...]:
    """An English last name with the Arabic article that is written before it at will: Jaafari, al-Jaafari."""
    if not short.isascii() or " " in short:
        return ()
    return tuple(f"{article} {short}" for article in vocabulary("en")["arabic article"])


def remember(lexicon: Lexicon, published: Published) -> Memory:
    """An empty memory for a report of this date."""
    first, _, last = (published.value or "").partition("/")
    if not first:
        return Memory(lexicon, "0000", "9999")
    return Memory(lexicon, (first + "-01-01")[:10], ((last or first) + "-12-31")[:10])
