"""The codes of the national portal for where a dossier stands (TrangThaiHoSo)."""

from types import MappingProxyType

from kktdesk.domain.dossier import State

NATIONAL_CODES = MappingProxyType(
    {
        State.FILED: 1,  # Mới đăng ký
        State.RECEIVED: 2,  # Được tiếp nhận
        State.NOT_ACCEPTED: 3,  # Không được tiếp nhận
        State.PROCESSING: 4,  # Đang xử lý
        State.WITH_PARTNER: 4,
        State.SUPPLEMENT: 5,  # Yêu cầu bổ sung giấy tờ
        State.EXPLANATION: 5,
        State.DUTY: 6,  # Yêu cầu thực hiện nghĩa vụ tài chính
        State.WITHDRAWAL: 7,  # Công dân yêu cầu rút hồ sơ
        State.STOPPED: 8,  # Dừng xử lý
        State.READY: 9,  # Đã xử lý xong
        State.RETURNED: 10,  # Đã trả kết quả
    }
)
