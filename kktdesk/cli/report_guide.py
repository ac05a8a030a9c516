"""What the help of the command about a period says."""

from typing import Final

from kktdesk.cli.command_guide import CommandGuide

REPORT: Final = CommandGuide(
    "số liệu, báo cáo của một kỳ",
    """\
Số liệu từ ngày đầu đến hết ngày cuối; với --form thì lập một biểu.

  II.06a    Biểu số II.06a/VPCP/KSTT     07a      Biểu 07a/BTP/KSTT/KTTH
  weekly    tổng hợp theo tuần           overdue  danh sách hồ sơ quá hạn
  766       chỉ số theo QĐ 766/QĐ-TTg    load     khối lượng công việc
  par       cải cách hành chính

Tệp --pdf khổ A4 ngang; tệp --xlsx có số, ngày, công thức cộng; tệp --csv cách nhau bằng dấu chấm
phẩy. Tệp cũ cùng tên bị thay.""",
    """\
Trả lời với --json:
  from, to, received, online, returned_by_post
  by_field               số tiếp nhận theo lĩnh vực: investment, construction, …
  early, on_time, late   đã xong trong kỳ; late kể cả hồ sơ quá hạn chưa xong
  sentence               câu báo cáo
Với --form:
  form, code, title, lines
                         biểu, số biểu, tên, các dòng dưới tên
  period                 from, to
  rows                   mỗi dòng: name, level (0 là lĩnh vực hay đề mục), number, columns
                         (giá trị theo số cột, như {"3": 37}; null là để trống)
  total                  columns của dòng tổng cộng
  notes                  các ghi chú dưới biểu
  pdf, xlsx, csv         đường dẫn các tệp đã ghi, hoặc null""",
)
