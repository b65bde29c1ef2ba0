"""Words that point back: the definite noun, his country, the official."""

from __future__ import annotations

from timeline.actors.scan import Scan
from timeline.actors.trie import Match
from timeline.records import Actor


def refer_at(scan: Scan, match: Match) -> tuple[Actor, int, str] | None:
    """The actor that a word points back to, the token after it, and the rule; None where nobody fits."""
    if match.of("country", "cabinet"):
        state = scan.known(scan.memory.last_side)
        return (state, match.end, "country of the last person") if state and state.kind == "state" else None
    if match.of("refer"):
        return _noun(scan, match)
    if match.of("person", "head", "prefix", "office", "rank"):
        return _person(scan, match)
    return None


def _noun(scan: Scan, match: Match) -> tuple[Actor, int, str] | None:
    memory = scan.memory
    noun = scan.noun(match)
    key = memory.heads.get(noun, "") or (memory.kinds.get("armed-group", "") if noun in scan.words["armed"] else "")
    actor = memory.actors.get(key)
    if actor is None:
        return None
    end = match.end + (scan.gap(match.end) == "" and scan.form(match.end) in scan.words["modifier"])
    return (actor, end, f"the last {noun}") if _alone(scan, end) else None


def _alone(scan: Scan, at: int) -> bool:
    """True where no adjective follows that would make it another one."""
    feminine = scan.form(at).endswith("ه") and not scan.form(at - 1).endswith(("ه", "ات", "ايل"))
    return scan.gap(at) != "" or not scan.form(at).startswith("ال") or feminine


def _person(scan: Scan, match: Match) -> tuple[Actor, int, str] | None:
    """The last person who came with this title, or, with a nationality, the last of that state."""
    noun = "ال" + scan.noun(match)
    if not scan.has_article(match) or noun not in scan.words["person"] or match.end - match.first > 1:
        return None
    seen = scan.memory.people
    after = scan.match(match.end)
    adjective = after.of("adjective") if after and not after.skip and scan.gap(match.end) == "" else None
    if after and adjective:
        key = next((one.person for one in reversed(seen) if scan.memory.side_of(one.person) == adjective.id), "")
        actor = scan.memory.actors.get(key)
        return (actor, after.end, f"the last {noun} of {adjective.id}") if actor else None
    if not _alone(scan, match.end):
        return None
    bare = noun.removeprefix("ال")
    key = next((one.person for one in reversed(seen) if one.title == bare), "")
    actor = scan.memory.actors.get(key)
    return (actor, match.end, f"the last {noun}") if actor else None
