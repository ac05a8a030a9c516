"""What the help of the command ``notes`` says."""

from typing import Final

LONG: Final = """\
Những người trong một ngày được hướng dẫn bổ sung, hoàn thiện hồ sơ (Mẫu 02) hoặc bị từ chối tiếp
nhận (Mẫu 03), theo thứ tự thời gian. Những lần này không có số trong sổ và không tính hạn."""
ANSWER: Final = """\
Trả lời với --json: date và notes; mỗi mục có
  request_id, at         mã riêng, lúc ghi
  kind                   guidance (hướng dẫn), refusal (từ chối)
  applicant              kind, name, id_number, address, phone, email
  procedure, matter      mã thủ tục ("" nếu không có), nội dung yêu cầu giải quyết
  lines                  những gì cần bổ sung, từng dòng
  reason                 lý do
  contact, contact_phone, official_code, clerk, counter"""
