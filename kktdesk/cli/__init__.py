"""The same acts from the command line, without a window."""
