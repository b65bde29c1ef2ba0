"""Before the reading: who is named in full anywhere, and what states the report is about."""

from __future__ import annotations

from timeline.actors.scan import Scan
from timeline.actors.states import is_place
from timeline.actors.trie import Match

_AS_PLACE = 2  # a place cue says more of where the report plays than a nationality does


def survey(scan: Scan) -> None:
    """Meets the persons named in a sentence and counts its states."""
    for match in scan.matches:
        if match is not None:
            _meet(scan, match)


def _meet(scan: Scan, match: Match) -> None:
    states = []
    for sense in match.senses:
        actor = scan.memory.lexicon.directory.actor(sense.id)
        if actor and actor.kind == "person" and sense.type == "name":
            scan.memory.meet(actor)
        elif actor and actor.kind == "state":
            states.append(sense)
    if len({sense.id for sense in states}) == 1:
        sense = states[0]
        scan.memory.states[sense.id] += 1
        if sense.type == "adjective":
            scan.memory.places[sense.id] += 1
        elif match.particles.endswith("ب") or is_place(scan, match.first):
            scan.memory.places[sense.id] += _AS_PLACE
