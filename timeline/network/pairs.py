"""Ties as they are drawn: all relations of two actors together, what was done apart from what was not, signed by tone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from timeline.network.ties import MENTIONED, MUTUAL, is_done, tone_of
from timeline.records import Relation

Sign = Literal["positive", "negative", "mixed", "neutral"]


class Tone(NamedTuple):
    """The tone of deeds that took place: its sum, how many deeds, the lowest and the highest. Never a mean, which would hide a quarrel."""

    sum: float
    deeds: int
    low: float
    high: float

    @property
    def sign(self) -> Sign:
        """Whether these deeds are friendly, hostile, some of each, or neither."""
        if self.low < 0 < self.high:
            return "mixed"
        return "positive" if self.high > 0 else "negative" if self.low < 0 else "neutral"


class Pair(NamedTuple):
    """All relations of two actors, ids in alphabetical order."""

    first: str
    second: str
    relations: tuple[Relation, ...]

    @property
    def key(self) -> str:
        """What the address calls it."""
        return key(self.first, self.second)

    @property
    def done(self) -> tuple[Relation, ...]:
        """What took place: sentences that name both, and deeds that were done."""
        return tuple(relation for relation in self.relations if relation.status is None or is_done(relation))

    @property
    def undone(self) -> tuple[Relation, ...]:
        """What is only planned, conditional, denied or claimed."""
        return tuple(relation for relation in self.relations if relation.status is not None and not is_done(relation))

    @property
    def weight(self) -> int:
        """Sentences and deeds that were done, or where there are none of these those that were not: the two are never summed."""
        return weight(self.done) or weight(self.undone)


def key(one: str, other: str) -> str:
    """What the address calls the tie of two actors."""
    return f"tie:{min(one, other)}|{max(one, other)}"


def weight(relations: Iterable[Relation]) -> int:
    """The sentences and events of relations."""
    return sum(relation.weight for relation in relations)


def pairs(relations: Iterable[Relation]) -> tuple[Pair, ...]:
    """The relations gathered by pair of actors, heaviest first."""
    found: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        first, second = sorted((relation.source, relation.target))
        if first != second:
            found.setdefault((first, second), []).append(relation)
    out = [Pair(*ids, tuple(own)) for ids, own in found.items()]
    return tuple(sorted(out, key=lambda pair: (-pair.weight, pair.first, pair.second)))


def strongest(found: Sequence[Pair], actors: int, ties: int) -> tuple[Pair, ...]:
    """The heaviest ties among the actors with the most weight. Actors without a tie are not drawn."""
    weights: Counter[str] = Counter()
    for pair in found:
        weight_of_both = pair.weight
        weights[pair.first] += weight_of_both
        weights[pair.second] += weight_of_both
    kept = {actor for actor, _ in weights.most_common(actors)}
    return tuple(pair for pair in found if pair.first in kept and pair.second in kept)[:ties]


def tone(relations: Iterable[Relation]) -> Tone:
    """The tone of the deeds in relations that took place; of those that did not nothing counts."""
    tones = [(tone, each.weight) for each in relations if is_done(each) and (tone := tone_of(each.kind)) is not None]
    values = [value for value, _ in tones] or [0.0]
    return Tone(sum(value * n for value, n in tones), sum(n for _, n in tones), min(values), max(values))


def is_directed(relation: Relation) -> bool:
    """True for a deed of one towards another; false for what two do with each other, and for being named together."""
    return relation.kind not in MUTUAL | {MENTIONED}
