"""What goes into the open bundle: put in, taken out, numbered, and what a scan means."""

from dataclasses import asdict, dataclass

from kktdesk.domain.dossier import Act, ReturnMethod, next_state
from kktdesk.domain.errors import DossierUnknown
from kktdesk.domain.moment import local_day
from kktdesk.domain.post import PostalItem, bundle_name, read_bundle, read_item
from kktdesk.domain.post_errors import (
    BundleUnknown,
    ItemWithoutLine,
    NotByPost,
    NotInBundle,
)
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import Bundle, BundleDossier
from kktdesk.services.bundle_view import BundleViews
from kktdesk.services.findings import Findings
from kktdesk.services.post_views import LineEntry, ScanKind, Scanned
from kktdesk.services.register import Register
from kktdesk.storage import bundles, dossiers, numbers
from kktdesk.storage.unit_of_work import UnitOfWork

SHOWN = 60
_WORDS, _FARE = 250, 120
_MOST_PAPERS, _MOST_DONG = 999, 999_999_999_999


@dataclass(frozen=True, slots=True)
class Packing:
    """Steps inside the transactions of ``Bundles``."""

    register: Register
    views: BundleViews

    def open(self, work: UnitOfWork, carrier: str) -> Bundle:
        """Open a bundle.

        Returns:
            its row.
        """
        now = self.register.clock.now()
        day = local_day(now)
        last = bundles.newest(work.session, 1)
        bundle = Bundle(
            name=bundle_name(day, numbers.next_number(work.session, f"bundle:{day.isoformat()}")),
            carrier=carrier or (last[0].carrier if last else ""),
            opened_at=now,
            taken_by="",
            clerk=self.register.office(work).clerk,
        )
        work.session.add(bundle)
        work.session.flush()
        self.log(work, "bundle-open", bundle, carrier=bundle.carrier)
        return bundle

    def put(self, work: UnitOfWork, row: Dossier) -> Bundle:
        """Put a result into the open bundle, or into a new one.

        Returns:
            the bundle.

        Raises:
            NotByPost: the result is wanted in another way.
        """
        next_state(row.state, Act.POST, row.post_state)
        if row.return_method is not ReturnMethod.POST:
            raise NotByPost(code=row.code)
        bundle = bundles.open_one(work.session) or self.open(work, "")
        if bundles.waiting_line(work.session, row) is None:
            said = checked(LineEntry())
            line = BundleDossier(bundle_id=bundle.id, dossier_id=row.id, **said)
            work.session.add(line)
            work.session.flush()
            self.log(work, "bundle-put", bundle, code=row.code)
        return bundle

    def number(self, work: UnitOfWork, row: Dossier, item: str) -> tuple[Bundle, str]:
        """Write an item number.

        Returns:
            the bundle, and the other number that stood there before, or "".
        """
        bundle, line = open_line(work, row)
        before, line.item = line.item, item
        if before != item:
            self.log(work, "bundle-line", bundle, code=row.code, item=item, instead_of=before)
        return bundle, before if before != item else ""

    def scan(self, work: UnitOfWork, text: str, item: PostalItem, marked: str) -> Scanned:
        """Do what the scan of an item number or of a dossier's code means.

        Returns:
            what was done.
        """
        if item.is_international:
            return self._scan_item(work, item.number, marked)
        return self._scan_code(work, dossier_of(work, text))

    def _scan_item(self, work: UnitOfWork, item: str, marked: str) -> Scanned:
        row = dossiers.by_code(work.session, marked) if marked else None
        if row is not None and bundles.waiting_line(work.session, row) is not None:
            bundle, before = self.number(work, row, item)
            view = self.views.of(work, bundle)
            return Scanned(kind=ScanKind.NUMBERED, bundle=view, code=row.code, instead_of=before)
        found = bundles.newest_with(work.session, item)
        if found is None:
            raise ItemWithoutLine(item=item)
        return Scanned(kind=ScanKind.FOUND, bundle=self.views.of(work, found[0]), code=found[1])

    def _scan_code(self, work: UnitOfWork, row: Dossier) -> Scanned:
        gone = None if row.post_state is None else bundles.newest_of(work.session, row)
        if gone is not None:
            view = self.views.of(work, gone)
            return Scanned(kind=ScanKind.FOUND, bundle=view, code=row.code)
        view = self.views.of(work, self.put(work, row))
        return Scanned(kind=ScanKind.PUT, bundle=view, code=row.code)

    def log(self, work: UnitOfWork, act: str, bundle: Bundle, **values: object) -> None:
        """Add one line about a bundle to the log."""
        self.register.write_down(work, act, bundle.name, values)


def bundle_of(work: UnitOfWork, name: str) -> Bundle:
    """Find a bundle.

    Returns:
        its row.

    Raises:
        BundleUnknown: none has that name.
    """
    bundle = bundles.by_name(work.session, read_bundle(name) or "")
    if bundle is None:
        raise BundleUnknown(name=name[:SHOWN])
    return bundle


def dossier_of(work: UnitOfWork, code: str) -> Dossier:
    """Find a dossier.

    Returns:
        its row.

    Raises:
        DossierUnknown: none has that code.
    """
    row = dossiers.by_code(work.session, code)
    if row is None:
        raise DossierUnknown(code=code[:SHOWN])
    return row


def open_line(work: UnitOfWork, row: Dossier) -> tuple[Bundle, BundleDossier]:
    """Find the line of a dossier in the open bundle.

    Returns:
        the bundle and the line.

    Raises:
        NotInBundle: it is in none.
    """
    line = bundles.waiting_line(work.session, row)
    bundle = None if line is None else bundles.open_one(work.session)
    if line is None or bundle is None:
        raise NotInBundle(code=row.code)
    return bundle, line


def checked(entry: LineEntry) -> dict[str, object]:
    """Clean what was said about a line.

    Returns:
        a value for each column.
    """
    findings = Findings()
    said: dict[str, object] = asdict(entry)
    said["item"] = read_item(findings.line("item", entry.item, SHOWN)).number
    said["fare"] = findings.line("fare", entry.fare, _FARE)
    said["note"] = findings.line("note", entry.note, _WORDS)
    most = {"originals": _MOST_PAPERS, "copies": _MOST_PAPERS, "collect": _MOST_DONG}
    for name, limit in most.items():
        count = said[name]
        if not isinstance(count, int) or not 0 <= count <= limit:
            findings.problem(name, "count-refused", value=count, limit=limit)
    findings.refuse()
    return said
