"""Rules of the house about words: every refusal has its sentences, all are spelled alike."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator

import pytest

import kktdesk
from kktdesk import resources
from kktdesk.domain.errors import DeskError
from kktdesk.ui import i18n
from tests.house import RESOURCES, ROOT, below, called, literal, modules

LANGUAGES = ("vi", "en")
PARTS = ("happened", "safe", "todo")

# hoá, khoẻ, uỷ … where the office writes hóa, khỏe, ủy; "quý" is spelled one way only.
OLD_TONE_PLACE = re.compile(r"\b\w*(?:(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ]|[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ])(?!\w)")


def sentences(language: str) -> dict[str, dict[str, str]]:
    return resources.read_toml("messages", f"{language}.toml")


def error_classes() -> list[type[DeskError]]:
    """Give every kind of refusal, wherever it is defined."""
    for module in pkgutil.walk_packages(kktdesk.__path__, "kktdesk."):
        if not module.name.startswith(("kktdesk.migrations", "kktdesk.__main__")):
            importlib.import_module(module.name)
    return list(_below(DeskError))


def _below(kind: type[DeskError]) -> Iterator[type[DeskError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def needed(language: str, code: str) -> set[str]:
    return set().union(*(placeholders(text) for text in sentences(language)[code].values()))


# ---------------------------------------------------------------- codes in the code
def noted() -> Iterator[tuple[str, str, set[str] | None]]:
    """Give place, code and names of the values wherever a problem is noted or raised.

    The names are None where they are not written at the place itself.
    """
    codes = {kind.__name__: kind.code for kind in error_classes()}
    for module in modules():
        for call in module.nodes(ast.Call):
            name = called(call)
            code = codes.get(name) if name in codes else _code_of_problem(call)
            if code is not None and name != "EntryRefused":
                yield module.place(call), code, _given(call)


def _code_of_problem(call: ast.Call) -> str | None:
    is_noting = called(call) in {"problem", "warn", "Problem"} and len(call.args) > 1
    return literal(call.args[1]) if is_noting else None


def _given(call: ast.Call) -> set[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    if None in names or called(call) == "Problem":
        return None
    return {name for name in names if name is not None}


# ---------------------------------------------------------------- sentences
def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in error_classes()]

    assert "" not in codes
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_sentences(language: str) -> None:
    codes = {kind.code for kind in error_classes()}

    assert codes - set(sentences(language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentences(language: str) -> None:
    missing = {f"{place} {code}" for place, code, _ in noted() if code not in sentences(language)}

    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_filled_from_what_the_code_gives(language: str) -> None:
    lacking = {
        f"{place} {code}: {lacks}"
        for place, code, given in noted()
        if given is not None and code in sentences(language)
        if (lacks := sorted(needed(language, code) - given))
    }

    assert lacking == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_plain_names(language: str) -> None:
    odd = [
        (code, part)
        for code, parts in sentences(language).items()
        for part, sentence in parts.items()
        for _, name, spec, conversion in string.Formatter().parse(sentence)
        if name is not None and (not name.isidentifier() or spec or conversion)
    ]

    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_what_happened_and_has_no_unknown_part(language: str) -> None:
    odd = [
        code
        for code, parts in sentences(language).items()
        if not parts.get("happened") or not set(parts) <= set(PARTS)
    ]

    assert odd == []


def test_both_languages_say_the_same_things() -> None:
    vietnamese, english = sentences("vi"), sentences("en")

    assert set(vietnamese) == set(english)
    assert [code for code in english if needed("vi", code) != needed("en", code)] == []
    assert [code for code in english if set(vietnamese[code]) != set(english[code])] == []


def test_no_sentence_is_left_over() -> None:
    named = {
        node.value
        for module in modules()
        for node in module.nodes(ast.Constant)
        if isinstance(node.value, str)
    }

    assert set(sentences("vi")) - named == set()


# ---------------------------------------------------------------- the catalogue of the screen
def shown(tree: ast.AST, context: str = "") -> Iterator[tuple[str, str]]:
    """Give context and source of every text that is marked for translation, as Qt looks it up."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from _marked(node, context)
        yield from shown(node, node.name if isinstance(node, ast.ClassDef) else context)


def _marked(call: ast.Call, context: str) -> Iterator[tuple[str, str]]:
    texts = [literal(argument) for argument in call.args[:2]]
    match called(call), texts:
        case "tr", [str(source), *_]:
            yield context, source
        case "translate" | "QT_TRANSLATE_NOOP", [str(named), str(source)]:
            yield named, source


def test_every_text_of_the_screen_has_its_vietnamese() -> None:
    texts = {text for module in below("ui", "app") for text in shown(module.tree)}

    assert texts - set(i18n.catalogue("vi")) == set()  # the tool misses what it cannot read
    assert len(texts) > 1000


# ---------------------------------------------------------------- spelling
def test_vietnamese_puts_the_tone_where_the_office_puts_it() -> None:
    texts = [*RESOURCES.rglob("*.toml"), *RESOURCES.rglob("*.ts"), *ROOT.glob("*.md")]
    odd = {
        f"{path.relative_to(ROOT)}: {word}"
        for path in texts
        if "sample" not in path.parts
        for word in OLD_TONE_PLACE.findall(path.read_text(encoding="utf-8"))
    }

    assert odd == set()
