<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ApplicantBlock</name>
    <message>
        <source>Tax / identity no.</source>
        <translation>MST / CCCD</translation>
    </message>
    <message>
        <source>Name of the applicant</source>
        <translation>Tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>Loại chủ hồ sơ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Last time: {text}</source>
        <translation>Lần trước: {text}</translation>
    </message>
</context>
<context>
    <name>ChecklistDelegate</name>
    <message>
        <source>Name of the paper</source>
        <translation>Tên giấy tờ</translation>
    </message>
</context>
<context>
    <name>ChecklistModel</name>
    <message>
        <source>Papers of the dossier, {there} of {count}</source>
        <translation>Thành phần hồ sơ, {there}/{count} giấy tờ</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>Loại bản</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Add a paper that is not on the list</source>
        <translation>Thêm giấy tờ ngoài danh mục</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>bỏ ra</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>đã nhận</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close without saving?</source>
        <translation>Đóng mà không lưu?</translation>
    </message>
    <message>
        <source>A dossier that was typed has not been saved.</source>
        <translation>Có hồ sơ đang nhập chưa lưu.</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>&amp;Quay lại nhập tiếp</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>Đó&amp;ng, không lưu</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>Chưa sao lưu được</translation>
    </message>
</context>
<context>
    <name>DayCells</name>
    <message>
        <source>received</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>dời</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hôm nay</translation>
    </message>
    <message>
        <source>Before the day ends</source>
        <translation>Trước khi hết ngày</translation>
    </message>
    <message>
        <source>Sheet of the day</source>
        <translation>Bảng tổng hợp trong ngày</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In bảng tổng hợp</translation>
    </message>
    <message>
        <source>{day} – as it stood at the end of that day</source>
        <translation>{day} – số liệu lúc hết ngày đó</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>Sao lưu {time}</translation>
    </message>
    <message>
        <source>The sheet went to the printer. {backup}</source>
        <translation>Bảng tổng hợp đã ra máy in. {backup}</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Term: {term}; {source}.</source>
        <translation>Thời hạn {term}, theo {source}.</translation>
    </message>
    <message>
        <source>Term: {term}.</source>
        <translation>Thời hạn {term}.</translation>
    </message>
    <message>
        <source>Days off: {days}.</source>
        <translation>Ngày nghỉ: {days}.</translation>
    </message>
</context>
<context>
    <name>DayTasks</name>
    <message>
        <source>Every receipt is printed</source>
        <translation>Mọi giấy tiếp nhận đã in</translation>
    </message>
    <message>
        <source>Must be done</source>
        <translation>Phải xong</translation>
    </message>
    <message>
        <source>%n receipt(s) not printed</source>
        <translation>%n giấy tiếp nhận chưa in</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>In giấy</translation>
    </message>
    <message>
        <source>Everything promised for this day has its result</source>
        <translation>Hồ sơ hẹn trả trong ngày đều đã có kết quả</translation>
    </message>
    <message>
        <source>%n dossier(s) promised for this day, without a result</source>
        <translation>%n hồ sơ hẹn trả trong ngày chưa có kết quả</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Không có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>%n dossier(s) overdue</source>
        <translation>%n hồ sơ quá hạn chưa có kết quả</translation>
    </message>
    <message>
        <source>No result waits at the desk</source>
        <translation>Không có kết quả nào chờ trả</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Nên xem</translation>
    </message>
    <message>
        <source>%n result(s) waiting for collection</source>
        <translation>%n kết quả chờ người đến nhận</translation>
    </message>
    <message>
        <source>{time} · {count} dossiers, read back</source>
        <translation>{time} · {count} hồ sơ, đã đọc lại đủ</translation>
    </message>
    <message>
        <source>Backup of this day</source>
        <translation>Đã sao lưu trong ngày</translation>
    </message>
    <message>
        <source>No backup of this day yet</source>
        <translation>Hôm nay chưa sao lưu</translation>
    </message>
    <message>
        <source>it is made when the sheet is printed</source>
        <translation>tự sao lưu sau khi in bảng tổng hợp</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>và %n hồ sơ nữa</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Before the day ends</source>
        <translation>Trước khi hết ngày</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>Việc tiếp theo</translation>
    </message>
</context>
<context>
    <name>DoneBand</name>
    <message>
        <source>&amp;Undo the return…</source>
        <translation>&amp;Lấy lại, ghi lý do…</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Result is here</source>
        <translation>Ghi có kết quả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Xem hồ sơ</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trả tại quầy</translation>
    </message>
    <message>
        <source>Give to the post</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi bản điện tử</translation>
    </message>
    <message>
        <source>Returned {day}</source>
        <translation>Đã trả {day}</translation>
    </message>
    <message>
        <source>Result at the desk</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Early by %n day(s)</source>
        <translation>Trước hạn %n ngày</translation>
    </message>
    <message>
        <source>Late by %n day(s)</source>
        <translation>Quá hạn %n ngày</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>tax code {number}</source>
        <translation>MST {number}</translation>
    </message>
    <message>
        <source>identity card {number}</source>
        <translation>CCCD {number}</translation>
    </message>
    <message>
        <source>old identity card {number}</source>
        <translation>CMND {number}</translation>
    </message>
    <message>
        <source>passport {number}</source>
        <translation>hộ chiếu {number}</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>số giấy tờ {number}</translation>
    </message>
    <message>
        <source>Copy 2 taken back</source>
        <translation>Thu lại liên 2</translation>
    </message>
    <message>
        <source>Slip lost</source>
        <translation>Mất giấy hẹn</translation>
    </message>
    <message>
        <source>Given to the post {day}, item {item}</source>
        <translation>Đã giao bưu điện {day}, mã bưu gửi {item}</translation>
    </message>
    <message>
        <source>Sent electronically {day}</source>
        <translation>Đã gửi bản điện tử {day}</translation>
    </message>
    <message>
        <source>Handed over {day} to {name}</source>
        <translation>Đã trả {day} cho {name}</translation>
    </message>
</context>
<context>
    <name>DossierActs</name>
    <message>
        <source>The result is here: {code}</source>
        <translation>Đã ghi có kết quả: {code}</translation>
    </message>
    <message>
        <source>Handed over {code} to {name}</source>
        <translation>Đã trả {code} cho {name}</translation>
    </message>
    <message>
        <source>Given to the post: {code}, item {item}</source>
        <translation>Đã giao bưu điện: {code}, mã bưu gửi {item}</translation>
    </message>
    <message>
        <source>Sent electronically: {code}</source>
        <translation>Đã gửi bản điện tử: {code}</translation>
    </message>
    <message>
        <source>Taken back: {code}</source>
        <translation>Đã hủy bước vừa làm: {code}</translation>
    </message>
</context>
<context>
    <name>DossierFacts</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Result wanted</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>%n set(s)</source>
        <translation>%n bộ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>THIẾU</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>chưa in</translation>
    </message>
    <message>
        <source>printed {day}, %n time(s)</source>
        <translation>in {day}, %n lần</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã trên hệ thống</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ</translation>
    </message>
</context>
<context>
    <name>DossierList</name>
    <message>
        <source>%n dossier(s)</source>
        <translation>%n hồ sơ</translation>
    </message>
    <message>
        <source>the first %n dossier(s)</source>
        <translation>%n hồ sơ đầu</translation>
    </message>
    <message>
        <source>for “{text}”</source>
        <translation>cho “{text}”</translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation>mới nhất trước</translation>
    </message>
    <message>
        <source>oldest promise first</source>
        <translation>hẹn sớm nhất trước</translation>
    </message>
    <message>
        <source>1–{count}, there are more</source>
        <translation>1–{count}, còn nữa</translation>
    </message>
    <message>
        <source>1–{count} of {count}</source>
        <translation>1–{count} / {count}</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Không thấy “{text}”.</translation>
    </message>
    <message>
        <source>Looked for code, name, phone, identity card and tax code; accents are not needed.</source>
        <translation>Đã tìm theo mã, tên, số điện thoại, CCCD, MST; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>There is no dossier yet.</source>
        <translation>Chưa có hồ sơ nào.</translation>
    </message>
    <message>
        <source>The first one begins with F2.</source>
        <translation>Bấm F2 để tiếp nhận hồ sơ đầu tiên.</translation>
    </message>
    <message>
        <source>No dossier was received today.</source>
        <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
    <message>
        <source>The next one begins with F2.</source>
        <translation>Bấm F2 để tiếp nhận hồ sơ mới.</translation>
    </message>
    <message>
        <source>Nothing is promised for today.</source>
        <translation>Không còn hồ sơ nào hẹn trả hôm nay.</translation>
    </message>
    <message>
        <source>Here stand dossiers due today that have no result yet.</source>
        <translation>Ở đây là hồ sơ hẹn trả hôm nay mà chưa có kết quả.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>Here stand dossiers due before today that have no result yet.</source>
        <translation>Ở đây là hồ sơ đã qua ngày hẹn mà chưa có kết quả.</translation>
    </message>
    <message>
        <source>No result waits at the desk.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
    <message>
        <source>Here stand results that nobody has collected yet.</source>
        <translation>Ở đây là hồ sơ đã có kết quả mà chưa trả.</translation>
    </message>
    <message>
        <source>No result waits for the post.</source>
        <translation>Không có kết quả nào chờ giao bưu điện.</translation>
    </message>
    <message>
        <source>Here stand results that are wanted by post.</source>
        <translation>Ở đây là hồ sơ đã có kết quả, đăng ký nhận qua bưu điện.</translation>
    </message>
    <message>
        <source>Every receipt is printed.</source>
        <translation>Mọi giấy tiếp nhận đã in.</translation>
    </message>
    <message>
        <source>Here stand dossiers whose receipt never went to a printer.</source>
        <translation>Ở đây là hồ sơ mà giấy tiếp nhận chưa ra máy in lần nào.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>&amp;Chép mã</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Lưu PDF…</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>When did the result of {code} come?</source>
        <translation>Hồ sơ {code} có kết quả lúc nào?</translation>
    </message>
    <message>
        <source>Undo the last act of {code}</source>
        <translation>Hủy bước vừa làm của {code}</translation>
    </message>
    <message>
        <source>It stays in the history, with the reason.</source>
        <translation>Bước đó vẫn còn trong quá trình, kèm lý do hủy.</translation>
    </message>
    <message>
        <source>The receipt went to the printer: {code}</source>
        <translation>Giấy tiếp nhận đã ra máy in: {code}</translation>
    </message>
    <message>
        <source>Copied: {code}</source>
        <translation>Đã chép mã {code}</translation>
    </message>
</context>
<context>
    <name>DossierRows</name>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Applicant, submitter</source>
        <translation>Chủ hồ sơ · người nộp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Result wanted</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>handed in by {name}</source>
        <translation>người nộp: {name}</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>hẹn {day}</translation>
    </message>
    <message>
        <source>result {day}</source>
        <translation>có từ {day}</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Print &amp;all</source>
        <translation>In &amp;tất cả</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ mới</translation>
    </message>
    <message>
        <source>See the &amp;newest</source>
        <translation>Xem hồ sơ &amp;mới nhất</translation>
    </message>
    <message>
        <source>Enter does the next act  ·  Ctrl+Enter opens  ·  F8 prints the receipt</source>
        <translation>Enter làm việc tiếp theo  ·  Ctrl+Enter mở trang hồ sơ  ·  F8 in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In giấy</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) handed to the printer</source>
        <translation>
            <numerusform>%n giấy tiếp nhận đã ra máy in</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop printing, {number} of {count}</source>
        <translation>&amp;Dừng in, đang in {number}/{count}</translation>
    </message>
</context>
<context>
    <name>DueBand</name>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Vì sao?</translation>
    </message>
    <message>
        <source>to be compared with the decision</source>
        <translation>cần đối chiếu</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
</context>
<context>
    <name>EntrySide</name>
    <message>
        <source>Save and print 2 copies</source>
        <translation>Lưu và in 2 liên</translation>
    </message>
    <message>
        <source>Space takes a paper  ·  Left, Right: kind of copy  ·  digits: quantity</source>
        <translation>Dấu cách: nhận giấy  ·  mũi tên trái, phải: loại bản  ·  phím số: số lượng</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter ô kế tiếp</translation>
    </message>
</context>
<context>
    <name>EntryWatch</name>
    <message numerus="yes">
        <source>Not saved: %n field(s) to correct</source>
        <translation>
            <numerusform>Chưa lưu, còn %n ô phải sửa</numerusform>
        </translation>
    </message>
    <message>
        <source>choose the procedure first</source>
        <translation>chọn thủ tục trước</translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>carried over</source>
        <translation>tồn đầu ngày</translation>
    </message>
    <message>
        <source>received</source>
        <translation>đã nhận</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>tồn cuối ngày</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>This did not work</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;Copy the number</source>
        <translation>&amp;Chép mã sự cố</translation>
    </message>
    <message>
        <source>The program has made a mistake</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
</context>
<context>
    <name>FindingsShown</name>
    <message>
        <source>Write the {field}.</source>
        <translation>Nhập {field}.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up the office</source>
        <translation>Thiết lập đơn vị</translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation>Lưu và bắt đầu</translation>
    </message>
    <message>
        <source>Open sample data to practise</source>
        <translation>Mở dữ liệu mẫu để thực hành</translation>
    </message>
    <message>
        <source>for example H20.99, as assigned to your office</source>
        <translation>ví dụ H20.99 – mã định danh đã cấp cho đơn vị</translation>
    </message>
    <message>
        <source>for example Counter 1</source>
        <translation>ví dụ Quầy 1</translation>
    </message>
    <message>
        <source>name as printed on receipts</source>
        <translation>họ và tên in trên giấy tiếp nhận</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter sang ô kế tiếp</translation>
    </message>
    <message>
        <source>Begin with kktdesk</source>
        <translation>Bắt đầu dùng kktdesk</translation>
    </message>
    <message>
        <source>These lines stand at the head of every paper. All data stays on this computer.</source>
        <translation>Các dòng này in ở đầu mọi giấy tờ. Dữ liệu chỉ nằm trên máy tính này.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>Mã đơn vị</translation>
    </message>
    <message>
        <source>Heading, line 1</source>
        <translation>Đầu giấy, dòng 1</translation>
    </message>
    <message>
        <source>Heading, line 2</source>
        <translation>Đầu giấy, dòng 2</translation>
    </message>
    <message>
        <source>Heading, line 3</source>
        <translation>Đầu giấy, dòng 3</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Người tiếp nhận</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Returned {day}</source>
        <translation>Đã trả {day}</translation>
    </message>
    <message>
        <source>Waiting for collection</source>
        <translation>Chờ trả</translation>
    </message>
    <message>
        <source>Overdue by %n day(s)</source>
        <translation>Quá hạn %n ngày</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>%n day(s) left</source>
        <translation>Còn %n ngày</translation>
    </message>
    <message>
        <source>Within the term</source>
        <translation>Trong hạn</translation>
    </message>
</context>
<context>
    <name>HandlingBlock</name>
    <message>
        <source> set(s)</source>
        <translation> bộ</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>nếu đã có</translation>
    </message>
    <message>
        <source>printed on the receipt</source>
        <translation>in trên giấy, người nộp đọc được</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Gửi đến</translation>
    </message>
    <message>
        <source>Number of sets</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>Sets, channel</source>
        <translation>Số bộ, kênh</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>How the result is wanted</source>
        <translation>Cách nhận kết quả</translation>
    </message>
    <message>
        <source>State system</source>
        <translation>Mã hệ thống</translation>
    </message>
    <message>
        <source>Code in the state system</source>
        <translation>Mã hồ sơ trên hệ thống của tỉnh</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>written down {time} {day}</source>
        <translation>ghi lúc {time} {day}</translation>
    </message>
    <message>
        <source>Received at the counter</source>
        <translation>Tiếp nhận tại quầy</translation>
    </message>
    <message>
        <source>Received by post</source>
        <translation>Tiếp nhận qua bưu chính</translation>
    </message>
    <message>
        <source>Received online, in part</source>
        <translation>Tiếp nhận trực tuyến một phần</translation>
    </message>
    <message>
        <source>Received online</source>
        <translation>Tiếp nhận trực tuyến toàn trình</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>số {number}</translation>
    </message>
    <message>
        <source>Receipt printed, {count} copies</source>
        <translation>In giấy tiếp nhận, {count} liên</translation>
    </message>
    <message>
        <source>Receipt printed again, time {count}</source>
        <translation>In lại giấy tiếp nhận, lần {count}</translation>
    </message>
    <message>
        <source>default printer</source>
        <translation>máy in mặc định</translation>
    </message>
    <message>
        <source>Result at the desk</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <translation>Trả kết quả cho {name}</translation>
    </message>
    <message>
        <source>Given to the post, item {item}</source>
        <translation>Giao bưu điện, mã bưu gửi {item}</translation>
    </message>
    <message>
        <source>Sent electronically</source>
        <translation>Gửi bản điện tử</translation>
    </message>
    <message>
        <source>Taken back: result at the desk</source>
        <translation>Hủy: có kết quả</translation>
    </message>
    <message>
        <source>Taken back: handed over</source>
        <translation>Hủy: trả tại quầy</translation>
    </message>
    <message>
        <source>Taken back: given to the post</source>
        <translation>Hủy: giao bưu điện</translation>
    </message>
    <message>
        <source>Taken back: sent electronically</source>
        <translation>Hủy: gửi bản điện tử</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>lý do: {reason}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Hủy bước trước</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Quá trình</translation>
    </message>
    <message>
        <source>F6 goes here</source>
        <translation>F6 sang ô này</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Take from the regi&amp;ster</source>
        <translation>Lấy theo &amp;sổ</translation>
    </message>
    <message>
        <source>Not in the register yet</source>
        <translation>Chưa có trong sổ</translation>
    </message>
    <message>
        <source>In the register since {day}</source>
        <translation>Có trong sổ từ {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>đã điền %n ô</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) still open here</source>
        <translation>
            <numerusform>còn %n hồ sơ ở đây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) from last time</source>
        <translation>
            <numerusform>Khác lần trước %n ô</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListChips</name>
    <message>
        <source>Newest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ trả</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in</translation>
    </message>
</context>
<context>
    <name>LoosePicker</name>
    <message>
        <source>Nothing matches; fewer letters find more</source>
        <translation>Không có mục nào khớp; gõ ít chữ hơn sẽ thấy nhiều hơn</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Mục khớp</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>kktdesk – SAMPLE DATA</source>
        <translation>kktdesk – DỮ LIỆU MẪU</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>What happened</source>
        <translation>Chuyện gì đã xảy ra</translation>
    </message>
    <message>
        <source>What is still safe</source>
        <translation>Cái gì vẫn an toàn</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Làm gì tiếp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Not before {moment}.</source>
        <translation>Không trước lúc tiếp nhận: {moment}.</translation>
    </message>
    <message>
        <source>Day, hour</source>
        <translation>Ngày, giờ</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Thôi</translation>
    </message>
    <message>
        <source>Write day and hour, for example 24/11 and 9:15.</source>
        <translation>Ghi ngày và giờ, ví dụ 24/11 và 9:15.</translation>
    </message>
    <message>
        <source>That has not come yet.</source>
        <translation>Lúc đó chưa đến.</translation>
    </message>
    <message>
        <source>That is before the dossier was received.</source>
        <translation>Lúc đó hồ sơ chưa được tiếp nhận.</translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>What to do now</source>
        <translation>Việc cần làm bây giờ</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>nhận {day}</translation>
    </message>
    <message>
        <source>promised {moment}</source>
        <translation>hẹn trả {moment}</translation>
    </message>
    <message>
        <source>Note the result as soon as it is at the desk.</source>
        <translation>Khi kết quả về quầy thì ghi có kết quả.</translation>
    </message>
    <message>
        <source>The result is at the desk. Hand it over when they come.</source>
        <translation>Kết quả đang ở quầy. Trả khi người nhận đến.</translation>
    </message>
    <message>
        <source>The result is at the desk. Give it to the post.</source>
        <translation>Kết quả đang ở quầy. Giao cho bưu điện.</translation>
    </message>
    <message>
        <source>The result is there. Send it electronically.</source>
        <translation>Đã có kết quả. Gửi bản điện tử.</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Ghi có kết quả</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Trả tại quầy…</translation>
    </message>
    <message>
        <source>&amp;Give to the post…</source>
        <translation>Giao &amp;bưu điện…</translation>
    </message>
    <message>
        <source>Sent &amp;electronically</source>
        <translation>Đã &amp;gửi bản điện tử</translation>
    </message>
    <message>
        <source>&amp;Undo the last act…</source>
        <translation>&amp;Hủy bước vừa làm…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Came &amp;earlier…</source>
        <translation>Có kết quả lúc &amp;khác…</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>&amp;Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>Opening the data…</source>
        <translation>Đang mở dữ liệu…</translation>
    </message>
    <message>
        <source>Making a backup, then closing…</source>
        <translation>Đang sao lưu rồi đóng…</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Chuyện gì đã xảy ra</translation>
    </message>
    <message>
        <source>What is still safe</source>
        <translation>Cái gì vẫn an toàn</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Làm gì tiếp</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>Chưa mở được dữ liệu</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Xem trước giấy</translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>trang {page}/{count}</translation>
    </message>
    <message>
        <source>PgUp PgDn</source>
        <translation>PgUp PgDn</translation>
    </message>
</context>
<context>
    <name>PapersBlock</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>All comple&amp;te</source>
        <translation>Đủ &amp;tất cả</translation>
    </message>
    <message>
        <source>Fu&amp;rther paper</source>
        <translation>Thêm &amp;giấy</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>Thiếu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ nhận</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Give to the post</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
</context>
<context>
    <name>PostItem</name>
    <message>
        <source>for example EE473124829VN</source>
        <translation>ví dụ EE473124829VN</translation>
    </message>
    <message>
        <source>Scan or type the number on the label.</source>
        <translation>Quét hoặc gõ mã trên nhãn bưu gửi.</translation>
    </message>
    <message>
        <source>The check digit does not fit: compare with the label.</source>
        <translation>Số kiểm tra không khớp: so lại với nhãn. Đúng như nhãn thì cứ ghi.</translation>
    </message>
</context>
<context>
    <name>PostItemDialog</name>
    <message>
        <source>Give to the post</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Gửi đến: {address}</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>Given to the post</source>
        <translation>Ghi đã giao bưu điện</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Thôi</translation>
    </message>
</context>
<context>
    <name>PrintBand</name>
    <message>
        <source>Print aga&amp;in</source>
        <translation>&amp;In lại</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Lưu P&amp;DF…</translation>
    </message>
    <message>
        <source>The paper itself went to the printer.</source>
        <translation>Giấy thì đã ra máy in.</translation>
    </message>
    <message>
        <source>&amp;Finish the rest</source>
        <translation>Làm &amp;nốt</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Other pri&amp;nter</source>
        <translation>&amp;Máy in khác</translation>
    </message>
    <message>
        <source>Save &amp;PDF</source>
        <translation>Lưu &amp;PDF</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Đang gửi giấy ra máy in.</translation>
    </message>
    <message>
        <source>Give copy 2 to the submitter; copy 1 stays with the dossier.</source>
        <translation>Đưa liên 2 cho người nộp ký nhận. Liên 1 kèm hồ sơ.</translation>
    </message>
    <message numerus="yes">
        <source>Printed again, %n time(s).</source>
        <translation>
            <numerusform>Đã in lại %n lần.</numerusform>
        </translation>
    </message>
    <message>
        <source>2 copies printed at {time}</source>
        <translation>Đã in 2 liên lúc {time}</translation>
    </message>
    <message>
        <source>The dossier is saved; the receipt is not out.</source>
        <translation>Hồ sơ đã lưu an toàn, nhưng giấy chưa ra.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>The printer took the receipt; the register has not noted it.</source>
        <translation>Giấy đã gửi ra máy in, nhưng sổ chưa ghi được.</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Note again</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>It waits in the list “Not printed” on the first page.</source>
        <translation>Giấy này chờ trong thẻ “Chưa in” ở trang Hôm nay.</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>(default)</source>
        <translation>mặc định</translation>
    </message>
</context>
<context>
    <name>PrinterButton</name>
    <message>
        <source>Choose the printer and how the receipt lies</source>
        <translation>Chọn máy in và cách xếp giấy tiếp nhận</translation>
    </message>
    <message>
        <source>A5, one copy a page</source>
        <translation>A5, mỗi trang một liên</translation>
    </message>
    <message>
        <source>A4, two copies a sheet</source>
        <translation>A4, hai liên một tờ</translation>
    </message>
    <message>
        <source>Default printer</source>
        <translation>Máy in mặc định</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save the paper</source>
        <translation>Lưu giấy thành tệp</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Đã lưu tệp {name}</translation>
    </message>
</context>
<context>
    <name>ProcedureBlock</name>
    <message>
        <source>letters of the name or the code</source>
        <translation>gõ vài chữ trong tên, không cần dấu, hoặc mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Unit of the term</source>
        <translation>Đơn vị thời hạn</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Write the number of days, from 1 to {longest}.</source>
        <translation>Nhập số ngày, từ 1 đến {longest}.</translation>
    </message>
    <message>
        <source>Choose the case</source>
        <translation>Chọn trường hợp</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Thôi</translation>
    </message>
    <message>
        <source>Write the reason; it goes into the history.</source>
        <translation>Ghi lý do; lý do được lưu vào lịch sử hồ sơ.</translation>
    </message>
</context>
<context>
    <name>ReceiptSide</name>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>The receipt appears here as soon as procedure and term are known.</source>
        <translation>Biết thủ tục và thời hạn thì giấy tiếp nhận hiện ở đây, đúng như bản sẽ in.</translation>
    </message>
    <message>
        <source>as it will be printed</source>
        <translation>đúng bản sẽ in</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>đã in</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>chưa in</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A4, 2 copies</source>
        <translation>A4, 2 liên</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Hộ kinh doanh</translation>
    </message>
    <message>
        <source>Public agency</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Certified copy</source>
        <translation>Bản sao chứng thực</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online in part</source>
        <translation>Trực tuyến một phần</translation>
    </message>
    <message>
        <source>Online throughout</source>
        <translation>Trực tuyến toàn trình</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Collected at the counter</source>
        <translation>Nhận tại quầy</translation>
    </message>
    <message>
        <source>Sent by post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Sent electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>thủ tục</translation>
    </message>
    <message>
        <source>case</source>
        <translation>trường hợp</translation>
    </message>
    <message>
        <source>term</source>
        <translation>thời hạn</translation>
    </message>
    <message>
        <source>tax or identity number</source>
        <translation>MST / CCCD</translation>
    </message>
    <message>
        <source>kind of applicant</source>
        <translation>loại chủ hồ sơ</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>email</translation>
    </message>
    <message>
        <source>submitter</source>
        <translation>tên người nộp</translation>
    </message>
    <message>
        <source>submitter&apos;s identity number</source>
        <translation>CCCD người nộp</translation>
    </message>
    <message>
        <source>submitter&apos;s authority</source>
        <translation>giấy giới thiệu</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>thành phần hồ sơ</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>số bộ</translation>
    </message>
    <message>
        <source>postal address</source>
        <translation>địa chỉ gửi</translation>
    </message>
    <message>
        <source>official code</source>
        <translation>mã hệ thống</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>day of receipt</source>
        <translation>ngày tiếp nhận</translation>
    </message>
</context>
<context>
    <name>ReceptionHeader</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n giấy tờ khác</numerusform>
        </translation>
    </message>
    <message>
        <source>They are printed on the receipt as missing if you go on.</source>
        <translation>Nếu vẫn tiếp nhận, các giấy tờ này in ở mục Ghi chú của giấy tiếp nhận là còn thiếu.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing. Take the dossier in all the same?</source>
        <translation>
            <numerusform>Thiếu %n giấy tờ. Vẫn tiếp nhận?</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the papers</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Vẫn tiếp nhận</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Lưu lại</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>The dossier is not saved yet</source>
        <translation>Chưa lưu được hồ sơ</translation>
    </message>
    <message>
        <source>Saved: {code}</source>
        <translation>Đã lưu {code}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Done; the next person may come</source>
        <translation>Xong, có thể nhận người tiếp theo</translation>
    </message>
    <message>
        <source>1 receipt is not printed</source>
        <translation>Còn 1 giấy chưa in</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Nhập tiếp</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Bỏ nội dung</translation>
    </message>
    <message>
        <source>Throw away what is typed?</source>
        <translation>Bỏ nội dung đang nhập?</translation>
    </message>
    <message>
        <source>This dossier is not saved. Another page can be opened without losing it.</source>
        <translation>Hồ sơ này chưa lưu. Sang trang khác bằng phím của trang đó thì nội dung vẫn còn.</translation>
    </message>
</context>
<context>
    <name>RecipientForm</name>
    <message>
        <source>Who takes it?</source>
        <translation>Ai nhận?</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Người khác nhận thay</translation>
    </message>
    <message>
        <source>for example letter 14, 23/11/2026</source>
        <translation>ví dụ Giấy ủy quyền số 14 ngày 23/11/2026</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Số CCCD</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Submitter: {who}</source>
        <translation>Người nộp: {who}</translation>
    </message>
    <message>
        <source>Applicant: {who}</source>
        <translation>Chủ hồ sơ: {who}</translation>
    </message>
    <message>
        <source>Take their signed statement that the slip is lost; keep it with the file.</source>
        <translation>Lấy cam kết mất giấy hẹn có chữ ký của người nhận, lưu cùng hồ sơ.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Kết quả chờ trả</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Không thấy “{text}”.</translation>
    </message>
    <message>
        <source>Looked for code, name, phone, identity card and tax code.</source>
        <translation>Đã tìm theo mã, tên, số điện thoại, CCCD, MST; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>No result waits at the desk.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
    <message>
        <source>A result stands here as soon as somebody notes that it is here.</source>
        <translation>Hồ sơ hiện ở đây khi đã ghi có kết quả. Gõ tên hoặc quét giấy hẹn để tìm mọi hồ sơ.</translation>
    </message>
</context>
<context>
    <name>ReturnDesk</name>
    <message>
        <source>Result is here</source>
        <translation>Ghi có kết quả</translation>
    </message>
    <message>
        <source>&amp;Undo the return…</source>
        <translation>&amp;Lấy lại, ghi lý do…</translation>
    </message>
    <message>
        <source>Hand over the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Given to the post</source>
        <translation>Ghi đã giao bưu điện</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Ghi đã gửi</translation>
    </message>
    <message>
        <source>At the &amp;counter instead</source>
        <translation>Trả tại &amp;quầy</translation>
    </message>
    <message>
        <source>By &amp;post instead</source>
        <translation>Giao &amp;bưu điện</translation>
    </message>
    <message>
        <source>&amp;Electronically instead</source>
        <translation>&amp;Gửi bản điện tử</translation>
    </message>
</context>
<context>
    <name>ReturningPage</name>
    <message>
        <source>Return a result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Scan the slip, or type a name or a telephone number</source>
        <translation>Quét giấy hẹn, hoặc gõ tên, số điện thoại</translation>
    </message>
    <message>
        <source>Find a result</source>
        <translation>Tìm kết quả để trả</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) waiting</source>
        <translation>
            <numerusform>%n hồ sơ chờ trả</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the return of {code}</source>
        <translation>Lấy lại kết quả của {code}</translation>
    </message>
    <message>
        <source>It stays in the history, with the reason.</source>
        <translation>Lần trả đó vẫn còn trong quá trình, kèm lý do.</translation>
    </message>
</context>
<context>
    <name>SavedFacts</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Gửi đến</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>tax no. {number}</source>
        <translation>MST {number}</translation>
    </message>
    <message>
        <source>identity no. {number}</source>
        <translation>CCCD {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n bộ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSide</name>
    <message>
        <source>The receipt of {code} is not printed</source>
        <translation>Giấy của {code} chưa in</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>Saved dossier</source>
        <translation>Hồ sơ đã lưu</translation>
    </message>
    <message>
        <source>Next dossier</source>
        <translation>Hồ sơ tiếp theo</translation>
    </message>
    <message>
        <source>Same submitter</source>
        <translation>Cùng người nộp</translation>
    </message>
    <message>
        <source>&amp;Look at the dossier</source>
        <translation>&amp;Xem hồ sơ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Dossier saved</source>
        <translation>Đã lưu hồ sơ</translation>
    </message>
    <message>
        <source>No. {number} · Book {book}, line {line}</source>
        <translation>Số {number} · Quyển {book}, số thứ tự {line}</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Send electronically</source>
        <translation>Gửi bản điện tử</translation>
    </message>
    <message>
        <source>Send the signed file as your office does, then write it down here.</source>
        <translation>Gửi tệp đã ký số theo cách của cơ quan, rồi ghi lại ở đây.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã trên hệ thống</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>StandingForm</name>
    <message>
        <source>There is no result yet.</source>
        <translation>Hồ sơ chưa có kết quả.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>F6 Next pane  ·  Esc Back</source>
        <translation>F6 Ô kế tiếp  ·  Esc Quay lại</translation>
    </message>
    <message>
        <source>Saved {at}</source>
        <translation>Đã lưu {at}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Chưa sao lưu lần nào</translation>
    </message>
    <message>
        <source>Backup {at}</source>
        <translation>Sao lưu {at}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Đang làm…</translation>
    </message>
</context>
<context>
    <name>SubmitterBlock</name>
    <message>
        <source>empty: the applicant</source>
        <translation>bỏ trống nếu là chính chủ</translation>
    </message>
    <message>
        <source>identity no.</source>
        <translation>số CCCD</translation>
    </message>
    <message>
        <source>letter of authority</source>
        <translation>giấy giới thiệu số…</translation>
    </message>
    <message>
        <source>Identity number of the submitter</source>
        <translation>Số CCCD của người nộp</translation>
    </message>
    <message>
        <source>Letter of authority of the submitter</source>
        <translation>Giấy giới thiệu, ủy quyền của người nộp</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Open the dossier</source>
        <translation>&amp;Mở hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>What cannot wait</source>
        <translation>Việc cần làm ngay</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Đến hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ trả</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, matter</source>
        <translation>Chủ hồ sơ · việc</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>oldest promise first  ·  Enter does the next act  ·  Ctrl+Enter opens</source>
        <translation>xếp theo hạn, cũ nhất trước  ·  Enter làm việc tiếp theo  ·  Ctrl+Enter mở hồ sơ</translation>
    </message>
    <message>
        <source>{count} at the counter</source>
        <translation>{count} tại quầy</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Không có việc nào đang chờ.</translation>
    </message>
    <message>
        <source>No dossier is open and every result has been collected.</source>
        <translation>Không còn hồ sơ chưa xong, mọi kết quả đã trả.</translation>
    </message>
    <message>
        <source>the office is closed today</source>
        <translation>hôm nay cơ quan nghỉ</translation>
    </message>
    <message>
        <source>{count} online</source>
        <translation>{count} trực tuyến</translation>
    </message>
    <message>
        <source>today</source>
        <translation>trong hôm nay</translation>
    </message>
    <message>
        <source>without a result</source>
        <translation>chưa có kết quả</translation>
    </message>
    <message>
        <source>to be collected</source>
        <translation>kết quả chưa trả</translation>
    </message>
    <message>
        <source>of those waiting</source>
        <translation>trong số chờ trả</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>giấy tiếp nhận</translation>
    </message>
    <message>
        <source>every receipt printed</source>
        <translation>mọi giấy đã in</translation>
    </message>
    <message>
        <source>The result is here: {code}</source>
        <translation>Đã ghi có kết quả: {code}</translation>
    </message>
    <message>
        <source>result of {day}</source>
        <translation>có kết quả {day}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find or scan: dossier code, name, phone, identity or tax number…</source>
        <translation>Tìm hoặc quét: mã hồ sơ, tên, điện thoại, CCCD, MST…</translation>
    </message>
    <message>
        <source>Find a dossier</source>
        <translation>Tìm hồ sơ</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Giao diện tối</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Giao diện sáng</translation>
    </message>
    <message>
        <source>SAMPLE DATA – to practise only</source>
        <translation>DỮ LIỆU MẪU – chỉ để thực hành</translation>
    </message>
    <message>
        <source>Leave the sample data</source>
        <translation>Rời dữ liệu mẫu</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Find a dossier</source>
        <translation>Tìm hồ sơ</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại dữ liệu</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Ô kế tiếp</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>Làm việc tiếp theo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Return a result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Cuối ngày</translation>
    </message>
</context>
</TS>
