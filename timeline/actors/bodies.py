"""Government bodies, governments and forces: a noun with the nationality or state that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.actors.line import Token
from timeline.actors.memory import Memory
from timeline.actors.offices import Office, body_actor
from timeline.actors.trie import Match
from timeline.records import Actor

_BETWEEN = 2  # words that may stand between a body and its nationality: القوات المسلحة الملكية الأردنية
_BARE = frozenset(("foreign-ministry", "defense-ministry", "interior-ministry", "parliament", "presidency"))


class Body(NamedTuple):
    """A body or government that ends before token `end`. `nested` are tokens where an actor inside it begins."""

    actor: Actor
    end: int
    rule: str
    nested: tuple[int, ...] = ()


def body_at(line: Sequence[Token], matches: Sequence[Match | None], at: int, memory: Memory) -> Body | None:
    """The body that begins at a token; None where its state can't be told."""
    match = matches[at]
    sense = match.of("body", "government") if match else None
    if match is None or sense is None:
        return None
    office = memory.lexicon.offices[sense.id]
    owned = _owner(line, matches, match, memory)
    if owned is None:
        return None
    side, end, nested, rule = owned
    if office.key == "armed-forces" and rule == "government" and not memory.is_state(side):
        return None
    actor = _actor(office, side, memory, rule)
    return Body(actor, end, f"{sense.type} of {rule}", nested) if actor else None


def _actor(office: Office, side: str, memory: Memory, rule: str) -> Actor | None:
    known = memory.lexicon.directory.actor(side)
    if known is None or (office.type == "body" and known.kind != "state"):
        return None
    if office.type == "government":
        return known
    if office.key == "administration" and rule == "person":
        return None
    return body_actor(office, side, memory.lexicon.directory)


def _owner(line: Sequence[Token], matches: Sequence[Match | None], match: Match, memory: Memory) -> tuple[str, int, tuple[int, ...], str] | None:
    """Whose body it is: side, end, nested tokens, rule."""
    definite = line[match.end - 1].fold.startswith("ال")
    for at in range(match.end, min(match.end + 1 + _BETWEEN, len(line))):
        if line[at].gap not in ("", "q"):
            return None
        found = _owner_at(line, matches, at, definite, match, memory)
        if found:
            return found
        if not line[at].fold.startswith("ال"):
            return None
    return None


def _owner_at(
    line: Sequence[Token], matches: Sequence[Match | None], at: int, definite: bool, match: Match, memory: Memory
) -> tuple[str, int, tuple[int, ...], str] | None:
    follows = matches[at]
    if follows is None or follows.skip:
        return None
    adjective = follows.of("adjective")
    if adjective and adjective.definite == definite and memory.is_state(adjective.id):
        return adjective.id, follows.end, (), "nationality"
    if definite:
        return None
    if at == match.end:
        return _genitive(line, matches, follows, at, memory)
    return None


def _genitive(
    line: Sequence[Token], matches: Sequence[Match | None], follows: Match, at: int, memory: Memory
) -> tuple[str, int, tuple[int, ...], str] | None:
    name = follows.of("name", "capital")
    if name and memory.is_state(name.id):
        return name.id, follows.end, (), "state"
    if follows.of("government", "mainland"):
        inner = body_at(line, matches, at, memory)
        if inner:
            return inner.actor.side or inner.actor.id, inner.end, (), "government"
        state = memory.government or memory.main_state()
        return (state, follows.end, (), "government") if follows.of("mainland") and state else None
    return _of_person(line, matches, follows, at, memory)


def _of_person(
    line: Sequence[Token], matches: Sequence[Match | None], follows: Match, at: int, memory: Memory
) -> tuple[str, int, tuple[int, ...], str] | None:
    """The body of a person: نظام بشار الأسد, قوات الرئيس السوري بشار الأسد."""
    from timeline.actors.people import known_at
    from timeline.actors.titles import title_at

    start = at
    if follows.of("office", "rank"):
        title = title_at(line, matches, at, memory.lexicon)
        start = title.end if title else at
    if start >= len(line):
        return None
    named = known_at(line, matches, start, memory, True)
    if named and named.actor.side:
        return named.actor.side, named.end, (at,), "person"
    return None
