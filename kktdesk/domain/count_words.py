"""Counts and fields in the words in which the board publishes its figures."""


def count_words(count: int) -> str:
    """Write a count; numbers below ten have a leading zero.

    Returns:
        for example ``06``, or ``1.234``.
    """
    return f"{count:,}".replace(",", ".").rjust(2, "0")


def dossiers(count: int) -> str:
    """Write a count of dossiers; Vietnamese has no plural.

    Returns:
        for example ``06 hồ sơ``.
    """
    return f"{count_words(count)} hồ sơ"


def field_words(name: str) -> str:
    """Write the name of a field inside a sentence.

    Returns:
        with a small letter, unless it begins with an acronym.
    """
    is_acronym = name[:2].isupper()
    return f"lĩnh vực {name if is_acronym else name[:1].lower() + name[1:]}"
