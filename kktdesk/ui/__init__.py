"""The window; the only package beside app that knows Qt."""
