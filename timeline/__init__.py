"""Masar: reads news reports and finds every dated event and everyone in it."""
