"""Questions and errors in a window of their own."""
