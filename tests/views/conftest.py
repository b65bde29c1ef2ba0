"""One Chromium for all that is tested in it; a page on which nothing may go wrong; the gold case served once."""

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright
from waitress.server import create_server

from tests.gold_case import gold_case
from timeline.case import Case
from timeline.server import make_app

CHROMIUM = os.environ.get("BROWSER_PATH", "/usr/bin/chromium")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# Counts what is asked of the server and not yet answered, and when the last answer or script came.
WATCH = """(() => { const asked = window.fetch, watch = window.watch = {open: 0, last: performance.now()};
const done = () => { watch.open -= 1; watch.last = performance.now(); };
window.fetch = (...all) => { watch.open += 1; const answer = asked(...all); answer.then(done, done); return answer; };
document.addEventListener('load', () => { watch.last = performance.now(); }, true); })()"""


def _run(server: Any) -> None:
    """Serves until the socket is closed, which the thread may notice in the midst of waiting for it."""
    with contextlib.suppress(OSError):
        server.run()


def served(case: Case) -> Iterator[str]:
    server = create_server(make_app(case).server, host="127.0.0.1", port=0)
    threading.Thread(target=_run, args=(server,), daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}/"
    server.close()  # its thread ends with the process: it would wait for the browser to let go of its connections


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    yield from served(gold_case())


@pytest.fixture(scope="session")
def browser() -> Iterator[BrowserContext]:
    if not Path(CHROMIUM).exists():
        pytest.fail(f"no Chromium at {CHROMIUM}; install Debian's chromium or set BROWSER_PATH")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = opened.new_context(viewport={"width": 1440, "height": 900})
        context.add_init_script(WATCH)
        yield context
        opened.close()


@pytest.fixture
def page(browser: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong: no console error, no failed answer, no dialog, nothing asked of any other machine."""
    opened = browser.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    opened.on("response", lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    opened.on("request", lambda asked: None if asked.url.startswith(("http://127.0.0.1:", "data:", "blob:")) else wrong.append(asked.url))
    yield opened
    opened.close()
    assert wrong == []
