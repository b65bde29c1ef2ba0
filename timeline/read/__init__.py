"""From bytes to a Report: encoding, title, and what on the page is not the report's own text."""

from timeline.read.files import Found, collect, read_file
from timeline.read.page import language_of, read

__all__ = ["Found", "collect", "language_of", "read", "read_file"]
