"""From an office to its holder: as the report says, else by the directory at the report's date."""

from __future__ import annotations

from timeline.actors.memory import Memory
from timeline.actors.titles import Title
from timeline.records import Actor


def holder(memory: Memory, office: str) -> Actor | None:
    """Who holds `SIDE/office`; None where nobody or more than one person could."""
    if not office:
        return None
    held = memory.lexicon.directory.holders(office, memory.first, memory.last)
    named = [person for person in held if person in memory.actors]
    key = memory.offices.get(office) or (held[0] if len(held) == 1 else named[-1] if len(named) == 1 else "")
    return memory.actors.get(key) or memory.lexicon.directory.actor(key)


def holder_of(memory: Memory, title: Title, office: str, ended: bool = True) -> tuple[Actor | None, str]:
    """Who is meant by a title without a name, and the rule. `ended` is false where a name may follow that was not understood."""
    if not title.definite or title.former or title.type == "rank":
        return None, ""
    if office:
        return holder(memory, office), "title of one person"
    if title.key in ("envoy", "ambassador"):
        return _envoy(memory, title), "envoy of the report"
    if title.side and not (title.type == "head" and title.complement):
        return _with_title(memory, title), "title as before"
    key = title.office_key(memory.lexicon)
    said = [(known, person) for known, person in memory.offices.items() if key and known.endswith(f"/{key}")]
    named = next((person for known, person in reversed(said) if _may_hold(memory, person, known)), "")
    if named:
        return memory.actors.get(named), "title of a person of the report"
    state = memory.only_state()
    if title.type == "office" and state and ended:
        return holder(memory, f"{state}/{key}"), "title in the state that the report is about"
    return None, ""


def _may_hold(memory: Memory, person: str, office: str) -> bool:
    """False where the directory knows when the person held the office, and it was not at the report's date."""
    terms = [term for term in memory.lexicon.directory.by_person.get(person, ()) if term.office == office]
    return not terms or any(term.covers(memory.first, memory.last) for term in terms)


def _envoy(memory: Memory, title: Title) -> Actor | None:
    """The person of the report who is such an envoy of that side at its date."""
    terms = memory.lexicon.directory.by_person
    fitting = [
        key
        for key in memory.actors
        for term in terms.get(key, ())
        if term.office.partition("/")[2].startswith(title.key) and (not title.side or term.office.startswith(f"{title.side}/"))
        if term.covers(memory.first, memory.last)
    ]
    return memory.actors[fitting[0]] if len(set(fitting)) == 1 else None


def _with_title(memory: Memory, title: Title) -> Actor | None:
    """The person of the report whose post it was before: a title of no single office, with the same side."""
    same = (seen.person for seen in reversed(memory.people) if memory.side_of(seen.person) == title.side and seen.title == title.head)
    return memory.actors.get(next(same, ""))


def fits(memory: Memory, actor: Actor, title: Title) -> bool:
    """True where a title after a name can be that person's, and not the next person's in the sentence."""
    office = title.office(memory.lexicon)
    held = {term.office for term in memory.lexicon.directory.by_person.get(actor.id, ())}
    if title.type == "office" and actor.known:
        if not office and any(one.endswith(f"/{title.key}") for one in held):
            return True
        return office in held or (title.key == "leader" and bool(title.side) and title.side == actor.side)
    return not actor.known or not title.side or title.side == actor.side
