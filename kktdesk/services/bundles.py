"""Results that go by public post: gathered in bundles, numbered, handed over with one sheet.

One bundle is open at a time, so that a scan knows where to go. What happens to each result after
the hand-over is an act on its dossier.
"""

from datetime import datetime

from kktdesk.domain.dossier import Act
from kktdesk.domain.post import read_bundle, read_item
from kktdesk.domain.post_errors import BundleStillOpen
from kktdesk.services.act_entry import check
from kktdesk.services.acts import Acts
from kktdesk.services.bundle_hand_over import HandOver
from kktdesk.services.bundle_packing import (
    Packing,
    bundle_of,
    checked,
    dossier_of,
    open_line,
)
from kktdesk.services.bundle_view import BundleViews
from kktdesk.services.findings import Findings
from kktdesk.services.post_views import BundleLine, BundleView, LineEntry, ScanKind, Scanned
from kktdesk.services.register import Register
from kktdesk.storage import bundles

MOST_BUNDLES = 60
_NAME = 120


class Bundles:
    """The post of the desk."""

    def __init__(self, register: Register, acts: Acts, views: BundleViews) -> None:
        self._register = register
        self._views = views
        self._packing = Packing(register, views)
        self._handing = HandOver(self._packing, acts)

    # ---------------------------------------------------------------- reading
    def all(self) -> tuple[BundleLine, ...]:
        """Give the newest bundles in short.

        Returns:
            at most 60, the newest first.
        """
        with self._register.reading() as work:
            return self._views.in_short(work, bundles.newest(work.session, MOST_BUNDLES))

    def view(self, name: str) -> BundleView:
        """Give a whole bundle.

        Returns:
            the bundle.
        """
        with self._register.reading() as work:
            return self._views.of(work, bundle_of(work, name))

    def waiting_count(self) -> int:
        """Count the results that go by post and are in no bundle.

        Returns:
            the count.
        """
        with self._register.reading() as work:
            return bundles.waiting_count(work.session)

    # ---------------------------------------------------------------- an open bundle
    def open(self, carrier: str = "") -> BundleView:
        """Open a bundle.

        Args:
            carrier: who fetches it; "" takes the one of the bundle before.

        Returns:
            the empty bundle.

        Raises:
            BundleStillOpen: one is open.
        """
        findings = Findings()
        named = findings.line("carrier", carrier, _NAME)
        findings.refuse()
        with self._register.writing() as work:
            standing = bundles.open_one(work.session)
            if standing is not None:
                raise BundleStillOpen(name=standing.name)
            bundle = self._packing.open(work, named)
            work.commit()
            return self._views.of(work, bundle)

    def put(self, code: str) -> BundleView:
        """Put a result into the open bundle; without one, a bundle is opened.

        Args:
            code: of a dossier whose result is ready and goes by post.

        Returns:
            the bundle; putting in again what is in it changes nothing.
        """
        with self._register.writing() as work:
            bundle = self._packing.put(work, dossier_of(work, code))
            work.commit()
            return self._views.of(work, bundle)

    def put_waiting(self) -> BundleView | None:
        """Put every result that waits for the post into the open bundle, or into a new one.

        Returns:
            the bundle, or None where nothing waits.
        """
        with self._register.writing() as work:
            bundle = None
            for row in bundles.waiting(work.session):
                bundle = self._packing.put(work, row)
            work.commit()
            return None if bundle is None else self._views.of(work, bundle)

    def take_out(self, code: str) -> BundleView:
        """Take a result out of the open bundle.

        Returns:
            the bundle without it.
        """
        with self._register.writing() as work:
            row = dossier_of(work, code)
            bundle, line = open_line(work, row)
            work.session.delete(line)
            self._packing.log(work, "bundle-take-out", bundle, code=row.code)
            work.commit()
            return self._views.of(work, bundle)

    def describe(self, code: str, entry: LineEntry) -> BundleView:
        """Write all that is said about a result in the open bundle.

        Returns:
            the bundle.
        """
        said = checked(entry)
        with self._register.writing() as work:
            row = dossier_of(work, code)
            bundle, line = open_line(work, row)
            for name, value in said.items():
                setattr(line, name, value)
            self._packing.log(work, "bundle-line", bundle, code=row.code, **said)
            work.commit()
            return self._views.of(work, bundle)

    def scan(self, text: str, marked: str = "") -> Scanned:
        """Do what a scan means.

        A bundle's name shows it. An item number goes to the marked line of the open bundle, or
        shows where it stands. A dossier's code puts its result in, or shows where it went.

        Args:
            text: as the scanner gave it.
            marked: code of the dossier on the marked line, or "".

        Returns:
            what was done, and where.
        """
        name, item = read_bundle(text), read_item(text)
        if name is not None:
            return Scanned(kind=ScanKind.FOUND, bundle=self.view(name), code="")
        with self._register.writing() as work:
            done = self._packing.scan(work, text, item, marked)
            work.commit()
            return done

    # ---------------------------------------------------------------- the hand-over
    def issue(self, name: str) -> BundleView:
        """Keep what the sheet says now, before it is printed.

        Returns:
            the bundle.
        """
        with self._register.writing() as work:
            bundle = bundle_of(work, name)
            self._handing.issue(work, bundle)
            work.commit()
            return self._views.of(work, bundle)

    def record_print(self, name: str, printer: str) -> BundleView:
        """Note that the printer took a bundle's sheet.

        Returns:
            the bundle.
        """
        with self._register.writing() as work:
            bundle = bundle_of(work, name)
            bundle.sheet_at = self._register.clock.now()
            self._packing.log(work, "bundle-print", bundle, printer=printer)
            work.commit()
            return self._views.of(work, bundle)

    def hand_over(self, name: str, taken_by: str, at: datetime | None = None) -> BundleView:
        """Hand a bundle to the post: every result in it goes out, or none.

        Args:
            name: of the open bundle.
            taken_by: who of the post signed.
            at: when; None means now.

        Returns:
            the bundle, on its way.
        """
        findings = Findings()
        signed = findings.line("taken_by", taken_by, _NAME, required=True)
        findings.refuse()
        with self._register.writing() as work:
            bundle = bundle_of(work, name)
            self._handing.do(work, bundle, signed, at)
            work.commit()
            return self._views.of(work, bundle)

    def take_back(self, name: str, reason: str = "") -> BundleView:
        """Undo a hand-over while nothing was done since; the bundle is open again.

        Args:
            name: of the bundle.
            reason: needed once ten minutes are over.

        Returns:
            the open bundle.
        """
        said = check(Act.TAKE_BACK, {"reason": reason})
        said.findings.refuse()
        with self._register.writing() as work:
            bundle = bundle_of(work, name)
            self._handing.undo(work, bundle, said)
            work.commit()
            return self._views.of(work, bundle)
