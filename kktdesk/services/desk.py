"""Opens a data folder and puts the services together over it."""

from datetime import datetime
from pathlib import Path

from kktdesk.domain.errors import DatabaseReadOnly, NetworkFolder, NotSetUp
from kktdesk.services.act_warnings import ActWarnings
from kktdesk.services.acts import Acts
from kktdesk.services.attachments import Attachments
from kktdesk.services.backups import Backups
from kktdesk.services.book_close import Books
from kktdesk.services.bundle_view import BundleViews
from kktdesk.services.bundles import Bundles
from kktdesk.services.calendar_editions import CalendarEditions
from kktdesk.services.calendars import Calendars
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.clock import Clock
from kktdesk.services.day_close import Days
from kktdesk.services.directory import Directory
from kktdesk.services.dossier_view import DossierViews
from kktdesk.services.drafts import Drafts
from kktdesk.services.figures import Figures
from kktdesk.services.form_book import FormBook
from kktdesk.services.forms import Forms
from kktdesk.services.intake import Intake
from kktdesk.services.issuing import Issuing
from kktdesk.services.list_export import ListExport
from kktdesk.services.office import Office
from kktdesk.services.paper_jobs import Press
from kktdesk.services.paper_making import PaperMaking
from kktdesk.services.paper_receipts import Receipts
from kktdesk.services.paper_subjects import Subjects
from kktdesk.services.papers import Papers
from kktdesk.services.paragraphs import Paragraphs
from kktdesk.services.procedures import Procedures
from kktdesk.services.promises import Promises
from kktdesk.services.reception import Reception
from kktdesk.services.register import Register
from kktdesk.services.register_book import RegisterBooks
from kktdesk.services.report_files import ReportFiles
from kktdesk.services.reports import Reports
from kktdesk.services.results import Results
from kktdesk.services.search import Search
from kktdesk.services.targets import Targets
from kktdesk.services.verification import Verification
from kktdesk.services.weeks import Weeks
from kktdesk.storage.backup import make_copy
from kktdesk.storage.engine import FILE_NAME, check_durability, make_engine
from kktdesk.storage.failures import translated
from kktdesk.storage.migrate import upgrade
from kktdesk.storage.place import is_on_network


class Desk:
    """Everything that the window and the command line can do with one data folder.

    Attributes:
        data_dir: the folder.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self.data_dir = register.data_dir
        self.office = Office(register)
        self.directory = Directory(register)
        editions = CalendarEditions(register)
        self.calendars = Calendars(register, editions)
        self.catalogue = Catalogue(register, self.calendars)
        self.procedures = Procedures(register, self.catalogue)
        views = DossierViews(register, self.catalogue, editions)
        book = FormBook(register)
        receipts = Receipts(register, book)
        issuing = Issuing(register, self.catalogue, editions, receipts)
        self.reception = Reception(register, self.catalogue, issuing, views)
        self.intake = Intake(register, self.catalogue, views)
        self.drafts = Drafts(register.data_dir, register.clock)
        self.promises = Promises(register, editions)
        self.acts = Acts(register, views, issuing, ActWarnings(views, self.directory))
        self.attachments = Attachments(register, views)
        self.bundles = Bundles(register, self.acts, BundleViews(views))
        self.results = Results(self.acts, register)
        self.search = Search(register, views)
        self.exports = ListExport(self.search)
        self._count(register)
        press = Press(
            register,
            Subjects(register, self.catalogue),
            PaperMaking(register, book),
            receipts,
        )
        self.papers = Papers(press, views, self.figures, self.promises)
        self.forms = Forms(register, book)
        self.register_book = RegisterBooks(register, self.catalogue)
        self.books = Books(register, self.catalogue)
        self.backups = Backups(register)
        self.verification = Verification(register)

    def _count(self, register: Register) -> None:
        self.figures = Figures(register, self.catalogue)
        self.days = Days(register, self.catalogue, self.drafts)
        self.reports = Reports(register, self.catalogue)
        self.report_files = ReportFiles(register)
        self.targets = Targets(register)
        self.weeks = Weeks(register, self.catalogue)
        self.paragraphs = Paragraphs(register, self.catalogue)

    def now(self) -> datetime:
        """Give the present moment on the desk's clock.

        Returns:
            an aware moment in UTC+7.
        """
        return self._register.clock.now()

    def close(self) -> None:
        """Give the register's file free."""
        self._register.engine.dispose()


def open_desk(data_dir: Path, clock: Clock, *, create: bool = True) -> Desk:
    """Open a data folder, bring its register to this program's schema, check its durability.

    Args:
        data_dir: the folder; made when it does not exist.
        clock: tells the services the time.
        create: False refuses a folder without a register instead of making one.

    Returns:
        the desk; close it at the end.

    Raises:
        NotSetUp: there is no register and none was to be made.
        NetworkFolder: the folder lies on a network drive.
        DatabaseReadOnly: the folder cannot be made.
    """
    path = data_dir / FILE_NAME
    if not create and not path.exists():
        raise NotSetUp
    if is_on_network(data_dir):
        raise NetworkFolder(folder=data_dir.name)
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
    except OSError as error:
        raise DatabaseReadOnly(folder=data_dir.name) from error
    engine = make_engine(path)
    try:
        with translated():
            check_durability(engine)
            upgrade(engine, path, lambda: make_copy(path, clock.now()))
    except BaseException:
        engine.dispose()
        raise
    return Desk(Register(engine, data_dir, clock))
