"""The only file that knows HTTP: the application, what it refuses, and how it is served."""

from __future__ import annotations

import gc
import ipaddress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dash
import flask
from flask import Response, request

from timeline import config
from timeline.case import Case
from timeline.views import page
from timeline.wording import wording

ASSETS = Path(__file__).resolve().parent.parent / "assets"
_LOCAL = ("127.0.0.1", "localhost", "::1")
_INDEX = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}" data-theme="{theme}">
<head>{metas}<title>{title}</title>{favicon}{css}</head>
<body>{app_entry}<footer>{config}{scripts}{renderer}</footer></body>
</html>"""


class _Workbench(dash.Dash):
    """Dash, with the language, direction and theme of the address in the page from the first byte."""

    def interpolate_index(self, *args: Any, **kwargs: Any) -> str:
        language = "en" if request.args.get("lang") == "en" else "ar"
        words, theme = wording(language), "dark" if request.args.get("theme") == "dark" else "light"
        # Language and theme are words of ours, whatever the address says; the rest is made by Dash.
        return _INDEX.format(**kwargs | {"lang": language, "dir": words.direction, "theme": theme, "title": words["brand"]})


def make_app(case: Case, host: str | None = None) -> dash.Dash:
    """The workbench on a case. `host` is the address that it will be served on, which may then be asked for."""
    app = _Workbench(
        "masar", assets_folder=str(ASSETS), title=wording("ar")["brand"], update_title="", enable_mcp=False, compress=True,
        suppress_callback_exceptions=True, serve_locally=True, include_assets_files=True,
    )  # fmt: skip
    app.layout = page.shell()
    page.register(app, case)
    app.server.config["MAX_CONTENT_LENGTH"] = config.number("body_bytes")
    _guard(app.server, {*_LOCAL, host or config.text("host")}, _headers(app))
    return app


def _headers(app: dash.Dash) -> dict[str, str]:
    """The headers of every response. Dash's own inline scripts are allowed by hash; Mantine and Plotly need inline styles."""
    policy = {
        "default-src": "'self'", "script-src": " ".join(("'self'", *app.csp_hashes())), "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:", "font-src": "'self' data:", "connect-src": "'self'", "worker-src": "'self' blob:",
        "object-src": "'none'", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'",
    }  # fmt: skip
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    }  # fmt: skip


def _guard(server: flask.Flask, hosts: set[str], headers: dict[str, str]) -> None:
    @server.before_request
    def _refuse() -> Response | None:
        if not _is_trusted(request.host, hosts):
            return Response("This name is not one of this workbench's.\n", 400, mimetype="text/plain")
        if request.method not in ("GET", "HEAD", "OPTIONS") and not _is_same_site():
            return Response("Requests from other sites are refused.\n", 403, mimetype="text/plain")
        return None

    @server.after_request
    def _add_headers(response: Response) -> Response:
        response.headers.update(headers)
        return response


def _is_trusted(host: str, hosts: set[str]) -> bool:
    """True for a name that the workbench is served under. A foreign name that leads here is an attempt at DNS rebinding."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    # Bound to every address, it is reached under whichever one the machine has; a number can't be rebound.
    return name in hosts or (bool(hosts & {"0.0.0.0", "::"}) and _is_number(name))  # noqa: S104


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same_site() -> bool:
    """Browsers say where a request comes from; a program that says nothing isn't a browser, and can't be tricked by a page."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.host}"


def serve(case: Case, host: str | None = None, port: int | None = None) -> None:
    """Serves the workbench until it is stopped. Debugging is off whatever the environment says.

    Raises:
        OSError: the address is in use.
    """
    import waitress

    bound = host or config.text("host")
    app = make_app(case, bound)
    page.prepare(case)
    # What stays for good need not be looked through again and again for garbage, which takes seconds where there is much of it.
    gc.collect()
    gc.freeze()
    waitress.serve(app.server, host=bound, port=port or config.number("port"), threads=config.number("threads"), ident=None)
