"""kktdesk: the desk program of a one-stop counter."""

__version__ = "0.1.0"
