"""Charts and events as one HTML file that opens anywhere without a network: the script that draws the charts is inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

import plotly.graph_objects as go
import plotly.io as pio

from timeline.case import Case, Row, names_of
from timeline.errors import ExportError
from timeline.events.lexicon import event_types
from timeline.exports import caption, charts
from timeline.figures import style
from timeline.figures.safe import page, shown
from timeline.wording import Wording, wording

_SHEET = """
body { margin: 0 auto; max-width: 1440px; padding: 20px 28px; color: #1c2733; font: 14px/1.55 %s; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 16px; margin: 26px 0 6px; } .quiet { color: #56626e; }
table { border-collapse: collapse; width: 100%%; }
th, td { border-bottom: 1px solid #d9dfe6; padding: 5px 8px; text-align: start; vertical-align: top; }
th { background: #f4f6f8; } td { unicode-bidi: plaintext; } td.day { white-space: nowrap; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } }
"""
_COLUMNS = ("date", "type", "summary", "source", "target", "status", "report")


def html(case: Case, rows: Sequence[Row], language: str) -> bytes:
    """The timeline, the network and the events of rows as one page in UTF-8. In place of a chart with nothing to draw a line says why."""
    words = wording(language)
    title = words["brand"]
    parts = [
        f'<!doctype html><html lang="{language}" dir="{words.direction}"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        f"<style>{_SHEET % style.FONT}</style></head><body><h1>{escape(title)}</h1>",
        f'<p class="quiet">{escape(page(caption.line(case, rows, words)))}</p>',
        *_charts(case, rows, words),
        f"<h2>{escape(words['table'])}</h2>{_table(case, rows, words)}</body></html>",
    ]
    return "".join(parts).encode("utf-8", "replace")


def _charts(case: Case, rows: Sequence[Row], words: Wording) -> Iterator[str]:
    script = True
    for name, draw in (("timeline", charts.timeline), ("network", charts.ties)):
        yield f"<h2>{escape(words[name])}</h2>"
        try:
            figure = draw(case, rows, words.language)
        except ExportError as error:
            yield f'<p class="quiet">{escape(str(error))}</p>'
            continue
        yield _chart(figure, script=script)
        script = False


def _chart(figure: go.Figure, *, script: bool) -> str:
    """The figure as a part of a page; the first one brings the script of all."""
    drawn: str = pio.to_html(figure, config=style.CONFIG, include_plotlyjs=script, full_html=False)
    return f'<div dir="ltr">{drawn}</div>'


def _table(case: Case, rows: Sequence[Row], words: Wording) -> str:
    head = "".join(f"<th>{escape(words[column])}</th>" for column in _COLUMNS)
    body = "".join(f"<tr>{''.join(_cells(case, row, words))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(case: Case, row: Row, words: Wording) -> Iterator[str]:
    event, arabic = row.event, words.language == "ar"
    kind = event_types().get(event.type)
    told = (event.summary_ar or event.summary_en) if arabic else (event.summary_en or event.summary_ar)
    mark = "، " if arabic else ", "
    yield f'<td class="day">{escape(page(words.value(event.date)))}</td>'
    for text in (
        getattr(kind, words.language) if kind else event.type, told,
        mark.join(names_of(case, event.source, words.language)), mark.join(names_of(case, event.target, words.language)),
        words.get(f"status-{event.status}", event.status), case.by_name[row.report].report.title or row.report,
    ):  # fmt: skip
        yield f"<td>{escape(shown(text))}</td>"
