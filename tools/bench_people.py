"""People of the benchmark register: names, numbers, addresses as a province has them.

The weights are those of published counts of Vietnamese names; the people are invented.
"""

import random
import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from kktdesk.domain.dossier import ApplicantKind

_FAMILIES = {
    "Nguyễn": 31.5, "Trần": 10.9, "Lê": 8.9, "Phạm": 5.9, "Hoàng": 3.1, "Phan": 2.8,
    "Vũ": 2.2, "Đặng": 2.1, "Võ": 2.0, "Huỳnh": 2.0, "Bùi": 2.0, "Đỗ": 1.9, "Hồ": 1.3,
    "Ngô": 1.3, "Dương": 1.3, "Trương": 1.2, "Đinh": 1.0, "Lý": 0.9, "Đoàn": 0.8, "Mai": 0.7,
    "Trịnh": 0.7, "Đào": 0.7, "Lâm": 0.6, "Phùng": 0.6, "Cao": 0.6, "Tạ": 0.5, "Hà": 0.5,
    "Châu": 0.4, "Thái": 0.4, "Lương": 0.4, "Tô": 0.4, "Quách": 0.18, "Mạc": 0.1,
}  # fmt: skip
_RARE = (
    "Ung", "Khổng", "Ma", "Lò", "Giàng", "Y", "H'", "Tôn Nữ", "Công Tằng Tôn Nữ", "Kiều", "Âu",
    "Bạch", "Bế", "Cái", "Chu", "Chử", "Cù", "Diệp", "Đàm", "Đậu", "Điền", "Đồng", "Đường",
    "Giáp", "Hàn", "Hầu", "Hứa", "Kha", "Khúc", "La", "Lã", "Lại", "Lưu", "Mẫn", "Nghiêm",
    "Nhan", "Ninh", "Nông", "Ông", "Phí", "Tăng", "Thạch", "Thân", "Tiêu", "Tống", "Triệu",
    "Từ", "Văn",
)  # fmt: skip
_WOMEN = (  # noqa: SIM905 - names are easier to read so
    "An Anh Ánh Bích Cẩm Châu Chi Cúc Diễm Diệu Dung Duyên Đào Đoan Giang Hà Hạnh Hằng Hân Hiền "
    "Hiếu Hoa Hoà Hoài Hồng Huệ Huyền Hương Khanh Kiều Kim Lan Lành Lệ Liên Liễu Linh Loan Lý Mai "
    "Mận Minh Mỹ Nga Ngân Ngọc Nguyệt Nhàn Nhi Nhung Như Oanh Phương Phượng Quyên Quỳnh Sen "
    "Sương Tâm Thanh Thảo Thắm Thi Thoa Thơ Thơm Thu Thủy Thúy Thương Thy Tiên Trang Trâm Trinh "
    "Trúc Tú Tuyết Tươi Uyên Vân Vy Xuân Yến"
).split()
_MEN = (  # noqa: SIM905 - the same
    "An Anh Bảo Bắc Bình Bửu Cảnh Chánh Chiến Chinh Chung Công Cường Danh Dũng Duy Dương Đại Đạt "
    "Đăng Điền Định Đông Đồng Đức Giang Giáp Hải Hào Hạnh Hậu Hiền Hiệp Hiếu Hòa Hoài Hoàng Học "
    "Hội Hợp Huân Huy Hùng Hưng Hữu Kha Khải Khang Khánh Khiêm Khoa Khôi Kiên Kiệt Lâm Lân Lộc "
    "Long Luân Lực Mạnh Minh Nam Nghĩa Nghị Nguyên Nhân Nhật Phong Phú Phúc Phước Quang Quân "
    "Quốc Quý Sang Sơn Tài Tâm Tân Thái Thành Thắng Thiện Thịnh Thọ Thuận Tiến Toàn Trí Trọng "
    "Trung Trường Tuấn Tùng Vinh Vũ"
).split()
_MIDDLES = "Đức Hữu Minh Quốc Đình Ngọc Thanh Hoàng Công Xuân Bá Trọng Thành Tấn Nhật".split()  # noqa: SIM905 - the same
_BUSINESSES = ("Công ty TNHH MTV", "Công ty TNHH", "Công ty Cổ phần", "Hộ kinh doanh")
_TRADES = (
    "Cá tra", "Xây dựng", "Thương mại", "Vận tải", "Dược phẩm", "Bao bì", "Lương thực", "May mặc",
    "Cơ khí", "Thức ăn thủy sản", "Vật liệu xây dựng", "Đông lạnh",
)  # fmt: skip
_PLACES = (
    "Cao Lãnh", "Sa Đéc", "Hồng Ngự", "Tháp Mười", "Lấp Vò", "Lai Vung", "Châu Thành", "Mỹ Tho",
    "Cai Lậy", "Gò Công", "Cái Bè", "Tân Hồng", "Tam Nông", "Thanh Bình", "Chợ Gạo",
)  # fmt: skip
_STREETS = tuple(
    f"{family} {name}"
    for family in ("Nguyễn", "Trần", "Lê", "Phạm", "Lý")
    for name in ("Huệ", "Hưng Đạo", "Lợi", "Hùng", "Thường Kiệt", "Trãi")
)
_HAMLETS = ("thôn", "tổ", "xóm", "ấp", "khu phố")
_COMMUNES = tuple(f"xã {place} {number}" for place in _PLACES for number in range(1, 11))

_PHONE_PREFIXES = {"03": 38, "09": 38, "08": 13, "07": 9, "05": 2}
_AGENTS = 400
_MOST_REMEMBERED = 600_000
_P_ORGANISATION = 0.06
_P_KNOWN = 0.40
_P_AGENT, _P_NO_PHONE = 0.12, 0.03
_P_NO_MIDDLE, _P_CAPITALS, _P_UNEVEN = 0.02, 0.01, 0.05


@dataclass(frozen=True, slots=True)
class Person:
    """An applicant as typed."""

    kind: ApplicantKind
    name: str
    id_number: str
    address: str
    phone: str


class People:
    """Applicants one after another; some of them come again."""

    def __init__(self, chosen: random.Random) -> None:
        self._chosen = chosen
        families = _FAMILIES | dict.fromkeys(_RARE, 0.05)
        self._families = tuple(families)
        self._weights = tuple(accumulate(families.values()))
        self._agents = [self._phone() for _ in range(_AGENTS)]
        self._known: list[Person] = []

    def next(self) -> Person:
        """Give the applicant of the next dossier.

        Returns:
            a person or an organisation, new or known.
        """
        chosen = self._chosen
        if self._known and chosen.random() < _P_KNOWN:
            return chosen.choice(self._known)
        person = self._organisation() if chosen.random() < _P_ORGANISATION else self._person()
        if len(self._known) < _MOST_REMEMBERED:
            self._known.append(person)
        return person

    def _person(self) -> Person:
        chosen = self._chosen
        is_woman = chosen.random() < 0.5  # noqa: PLR2004 - half of all
        name = self._uneven(self._woman() if is_woman else self._man())
        century = 2 * (chosen.random() < 0.2) + is_woman  # noqa: PLR2004 - born after 2000
        year = chosen.randrange(100)
        number = f"087{century}{year:02d}{chosen.randrange(1_000_000):06d}"
        return Person(ApplicantKind.PERSON, name, number, self._address(), self._own_phone())

    def _organisation(self) -> Person:
        chosen = self._chosen
        head = chosen.choice(_BUSINESSES)
        name = f"{head} {chosen.choice(_TRADES)} {chosen.choice(_PLACES)} {chosen.randrange(999)}"
        is_household = head == _BUSINESSES[-1]
        kind = ApplicantKind.HOUSEHOLD if is_household else ApplicantKind.COMPANY
        number = f"14{chosen.randrange(100_000_000):08d}"
        return Person(kind, name, number, self._address(), self._own_phone())

    def _family(self) -> str:
        return self._chosen.choices(self._families, cum_weights=self._weights)[0]

    def _woman(self) -> str:
        chosen, draw = self._chosen, self._chosen.random()
        middle = chosen.choice(_WOMEN)
        if draw < 0.55:  # noqa: PLR2004 - shares of middle names
            middle = "Thị"
        elif draw < 0.75:  # noqa: PLR2004 - the same
            middle = f"Thị {middle}"
        return self._named(middle, chosen.choice(_WOMEN))

    def _man(self) -> str:
        chosen = self._chosen
        is_van = chosen.random() < 0.38  # noqa: PLR2004 - share of the commonest middle name
        return self._named("Văn" if is_van else chosen.choice(_MIDDLES), chosen.choice(_MEN))

    def _named(self, middle: str, given: str) -> str:
        if self._chosen.random() < _P_NO_MIDDLE:
            return f"{self._family()} {given}"
        return f"{self._family()} {middle} {given}"

    def _uneven(self, name: str) -> str:
        """Type a name as it is typed: capitals, lost accents, a blank too many.

        Returns:
            mostly the name itself.
        """
        draw = self._chosen.random()
        if draw < _P_CAPITALS:
            return name.upper()
        if draw < _P_CAPITALS + _P_UNEVEN:
            plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
            return "".join(sign for sign in plain if not unicodedata.combining(sign))
        return name

    def _phone(self) -> str:
        chosen = self._chosen
        prefix = chosen.choices(tuple(_PHONE_PREFIXES), weights=tuple(_PHONE_PREFIXES.values()))[0]
        return f"{prefix}{chosen.randrange(100_000_000):08d}"

    def _own_phone(self) -> str:
        draw = self._chosen.random()
        if draw < _P_NO_PHONE:
            return ""
        if draw < _P_NO_PHONE + _P_AGENT:  # some agents bring very many
            return self._agents[int(_AGENTS * self._chosen.random() ** 2)]
        return self._phone()

    def _address(self) -> str:
        chosen = self._chosen
        commune = _COMMUNES[int(len(_COMMUNES) * chosen.random() ** 1.7)]
        if chosen.random() < 0.35:  # noqa: PLR2004 - share of addresses in a street
            return f"Số {chosen.randrange(1, 400)} đường {chosen.choice(_STREETS)}, {commune}"
        return f"{chosen.choice(_HAMLETS)} {chosen.randrange(1, 20)}, {commune}"
