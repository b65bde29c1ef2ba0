"""What an export is made of: the events in view, the case that they are of, and how they were chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline import facts, network, wording
from timeline.case import Case, Filters, Row
from timeline.chronology import BY
from timeline.records import Relation
from timeline.wording import Wording

_EVERYTHING = Filters()


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """The `rows` of a case that an export holds, and the language of its labels, `ar` or `en`.

    `filters`, `by_side` and `kinds` (kinds of ties, empty for all) say how they were chosen: the caption tells them, and `kinds` also
    leaves out other ties; `notes` are further words on what a chart shows. `today` is the ISO day of the export, empty to leave it out.
    Pictures carry a caption where they are `captioned`, and a PNG has `scale` times the pixels of the chart each way. `lanes` and `axis`
    are those of the timeline.
    """

    case: Case
    rows: Sequence[Row]
    language: str = "ar"
    filters: Filters = _EVERYTHING
    by_side: bool = False
    kinds: tuple[str, ...] = ()
    today: str = ""
    captioned: bool = True
    scale: int = 2
    notes: tuple[str, ...] = ()
    lanes: str = BY[0]
    axis: str = ""

    @property
    def words(self) -> Wording:
        """The words of the interface in the language."""
        return wording.wording(self.language)

    @property
    def own_words(self) -> Wording:
        """The words that only exports need, in the language."""
        return own_words(self.language)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The ties of the rows, of the kinds that are asked for."""
        found = network.ties(self.case, self.rows)
        return tuple(tie for tie in found if not self.kinds or network.kind_of(tie.kind) in self.kinds)

    @property
    def comma(self) -> str:
        """What stands between two things of a list."""
        return "، " if self.language == "ar" else ", "


@lru_cache(maxsize=2)
def own_words(language: str) -> Wording:
    """The headings of columns, the entries of the export menu and the parts of a caption, in `ar` or `en`."""
    return wording.load(facts.ROOT / "exports.toml", language)
