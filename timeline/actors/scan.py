"""One sentence under the reader's eye: its tokens, the known phrase that begins at each, and the report's memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.actors.line import Token
from timeline.actors.memory import Memory
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import Words, vocabulary
from timeline.records import Actor

ARTICLES = ("ال", "وال", "لل", "بال", "ولل")  # ف and ك before the article are rarer than names that begin so (فالنتين, كالين)


class Scan(NamedTuple):
    """What every rule looks at. `matches[n]` is the longest known phrase that begins at token `n`."""

    line: Sequence[Token]
    matches: Sequence[Match | None]
    memory: Memory

    @property
    def words(self) -> dict[str, Words]:
        """The word sets of the Arabic grammar of names."""
        return vocabulary("ar")

    def form(self, at: int) -> str:
        """The folded token, empty beyond the sentence."""
        return self.line[at].fold if 0 <= at < len(self.line) else ""

    def gap(self, at: int) -> str:
        """What stands before a token; `x` beyond the sentence."""
        return self.line[at].gap if 0 <= at < len(self.line) else "x"

    def joined(self, at: int) -> bool:
        """True where a token follows the one before with at most quotes or hyphens between."""
        return self.gap(at) in ("", "q")

    def before(self, at: int) -> str:
        """The folded word before a token, empty at the start or after a mark."""
        return self.form(at - 1) if at > 0 and self.joined(at) else ""

    def match(self, at: int) -> Match | None:
        """The known phrase at a token, None beyond the sentence."""
        return self.matches[at] if 0 <= at < len(self.line) else None

    def local(self, match: Match) -> Sense | None:
        """A name without its nationality, in a report on that state."""
        return next((s for s in match.senses if s.type == "local" and s.form == self.memory.main_state()), None)

    def noun(self, match: Match) -> str:
        """The first word of a phrase without particles and article; للتنظيم is تنظيم too."""
        form, skip = self.form(match.first), match.skip
        if form[skip:].startswith("ال"):
            return form[skip + 2 :]
        return form[skip + 1 :] if skip and form[skip - 1 : skip + 1] == "لل" else form[skip:]

    def has_article(self, match: Match) -> bool:
        """True where the first word of a phrase has the article."""
        return self.noun(match) != self.form(match.first)[match.skip :]

    def known(self, key: str) -> Actor | None:
        """The actor of this id, from the report or the directory."""
        return self.memory.actors.get(key) or self.memory.lexicon.directory.actor(key)

    def is_person(self, key: str) -> bool:
        """True for the id of a person."""
        actor = self.known(key)
        return actor is not None and actor.kind == "person"

    def is_state(self, key: str) -> bool:
        """True for the id of a state."""
        actor = self.known(key)
        return actor is not None and actor.kind == "state"

    def definite(self, match: Match) -> bool:
        """True where a word of the phrase has the article."""
        forms = [token.fold for token in self.line[match.first : match.end]]
        return forms[0].startswith(ARTICLES) or any(form.startswith("ال") for form in forms[1:])
