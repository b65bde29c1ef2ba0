"""Words that point back: the definite noun, his country, the official."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.scan import Scan
from timeline.actors.subjects import Party, subject_side
from timeline.actors.trie import Match
from timeline.records import Actor

_REACH = 4  # words between a coalition and what says who leads it: التحالف العسكري العربي الذي تقوده


def refer_at(scan: Scan, match: Match, parties: Iterable[Party] = ()) -> tuple[Actor, int, str] | None:
    """The actor that a word points back to, the token after it, and the rule; None where nobody fits."""
    if match.of("country", "cabinet"):
        state = scan.known(subject_side(scan, match.first, parties))
        return (state, match.end, "country of the one who speaks") if state and state.kind == "state" else None
    if match.of("refer"):
        return _noun(scan, match)
    if match.of("person", "head", "prefix", "office", "rank"):
        return _person(scan, match)
    return None


def _noun(scan: Scan, match: Match) -> tuple[Actor, int, str] | None:
    memory = scan.memory
    noun = scan.noun(match)
    led = _led(scan, match)
    if led:
        end = match.end
        while scan.gap(end) == "" and scan.line[end].text.startswith("ال") and scan.form(end) not in scan.words["after"]:
            end += 1
        return led, end, "coalition by its leader"
    key = memory.heads.get(noun, "") or (memory.kinds.get("armed-group", "") if noun in scan.words["armed"] else "")
    actor = memory.actors.get(key)
    if actor is None:
        return None
    end = match.end + (scan.gap(match.end) == "" and scan.form(match.end) in scan.words["modifier"])
    return (actor, end, f"the last {noun}") if alone(scan, end) else None


def _led(scan: Scan, match: Match) -> Actor | None:
    """The coalition of the state that leads it: التحالف العسكري الذي تقوده السعودية."""
    for at in range(match.end, min(match.end + _REACH, len(scan.line) - 1)):
        if scan.form(at) in scan.words["leads"]:
            leader = scan.match(at + 1)
            senses = leader.senses if leader else ()
            return next((scan.known(scan.memory.lexicon.led[one.id]) for one in senses if one.id in scan.memory.lexicon.led), None)
    return None


def alone(scan: Scan, at: int) -> bool:
    """True where no adjective follows that would make it another one."""
    feminine = scan.form(at).endswith("ه") and not scan.form(at - 1).endswith(("ه", "ات", "ايل"))
    return scan.gap(at) != "" or not scan.line[at].text.startswith("ال") or feminine


def _person(scan: Scan, match: Match) -> tuple[Actor, int, str] | None:
    """The last person who came with this title, or, with a nationality, the last of that state."""
    noun = "ال" + scan.noun(match)
    if not scan.has_article(match) or noun not in scan.words["person"] or match.end - match.first > 1:
        return None
    before = scan.match(match.first - 1)
    if not match.skip and scan.before(match.first).startswith("ال") and not (before and before.senses):
        return None  # an adjective: القاسم الرئيس
    seen = scan.memory.people
    after = scan.match(match.end)
    adjective = after.of("adjective") if after and not after.skip and scan.gap(match.end) == "" else None
    if after and adjective:
        if noun.removeprefix("ال") in scan.memory.unnamed:
            return None
        key = next((one.person for one in reversed(seen) if scan.memory.side_of(one.person) == adjective.id), "")
        actor = scan.memory.actors.get(key)
        return (actor, after.end, f"the last {noun} of {adjective.id}") if actor else None
    if not alone(scan, match.end):
        return None
    bare = noun.removeprefix("ال")
    if bare in scan.memory.unnamed:
        return None
    key = next((one.person for one in reversed(seen) if one.title == bare), "")
    actor = scan.memory.actors.get(key)
    return (actor, match.end, f"the last {noun}") if actor else None
