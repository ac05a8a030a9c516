"""Start by ``python -m kktdesk``."""

import sys

from kktdesk.app import main

sys.exit(main())
