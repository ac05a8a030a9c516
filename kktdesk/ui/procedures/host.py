"""What the acts of the procedures see of their page."""

from datetime import date

from kktdesk.domain.moment import local_day
from kktdesk.ui.editing_page import EditingPage


class ProceduresHost(EditingPage):
    """A page over the catalogue of procedures."""

    def today(self) -> date:
        """Return the Vietnamese calendar day."""
        return local_day(self.shell.clock.now())
