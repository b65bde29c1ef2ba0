"""Government bodies, governments and forces: a noun with the nationality, state or person that it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from timeline.actors.offices import Office, body_actor
from timeline.actors.people import Hint, found_short, known_at
from timeline.actors.scan import ARTICLES, Scan
from timeline.actors.titles import title_at
from timeline.actors.trie import Match
from timeline.actors.vocabulary import is_verb
from timeline.records import Actor

ADMINISTRATION = "administration"
_COMMANDED = (ADMINISTRATION, "armed-forces", "air-force", "pro-government-forces")  # bodies that can be called after a person
_BETWEEN = 2  # words that may stand between a body and its nationality: القوات المسلحة الملكية الأردنية


class Body(NamedTuple):
    """A body or government that ends before token `end`. `nested` is the token where a person inside it begins, -1 for none."""

    actor: Actor
    end: int
    rule: str
    nested: int = -1


class _Owner(NamedTuple):
    side: str
    end: int
    rule: str
    nested: int = -1
    person: str = ""


def body_at(scan: Scan, at: int) -> Body | None:
    """The body or government that begins at a token; None where its state can't be told."""
    match = scan.match(at)
    sense = match.of("body", "government") if match else None
    if match is None or sense is None:
        return None
    office = scan.memory.lexicon.offices[sense.id]
    owner = _owner(scan, match)
    if owner is None:
        return _recalled(scan, match, office)
    actor = _actor(scan, office, owner)
    if actor is None:
        return None
    return _seat(scan, office, Body(actor, owner.end, f"{sense.type} of {owner.rule}", owner.nested))


def _actor(scan: Scan, office: Office, owner: _Owner) -> Actor | None:
    known = scan.known(owner.side)
    if known is None or known.kind == "person" or (office.type == "body" and known.kind != "state"):
        return None
    if office.type == "government":
        return known
    if owner.person and office.type == "body" and office.key not in _COMMANDED:
        return None
    person = scan.known(owner.person) if office.key == ADMINISTRATION else None
    if person:
        return administration(person, office)
    return body_actor(office, owner.side, scan.memory.lexicon.directory)


def administration(person: Actor, office: Office) -> Actor:
    """A president's administration, by its own name: إدارة أوباما."""
    english = (person.name_en or person.id).split()[-1]
    arabic = f"{office.ar[-1]} {person.name_ar.split()[-1]}" if person.name_ar else None
    return Actor(f"{person.side}/{english.lower()}-{office.key}", f"{english} {office.en[0]}", arabic, "government-body", person.side)


def _owner(scan: Scan, match: Match) -> _Owner | None:
    """Whose body it is, by the words after it."""
    definite = scan.form(match.end - 1).startswith(ARTICLES)
    between = 0 if scan.noun(match) in scan.words["regime"] else _BETWEEN  # النظام الاجتماعي العراقي is no government
    for at in range(match.end, min(match.end + 1 + between, len(scan.line))):
        if not scan.joined(at):
            break
        follows = scan.match(at)
        found = None
        if follows and (not follows.skip or follows.particles == "ل"):
            found = _owner_at(scan, follows, definite, at == match.end)
        elif at == match.end and not definite:
            found = _of_person(scan, at)
        if found:
            return found
        if not scan.form(at).startswith("ال"):
            break
    return _by_seat(scan, match)


def _by_seat(scan: Scan, match: Match) -> _Owner | None:
    """The state whose capital a body or government sits in: وزارة الدفاع في موسكو. The place is no part of the name."""
    capital = scan.match(match.end + 1) if scan.form(match.end) in scan.words["seat"] and scan.joined(match.end + 1) else None
    sense = capital.of("capital") if capital and not capital.skip and scan.definite(match) else None
    return _Owner(sense.id, match.end, "capital") if sense and scan.is_state(sense.id) else None


def _owner_at(scan: Scan, follows: Match, definite: bool, adjacent: bool) -> _Owner | None:
    if follows.skip:
        return _of_government(scan, follows) if adjacent and follows.of("government") else None
    adjective = follows.of("adjective")
    if adjective and adjective.definite == definite and scan.is_state(adjective.id):
        return _Owner(adjective.id, follows.end, "nationality")
    if not adjacent or definite:
        return None
    name = follows.of("name", "capital")
    if name and scan.is_state(name.id):
        return _Owner(name.id, follows.end, "state")
    if follows.of("government"):
        inner = body_at(scan, follows.first)
        return _Owner(inner.actor.side or inner.actor.id, inner.end, "government") if inner else None
    return _of_person(scan, follows.first)


def _of_government(scan: Scan, follows: Match) -> _Owner | None:
    """Forces loyal to a government: القوات الموالية للحكومة."""
    inner = body_at(scan, follows.first)
    return _Owner(inner.actor.side or inner.actor.id, inner.end, "loyalty", follows.first) if inner else None


def _of_person(scan: Scan, at: int) -> _Owner | None:
    """The owner named as a person: نظام بشار الأسد, قوات الرئيس السوري بشار الأسد."""
    match, start = scan.match(at), at
    if match and match.of("office", "rank"):
        title = title_at(scan, at)
        start = title.end if title else at
    if start >= len(scan.line):
        return None
    short = found_short(scan, start)
    named = known_at(scan, start, Hint(titled=True)) or (short[0] if short and not short[1] else None)
    if named and named.actor.side:
        return _Owner(named.actor.side, named.end, "person", at, named.actor.id)
    return None


def _recalled(scan: Scan, match: Match, office: Office) -> Body | None:
    """The body of a definite noun alone: the last of its kind, or the one of the state that the report is about."""
    memory, noun = scan.memory, scan.noun(match)
    single = match.end - match.first == 1
    bare_ministry = office.key.endswith("ministry") and single and not _issues(scan, match)  # الدفاع alone is defence
    if single and noun.endswith(("ون", "ين")) and scan.before(match.first).endswith(("ها", "هم", "ه")):
        return None  # an adjective: مستشاريها العسكريين
    other = match.end - match.first == 1 and _described(scan, match.end)
    belongs = scan.gap(match.end) == "" and scan.form(match.end) in scan.words["belongs"] and office.type == "body"
    if not scan.definite(match) or other or bare_ministry or office.bound or (belongs and not single):
        return None
    if office.type == "government":
        if not single:  # الحكومة المعترف بها دوليا: that of the state that is fought over
            state = scan.known(memory.theatre())
            return Body(state, match.end, "government of the state spoken of") if state and state.kind == "state" else None
        spoken_of = "" if noun in scan.words["unnamed"] else memory.main_state()
        side = memory.heads.get(noun, "") or (memory.theatre() if noun in scan.words["regime"] else spoken_of)
        state = scan.known(side)
        return Body(state, match.end, "government of the state spoken of") if state and state.kind == "state" else None
    last = memory.heads.get(noun, "") if single and not office.key.endswith("ministry") else ""
    last = (
        last if "/" in last else next((key for key in reversed(memory.actors) if key.endswith(f"/{office.key}") or key in office.named), "")
    )
    actor = memory.actors.get(last)
    if actor:
        return Body(actor, match.end, "the last body of its kind")
    ministry = office.key.endswith("ministry") and not single
    side = _spoken_of(scan, office) if office.alone or ministry else ""
    return Body(body_actor(office, side, memory.lexicon.directory), match.end, "body of the state spoken of") if side else None


def _issues(scan: Scan, match: Match) -> bool:
    """True for a ministry named by one word that speaks: قالت الخارجية, بيان الخارجية."""
    before = scan.before(match.first)
    return not match.skip and (is_verb(scan.words["verb"], before) or before in scan.words["statement"])


def _spoken_of(scan: Scan, office: Office) -> str:
    """The state whose body is meant where none is named: that of the fighting for forces, else the one spoken of most."""
    forces = office.key in ("armed-forces", "pro-government-forces")
    return scan.memory.theatre() if forces else scan.memory.only_state()


def _described(scan: Scan, at: int) -> bool:
    """True where an adjective follows that would make it another one; after a feminine or a plural in ات it has their ending."""
    ends = ("ه", "ات", "ا")
    agrees = scan.form(at).endswith(ends) or not scan.form(at - 1).endswith(ends)
    return scan.gap(at) == "" and scan.form(at).startswith("ال") and agrees


def _seat(scan: Scan, office: Office, body: Body) -> Body:
    """An embassy or mission with where it is: السفارة الروسية في بريطانيا."""
    match = scan.match(body.end + 1)
    place = match.of("name") if match and not match.skip else None
    if office.key not in ("embassy", "un-mission") or scan.form(body.end) not in scan.words["seat"] or match is None or place is None:
        return body
    if office.key == "un-mission":
        return body._replace(end=match.end)
    seat = scan.known(place.id)
    if seat is None:
        return body
    english, arabic = f"{body.actor.name_en} in {seat.name('en')}", f"{body.actor.name_ar} {scan.line[body.end].text} {seat.name('ar')}"
    actor = Actor(f"{body.actor.side}/embassy-in-the-{place.id}", english, arabic, "government-body", body.actor.side)
    return body._replace(actor=actor, end=match.end)
