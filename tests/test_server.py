import re

import pytest

from tests.gold_case import gold_case
from timeline import config
from timeline.server import make_app

HEADERS = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options")


@pytest.fixture(scope="module")
def app():
    return make_app(gold_case())


@pytest.fixture(scope="module")
def client(app):
    return app.server.test_client()


@pytest.mark.parametrize("host", ["127.0.0.1:8050", "localhost:8050", "[::1]:8050", "127.0.0.1"])
def test_its_own_names_are_served(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "10.0.0.1",
        "evil.example:8050",
        "localhost@evil.example",
        "[::2]",
        "a b",
        "0.0.0.0",
    ],
)
def test_foreign_names_are_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


def test_a_name_that_it_is_bound_to_is_served():
    client = make_app(gold_case(), "reading-room").server.test_client()
    assert client.get("/", headers={"Host": "reading-room:80"}).status_code == 200


@pytest.mark.parametrize("site", [None, "same-origin", "same-site", "cross-site", "none"])
@pytest.mark.parametrize("origin", [None, "http://localhost", "http://evil.example", "null"])
def test_only_its_own_pages_may_post(client, site, origin):
    headers = {name: value for name, value in (("Sec-Fetch-Site", site), ("Origin", origin), ("Host", "localhost")) if value}
    allowed = site in (None, "same-origin", "none") and origin in (None, "http://localhost")
    assert (client.post("/_dash-update-component", json={}, headers=headers).status_code == 403) is not allowed


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/_dash-dependencies", "/assets/masar.css", "/nowhere", "/assets/../app.py"])
def test_every_response_has_the_headers(client, path):
    with client.get(path) as response:
        assert all(name in response.headers for name in HEADERS)
        assert "unsafe-eval" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("query", "tag"),
    [
        ("", 'lang="ar" dir="rtl" data-theme="light"'),
        ("?lang=en&theme=dark", 'lang="en" dir="ltr" data-theme="dark"'),
        ('?lang="><script>&theme="><script>', 'lang="ar" dir="rtl" data-theme="light"'),
    ],
)
def test_the_page_has_its_language_direction_and_theme_from_the_first_byte(client, query, tag):
    assert f"<html {tag}>" in client.get(f"/{query}").text


def test_no_address_outside_is_in_the_page(client):
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", client.get("/").text)


def test_a_body_that_is_too_large_is_refused(client, app):
    app.server.config["MAX_CONTENT_LENGTH"] = 1000
    try:
        assert client.post("/_dash-update-component", data=b"{" * 2000, content_type="application/json").status_code == 413
    finally:
        app.server.config["MAX_CONTENT_LENGTH"] = config.number("body_bytes")


def test_debugging_and_the_agent_endpoint_stay_off_whatever_the_environment_says(monkeypatch):
    for name in ("DASH_DEBUG", "DASH_MCP_ENABLED"):
        monkeypatch.setenv(name, "true")
    app = make_app(gold_case())
    rules = {rule.rule for rule in app.server.url_map.iter_rules()}
    assert not any("mcp" in rule for rule in rules)
    assert not app.server.debug
