"""When a report appeared: what is known of that day, the words that tell it, and the control that sets it by hand."""

from __future__ import annotations

from collections.abc import Sequence

import dash
import dash_mantine_components as dmc
from dash import ALL, Input, Output, State, dcc, html
from dash.development.base_component import Component

from timeline.case import Case
from timeline.figures.safe import isolated, page
from timeline.records import Published, Reason
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording

_CONTROL = "published"
_MOST_OPEN = 3


def register(app: dash.Dash) -> None:
    """A day that is set or cleared in a control goes into the address, from which every view is drawn."""
    control = {"type": _CONTROL, "report": ALL, "found": ALL}
    in_browser(app, "date", Output("url", "search", allow_duplicate=True), Input(control, "value"), State("url", "search"))


def is_day(published: Published) -> bool:
    """True where the day is known, not only bounded."""
    return bool(published.value) and "/" not in (published.value or "")


def line(published: Published, words: Wording) -> str:
    """What is known of the day in one line."""
    first, _, last = (published.value or "").partition("/")
    if last:
        return words.say("published-between", first=words.day(first), last=words.day(last))
    if first:
        return words.say(f"published-{published.how}", date=words.day(first))
    return words["published-contradicted" if published.contradicted else "published-unknown"]


def control(name: str, found: Published, now: Address, words: Wording) -> list[Component]:
    """The field that sets the day of a report, and where it has been set a link back to what the report says."""
    by_hand = dict(now.dated).get(name)
    day = (found.value or "") if is_day(found) else ""
    field = dmc.DateInput(
        id={"type": _CONTROL, "report": name, "found": day}, value=by_hand or day or None, valueFormat="YYYY-MM-DD",
        clearable=bool(by_hand), placeholder=words["set-date"], debounce=True, size="xs", className="date-field",
        attributes={"input": {"title": words["set-date-hint"]}},
        ariaLabels={"previousMonth": words["previous"], "nextMonth": words["next"]}, **aria(label=words["publication-day"]),
    )  # fmt: skip
    out: list[Component] = [field]
    if by_hand:
        rest = tuple((other, set_to) for other, set_to in now.dated if other != name)
        out.append(dcc.Link(words["as-found"], href=now.query(dated=rest), className="button plain", title=line(found, words)))
    return out


def reasons(case: Case, name: str, now: Address, words: Wording, *, unfolded: bool = True) -> Component | None:
    """The words of a report that date it, each a link that shows them in the report, and what each says; None where there are none.

    A few are shown at once, unless `unfolded` is false, and more only when asked for.
    """
    report = case.by_name[name].report
    told = report.published.reasons
    if not told:
        return None
    # One level deep: a page of many small boxes in boxes takes Dash many seconds.
    links = [_reason(case, name, reason, now, words) for reason in told]
    return html.Details(
        [html.Summary(_heading(report.published, told, words)), *links],
        className="reasons quiet",
        open=unfolded and len(told) <= _MOST_OPEN,
    )


def _heading(published: Published, told: Sequence[Reason], words: Wording) -> str:
    if published.value:
        return words.count("dating-words", len(told))
    return words["clues-contradict" if published.contradicted else "clues-open"]


def _reason(case: Case, name: str, reason: Reason, now: Address, words: Wording) -> Component:
    if not reason.span:
        return html.Span(page(reason.text))
    said = case.by_name[name].report.text[slice(*reason.span)]
    to = now.query(view="reports", open=f"report:{name}@{reason.span[0]}-{reason.span[1]}")
    return dcc.Link(f"{isolated(f'«{said}»')} {_because(case, reason, words)}", href=to)


def _because(case: Case, reason: Reason, words: Wording) -> str:
    """What a clue says of the day, in the language of the page, and why it counts only in part or not at all."""
    if reason.kind == "held" and reason.about in case.actors:
        told = words.say("reason-held", name=case.actors[reason.about].name(words.language))
    elif reason.kind == "occasion":
        told = words.say("reason-occasion", name=reason.about if words.language == "ar" else reason.text.partition(":")[0])
    else:
        told = words.get(f"reason-{reason.kind}", isolated(reason.text))
    return f"{told} ({words[f'doubt-{reason.doubt}']})" if reason.doubt else told
