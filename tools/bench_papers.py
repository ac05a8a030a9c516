"""Measures papers: one receipt, a morning's receipts in one file, each form; and LibreOffice.

Each receipt has words of its own, as at a counter: nothing is asked twice.
"""

import shutil
import statistics
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from time import perf_counter

from kktdesk.domain.form import Form, PaperKind, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_paper import PaperJob, render_all, render_form
from kktdesk.printing.form_shelf import of_kind, shipped

ROUNDS, MANY = 15, 200
_OTHER = "papers: a receipt from a .docx template by LibreOffice"
_OTHER_ROUNDS = 5
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELATIONS = """<Relationships
 xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/></Relationships>"""
_DOCUMENT = """<w:document
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}<w:sectPr>
<w:pgSz w:w="8391" w:h="11906"/></w:sectPr></w:body></w:document>"""
_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
Row = tuple[str, str, str, str]


def rows() -> list[Row]:
    """Measure; takes some seconds.

    Returns:
        a row for each, as the table of the bench has them.
    """
    form = of_kind(PaperKind.RECEIPT)[-1]
    return [*_receipts(form), *_forms(), _by_libreoffice()]


def _receipts(form: Form) -> Iterator[Row]:
    values = [_another(number) for number in range(MANY)]
    one = [_timed(lambda each=each: render_form(form, each, Layout.A5)) for each in values]  # type: ignore[misc] # bound now
    jobs = [PaperJob(form, each, Layout.A5) for each in values]
    batch = _timed(lambda: render_all(jobs, "bench"))
    middle, worst = statistics.median(one), statistics.quantiles(one, n=20)[-1]
    yield ("papers: a receipt, both copies, warm", f"{middle:.1f} ms", "", "≤ 40 ms")
    yield ("papers: a receipt, 95 of 100", f"{worst:.1f} ms", f"{worst / middle:.2f}", "")
    yield (f"papers: {MANY} receipts in one file", f"{batch / 1000:.1f} s", "", "≤ 6 s")


def _forms() -> Iterator[Row]:
    samples = catalogue().samples
    for form in shipped():
        layout = Layout(form.paper.layouts[0])
        times = [_timed(lambda: render_form(form, samples, layout)) for _ in range(ROUNDS)]  # noqa: B023 - called at once
        name = f"papers: {form.origin.id} v{form.origin.version}, {layout}"
        yield (name, f"{statistics.median(times):.1f} ms", "", "")


def _another(number: int) -> PaperValues:
    samples = catalogue().samples
    own = {
        "code": f"H20.99-261125-{number:04d}",
        "number": f"{number:04d}/BPTNTKQ",
        "applicant": f"Công ty TNHH Một thành viên Ẩn Ễnh số {number} (mẫu)",
        "address": f"Lô A{number}, Khu công nghiệp Trần Quốc Toản, phường Mỹ Ngãi {number}",
        "phone": f"0277 3 850 {number:03d}",
    }
    return PaperValues({**samples.texts, **own}, samples.lists, samples.tables)


def _by_libreoffice() -> Row:
    """Fill a plain template and let LibreOffice print it, if it is there; its first start apart.

    Returns:
        what it takes for one paper, program start included, as an office would script it.
    """
    soffice = shutil.which("soffice")
    if soffice is None:
        return (_OTHER, "not installed", "", "")
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        command = [
            *(soffice, f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "pdf", "--outdir", folder, str(room / "paper.docx")),
        ]
        times = [_timed(lambda: _print(command, room)) for _ in range(_OTHER_ROUNDS + 1)]
    return (_OTHER, f"{statistics.median(times[1:]):.0f} ms", "", "")


def _print(command: list[str], room: Path) -> None:
    pdf = room / "paper.pdf"
    pdf.unlink(missing_ok=True)
    texts = catalogue().samples.texts
    template = "".join(_PARAGRAPH.format(f"{name}: {{{name}}}") for name in texts)
    filled = template.format_map({name: escape(text) for name, text in texts.items()})
    with zipfile.ZipFile(room / "paper.docx", "w") as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr("word/document.xml", _DOCUMENT.format(filled))
    subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own words
    if not pdf.read_bytes().startswith(b"%PDF"):
        raise ValueError(pdf)


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
