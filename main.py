"""Start from a checkout: ``python main.py [--data DIR] [COMMAND …]``."""

import sys

from kktdesk.app import main

if __name__ == "__main__":
    sys.exit(main())
