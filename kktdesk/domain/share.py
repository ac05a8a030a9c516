"""Shares of counts, and the points that the national index gives for them."""

_PLACES = 2


def share_of(count: int, whole: int) -> float | None:
    """Give a share in percent, to two places.

    Returns:
        0 to 100, halves rounded up; None of nothing.
    """
    if not whole:
        return None
    # In whole numbers: what is exactly a half stays one.
    return (count * 20_000 + whole) // (2 * whole) / 100


def points_of(share: float, most: float, threshold: float) -> float:
    """Give the points for a share.

    Args:
        share: in percent.
        most: points at the threshold and above.
        threshold: in percent; not 0.

    Returns:
        the points, to two places.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022) as it is computed nationally: share times most points, divided
        by the threshold.
    """
    return round(min(share * most / threshold, float(most)), _PLACES)
