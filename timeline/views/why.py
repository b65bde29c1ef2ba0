"""Why an event was read as it is: the words and the rule behind each of its fields."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.case import Case, Row
from timeline.explain import Because, because
from timeline.figures.safe import isolated, shown
from timeline.wording import Wording


def why(case: Case, row: Row, words: Wording) -> Component:
    """The fields of an event, folded away, each with its value, its words and its rule in the language of the page."""
    found = because(case.by_name[row.report], row.event, words)
    fields = html.Dl([part for one in found for part in (html.Dt(words[one.field]), html.Dd(_said(one)))], className="facts")
    return html.Details([html.Summary(words["why-fields"]), fields], className="why quiet")


def _said(one: Because) -> str:
    """The value, the words that say so, and why: each in its own direction."""
    parts = (isolated(one.value), isolated(f"«{one.words}»") if one.words else "", shown(one.why))
    return " · ".join(part for part in parts if part)
