"""The Vietnamese of the screen: ``resources/i18n/*_vi.ts`` read at the start.

Source strings in the code are English. The files are read as they lie in the repository, so there
is nothing to compile and a wording can be corrected at the counter. ``qtbase_vi.ts`` holds Qt's
own texts, for which Qt has no Vietnamese.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QTranslator
from typing_extensions import override

from kktdesk import resources

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SOURCE_LANGUAGE = "en"


class CatalogueTranslator(QTranslator):
    """Translates from catalogues in memory.

    Vietnamese has one plural form, so the first form of a counted message serves every number.
    """

    def __init__(self, texts: dict[tuple[str, str], str], parent: "QObject | None" = None) -> None:
        super().__init__(parent)
        self._texts = texts

    @override
    def isEmpty(self) -> bool:
        return not self._texts

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        # None, not "": Qt shows the source for None and nothing at all for "".
        return self._texts.get((context, source))  # type: ignore[return-value]


def install(app: QCoreApplication, language: str = "vi") -> None:
    """Make the program speak a language; ``en`` is that of the source and needs no file."""
    if language == SOURCE_LANGUAGE:
        return
    translator = CatalogueTranslator(catalogue(language), app)
    app.installTranslator(translator)


def catalogue(language: str) -> dict[tuple[str, str], str]:
    """Read the texts of a language.

    Returns:
        context and source to translation, finished ones only.
    """
    found: dict[tuple[str, str], str] = {}
    for name in resources.names("i18n", f"_{language}.ts"):
        found |= read_catalogue(resources.root() / "i18n" / name)
    return found


def read_catalogue(path: Path) -> dict[tuple[str, str], str]:
    """Read the finished messages of one ``.ts`` file.

    Returns:
        context and source to translation.
    """
    tree = ET.parse(path)  # noqa: S314 - the program's own file, as trusted as its code
    return {
        (context.findtext("name", ""), message.findtext("source", "")): text
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
        if (text := _translation(message))
    }


def _translation(message: ET.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return ""
    form = translation.find("numerusform")
    return (translation if form is None else form).text or ""
