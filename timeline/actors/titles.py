"""Titles: an office or post, whose it is, and where its words end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.lexicon import Lexicon
from timeline.actors.line import Token
from timeline.actors.trie import Match, Sense
from timeline.actors.vocabulary import has, vocabulary

TITLES = ("office", "prefix", "head", "rank")
_LONGEST = 16  # tokens; the longest title with its complements that was seen in news has 14
_PREPOSITIONS = frozenset("في فى من الي عن علي لدي لشوون بشان بشوون لدعم ضد بين ضمن عبر".split())
_SPOKEN_FOR = {
    "foreign-ministry": "foreign-ministry-spokesperson",
    "defense-ministry": "defence-ministry-spokesperson",
    "president": "presidential-spokesperson",
    "presidency": "presidential-spokesperson",
    "government": "government-spokesperson",
    "armed-forces": "military-spokesperson",
    "secretary-general": "spokesperson",
}


@dataclass
class Title:
    """A title being read: tokens `[first, core)` are it and its nationality, `[core, end)` what describes it further.

    `office` is the key that joins the side; empty for a post that several people hold. `represents` is false where the person
    speaks for nobody. `complement` is the key of the office or body inside (the ministry that a spokesperson speaks for).
    """

    first: int
    core: int
    end: int
    type: str
    key: str
    definite: bool
    represents: bool = True
    side: str = ""
    aim: str = ""
    genitive: bool = False
    former: bool = False
    complement: str = ""
    closed: bool = False
    inner: bool = True

    def office(self, lexicon: Lexicon) -> str:
        """The full key of the office, `SIDE/office`, empty where the title names none that one person holds."""
        key = self._office_key(lexicon)
        return f"{self.side}/{key}" if key and self.side else ""

    def _office_key(self, lexicon: Lexicon) -> str:
        if self.type == "office":
            return self.key
        if self.key == "deputy" and self.complement in lexicon.offices:
            return lexicon.offices[self.complement].deputy
        if self.key == "acting":
            return self.complement
        if self.key == "spokesperson":
            return _SPOKEN_FOR.get(self.complement, "" if self.complement else "spokesperson")
        if self.key == "envoy" and self.aim:
            return f"envoy-for-{self.aim}"
        if self.key == "ambassador" and self.aim:
            return "ambassador-to-un" if self.aim == "united-nations" else f"ambassador-to-{self.aim}"
        return ""


def title_at(line: Sequence[Token], matches: Sequence[Match | None], at: int, lexicon: Lexicon) -> Title | None:
    """The title that begins at a token, read as far as its words go; None where none does."""
    match = matches[at]
    sense = match.of(*TITLES) if match else None
    if match is None or sense is None:
        return None
    office = lexicon.offices[sense.id]
    definite = any(token.fold[match.skip if n == 0 else 0 :].startswith("ال") for n, token in enumerate(line[at : match.end]))
    title = Title(at, match.end, match.end, sense.type, sense.id, definite, office.represents, closed=definite)
    if sense.type != "rank":
        while title.end < len(line) and title.end - at < _LONGEST and line[title.end].gap in ("", "q") and _take(line, matches, title, lexicon):
            pass
    return title


def _take(line: Sequence[Token], matches: Sequence[Match | None], title: Title, lexicon: Lexicon) -> bool:
    """Reads one more piece of the title; False where it ends."""
    at = title.end
    match, form = matches[at], line[at].fold
    if match is not None:
        taken = _take_known(line, match, title, lexicon)
        if taken is not None:
            return taken
    words = vocabulary("ar")
    if form in words["former"] or form in words["modifier"]:
        title.former |= form in words["former"]
        return _advance(title, at + 1, True)
    if form in _PREPOSITIONS:
        title.inner = False
        return _advance(title, at + 1, False)
    if form in words["after"] or has(words["verb"], form):
        return False
    return _take_plain(title, form)


def _take_plain(title: Title, form: str) -> bool:
    at = title.end
    if form.startswith(("ال", "وال", "لل", "بال")):
        if not form.startswith("ال"):
            title.inner = False
        return _advance(title, at + 1, True)
    if title.closed:
        if form.startswith(("و", "ل", "ب")) and title.type != "office" and len(form) > 4 and not title.inner:
            return _advance(title, at + 1, False)
        return False
    return _advance(title, at + 1, False)


def _take_known(line: Sequence[Token], match: Match, title: Title, lexicon: Lexicon) -> bool | None:
    """The same for a known phrase; None where the phrase says nothing about titles."""
    whose = match.of("name", "capital", "people")
    if whose and _is_person(whose, lexicon):
        return _take_person(match, title, whose, lexicon)
    if match.of("short") and not match.skip and title.closed:
        return False
    adjective = match.of("adjective")
    if adjective and not (whose and not title.closed):
        return _take_adjective(line, match, title, adjective)
    if whose:
        return _take_genitive(match, title, whose)
    part = match.of("office", "body", "government", "prefix", "head")
    if part and not (title.closed and not match.skip and part.type != "body" and not title.complement and title.type == "office"):
        title.complement = title.complement or part.id
        return _advance(title, match.end, line[match.end - 1].fold.startswith("ال"))
    return None if not match.of("rank") else False


def _is_person(sense: Sense, lexicon: Lexicon) -> bool:
    actor = lexicon.directory.actor(sense.id)
    return actor is not None and actor.kind == "person"


def _take_person(match: Match, title: Title, sense: Sense, lexicon: Lexicon) -> bool:
    """A person's name ends the title, save as whom a post belongs to (the spokesperson of …)."""
    if title.type in ("prefix", "head") and not title.closed and title.core == title.end and not match.skip:
        actor = lexicon.directory.actor(sense.id)
        title.side = title.side or (actor.side if actor else None) or ""
        title.complement = title.complement or "president"
        return _advance(title, match.end, True)
    return False


def _take_adjective(line: Sequence[Token], match: Match, title: Title, sense: Sense) -> bool:
    if match.skip:
        return False if title.closed and title.inner else _advance(title, match.end, True)
    if title.definite != sense.definite and title.inner and title.type == "office" and title.closed:
        return False
    title.side = title.side or sense.id
    title.definite = title.definite and sense.definite
    return _advance(title, match.end, True)


def _take_genitive(match: Match, title: Title, sense: Sense) -> bool:
    if match.particles[:1] in ("و", "ف"):
        return False
    to = match.particles.endswith("ل") or not title.inner
    if title.side and not title.aim:
        title.aim = sense.id
    elif not title.side and to and title.key == "envoy" and title.inner:
        title.aim = sense.id
    elif not title.side and not (title.key == "ambassador" and not title.inner):
        title.side, title.genitive = sense.id, True
        title.definite = True
    elif not title.aim:
        title.aim = sense.id
    return _advance(title, match.end, True)


def _advance(title: Title, end: int, closed: bool) -> bool:
    title.end, title.closed = end, closed
    if title.inner or (title.aim and closed and title.key in ("envoy", "ambassador")):
        title.core = end
    return True
