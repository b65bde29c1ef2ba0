"""What a reader of one report remembers: who was named, in what office, and who was last."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from timeline.actors.lexicon import Lexicon
from timeline.records import Actor, Published


@dataclass
class Memory:
    """Filled while a report is read, from its first word to its last.

    `first` and `last` bound the day of publication. `short` maps a folded short name to the persons of this report who have it.
    """

    lexicon: Lexicon
    first: str
    last: str
    dated: bool
    actors: dict[str, Actor] = field(default_factory=dict)
    short: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    offices: dict[str, str] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    people: list[tuple[str, str]] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    last_side: str = ""
    government: str = ""

    def note(self, actor: Actor, office: str = "", head: str = "") -> None:
        """Remembers a mention: of a person with the folded title it came with, of others with the noun at its head."""
        self.actors.setdefault(actor.id, actor)
        if actor.kind == "person":
            self._note_person(actor, office, head)
        else:
            for noun in self.lexicon.heads.get(actor.id, ()):
                self.heads[noun] = actor.id
            if head:
                self.heads[head] = actor.id

    def _note_person(self, actor: Actor, office: str, title: str) -> None:
        self.people.append((actor.id, title))
        if office:
            self.offices[office] = actor.id
        if actor.side:
            self.last_side = actor.side

    def side_of(self, key: str) -> str:
        """The side of an actor of this report or of the directory, empty where none is known."""
        actor = self.actors.get(key) or self.lexicon.directory.actor(key)
        return (actor.side if actor else None) or ""

    def main_state(self) -> str:
        """The state that the report names most."""
        return self.states.most_common(1)[0][0] if self.states else ""

    def is_state(self, key: str) -> bool:
        """True for a state of the directory."""
        actor = self.lexicon.directory.actor(key)
        return actor is not None and actor.kind == "state"


def remember(lexicon: Lexicon, published: Published) -> Memory:
    """An empty memory for a report of this date."""
    first, _, last = (published.value or "").partition("/")
    if not first:
        return Memory(lexicon, "0000", "9999", False)
    return Memory(lexicon, (first + "-01-01")[:10], ((last or first) + "-12-31")[:10], True)
