import json
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.text import (
    Cleaned,
    ascii_digits,
    clean_block,
    clean_line,
    fold,
    fold_words,
    looks_like_old_encoding,
    upper_vi,
)

CASES = json.loads(
    (Path(__file__).parents[2] / "data" / "folding_cases.json").read_text(encoding="utf-8")
)
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL_LETTERS = (
    *(unicodedata.normalize("NFC", v + t) for v, t in product("aăâeêioôơuưy", TONES)),
    "đ",
)
LETTERS = (*SMALL_LETTERS, *map(str.upper, SMALL_LETTERS))

ONSETS = (
    *("", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"),
    *("ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"),
)
RIMES = (
    *("a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "ua", "ưa", "uya", "uê", "uy", "oa"),
    *("oe", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "iu", "oi", "ôi", "ơi", "ui", "ưi"),
    *("ưu", "iêu", "yêu", "ươi", "ươu", "uôi", "oai", "oay", "oao", "oeo", "uây", "uyu", "uơ"),
    *("an", "ăn", "ân", "en", "ên", "in", "on", "ôn", "ơn", "un", "iên", "yên", "uôn", "ươn"),
    *("oan", "oăn", "uân", "uyên", "ang", "ăng", "âng", "ong", "ông", "oong", "uông", "ương"),
    *("anh", "ênh", "inh", "oanh", "uynh", "am", "ăm", "âm", "iêm", "ươm", "ach", "êch", "ich"),
    *("at", "ăt", "ât", "iêt", "uât", "uyêt", "ươc", "uôc", "ôc", "oc", "ac", "ap", "âp", "iêp"),
)

REAL_NAMES = (
    *("Ỷ Lan", "Công ty TNHH Đồ Gỗ Ý", "Hoà", "Hòa", "Thuỷ", "Thủy", "Quí", "Quý", "Lê Ý Nhi"),
    *("O'Brien", "Đ'Nông", "H'Hen Niê", "Y-Đăm", "K' Sor", "Y Blếk Êban", "Rơ Châm", "Kpă"),
    *("Brơih", "Mlô", "Bkrông", "Kbuôr", "Adrơng", "Knul", "Hmôk", "Rcom H'Ué", "Nguyễn <a@b.vn>"),
    *("Jürgen Müller", "Bjørn", "Pål", "Åse", "Hå", "Zoë", "Noël", "Loïc", "Raphaël", "Naïm"),
    *("Haïm", "Anaïs", "Thaïs", "René", "José", "Hélène", "León", "Luís", "Inês", "Peña", "Lü"),
    *("João", "Leão", "Guimarães", "Camões", "Conceição", "São", "Raúl", "Saúl", "Alaâ", "Saâd"),
    *("Gül", "Öz", "Köln", "Malmö", "Ström", "Pär", "Þór", "Guðmundur", "Ægir", "Straße"),
    *("Coût", "Goût", "Août", "Maître", "Théâtre", "Citroën", "L’Oréal", "Häagen-Dazs"),
    *("Zhāng Wěi", "Lǚ Lín", "Erdoğan", "Škoda", "Łódź", "VietÁ", "HòaPhÁt", "NhàÂu", "MaxÝtek"),
    *("ABC® Việt Nam", "®An Phát", "© 2026", "20m²", "3½ ha", "5µm", "«Hòa Bình»", "50°C", "A·B"),
    *("a×b", "m×n", "theo §5", "n°5", "😀", "𝔑guyễn", "ﷺ", "<font>", "&copy;", "100 £", "¥ 5"),
)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_vietnamese_letter_folds_to_one_plain_small_letter(letter: str) -> None:
    expected = CASES["table"].get(letter, letter).lower()
    assert fold(letter) == expected
    assert fold(unicodedata.normalize("NFD", letter)) == expected
    assert len(expected) == 1
    assert expected.isascii()


def test_there_are_146_vietnamese_letters_with_and_without_marks() -> None:
    assert len(set(LETTERS)) == 146


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["out"])
def test_known_names_fold_as_published(case: dict[str, str]) -> None:
    assert fold(case["in"]) == case["out"].lower()
    assert fold(unicodedata.normalize("NFD", case["in"])) == case["out"].lower()


@pytest.mark.parametrize("query", ["duc", "đuc", "ĐỨC", "nguyen van duc", "Ðức", "ðuc", "Ɖức"])
def test_every_way_to_type_a_name_finds_it(query: str) -> None:
    assert fold_words(query) in fold_words("Nguyễn Văn Đức")


@pytest.mark.parametrize("ask", CASES["search_asks"], ids=lambda ask: ask["query"])
def test_whole_phrases_are_found_without_marks(ask: dict[str, list[str]]) -> None:
    for name in ask["must_find"]:
        assert fold_words(str(ask["query"])) in fold_words(name)


def test_words_are_separated_by_one_blank_whatever_stands_between_them() -> None:
    text = "  Công ty TNHH «Đồ Gỗ»\tÝ -- số_12/A & B\n"
    assert fold_words(text) == "cong ty tnhh do go y so 12 a b"
    assert not fold_words(" .,- ")


@given(st.text())
def test_folding_twice_changes_nothing_and_ignores_the_unicode_form(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFC", text)) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text())
def test_folded_words_hold_letters_digits_and_single_blanks_only(text: str) -> None:
    words = fold_words(text)
    assert all(word.isalnum() for word in words.split())
    assert words == " ".join(words.split())
    assert fold_words(words) == words


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Trần   Thị  B  ", Cleaned("Trần Thị B")),
        ("Trần\u00a0Thị\u3000B\u2003C", Cleaned("Trần Thị B C")),
        ("Nguyễn\nVăn\tA\r", Cleaned("Nguyễn Văn A")),
        ("a\r\nb\vc\fd\x85e\u2028f\u2029g", Cleaned("a b c d e f g")),
        ("Nguye\u0302\u0303n", Cleaned("Nguyễn")),
        ("Ðức Ɖức đức", Cleaned("Đức Đức đức", replaced_count=2)),
        ("Guðmundur", Cleaned("Guðmundur")),
        ("Nguyễn\u200bVăn\u200fA", Cleaned("NguyễnVănA", removed_count=2)),
        ("\u202eA năV nễyugN", Cleaned("A năV nễyugN", removed_count=1)),
        ("a\x00b\x1b[31m\x1f", Cleaned("ab[31m", removed_count=3)),
        ("e\u200d\u0302", Cleaned("ê", removed_count=1)),
        ("\u3164\u2800\u115f", Cleaned("", removed_count=3)),
        ("a\ufffe\uffff\ufdd0\U0001ffffb", Cleaned("ab", removed_count=4)),
        ("a\ud800b", Cleaned("ab", removed_count=1, has_surrogate=True)),
        ("😀 𝔑guyễn ﷺ", Cleaned("😀 𝔑guyễn ﷺ")),
        ("<b>Công ty &amp; {0} %s", Cleaned("<b>Công ty &amp; {0} %s")),
        ("", Cleaned("")),
        ("\n\t ", Cleaned("")),
    ],
)
def test_a_line_keeps_what_can_be_seen_and_says_what_went(text: str, cleaned: Cleaned) -> None:
    assert clean_line(text) == cleaned


def test_a_block_keeps_its_line_breaks_and_cleans_each_line() -> None:
    block = clean_block("\r\n  Ghi  chú\u200b 1\r\n\r\n\tdòng\u00a02 \vba\n \n")
    assert block == Cleaned("Ghi chú 1\n\ndòng 2\nba", removed_count=1)


@given(st.text(st.characters()))
def test_cleaned_text_is_composed_utf8_on_one_line_and_clean(text: str) -> None:
    cleaned = clean_line(text)
    cleaned.text.encode()
    assert unicodedata.is_normalized("NFC", cleaned.text)
    assert clean_line(cleaned.text) == Cleaned(cleaned.text)
    assert not set(cleaned.text) & set("\n\r\t\v\f\u200b\u202e\x00")
    assert clean_block(text).text.replace("\n", " ").split() == cleaned.text.split()


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_a_torn_text_is_flagged_and_can_still_be_shown(torn: str) -> None:
    cleaned = clean_line(f"Nguyễn {torn}A")
    assert cleaned.has_surrogate
    assert cleaned.text == "Nguyễn A"


@pytest.mark.parametrize("text", ["０７９２０４", "٠٧٩٢٠٤", "079204", "०७९२०४"])
def test_digits_of_every_script_become_plain(text: str) -> None:
    assert ascii_digits(f"số {text} m²") == "số 079204 m²"


def test_capitals_keep_every_mark() -> None:
    assert upper_vi("cộng hòa xã hội chủ nghĩa Việt Nam") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert [upper_vi(letter) for letter in SMALL_LETTERS] == list(LETTERS[73:])
    assert upper_vi("Nguye\u0302\u0303n") == "NGUYỄN"


@pytest.mark.parametrize(
    "text",
    [
        *("NguyÔn V¨n A", "TrÇn ThÞ Hoµ", "§ång Th¸p", "c«ng ty TNHH", "Đång Th¸p", "®ång ý"),
        *("Vâ V¨n KiÖt", "LÊ THÞ, con bµ NguyÔn", "§an", "x©y dùng"),
        *("Ñoàng Thaùp", "Nguyeãn Vaên A", "Traàn Thò Hoaøng", "Huyønh Ñöùc", "Phaïm Haûi"),
        *("COÂNG TY TNHH ÑOÀNG TAÂM", "Bùi Voõ", "xaây döïng nhaø ôû"),
    ],
)
def test_text_of_the_old_fonts_is_recognised(text: str) -> None:
    assert looks_like_old_encoding(text)


@pytest.mark.parametrize("name", REAL_NAMES)
def test_a_real_name_is_never_taken_for_an_old_font(name: str) -> None:
    assert not any(map(looks_like_old_encoding, (name, name.upper(), name.lower())))


@pytest.mark.parametrize("onset", ONSETS)
def test_no_vietnamese_syllable_is_taken_for_an_old_font(onset: str) -> None:
    rimes = [rime for rime in RIMES if onset != "qu" or not rime.startswith("u")]
    for rime, tone in product(rimes, TONES):
        for place in range(1, len(rime) + 1):
            word = unicodedata.normalize("NFC", onset + rime[:place] + tone + rime[place:])
            text = f"{word} {word.capitalize()} {word.upper()}"
            assert not looks_like_old_encoding(text), text


@pytest.mark.parametrize("letter", LETTERS)
def test_no_single_letter_is_taken_for_an_old_font(letter: str) -> None:
    assert not any(
        map(looks_like_old_encoding, (letter, f"{letter}n", f"h{letter}", f"Th{letter}nh"))
    )
