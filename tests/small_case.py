"""A case of three invented reports, small enough to know every tie of it by heart, and the means to make others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.case import Case
from timeline.language.sentences import sentences
from timeline.records import Actor, Analysis, Event, Mention, Published, Report, Status, TimeExpression

ACTORS = {
    "الشمالية": Actor("northland", "Northland", "الشمالية", "state", "northland"),
    "الجنوبية": Actor("southland", "Southland", "الجنوبية", "state", "southland"),
    "Northland": Actor("northland", "Northland", "الشمالية", "state", "northland"),
    "سالم": Actor("salem", "Salem", "سالم", "person", "northland"),
    "Salem": Actor("salem", "Salem", "سالم", "person", "northland"),
    "لجنة السلام": Actor("found/peace-committee", None, "لجنة السلام", "other", None, known=False),
}


def event(text: str, trigger: str, kind: str, source: Iterable[str] = (), target: Iterable[str] = (), **more: Any) -> Event:
    """An event told in the sentence of the first `trigger` in the text. Days and all else as given, or left empty."""
    at = text.index(trigger)
    told = next((s.start, s.end) for s in sentences(text) if s.start <= at < s.end)
    day = more.pop("day", None)
    given = {
        "id": f"e{at}", "type": kind, "trigger": (at, at + len(trigger)), "source": tuple(source), "target": tuple(target), "others": (),
        "date": day, "first": day, "last": day, "date_from": "published" if day else "unknown", "date_span": None, "status": "happened",
        "series": None, "round": None, "place": None, "sentences": (told,), "quote": None, "speaker": None, "rule": "by hand",
        "summary_en": "", "summary_ar": "",
    }  # fmt: skip
    return Event(**given | more)


def analysis(name: str, text: str, events: Iterable[Event], published: str | None = None, language: str = "ar") -> Analysis:
    """A report with the actors of ACTORS wherever the text names them."""
    found = [(text.index(word, at), word) for word in ACTORS for at in _places(text, word)]
    return Analysis(
        Report(name, text, language, text.split("\n")[0], Published(published, "stated" if published else "unknown", "by hand")),
        sentences(text),
        (),
        tuple({ACTORS[word].id: ACTORS[word] for _, word in found}.values()),
        tuple(Mention(at, at + len(word), ACTORS[word].id, "by hand") for at, word in sorted(found)),
        tuple(events),
    )


def _places(text: str, word: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


FIRST = (
    "التقى سالم وفد الجنوبية يوم الثلاثاء. واتهمت الشمالية الجنوبية بالكذب. وقد تقصف الجنوبية مدن الشمالية غدا.\n"
    "وقال سالم إن لجنة السلام مخطئة."
)
SECOND = "Northland met the south again. Salem smiled at Northland.\nNothing else was said."
THIRD = "=لا احد هنا."


def small_case() -> Case:
    """Three reports: ties by meeting, accusation, plan and mention; one report names nobody."""
    told = (
        event(FIRST, "التقى", "CONSULT", ["salem", "southland"], day="2020-03-03", series="astana", round=4, place="lakeside",
              summary_en="Salem meets Southland.", summary_ar="سالم يلتقي الجنوبية.", quote=(0, 5), speaker="salem"),
        event(FIRST, "واتهمت", "ACCUSE", ["northland"], ["southland"], day="2020-03-04"),
        event(FIRST, "تقصف", "ASSAULT", ["southland"], ["northland"], date="FUTURE_REF", status="planned"),
        event(FIRST, "وقال", "STATEMENT", ["salem"], ["found/peace-committee"], day="2020-03-05", others=("northland",)),
    )  # fmt: skip
    met = event(
        SECOND, "met", "CONSULT", ["southland", "northland"], day="2020-05-01", status="ongoing", summary_en="-5 degrees, they met."
    )
    times = (TimeExpression(24, 36, FIRST[24:36], "DATE", "2020-03-03", "2020-03-03", "2020-03-03", "weekday"),)
    first = analysis("first.txt", FIRST, told, "2020-03-05")
    return Case((
        Analysis(first.report, first.sentences, times, first.actors, first.mentions, first.events),
        analysis("second.txt", SECOND, (met,), "2020-05-01/2020-05-03", "en"),
        analysis("third.txt", THIRD, ()),
    ))  # fmt: skip


def with_status(status: Status) -> Case:
    """One report, one strike of the north on the south, of some status."""
    text = "ضربت الشمالية الجنوبية."
    return Case((analysis("one.txt", text, (event(text, "ضربت", "ASSAULT", ["northland"], ["southland"], status=status),)),))


def named(actor: Actor) -> Case:
    """One report in which an actor, named as it may be, accuses the north."""
    text = "اتهم مجهول الشمالية."
    told = event(text, "اتهم", "ACCUSE", [actor.id], ["northland"], summary_en=actor.name_en or "", day="2020-01-01")
    plain = analysis("one.txt", text, (told,))
    return Case((Analysis(plain.report, plain.sentences, (), (*plain.actors, actor), plain.mentions, plain.events),))
