"""What an address asks of the network and the matrix: a day to compare around, an actor to stay near, two to connect, how much to draw."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from timeline.facts import is_date
from timeline.network import MOST, Choice

STEPS = (1, 2)


class Asked(NamedTuple):
    """`split` is the ISO day that the network is compared around; `around` the actor of whom only the neighbours of so many `steps` are
    drawn; `path` the two actors whose connection is looked for, `mentions` whether it may run over sentences that name two; `least` the
    sentences and deeds that a tie must have, `most` the actors to draw. Empty means not asked for.
    """

    split: str = ""
    around: str = ""
    steps: int = STEPS[0]
    path: tuple[str, ...] = ()
    mentions: bool = False
    least: int = 1
    most: int = MOST[0]

    def parts(self) -> dict[str, str]:
        """The parts of the address, empty where they are the default."""
        return {
            "split": self.split, "around": self.around, "steps": "" if self.steps == STEPS[0] else str(self.steps),
            "path": ",".join(self.path), "via": "mentions" if self.mentions else "", "least": "" if self.least == 1 else str(self.least),
            "most": "" if self.most == MOST[0] else str(self.most),
        }  # fmt: skip

    def choice(self, kept: tuple[str, ...] = ()) -> Choice:
        """Which ties to draw; those of `kept` keys in any case."""
        return Choice(self.most, self.least, self.around, self.steps, kept)


def read(given: Mapping[str, str]) -> Asked:
    """What the parts of an address ask for. What they can't mean is left out."""
    split = given.get("split", "")
    path = tuple(part for part in dict.fromkeys(given.get("path", "").split(",")) if part)
    return Asked(
        split if re.fullmatch(r"\d{4}-\d\d-\d\d", split) and is_date(split) else "",
        given.get("around", "")[:200],
        _one_of(STEPS, given.get("steps")),
        path[:2],
        given.get("via") == "mentions",
        int(given["least"]) if re.fullmatch("[1-9][0-9]{0,3}", given.get("least", "")) else 1,
        _one_of(MOST, given.get("most")),
    )


def _one_of(allowed: tuple[int, ...], text: Any) -> int:
    return next((one for one in allowed if str(one) == text), allowed[0])
