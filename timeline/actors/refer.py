"""Words that point back: the definite noun, his country, his government, the official."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.line import Token
from timeline.actors.memory import Memory
from timeline.actors.trie import Match
from timeline.records import Actor


def refer_at(line: Sequence[Token], match: Match, memory: Memory) -> tuple[Actor, str] | None:
    """The actor that a word points back to, with the rule; None where nobody fits."""
    first = line[match.first].fold[match.skip :]
    if match.of("country", "cabinet"):
        state = memory.lexicon.directory.actor(memory.last_side)
        return (state, "country of the last person") if state and state.kind == "state" else None
    if match.of("mainland"):
        return _mainland(memory)
    if match.of("refer"):
        key = memory.heads.get(first.removeprefix("ال"), "")
        actor = memory.actors.get(key)
        return (actor, f"the last {first}") if actor and _alone(line, match) else None
    if match.of("person"):
        return _person(line, match, first, memory)
    return None


def _alone(line: Sequence[Token], match: Match) -> bool:
    """True where no adjective or genitive follows that would make it another one."""
    following = line[match.end] if match.end < len(line) else None
    return following is None or bool(following.gap) or not following.fold.startswith("ال")


def _mainland(memory: Memory) -> tuple[Actor, str] | None:
    state = memory.lexicon.directory.actor(memory.government or memory.main_state())
    return (state, "government of the state spoken of") if state and state.kind == "state" else None


def _person(line: Sequence[Token], match: Match, noun: str, memory: Memory) -> tuple[Actor, str] | None:
    """The last person who came with this title."""
    if not _alone(line, match):
        return None
    bare = noun.removeprefix("ال")
    key = next((person for person, title in reversed(memory.people) if title.removeprefix("ال") == bare), "")
    actor = memory.actors.get(key)
    return (actor, f"the last {noun}") if actor else None
