"""Tells text of the old Vietnamese fonts (TCVN3, VNI) that was pasted as if it were Unicode.

A word is evidence only if it is no Vietnamese syllable as it stands, is one when it is read in the
old encoding, and has a sign where no name of any language has one. Rather a pasted word slips
through than a real name is refused.

Source: TCVN 5712:1993, third table; the VNI-Windows table.
"""

import re
import unicodedata
from typing import Final

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_HAT, _BOWL = "\u0302", "\u0306"
_TONES: Final = frozenset({_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT})
_STOP_TONES: Final = frozenset({_ACUTE, _DOT})

_SYLLABLE: Final = re.compile(
    r"(?:ngh?|[cgknpt]?h|gi|qu|tr|[bcdđgklmnrstvx])?"
    r"(?:iêu|yêu|ươ[iu]|uôi|oa[iyo]|oeo|uây|uy[au]|[ao]i|a[ouy]|â[uy]|eo|êu|iu|[ôơuư]i|ưu"
    r"|[iy]a|u[aơêy]|ưa|o[ae]|[aeêioôơuưy]"
    r"|(?:uyê|[iy]ê|uô|ươ|o[aăeo]|u[âêy]|[aăâeêioôơuưy])(?:ch|n[gh]?|[cmpt]))"
)
_STOPS: Final = ("ch", "c", "p", "t")

_TCVN3: Final = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
_TCVN3_PLACES: Final = re.compile(
    r"(?<=[a-zß-ÿ])[À-ÖØ-Þ]"  # a capital behind a small letter
    r"|(?<=[A-Za-zÀ-ÿ])[¨©ª«¬®µ¶¸¹»¼½¾](?=[A-Za-zÀ-ÿ])"  # a sign between letters
    r"|^[§®][À-ÿ]|^§[a-z]{2}"
)
# VNI writes a letter and behind it a sign that carries its hat or bowl, its tone, or both.
_VNI_SIGNS: Final = (
    ("aeouyôö", "", {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}),
    ("aeo", _HAT, {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}),
    ("a", _BOWL, {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}),
)
_VNI_SINGLE: Final = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True))
_VNI: Final = _VNI_SINGLE | {
    vowel + sign: unicodedata.normalize("NFC", _VNI_SINGLE.get(vowel, vowel) + over + tone)
    for vowels, over, signs in _VNI_SIGNS
    for vowel in vowels
    for sign, tone in signs.items()
}
_VNI_LETTER: Final = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
# Without ï, ë, ü, é and è: French and German names put them behind a vowel, as in Loïc.
_VNI_PLACES: Final = re.compile("[aeouyôö][ùøûõáàåãä]")

_WORD: Final = re.compile(r"[^\s!-/:-@\[-`{-~]+")


def looks_like_old_encoding(text: str) -> bool:
    """Say whether a text was written in an old Vietnamese font.

    Args:
        text: in composed Unicode, as ``clean_line`` gives it.

    Returns:
        True for ``NguyÔn V¨n A`` and ``Nguyeãn Vaên A``; False where there is any doubt.
    """
    return not text.isascii() and any(map(_is_evidence, _WORD.findall(text)))


def _is_evidence(word: str) -> bool:
    if word.isascii() or _is_syllable(word.lower()):
        return False
    if _TCVN3_PLACES.search(word) and _is_syllable(word.translate(_TCVN3).lower()):
        return True
    small = word.lower()
    return _VNI_PLACES.search(small) is not None and _is_syllable(_from_vni(small))


def _from_vni(word: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], word)


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word)
    tones = [part for part in parts if part in _TONES]
    letters = "".join(part for part in parts if part not in _TONES)
    if len(tones) > 1 or not _SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters)):
        return False
    return not letters.endswith(_STOPS) or not tones or tones[0] in _STOP_TONES
