"""Ctrl+K: pages, acts of what is shown, keys of the window, found by loose letters."""
