"""Which ties of all are drawn: the strongest, those around one actor, and those that a connection runs over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline import config
from timeline.case import Case
from timeline.network.pairs import Pair, strongest
from timeline.network.paths import around
from timeline.network.tallies import tally

# How many actors can be asked for: beyond the last a picture is a tangle.
MOST = (40, 80, 120, 200)
_ON_STAGE = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a network to draw: at most `most` actors, ties of at least `least` sentences and deeds, and where `around` is an actor
    only whom it reaches in `steps` steps. `kept` are keys of ties that are drawn in any case.
    """

    most: int = MOST[0]
    least: int = 1
    around: str = ""
    steps: int = 1
    kept: tuple[str, ...] = ()


def enough(found: Sequence[Pair], least: int) -> tuple[Pair, ...]:
    """The ties of at least so many sentences and deeds."""
    return tuple(found) if least <= 1 else tuple(pair for pair in found if pair.weight >= least)


def near(found: Sequence[Pair], choice: Choice) -> tuple[Pair, ...]:
    """The ties that are heavy enough, and where a choice stays near an actor only those among whom it reaches."""
    heavy = enough(found, choice.least)
    if not choice.around:
        return heavy
    reached = around(heavy, choice.around, choice.steps)
    return tuple(pair for pair in heavy if pair.first in reached and pair.second in reached)


def pick(found: Sequence[Pair], choice: Choice) -> tuple[Pair, ...]:
    """The ties to draw of those found, which stand heaviest first; around an actor its own ties come before those of others."""
    heavy, most = near(found, choice), min(choice.most, MOST[-1])
    lines = most * config.number("ties_in_network") // config.number("actors_in_network")
    shown = _nearest(heavy, choice.around, most, lines) if choice.around else strongest(heavy, most, lines)
    drawn = {pair.key for pair in shown}
    return (*shown, *(pair for pair in found if pair.key in choice.kept and pair.key not in drawn))


def _nearest(found: Sequence[Pair], actor: str, most: int, lines: int) -> tuple[Pair, ...]:
    """The ties of an actor and then the heaviest of the others, among its neighbours first of all."""
    ordered = sorted(found, key=lambda pair: actor not in (pair.first, pair.second))
    kept = set(list(dict.fromkeys(one for pair in ordered for one in (pair.first, pair.second)))[:most])
    return tuple(pair for pair in ordered if pair.first in kept and pair.second in kept)[:lines]


@lru_cache(maxsize=4)
def stage(case: Case) -> tuple[str, ...]:
    """The actors with the heaviest ties of the whole case, heaviest first: who may ever be drawn keeps its place among these."""
    return tally(case, case.rows).heaviest(_ON_STAGE)
