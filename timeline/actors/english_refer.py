"""English words that point back: the group, the ministry, his country, the army."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.actors.offices import Office, body_actor
from timeline.actors.scan import Scan
from timeline.actors.subjects import Party
from timeline.actors.vocabulary import Words, vocabulary
from timeline.records import Actor

_DESCRIBED = 2  # adjectives between the article and the noun: the Palestinian Islamist group
_KINDS = {"armed": ("armed-group", "party"), "coalition": ("coalition",), "bloc": ("organization", "coalition")}


class Back(NamedTuple):
    """Whom a word points back to, and the rule that says so."""

    actor: Actor
    rule: str


def refer_at(scan: Scan, at: int, parties: Sequence[Party]) -> Back | None:
    """The actor that the word at a token points back to; None where nobody fits."""
    words, before, form = vocabulary("en"), scan.form(at - 1), scan.form(at)
    if before in words["owner"]:
        own = scan.known(_subject(scan, parties)) if form in words["country"] or form in words["cabinet"] else None
        return Back(own, "country of the one who speaks") if own and own.kind == "state" else None
    back = next((n for n in range(1, _DESCRIBED + 2) if scan.form(at - n) not in words["modifier"]), 1)
    if scan.form(at - back) not in words["definite"] or _goes_on(scan, at):
        return None
    if form in words["refer"]:
        return _back(scan, scan.memory.heads.get(form, "") or _last_of_kind(scan, words, form), form)
    if form in words["person"] and form not in scan.memory.unnamed:
        return _back(scan, next((seen.person for seen in reversed(scan.memory.people) if seen.title == form), ""), form)
    return None


def _goes_on(scan: Scan, at: int) -> bool:
    """True where the noun only describes the next one: the party congress, the group stage, the council of ministers."""
    following = scan.match(at + 1)
    return scan.gap(at + 1) == "" and (
        scan.form(at + 1) in vocabulary("en")["genitive"] or bool(following and following.of("body", "office", "prefix", "head"))
    )


def _back(scan: Scan, key: str, form: str) -> Back | None:
    actor = scan.known(key) if key else None
    return Back(actor, f"the last {form}") if actor else None


def _last_of_kind(scan: Scan, words: dict[str, Words], form: str) -> str:
    kinds = next((kinds for name, kinds in _KINDS.items() if form in words[name]), ())
    return next((scan.memory.kinds[kind] for kind in kinds if kind in scan.memory.kinds), "")


def _subject(scan: Scan, parties: Sequence[Party]) -> str:
    """The state of the last one named before a verb in the sentence, else of the person named last."""
    verbs, forms = vocabulary("en")["verb"], {token.start: n for n, token in enumerate(scan.line)}
    side = ""
    for party in parties:
        end = next((n for start, n in forms.items() if start >= party.end), len(scan.line))
        if scan.is_state(party.side) and scan.form(end) in verbs:
            side = party.side
    return side or scan.memory.last_side


def recalled(scan: Scan, at: int, office: Office) -> Back | None:
    """The body or government that a noun with the article means: the last of its kind, or that of the state spoken of."""
    memory, form = scan.memory, scan.form(at)
    if office.bound:
        return None
    if office.type == "government":
        state = scan.known(memory.theatre() if form in vocabulary("en")["regime"] else memory.main_state())
        return Back(state, "government of the state spoken of") if state and state.kind == "state" else None
    last = next((key for key in reversed(memory.actors) if key.endswith(f"/{office.key}") or key in office.named), "")
    if last:
        return Back(memory.actors[last], "the last body of its kind")
    side = memory.only_state() if office.alone else ""
    return Back(body_actor(office, side, memory.lexicon.directory), "body of the state spoken of") if side else None
