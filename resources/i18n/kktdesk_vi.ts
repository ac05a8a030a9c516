<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ActDays</name>
    <message>
        <source>Write a day, for example 24/11 or 24/11/2026.</source>
        <translation>Ghi ngày, ví dụ 24/11 hoặc 24/11/2026.</translation>
    </message>
    <message>
        <source>{label}, hour</source>
        <translation>{label}, giờ</translation>
    </message>
    <message>
        <source>Write day and hour, for example 24/11 and 9:15.</source>
        <translation>Ghi ngày và giờ, ví dụ 24/11 và 9:15.</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Thôi</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ActFields</name>
    <message>
        <source>Happened at</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Khâu</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Người đề nghị</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Lãnh đạo duyệt</translation>
    </message>
    <message>
        <source>Number of the result</source>
        <translation>Số kết quả</translation>
    </message>
    <message>
        <source>Date of the result</source>
        <translation>Ngày kết quả</translation>
    </message>
    <message>
        <source>There is an electronic result</source>
        <translation>Có bản điện tử</translation>
    </message>
    <message>
        <source>Place on the shelf</source>
        <translation>Chỗ để</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả gọi</translation>
    </message>
    <message>
        <source>Will come on</source>
        <translation>Hẹn đến ngày</translation>
    </message>
    <message>
        <source>Result wanted</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Địa chỉ gửi</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>Receipt slip</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Bản chính trả lại</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gửi tới</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Người đã mở</translation>
    </message>
    <message>
        <source>The paper follows</source>
        <translation>Gửi bản giấy sau</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Chỗ cần sửa</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi thêm</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Giấy đã nhận</translation>
    </message>
    <message>
        <source>At the check of the papers</source>
        <translation>Khi kiểm tra hồ sơ</translation>
    </message>
    <message>
        <source>At the appraisal</source>
        <translation>Khi thẩm định</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Gọi được</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không nghe máy</translation>
    </message>
    <message>
        <source>Will come</source>
        <translation>Hẹn sẽ đến</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Qua bưu điện</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Copy 2 taken back</source>
        <translation>Đã thu liên 2</translation>
    </message>
    <message>
        <source>Slip lost</source>
        <translation>Mất giấy hẹn</translation>
    </message>
    <message>
        <source>Name of the applicant</source>
        <translation>Tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Number of the applicant</source>
        <translation>Số định danh, MST chủ hồ sơ</translation>
    </message>
    <message>
        <source>Address of the applicant</source>
        <translation>Địa chỉ chủ hồ sơ</translation>
    </message>
    <message>
        <source>Telephone of the applicant</source>
        <translation>Điện thoại chủ hồ sơ</translation>
    </message>
    <message>
        <source>E-mail of the applicant</source>
        <translation>Thư điện tử chủ hồ sơ</translation>
    </message>
    <message>
        <source>Name of the submitter</source>
        <translation>Tên người nộp</translation>
    </message>
    <message>
        <source>Number of the submitter</source>
        <translation>Số định danh người nộp</translation>
    </message>
    <message>
        <source>Authority of the submitter</source>
        <translation>Giấy ủy quyền của người nộp</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>Hình thức tiếp nhận</translation>
    </message>
    <message>
        <source>Number of sets</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã trên cổng</translation>
    </message>
    <message>
        <source>Note of the receipt</source>
        <translation>Ghi chú trên giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Moment of the receipt</source>
        <translation>Lúc tiếp nhận</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>other papers, one a line</source>
        <translation>giấy khác, mỗi dòng một giấy</translation>
    </message>
    <message>
        <source>More papers were asked for at this stage already: the rule is once a stage.</source>
        <translation>Đã yêu cầu bổ sung một lần ở khâu này; quy định mỗi khâu chỉ một lần.</translation>
    </message>
</context>
<context>
    <name>ActOffers</name>
    <message>
        <source>Say mo&amp;re…</source>
        <translation>Ghi &amp;rõ…</translation>
    </message>
    <message>
        <source>Other tas&amp;ks</source>
        <translation>Việc &amp;khác</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>R&amp;eceive</source>
        <translation>Tiếp &amp;nhận</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>Tiếp &amp;nhận hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Filed online, accepted</source>
        <translation>Tiếp nhận hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>&amp;Do not accept</source>
        <translation>Không &amp;tiếp nhận</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>&amp;Pass to a division</source>
        <translation>Chuyển &amp;phòng</translation>
    </message>
    <message>
        <source>Passed to a division</source>
        <translation>Chuyển phòng</translation>
    </message>
    <message>
        <source>Take &amp;back from the division</source>
        <translation>&amp;Nhận lại từ phòng</translation>
    </message>
    <message>
        <source>Taken back from the division</source>
        <translation>Nhận lại từ phòng</translation>
    </message>
    <message>
        <source>Ask a partner a&amp;gency</source>
        <translation>Hỏi cơ &amp;quan phối hợp</translation>
    </message>
    <message>
        <source>Partner agency asked</source>
        <translation>Hỏi ý kiến cơ quan phối hợp</translation>
    </message>
    <message>
        <source>The &amp;agency has answered</source>
        <translation>Cơ &amp;quan đã trả lời</translation>
    </message>
    <message>
        <source>Partner agency answered</source>
        <translation>Cơ quan phối hợp đã trả lời</translation>
    </message>
    <message>
        <source>Ask for &amp;more papers</source>
        <translation>Yêu cầu &amp;bổ sung</translation>
    </message>
    <message>
        <source>More papers asked for</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Some p&amp;apers have come</source>
        <translation>Nhận &amp;một phần bổ sung</translation>
    </message>
    <message>
        <source>Some of the papers came</source>
        <translation>Nhận một phần bổ sung</translation>
    </message>
    <message>
        <source>All papers ha&amp;ve come</source>
        <translation>Nhận đủ &amp;bổ sung</translation>
    </message>
    <message>
        <source>All papers came</source>
        <translation>Nhận đủ bổ sung</translation>
    </message>
    <message>
        <source>Ask for an &amp;explanation</source>
        <translation>Yêu cầu &amp;giải trình</translation>
    </message>
    <message>
        <source>Explanation asked for</source>
        <translation>Yêu cầu giải trình</translation>
    </message>
    <message>
        <source>The e&amp;xplanation has come</source>
        <translation>Nhận &amp;giải trình</translation>
    </message>
    <message>
        <source>Explanation came</source>
        <translation>Nhận giải trình</translation>
    </message>
    <message>
        <source>Ask for the pa&amp;yment due</source>
        <translation>Yêu cầu nghĩa &amp;vụ tài chính</translation>
    </message>
    <message>
        <source>Financial duty asked for</source>
        <translation>Yêu cầu thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>The pa&amp;yment is done</source>
        <translation>Đã làm nghĩa &amp;vụ tài chính</translation>
    </message>
    <message>
        <source>Financial duty fulfilled</source>
        <translation>Đã thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>They ask to &amp;withdraw</source>
        <translation>Ghi đơn xin &amp;rút</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Let them with&amp;draw</source>
        <translation>Cho &amp;rút hồ sơ</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút hồ sơ</translation>
    </message>
    <message>
        <source>Keep it, go &amp;on</source>
        <translation>Giữ lại, giải quyết &amp;tiếp</translation>
    </message>
    <message>
        <source>Kept, worked on</source>
        <translation>Giữ lại, giải quyết tiếp</translation>
    </message>
    <message>
        <source>&amp;Stop as they ask</source>
        <translation>&amp;Dừng theo yêu cầu</translation>
    </message>
    <message>
        <source>Stopped as they asked</source>
        <translation>Dừng theo yêu cầu người nộp</translation>
    </message>
    <message>
        <source>Stop, the deadline is &amp;over</source>
        <translation>Dừng vì &amp;quá hạn bổ sung</translation>
    </message>
    <message>
        <source>Stopped after the deadline</source>
        <translation>Dừng vì quá hạn bổ sung</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Apolog&amp;ise, promise anew</source>
        <translation>&amp;Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Apologised, promised anew</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Result is &amp;here</source>
        <translation>G&amp;hi có kết quả</translation>
    </message>
    <message>
        <source>Result at the desk</source>
        <translation>Có kết quả tại quầy</translation>
    </message>
    <message>
        <source>She&amp;lf of the result</source>
        <translation>Ghi c&amp;hỗ để</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>Ghi chỗ để kết quả</translation>
    </message>
    <message>
        <source>P&amp;hone them</source>
        <translation>Gọi &amp;mời nhận</translation>
    </message>
    <message>
        <source>Phoned</source>
        <translation>Gọi mời nhận</translation>
    </message>
    <message>
        <source>Change the way of ret&amp;urn</source>
        <translation>Đổi &amp;cách nhận kết quả</translation>
    </message>
    <message>
        <source>Way of return changed</source>
        <translation>Đổi cách nhận kết quả</translation>
    </message>
    <message>
        <source>Hand &amp;over</source>
        <translation>&amp;Trả tại quầy</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Trả tại quầy</translation>
    </message>
    <message>
        <source>Give to the &amp;post</source>
        <translation>Giao &amp;bưu điện</translation>
    </message>
    <message>
        <source>Given to the post</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>Send &amp;electronically</source>
        <translation>&amp;Gửi bản điện tử</translation>
    </message>
    <message>
        <source>Sent electronically</source>
        <translation>Gửi bản điện tử</translation>
    </message>
    <message>
        <source>The post has &amp;invited</source>
        <translation>Bưu điện đã &amp;mời nhận</translation>
    </message>
    <message>
        <source>The post invited the recipient</source>
        <translation>Bưu điện mời nhận</translation>
    </message>
    <message>
        <source>The post has &amp;delivered</source>
        <translation>Bưu điện đã &amp;phát</translation>
    </message>
    <message>
        <source>Delivered by the post</source>
        <translation>Bưu điện đã phát</translation>
    </message>
    <message>
        <source>The post sends it &amp;back</source>
        <translation>Bưu điện chuyển h&amp;oàn</translation>
    </message>
    <message>
        <source>Sent back by the post</source>
        <translation>Bưu điện chuyển hoàn</translation>
    </message>
    <message>
        <source>Bac&amp;k at the desk</source>
        <translation>&amp;Nhận lại tại quầy</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Kết quả về lại quầy</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Cance&amp;l, to receive anew</source>
        <translation>Hủ&amp;y để cấp lại</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Hủy để cấp lại</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>Gh&amp;i chú</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Scans and &amp;files</source>
        <translation>Tệp đính &amp;kèm</translation>
    </message>
    <message>
        <source>Scan added</source>
        <translation>Thêm tệp quét</translation>
    </message>
    <message>
        <source>Undo the last a&amp;ct</source>
        <translation>Hủy việc vừa &amp;làm</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Hủy việc đã ghi</translation>
    </message>
</context>
<context>
    <name>AllowanceDialog</name>
    <message>
        <source>Allowed by</source>
        <translation>Người cho phép</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không mở</translation>
    </message>
    <message>
        <source>Write it; it goes into the log.</source>
        <translation>Cần ghi; nội dung này vào nhật ký.</translation>
    </message>
</context>
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
    <name>AttachmentDialog</name>
    <message>
        <source>Scans of {code}</source>
        <translation>Tệp quét của {code}</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc để đóng</translation>
    </message>
</context>
<context>
    <name>AttachmentPanel</name>
    <message>
        <source>&amp;Add a scan…</source>
        <translation>&amp;Thêm tệp quét…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Gỡ…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Tệp quét</translation>
    </message>
    <message>
        <source>Next scan of</source>
        <translation>Tệp tới là của</translation>
    </message>
    <message>
        <source>No scan yet. Add one, or drop a file here.</source>
        <translation>Chưa có tệp quét nào. Thêm tệp, hoặc kéo thả tệp vào đây.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>This PDF carries scripts or files. Nothing of it is run.</source>
        <translation>Tệp PDF này có mã lệnh hoặc tệp kèm bên trong. Không có gì trong đó được chạy.</translation>
    </message>
    <message>
        <source>This PDF is protected by its maker.</source>
        <translation>Tệp PDF này được người tạo khóa bảo vệ.</translation>
    </message>
    <message>
        <source>FILE MISSING</source>
        <translation>THIẾU TỆP</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Lưu lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>{done} of {count} components digitised</source>
        <translation>{done}/{count} thành phần đã số hóa</translation>
    </message>
    <message>
        <source>Save a copy of the scan</source>
        <translation>Lưu bản sao của bản quét</translation>
    </message>
</context>
<context>
    <name>BehindSheet</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Those before</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>Those behind</source>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Back to the report</source>
        <translation>Quay lại &amp;báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} of {count}</source>
        <translation>Từ {first} đến {last} trong {count} hồ sơ</translation>
    </message>
</context>
<context>
    <name>BookClosing</name>
    <message>
        <source>Close the books of {year}…</source>
        <translation>Khóa sổ theo dõi năm {year}…</translation>
    </message>
    <message>
        <source>Open a closed book again…</source>
        <translation>Mở lại sổ đã khóa…</translation>
    </message>
    <message>
        <source>No book of {year} is open</source>
        <translation>Không còn sổ nào của năm {year} chưa khóa</translation>
    </message>
    <message>
        <source>Closed: {books}</source>
        <translation>Đã khóa: {books}</translation>
    </message>
    <message>
        <source>No book is closed</source>
        <translation>Chưa có sổ nào khóa</translation>
    </message>
    <message>
        <source>The book {book} is open again</source>
        <translation>Sổ {book} đã mở lại</translation>
    </message>
</context>
<context>
    <name>BundleList</name>
    <message>
        <source>Bundles</source>
        <translation>Túi hồ sơ</translation>
    </message>
</context>
<context>
    <name>BundlePanel</name>
    <message>
        <source>Print the sheet twice</source>
        <translation>In biên bản 2 bản</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>No bundle yet.</source>
        <translation>Chưa có túi nào.</translation>
    </message>
    <message>
        <source>Scan a dossier whose result goes by post; that opens one.</source>
        <translation>Quét hồ sơ nhận kết quả qua bưu điện: túi tự mở.</translation>
    </message>
    <message>
        <source>No item number in line {lines}</source>
        <translation>Thiếu mã bưu gửi ở dòng {lines}</translation>
    </message>
    <message>
        <source>The bundle is empty.</source>
        <translation>Túi chưa có hồ sơ.</translation>
    </message>
    <message>
        <source>Scan a dossier, then its envelope.</source>
        <translation>Quét hồ sơ, rồi quét mã trên phong bì.</translation>
    </message>
    <message>
        <source>Enter: change · Del: take out</source>
        <translation>Enter sửa · Del bỏ khỏi túi</translation>
    </message>
    <message>
        <source>G: delivered · H: sent back · L: invited · K: back here</source>
        <translation>G đã phát · H chuyển hoàn · L mời nhận · K nhận lại</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries expected</source>
        <translation>
            <numerusform>%n ngày dự kiến</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar has the years {first} to {last}.</source>
        <translation>Lịch chỉ có từ năm {first} đến năm {last}.</translation>
    </message>
</context>
<context>
    <name>CatalogueTabs</name>
    <message>
        <source>Catalogues</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Phòng, cán bộ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
</context>
<context>
    <name>ChangeBand</name>
    <message>
        <source>Somebody has changed this dossier meanwhile. Look, then do it again.</source>
        <translation>Có người vừa sửa hồ sơ này. Xem chỗ khác dưới đây rồi làm lại; nội dung đã gõ vẫn còn.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>no figures yet</source>
        <translation>chưa có số liệu</translation>
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
    <name>ChoiceSide</name>
    <message>
        <source>Report in &amp;words…</source>
        <translation>Đoạn &amp;văn báo cáo…</translation>
    </message>
    <message>
        <source>&amp;Recipient, number…</source>
        <translation>&amp;Nơi nhận, số biểu…</translation>
    </message>
    <message>
        <source>Tar&amp;gets of the year…</source>
        <translation>Chỉ &amp;tiêu năm…</translation>
    </message>
</context>
<context>
    <name>ClerkButton</name>
    <message>
        <source>Nobody is named</source>
        <translation>Chưa ghi tên ai</translation>
    </message>
    <message>
        <source>Change who stands at the desk</source>
        <translation>Đổi người đứng quầy</translation>
    </message>
</context>
<context>
    <name>ClerkList</name>
    <message>
        <source>Who stands at the desk</source>
        <translation>Người đứng quầy</translation>
    </message>
    <message>
        <source>Add an officer…</source>
        <translation>Thêm cán bộ vào danh mục…</translation>
    </message>
</context>
<context>
    <name>CloseBooksDialog</name>
    <message>
        <source>Close the books of {year}?</source>
        <translation>Khóa sổ theo dõi năm {year}?</translation>
    </message>
    <message>
        <source>{book}: last line {number}</source>
        <translation>{book}: số thứ tự cuối {number}</translation>
    </message>
    <message>
        <source>A closed book takes no more dossiers. Those in it go on, and are corrected with a reason. A supervisor can have a book opened again.</source>
        <translation>Sổ đã khóa không nhận thêm hồ sơ. Hồ sơ trong sổ vẫn làm tiếp, sửa thì có lý do. Phụ trách cho mở lại sổ được.</translation>
    </message>
    <message>
        <source>head of the one-stop department, may be empty</source>
        <translation>Người đứng đầu Bộ phận Một cửa, có thể để trống</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Do not close yet</source>
        <translation>Chưa khóa</translation>
    </message>
    <message>
        <source>&amp;Close the books</source>
        <translation>&amp;Khóa sổ</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close without saving?</source>
        <translation>Đóng mà không lưu?</translation>
    </message>
    <message>
        <source>Something that was typed has not been saved.</source>
        <translation>Có nội dung đang nhập chưa lưu.</translation>
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
    <name>ConfirmDialog</name>
    <message>
        <source>Who has compared this form?</source>
        <translation>Ai đã đối chiếu mẫu này?</translation>
    </message>
    <message>
        <source>Name and title</source>
        <translation>Họ tên, chức vụ</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>The wording of this form was not verified against the law. A supervisor compares it and confirms it once; name and moment are kept. The mark is not printed.</source>
        <translation>Lời của mẫu này chưa được đối chiếu với văn bản. Người phụ trách đối chiếu và xác nhận một lần; tên và thời điểm được lưu lại. Dấu này không in lên giấy.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>Chưa (&amp;N)</translation>
    </message>
    <message>
        <source>Write who has compared it.</source>
        <translation>Ghi tên người đã đối chiếu.</translation>
    </message>
</context>
<context>
    <name>ConfirmForm</name>
    <message>
        <source>for example: 9441/TB-BNV of 16/10/2025</source>
        <translation>ví dụ: 9441/TB-BNV ngày 16/10/2025</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Write the document that makes it official.</source>
        <translation>Ghi văn bản làm căn cứ xác nhận.</translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message>
        <source>As soon as the fields are filled in, the open dossiers are looked through.</source>
        <translation>Điền đủ các ô, chương trình xem trước hồ sơ nào đổi ngày hẹn.</translation>
    </message>
    <message>
        <source>Looking which open dossiers would be due otherwise…</source>
        <translation>Đang xem hồ sơ nào đổi ngày hẹn…</translation>
    </message>
    <message>
        <source>No open dossier would be due on another day.</source>
        <translation>Không hồ sơ đang giải quyết nào đổi ngày hẹn.</translation>
    </message>
    <message numerus="yes">
        <source>%n open dossier(s) would be due at another time. No promise moves by itself: after saving you decide each one.</source>
        <translation>
            <numerusform>%n hồ sơ đang giải quyết sẽ có ngày hẹn khác. Không hẹn nào tự đổi: lưu xong, bạn quyết định từng hồ sơ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountingBlock</name>
    <message>
        <source>decree and article</source>
        <translation>nghị định, điều</translation>
    </message>
    <message>
        <source>Last day ends</source>
        <translation>Hết hạn vào</translation>
    </message>
    <message>
        <source>Rule from</source>
        <translation>Căn cứ bổ sung</translation>
    </message>
    <message>
        <source>How often it may be asked for</source>
        <translation>Số lần được yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Working days for the applicant</source>
        <translation>Số ngày làm việc người nộp có để bổ sung</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>time(s)</source>
        <translation>lần</translation>
    </message>
    <message>
        <source>working day(s) for the applicant; empty for none</source>
        <translation>ngày làm việc để bổ sung; để trống nếu không có</translation>
    </message>
</context>
<context>
    <name>DayActs</name>
    <message>
        <source>{year} is no part of the calendar yet; take it over first.</source>
        <translation>Lịch chưa có năm {year}; nhận lịch năm này trước đã.</translation>
    </message>
    <message>
        <source>Edit a day</source>
        <translation>Sửa ngày</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Edit a swap</source>
        <translation>Sửa cặp hoán đổi</translation>
    </message>
    <message>
        <source>Add a private day off</source>
        <translation>Thêm ngày nghỉ riêng</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>Thêm ngày nghỉ lễ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Swap two days</source>
        <translation>Hoán đổi ngày làm việc</translation>
    </message>
    <message>
        <source>Add both</source>
        <translation>Thêm cả cặp</translation>
    </message>
    <message>
        <source>There is no entry on this day to remove.</source>
        <translation>Ngày này không có gì để xóa.</translation>
    </message>
    <message>
        <source>Remove from the calendar</source>
        <translation>Xóa khỏi lịch</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Both days of the swap are removed.</source>
        <translation>Xóa cả hai ngày của cặp hoán đổi.</translation>
    </message>
    <message>
        <source>Confirm a day</source>
        <translation>Xác nhận ngày</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Giờ làm việc</translation>
    </message>
</context>
<context>
    <name>DayCells</name>
    <message>
        <source>return</source>
        <translation>trả</translation>
    </message>
    <message>
        <source>received</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>bắt đầu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dừng</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>dời</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>nghỉ lễ</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>nghỉ bù</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>nghỉ đổi</translation>
    </message>
    <message>
        <source>own day</source>
        <translation>riêng</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>đến {time}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Which day?</source>
        <translation>Xem ngày nào?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không xem</translation>
    </message>
    <message>
        <source>Write today or a day that is over, for example 24/11/2026.</source>
        <translation>Ghi hôm nay hoặc một ngày đã qua, như 24/11/2026.</translation>
    </message>
</context>
<context>
    <name>DayClosing</name>
    <message>
        <source>The sheet gets its number and does not change any more. What is written down later for this day stands on the next sheet as a correction.</source>
        <translation>Bảng được đánh số và không đổi nữa. Việc ghi sau cho ngày này sẽ nằm ở phần điều chỉnh của bảng chốt tiếp theo.</translation>
    </message>
    <message>
        <source>Still open: {points}.
{text}</source>
        <translation>Còn lại: {points}.
{text}</translation>
    </message>
    <message>
        <source>Do not close yet</source>
        <translation>Chưa chốt</translation>
    </message>
    <message>
        <source>&amp;Close the day</source>
        <translation>&amp;Chốt ngày</translation>
    </message>
    <message>
        <source>Close the day {day}?</source>
        <translation>Chốt ngày {day}?</translation>
    </message>
    <message>
        <source>The day {day} is closed, sheet number {number}</source>
        <translation>Đã chốt ngày {day}, bảng số {number}</translation>
    </message>
    <message>
        <source>The day {day} is open again</source>
        <translation>Đã mở lại ngày {day}</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Write a day, for example 1/12 or 01/12/2026.</source>
        <translation>Ghi ngày, ví dụ 1/12 hoặc 01/12/2026.</translation>
    </message>
    <message>
        <source>Retire this procedure?</source>
        <translation>Ngừng áp dụng thủ tục này?</translation>
    </message>
    <message>
        <source>{name}
From that day it cannot be chosen when a dossier is received. Nothing is deleted: dossiers that were received keep it, and it can be offered again by a change.</source>
        <translation>{name}
Từ ngày đó không chọn được thủ tục này khi tiếp nhận. Không xóa gì: hồ sơ đã nhận vẫn giữ thủ tục, và có thể áp dụng lại bằng cách sửa.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ngừng áp dụng</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>Không &amp;ngừng</translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
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
        <source>Close the day</source>
        <translation>Chốt ngày</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In bảng tổng hợp</translation>
    </message>
    <message>
        <source>All &amp;receipts…</source>
        <translation>Mọi giấy t&amp;iếp nhận…</translation>
    </message>
    <message>
        <source>Register &amp;book…</source>
        <translation>Sổ &amp;theo dõi…</translation>
    </message>
    <message>
        <source>&amp;Open again…</source>
        <translation>&amp;Mở lại…</translation>
    </message>
    <message>
        <source>The receipt went to the printer</source>
        <translation>Giấy tiếp nhận đã gửi máy in</translation>
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
    <name>DayForm</name>
    <message>
        <source>&amp;Official, confirmed</source>
        <translation>Đã có văn &amp;bản chính thức (đã xác nhận)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>Loại ngày</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Tên, lý do nghỉ</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>for example: the office moves</source>
        <translation>ví dụ: chuyển trụ sở Bộ phận Một cửa</translation>
    </message>
    <message>
        <source>for example: 12/TB-BQL of 20/11/2026</source>
        <translation>ví dụ: 12/TB-BQL ngày 20/11/2026</translation>
    </message>
    <message>
        <source>There is no such day. Write it like 25/12.</source>
        <translation>Không có ngày này. Ghi như 25/12.</translation>
    </message>
    <message>
        <source>This day is entered already: {name}. Edit that entry instead.</source>
        <translation>Ngày này đã có trong lịch: {name}. Hãy sửa ngày đó.</translation>
    </message>
    <message>
        <source>Write why the day is off.</source>
        <translation>Ghi tên hoặc lý do nghỉ.</translation>
    </message>
    <message>
        <source>Write the document, or who decided it.</source>
        <translation>Ghi số văn bản, hoặc ai quyết định.</translation>
    </message>
</context>
<context>
    <name>DayHead</name>
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
        <source>Da&amp;y…</source>
        <translation>N&amp;gày…</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>{day} – closed, number {number}</source>
        <translation>{day} – đã chốt, số {number}</translation>
    </message>
    <message>
        <source>{day} – as it stood at the end of that day</source>
        <translation>{day} – số liệu lúc hết ngày đó</translation>
    </message>
</context>
<context>
    <name>DayLines</name>
    <message>
        <source>day {number}</source>
        <translation>ngày thứ {number}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>có tính</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>không tính</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>The day and the whole calendar</source>
        <translation>Ngày đang chọn và cả bộ lịch</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Co&amp;nfirm</source>
        <translation>Xác &amp;nhận</translation>
    </message>
    <message>
        <source>Add a p&amp;rivate day off</source>
        <translation>Thêm nghỉ &amp;riêng</translation>
    </message>
    <message>
        <source>Add a ho&amp;liday</source>
        <translation>Thêm nghỉ &amp;lễ</translation>
    </message>
    <message>
        <source>S&amp;wap days</source>
        <translation>&amp;Hoán đổi ngày</translation>
    </message>
    <message>
        <source>H&amp;ours of work</source>
        <translation>Đổi &amp;giờ làm việc</translation>
    </message>
    <message>
        <source>Whole &amp;year and files</source>
        <translation>Cả nă&amp;m và tệp</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>The whole calendar</source>
        <translation>Bộ lịch</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Expected, not confirmed</source>
        <translation>Dự kiến, chưa xác nhận</translation>
    </message>
    <message>
        <source>Intake {hours}</source>
        <translation>Tiếp nhận {hours}</translation>
    </message>
    <message>
        <source>Saturday intake {hours}, no working day</source>
        <translation>Thứ Bảy tiếp nhận {hours}, không tính là ngày làm việc</translation>
    </message>
    <message>
        <source>No intake on Saturdays</source>
        <translation>Thứ Bảy không tiếp nhận</translation>
    </message>
    <message>
        <source>The program&apos;s own calendar, version {version}</source>
        <translation>Lịch có sẵn của chương trình, phiên bản {version}</translation>
    </message>
    <message>
        <source>Edition {number} · {day} by {clerk} · version {version}</source>
        <translation>Bản {number} · sửa {day} bởi {clerk} · phiên bản {version}</translation>
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
        <source>One &amp;day a line</source>
        <translation>Mỗi ngày một &amp;dòng</translation>
    </message>
    <message>
        <source>&amp;Days as cells</source>
        <translation>Xem &amp;dạng ô</translation>
    </message>
    <message>
        <source>Days off: {days}.</source>
        <translation>Ngày nghỉ: {days}.</translation>
    </message>
</context>
<context>
    <name>DayTasks</name>
    <message>
        <source>A day before is not closed</source>
        <translation>Ngày trước chưa chốt</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Chưa in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Promised for this day, without a result</source>
        <translation>Hẹn trả trong ngày, chưa có kết quả</translation>
    </message>
    <message>
        <source>Overdue, without an apology</source>
        <translation>Quá hạn, chưa xin lỗi</translation>
    </message>
    <message>
        <source>Bundle not signed by the post</source>
        <translation>Túi chưa có bưu điện ký nhận</translation>
    </message>
    <message>
        <source>Result that nobody collects</source>
        <translation>Kết quả để lâu chưa ai nhận</translation>
    </message>
    <message>
        <source>Form that is not saved</source>
        <translation>Bản nháp chưa lưu</translation>
    </message>
    <message>
        <source>Filed online, not answered</source>
        <translation>Nộp trực tuyến, chưa trả lời</translation>
    </message>
    <message>
        <source>Book of a past year, to be closed</source>
        <translation>Sổ của năm đã qua cần khóa</translation>
    </message>
    <message>
        <source>Working calendar not confirmed</source>
        <translation>Lịch làm việc chưa xác nhận</translation>
    </message>
    <message>
        <source>Targets of the year to be entered</source>
        <translation>Chỉ tiêu năm cần nhập</translation>
    </message>
    <message>
        <source>Go to that day</source>
        <translation>Xem ngày đó</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>In giấy</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi có kết quả</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Mở túi</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi mời nhận</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở bản nháp</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Close the books</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Mở lịch</translation>
    </message>
    <message>
        <source>Open the reports</source>
        <translation>Mở báo cáo</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>%n result(s)</source>
        <translation>%n kết quả</translation>
    </message>
    <message>
        <source>last line {number}</source>
        <translation>dòng cuối {number}</translation>
    </message>
    <message>
        <source>Every receipt is printed</source>
        <translation>Mọi giấy tiếp nhận đã in</translation>
    </message>
    <message>
        <source>Nothing is overdue without an apology</source>
        <translation>Không có hồ sơ quá hạn mà chưa xin lỗi</translation>
    </message>
    <message>
        <source>No bundle waits for the post</source>
        <translation>Không có túi nào chờ bưu điện</translation>
    </message>
    <message>
        <source>No result lies too long</source>
        <translation>Không có kết quả nào để quá lâu</translation>
    </message>
    <message>
        <source>Everything filed online is answered</source>
        <translation>Hồ sơ trực tuyến đã trả lời hết</translation>
    </message>
    <message>
        <source>%n day(s) not closed</source>
        <translation>%n ngày chưa chốt</translation>
    </message>
    <message>
        <source>%n promised for this day</source>
        <translation>%n hồ sơ hẹn trả trong ngày</translation>
    </message>
    <message>
        <source>%n overdue</source>
        <translation>%n hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>%n bundle(s) not signed</source>
        <translation>%n túi chưa ký nhận</translation>
    </message>
    <message>
        <source>%n result(s) not collected</source>
        <translation>%n kết quả chưa ai nhận</translation>
    </message>
    <message>
        <source>%n form(s) not saved</source>
        <translation>%n bản nháp</translation>
    </message>
    <message>
        <source>%n filed online</source>
        <translation>%n hồ sơ trực tuyến chưa trả lời</translation>
    </message>
    <message>
        <source>%n book(s) to be closed</source>
        <translation>%n sổ cần khóa</translation>
    </message>
    <message>
        <source>calendar not confirmed</source>
        <translation>lịch chưa xác nhận</translation>
    </message>
    <message>
        <source>targets of the year not entered</source>
        <translation>chưa nhập chỉ tiêu năm</translation>
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
        <source>Everything promised for this day has its result</source>
        <translation>Hồ sơ hẹn trả trong ngày đều đã có kết quả</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Nên xem</translation>
    </message>
    <message>
        <source>Sheet number {number}, closed {day} at {time}</source>
        <translation>Bảng số {number}, chốt lúc {time} {day}</translation>
    </message>
    <message>
        <source>log of {count} lines</source>
        <translation>nhật ký {count} dòng</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã chốt</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Changes days that are closed</source>
        <translation>Điều chỉnh ngày đã chốt</translation>
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
    <name>DetailSide</name>
    <message>
        <source>The chosen procedure</source>
        <translation>Thủ tục đang chọn</translation>
    </message>
    <message>
        <source>No procedure is chosen.</source>
        <translation>Chưa chọn thủ tục nào.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message numerus="yes">
        <source>Papers, %n set(s)</source>
        <translation>
            <numerusform>Thành phần hồ sơ, %n bộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Last day ends</source>
        <translation>Hết hạn vào</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>Rule from</source>
        <translation>Căn cứ bổ sung</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Phòng xử lý</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Earlier codes</source>
        <translation>Mã trước đây</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Confirm: compared</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>&amp;Retire…</source>
        <translation>&amp;Ngừng áp dụng…</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Division</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Partner agency</source>
        <translation>Cơ quan phối hợp</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Stands at this desk</source>
        <translation>Đang đứng quầy</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>&amp;Add a division</source>
        <translation>&amp;Thêm phòng</translation>
    </message>
    <message>
        <source>&amp;Add an officer</source>
        <translation>&amp;Thêm cán bộ</translation>
    </message>
    <message>
        <source>&amp;Add an agency</source>
        <translation>&amp;Thêm cơ quan</translation>
    </message>
</context>
<context>
    <name>DirectoryDetail</name>
    <message>
        <source>The chosen line</source>
        <translation>Mục đang chọn</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Chưa chọn mục nào.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>It is not offered any more. Dossiers that name it keep the name.</source>
        <translation>Không còn được gợi ý khi nhập. Hồ sơ đã ghi tên này vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>May stand at the desk: Ctrl+T, in the line below all pages, changes who does.</source>
        <translation>Có thể đứng quầy: nhấn Ctrl+T để đổi người ở dòng cuối cửa sổ.</translation>
    </message>
    <message>
        <source>Has a title, so acts that need a supervisor offer the name.</source>
        <translation>Có chức danh nên được gợi ý ở việc cần người phụ trách đồng ý.</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Add its &amp;officer</source>
        <translation>Thêm cán &amp;bộ phòng này</translation>
    </message>
    <message>
        <source>Stands at this &amp;desk now</source>
        <translation>Đứng &amp;quầy này</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>DirectoryList</name>
    <message>
        <source>Name, title or division, accents optional</source>
        <translation>Tên, chức danh, phòng; không cần dấu</translation>
    </message>
    <message>
        <source>Find in the directory</source>
        <translation>Tìm trong danh mục</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Danh mục phòng, cán bộ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Nothing in this list matches “{text}”</source>
        <translation>Không có mục nào khớp “{text}”</translation>
    </message>
    <message>
        <source>Fewer letters find more; accents are not needed.</source>
        <translation>Gõ ít chữ hơn để tìm rộng hơn; không cần dấu.</translation>
    </message>
    <message>
        <source>No division is entered yet</source>
        <translation>Chưa có phòng nào</translation>
    </message>
    <message>
        <source>Dossiers are handed over to a division; its name is then offered there.</source>
        <translation>Khi chuyển hồ sơ cho phòng, tên phòng sẽ được gợi ý.</translation>
    </message>
    <message>
        <source>No officer is entered yet</source>
        <translation>Chưa có cán bộ nào</translation>
    </message>
    <message>
        <source>Officers of the counter can stand at the desk.</source>
        <translation>Cán bộ tại quầy có thể đứng quầy.</translation>
    </message>
    <message>
        <source>No partner agency is entered yet</source>
        <translation>Chưa có cơ quan phối hợp nào</translation>
    </message>
    <message>
        <source>Agencies that are asked for their opinion are then offered by name.</source>
        <translation>Khi lấy ý kiến, tên cơ quan sẽ được gợi ý.</translation>
    </message>
    <message>
        <source>Nothing was retired</source>
        <translation>Chưa có mục nào thôi dùng</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Partner agencies</source>
        <translation>Cơ quan phối hợp</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Thôi dùng</translation>
    </message>
    <message>
        <source>Enter uses it again</source>
        <translation>Enter dùng lại</translation>
    </message>
    <message>
        <source>Enter changes it</source>
        <translation>Enter sửa</translation>
    </message>
    <message>
        <source>Del retires it, dossiers keep its name</source>
        <translation>Del thôi dùng, hồ sơ vẫn giữ tên</translation>
    </message>
    <message numerus="yes">
        <source>%n officer(s)</source>
        <translation>
            <numerusform>%n cán bộ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Divisions, officers</source>
        <translation>Phòng, cán bộ</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>No longer used: {name} · Ctrl+Z takes it back</source>
        <translation>Thôi dùng: {name} · Ctrl+Z để dùng lại</translation>
    </message>
    <message>
        <source>Used again: {name}</source>
        <translation>Dùng lại: {name}</translation>
    </message>
    <message>
        <source>At the desk: {name}</source>
        <translation>Đang đứng quầy: {name}</translation>
    </message>
</context>
<context>
    <name>DoneBand</name>
    <message>
        <source>&amp;Undo the return…</source>
        <translation>&amp;Lấy lại, ghi lý do…</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over to {name}: {codes}</source>
        <translation>Đã trả cho {name}: {codes}</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Open</source>
        <translation>Xem hồ sơ</translation>
    </message>
    <message>
        <source>Returned {day}</source>
        <translation>Đã trả {day}</translation>
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
    <message numerus="yes">
        <source>Handed over %n results to {name}</source>
        <translation>
            <numerusform>Đã trả %n kết quả cho {name}</numerusform>
        </translation>
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
    <name>DossierChanges</name>
    <message>
        <source>nothing</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>{label}: “{seen}” is now “{now}”</source>
        <translation>{label}: “{seen}” nay là “{now}”</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
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
        <source>Filed online</source>
        <translation>Nộp trực tuyến</translation>
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
        <source>Promised at first</source>
        <translation>Hẹn lúc đầu</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>Đang giữ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Số kết quả</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Chỗ để</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Result wanted</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>there is an electronic result</source>
        <translation>có bản điện tử</translation>
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
        <source>Takes the place of</source>
        <translation>Thay cho</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Thay bằng</translation>
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
        <translation>%n hồ sơ đầu tiên</translation>
    </message>
    <message>
        <source>for “{text}”</source>
        <translation>cho “{text}”</translation>
    </message>
    <message>
        <source>{order}, turned round</source>
        <translation>{order}, xếp ngược lại</translation>
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
        <source>1–{count} of {all}</source>
        <translation>1–{count} / {all}</translation>
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
    <message>
        <source>No dossier filed online waits.</source>
        <translation>Không có hồ sơ trực tuyến nào chờ.</translation>
    </message>
    <message>
        <source>Here stand dossiers filed online that nobody has accepted yet.</source>
        <translation>Ở đây là hồ sơ nộp trực tuyến chưa ai tiếp nhận.</translation>
    </message>
    <message>
        <source>Nothing is due in the next days.</source>
        <translation>Mấy ngày tới không có hồ sơ đến hạn.</translation>
    </message>
    <message>
        <source>Here stand dossiers due soon that have no result yet.</source>
        <translation>Ở đây là hồ sơ sắp đến hạn mà chưa có kết quả.</translation>
    </message>
    <message>
        <source>No division has a dossier in hand.</source>
        <translation>Không phòng nào đang giữ hồ sơ.</translation>
    </message>
    <message>
        <source>Here stand dossiers that were passed to a division.</source>
        <translation>Ở đây là hồ sơ đã chuyển phòng.</translation>
    </message>
    <message>
        <source>No partner agency has been asked.</source>
        <translation>Không có hồ sơ nào đang hỏi cơ quan phối hợp.</translation>
    </message>
    <message>
        <source>Here stand dossiers about which an agency was asked.</source>
        <translation>Ở đây là hồ sơ đang chờ cơ quan phối hợp trả lời.</translation>
    </message>
    <message>
        <source>No dossier waits for others.</source>
        <translation>Không có hồ sơ nào đang tạm dừng.</translation>
    </message>
    <message>
        <source>Here stand dossiers whose clock stands: papers, explanation, payment.</source>
        <translation>Ở đây là hồ sơ tạm dừng: chờ bổ sung, giải trình, nghĩa vụ tài chính.</translation>
    </message>
    <message>
        <source>Nobody has asked to withdraw.</source>
        <translation>Không ai xin rút hồ sơ.</translation>
    </message>
    <message>
        <source>Here stand dossiers whose applicant wants them back.</source>
        <translation>Ở đây là hồ sơ người nộp xin rút.</translation>
    </message>
    <message>
        <source>Nothing is at the post.</source>
        <translation>Không có kết quả nào ở bưu điện.</translation>
    </message>
    <message>
        <source>Here stand results handed to the post and not delivered yet.</source>
        <translation>Ở đây là kết quả đã giao bưu điện mà chưa phát.</translation>
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
        <source>Cop&amp;y the code</source>
        <translation>&amp;Chép mã</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>Lư&amp;u PDF…</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Sca&amp;ns</source>
        <translation>Bả&amp;n quét</translation>
    </message>
    <message>
        <source>Correc&amp;t…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>The receipt went to the printer: {code}</source>
        <translation>Giấy tiếp nhận đã ra máy in: {code}</translation>
    </message>
    <message>
        <source>Copied: {code}</source>
        <translation>Đã chép mã {code}</translation>
    </message>
    <message>
        <source>New dossier like this one</source>
        <translation>Tạo hồ sơ giống hồ sơ này</translation>
    </message>
    <message>
        <source>Receive anew in the place of this one</source>
        <translation>Tiếp nhận lại thay hồ sơ này</translation>
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
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>In the hands of</source>
        <translation>Nơi đang giữ</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Chọn</translation>
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
        <source>The counter</source>
        <translation>Quầy tiếp nhận</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>hẹn {day}</translation>
    </message>
    <message>
        <source>result {day}</source>
        <translation>có từ {day}</translation>
    </message>
    <message>
        <source>Applicant, procedure</source>
        <translation>Chủ hồ sơ, thủ tục</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
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
</context>
<context>
    <name>DraftBand</name>
    <message>
        <source>Go &amp;on with it</source>
        <translation>&amp;Mở tiếp</translation>
    </message>
    <message>
        <source>Throw it &amp;away</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>somebody not named yet</source>
        <translation>người chưa ghi tên</translation>
    </message>
    <message>
        <source>A form is not saved: dossier of {name}</source>
        <translation>Có bản nháp chưa lưu: hồ sơ của {name}</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Kept as a draft at {time}</source>
        <translation>Đã lưu nháp {time}</translation>
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
    <name>EditDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do sửa lịch</translation>
    </message>
    <message>
        <source>why the calendar is changed, for the record</source>
        <translation>vì sao sửa, để lưu vào nhật ký</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Write the reason; it goes into the history.</source>
        <translation>Ghi lý do; lý do được lưu vào lịch sử.</translation>
    </message>
    <message>
        <source>The calendar was not changed</source>
        <translation>Chưa sửa được lịch</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>for example: Head of division</source>
        <translation>ví dụ: Trưởng phòng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Save, add a&amp;nother</source>
        <translation>Lưu, &amp;nhập tiếp</translation>
    </message>
    <message>
        <source>At the counter (may stand at the desk)</source>
        <translation>Tại quầy (được đứng quầy)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Another name: the old one is kept among those no longer used, and dossiers keep it.</source>
        <translation>Nếu đổi tên, tên cũ được giữ ở danh sách Thôi dùng và hồ sơ đã ghi vẫn giữ tên cũ.</translation>
    </message>
    <message>
        <source>New division</source>
        <translation>Thêm phòng</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>New partner agency</source>
        <translation>Thêm cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Change a division</source>
        <translation>Sửa phòng</translation>
    </message>
    <message>
        <source>Change an officer</source>
        <translation>Sửa cán bộ</translation>
    </message>
    <message>
        <source>Change a partner agency</source>
        <translation>Sửa cơ quan phối hợp</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Ghi một số nguyên.</translation>
    </message>
    <message>
        <source>Write a day, for example 1/12 or 01/12/2026.</source>
        <translation>Ghi ngày, ví dụ 1/12 hoặc 01/12/2026.</translation>
    </message>
</context>
<context>
    <name>EntrySide</name>
    <message>
        <source>Save and print 2 copies</source>
        <translation>Lưu và in 2 liên</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>Việc &amp;khác</translation>
    </message>
    <message>
        <source>Space takes a paper  ·  Left, Right: kind of copy  ·  digits: quantity</source>
        <translation>Dấu cách: nhận giấy  ·  mũi tên trái, phải: loại bản  ·  phím số: số lượng</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter ô kế tiếp</translation>
    </message>
    <message>
        <source>Take over, accept later</source>
        <translation>Ghi nhận, tiếp nhận sau</translation>
    </message>
    <message>
        <source>&amp;Guide: what is to be brought (form 02)</source>
        <translation>&amp;Hướng dẫn bổ sung (Mẫu 02)</translation>
    </message>
    <message>
        <source>&amp;Turn away (form 03)</source>
        <translation>&amp;Từ chối tiếp nhận (Mẫu 03)</translation>
    </message>
    <message>
        <source>Dossier filed &amp;online</source>
        <translation>Hồ sơ trực t&amp;uyến</translation>
    </message>
    <message>
        <source>&amp;Notes of a day…</source>
        <translation>&amp;Xem các lần hướng dẫn, từ chối…</translation>
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
    <name>FileActs</name>
    <message numerus="yes">
        <source>%n procedure(s) imported</source>
        <translation>
            <numerusform>Đã nhập %n thủ tục</numerusform>
        </translation>
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
    <name>FormActs</name>
    <message>
        <source>Use {form} for: {kind}?</source>
        <translation>Dùng {form} cho: {kind}?</translation>
    </message>
    <message>
        <source>Until you go by the date again, every new paper of this kind stands on this form. What was issued stays as it is. The reason is shown with the form.</source>
        <translation>Cho đến khi chọn lại theo ngày, mọi giấy mới thuộc loại này in theo mẫu này. Giấy đã cấp giữ nguyên. Lý do hiện cạnh mẫu.</translation>
    </message>
    <message>
        <source>Go by the date again for: {kind}?</source>
        <translation>Chọn lại theo ngày cho: {kind}?</translation>
    </message>
    <message>
        <source>New papers stand on the form that holds on the day of the dossier.</source>
        <translation>Giấy mới in theo mẫu có hiệu lực vào ngày tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>Chosen: {title}</source>
        <translation>Đã chọn dùng: {title}</translation>
    </message>
    <message>
        <source>By the date: {title}</source>
        <translation>Chọn theo ngày: {title}</translation>
    </message>
    <message>
        <source>Confirmed by {name}: {title}</source>
        <translation>{name} đã xác nhận: {title}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>&amp;Withdraw it</source>
        <translation>&amp;Rút lại</translation>
    </message>
    <message>
        <source>Withdraw version {number}?</source>
        <translation>Rút bản {number}?</translation>
    </message>
    <message>
        <source>{title}: new papers stand on the form of the program again. The file is kept beside, and papers that were issued on it print as before.</source>
        <translation>{title}: giấy mới lại in theo mẫu của chương trình. Tệp được giữ bên cạnh, giấy đã cấp theo bản này vẫn in như cũ.</translation>
    </message>
    <message>
        <source>Withdrawn: {title}</source>
        <translation>Đã rút: {title}</translation>
    </message>
    <message>
        <source>Export the file of the form</source>
        <translation>Xuất tệp của mẫu</translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>Đã xuất: {name}</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>File of the form</source>
        <translation>Tệp của mẫu</translation>
    </message>
    <message>
        <source>&amp;Go to the line</source>
        <translation>Đến &amp;dòng đó</translation>
    </message>
    <message>
        <source>Lay this version</source>
        <translation>Đặt bản này</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>It prints</source>
        <translation>In được</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Dòng {number}</translation>
    </message>
    <message>
        <source>It does not print</source>
        <translation>Không in được</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Name or number of a form, accents optional</source>
        <translation>Tên hoặc số mẫu, không cần dấu</translation>
    </message>
    <message>
        <source>Find a form</source>
        <translation>Tìm biểu mẫu</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>No form in this list matches “{text}”</source>
        <translation>Không có mẫu nào khớp “{text}”</translation>
    </message>
    <message>
        <source>Fewer letters find more; accents are not needed.</source>
        <translation>Ít chữ hơn thì tìm rộng hơn; không cần dấu.</translation>
    </message>
    <message>
        <source>Every form was compared or confirmed</source>
        <translation>Mọi mẫu đã được đối chiếu hoặc xác nhận</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>The mark “to be compared” stands here, never on paper</source>
        <translation>Dấu “cần đối chiếu” chỉ hiện ở đây, không in lên giấy</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>Báo cáo nào</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Leave it</source>
        <translation>Thôi, không lưu</translation>
    </message>
</context>
<context>
    <name>FormSide</name>
    <message>
        <source>About the form</source>
        <translation>Thông tin mẫu</translation>
    </message>
    <message>
        <source>File of the form</source>
        <translation>Tệp của mẫu</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Bản in thử</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Chưa chọn mẫu nào.</translation>
    </message>
    <message>
        <source>The program sets this sheet by itself; it has no sample.</source>
        <translation>Chương trình tự dàn trang giấy này nên không có bản in thử và không sửa lời ở đây.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số mẫu</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Lời văn</translation>
    </message>
    <message>
        <source>to be compared with the law</source>
        <translation>cần đối chiếu với văn bản</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Xác nhận lúc</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Confirm: compared…</source>
        <translation>Xác nhận đã đối chiếu…</translation>
    </message>
    <message>
        <source>Go by the &amp;date again…</source>
        <translation>Chọn lại theo ngà&amp;y…</translation>
    </message>
    <message>
        <source>&amp;Use this form…</source>
        <translation>Chọn &amp;dùng…</translation>
    </message>
    <message>
        <source>&amp;Lay own version…</source>
        <translation>Sửa thành bản &amp;riêng…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>Rút bản riên&amp;g…</translation>
    </message>
    <message>
        <source>E&amp;xport the file…</source>
        <translation>&amp;Xuất tệp…</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Paper of the desk</source>
        <translation>Giấy của bộ phận</translation>
    </message>
    <message>
        <source>Form {number} · TT {circular}/{year}</source>
        <translation>Mẫu {number} · TT {circular}/{year}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>bản {number}</translation>
    </message>
    <message>
        <source>laid by the office</source>
        <translation>của đơn vị</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Not in use today</source>
        <translation>Nay không dùng</translation>
    </message>
    <message>
        <source>chosen: {reason}</source>
        <translation>chọn vì: {reason}</translation>
    </message>
    <message>
        <source>confirmed by {name}</source>
        <translation>{name} xác nhận</translation>
    </message>
    <message>
        <source>compared with the law</source>
        <translation>đã đối chiếu văn bản</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận, hẹn trả</translation>
    </message>
    <message>
        <source>Request for supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal to receive</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Apology, new date</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Notice of stop</source>
        <translation>Thông báo dừng</translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
        <source>Hand-over to a division</source>
        <translation>Bàn giao cho phòng</translation>
    </message>
    <message>
        <source>Acknowledgement of the result</source>
        <translation>Giao nhận kết quả</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation>Phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Statement of a lost slip</source>
        <translation>Cam kết mất giấy hẹn</translation>
    </message>
    <message>
        <source>Label for the envelope</source>
        <translation>Nhãn phong bì</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Hand-over list of the post</source>
        <translation>Bàn giao bưu chính</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Vì sao hẹn ngày này</translation>
    </message>
    <message>
        <source>Sheet of the day</source>
        <translation>Phiếu kết ngày</translation>
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
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>%n working day(s) over</source>
        <translation>Quá %n ngày làm việc</translation>
    </message>
    <message>
        <source>%n working day(s) left</source>
        <translation>Còn %n ngày làm việc</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>Within the term</source>
        <translation>Trong hạn</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms of papers</source>
        <translation>Biểu mẫu giấy tờ</translation>
    </message>
    <message>
        <source>S&amp;ymbols…</source>
        <translation>&amp;Ký hiệu…</translation>
    </message>
    <message>
        <source>The office&apos;s own version: {title}</source>
        <translation>Bản riêng của đơn vị: {title}</translation>
    </message>
    <message>
        <source>Laid as version {number}: {title}</source>
        <translation>Đã đặt bản {number}: {title}</translation>
    </message>
    <message>
        <source>Symbols of papers, hotline</source>
        <translation>Ký hiệu giấy, đường dây nóng</translation>
    </message>
    <message>
        <source>This version is not laid. Another page can be opened without losing it.</source>
        <translation>Bản này chưa được đặt. Mở trang khác cũng không mất.</translation>
    </message>
</context>
<context>
    <name>HandlingBlock</name>
    <message>
        <source> set(s)</source>
        <translation> bộ</translation>
    </message>
    <message>
        <source>day, for example 24/11</source>
        <translation>ngày, ví dụ 24/11</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
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
        <source>Filed online at</source>
        <translation>Nộp lúc</translation>
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
    <message>
        <source>Day of filing online</source>
        <translation>Ngày nộp trực tuyến</translation>
    </message>
    <message>
        <source>Hour of filing online</source>
        <translation>Giờ nộp trực tuyến</translation>
    </message>
    <message>
        <source>empty: it is taken in at once</source>
        <translation>để trống: tiếp nhận ngay</translation>
    </message>
    <message>
        <source>Write the day and the hour of filing, for example 24/11 and 22:10.</source>
        <translation>Ghi ngày và giờ nộp trên cổng, ví dụ 24/11 và 22:10.</translation>
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
        <source>Received by VNeID</source>
        <translation>Tiếp nhận hồ sơ nộp qua VNeID</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>số {number}</translation>
    </message>
    <message>
        <source>Filed online, not accepted yet</source>
        <translation>Nộp trực tuyến, chưa tiếp nhận</translation>
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
        <source>Corrected: {field}</source>
        <translation>Sửa: {field}</translation>
    </message>
    <message>
        <source>“{old}” is now “{new}”</source>
        <translation>“{old}” thành “{new}”</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
    <message>
        <source>Scan removed</source>
        <translation>Bỏ tệp quét</translation>
    </message>
    <message>
        <source>The promise stays, though the calendar changed</source>
        <translation>Giữ ngày hẹn dù lịch đã đổi</translation>
    </message>
    <message>
        <source>Promised anew after a change of the calendar</source>
        <translation>Hẹn lại vì lịch đã đổi</translation>
    </message>
    <message>
        <source>Paper issued: {paper}</source>
        <translation>Lập giấy: {paper}</translation>
    </message>
    <message>
        <source>Paper printed: {paper}</source>
        <translation>In giấy: {paper}</translation>
    </message>
    <message>
        <source>Paper saved as a file: {paper}</source>
        <translation>Lưu thành tệp: {paper}</translation>
    </message>
    <message>
        <source>Paper cancelled: {paper}</source>
        <translation>Hủy giấy: {paper}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>số {number}</translation>
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
        <source>reason: {reason}</source>
        <translation>lý do: {reason}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Hủy bước trước</translation>
    </message>
    <message>
        <source>promised {moment}</source>
        <translation>hẹn trả {moment}</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Internal note, never printed</source>
        <translation>Thêm ghi chú nội bộ, không in ra giấy</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ghi chú nội bộ</translation>
    </message>
    <message>
        <source>Lo&amp;g it</source>
        <translation>&amp;Ghi</translation>
    </message>
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
    <name>HoursForm</name>
    <message>
        <source>The counter takes &amp;in at other hours</source>
        <translation>G&amp;iờ tiếp nhận khác giờ làm việc</translation>
    </message>
    <message>
        <source>The counter takes in on &amp;Saturday mornings</source>
        <translation>Tiếp nhận &amp;sáng Thứ Bảy</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Intake hours</source>
        <translation>Giờ tiếp nhận</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sáng Thứ Bảy</translation>
    </message>
    <message>
        <source>Saturday is still no working day: it is not counted in any term, and what comes in then counts as received on a closed day.</source>
        <translation>Thứ Bảy vẫn không phải là ngày làm việc: không tính vào thời hạn nào; hồ sơ nhận hôm đó tính như nhận vào ngày nghỉ.</translation>
    </message>
    <message>
        <source>Write each session in its order, without overlap, like 07:00-11:30, 13:30-17:00.</source>
        <translation>Ghi từng buổi theo thứ tự, không chồng lên nhau, như 07:00-11:30, 13:30-17:00.</translation>
    </message>
</context>
<context>
    <name>IdentityBlock</name>
    <message>
        <source>for example 1.009756</source>
        <translation>ví dụ 1.009756</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Phòng xử lý</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>decree and article</source>
        <translation>nghị định, điều</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Sets, fee</source>
        <translation>Số bộ, lệ phí</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Ngừng áp dụng</translation>
    </message>
    <message>
        <source>Offered or not</source>
        <translation>Áp dụng hay ngừng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>IdentityLine</name>
    <message>
        <source>proved on every row: {sums}</source>
        <translation>Đã kiểm ở mọi dòng: {sums}</translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) proved on every row</source>
        <translation>
            <numerusform>%n đẳng thức đúng ở mọi dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import procedures</source>
        <translation>Nhập thủ tục từ tệp</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Các dòng của tệp</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Sẽ thế nào</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Như cũ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n như cũ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n bị từ chối</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is taken in while a line is refused. Correct the file and choose it again.</source>
        <translation>Còn dòng bị từ chối thì không nhập gì. Sửa tệp rồi chọn lại.</translation>
    </message>
    <message>
        <source>The catalogue says the same already.</source>
        <translation>Danh mục đã đúng như tệp, không có gì để nhập.</translation>
    </message>
    <message>
        <source>Every line becomes a version; dossiers that are here keep theirs.</source>
        <translation>Mỗi dòng thành một phiên bản; hồ sơ đã nhận giữ phiên bản của mình.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Chọn lại tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>Import %n procedure(s)</source>
        <translation>
            <numerusform>Nhập %n thủ tục</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không nhập</translation>
    </message>
</context>
<context>
    <name>IntakeDesk</name>
    <message>
        <source>Guidance kept: {name}, {time}</source>
        <translation>Đã lưu phiếu hướng dẫn: {name}, {time}</translation>
    </message>
    <message>
        <source>Refusal kept: {name}, {time}</source>
        <translation>Đã lưu phiếu từ chối: {name}, {time}</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Guide before acceptance</source>
        <translation>Hướng dẫn bổ sung, hoàn thiện hồ sơ</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Từ chối tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Form 02</source>
        <translation>Mẫu 02</translation>
    </message>
    <message>
        <source>Form 03</source>
        <translation>Mẫu 03</translation>
    </message>
    <message>
        <source>one line for each</source>
        <translation>mỗi nội dung một dòng</translation>
    </message>
    <message>
        <source>&amp;Keep the note</source>
        <translation>&amp;Lưu phiếu</translation>
    </message>
    <message>
        <source>Do &amp;not</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>Cần bổ sung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation>Điện thoại</translation>
    </message>
</context>
<context>
    <name>IntakeNotes</name>
    <message>
        <source>Guided</source>
        <translation>Đã hướng dẫn</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Form 02</source>
        <translation>Mẫu 02</translation>
    </message>
    <message>
        <source>Form 03</source>
        <translation>Mẫu 03</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Applicant, matter</source>
        <translation>Chủ hồ sơ, việc cần giải quyết</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
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
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Việc cần giải quyết</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>Cần bổ sung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Hỏi ai</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã chính thức</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ</translation>
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
    <name>LastAct</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Đã hoàn tác: {act}</translation>
    </message>
    <message>
        <source>The act was not undone</source>
        <translation>Chưa hoàn tác được</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Signs: {words}</source>
        <translation>Ký hiệu: {words}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Week-end</source>
        <translation>Nghỉ tuần</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Results in the bundle</source>
        <translation>Hồ sơ trong túi</translation>
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
    <message>
        <source>Waiting for others</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>With the divisions</source>
        <translation>Ở phòng</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Chưa ai nhận</translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message>
        <source>Export</source>
        <translation>Xuất tệp</translation>
    </message>
    <message>
        <source>Export the list as Excel or CSV</source>
        <translation>Xuất danh sách ra Excel hoặc CSV</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>Đã xuất: {name}</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Code, name or field, with or without accents</source>
        <translation>Mã, tên hoặc lĩnh vực, không cần gõ dấu</translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>See a&amp;ll</source>
        <translation>Xem &amp;hết</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State, term</source>
        <translation>Tình trạng, thời hạn</translation>
    </message>
    <message>
        <source>Enter changes it  ·  Ctrl+Enter confirms that it was compared</source>
        <translation>Enter sửa  ·  Ctrl+Enter xác nhận đã đối chiếu</translation>
    </message>
    <message>
        <source>No procedure matches “{text}”</source>
        <translation>Không có thủ tục nào khớp “{text}”</translation>
    </message>
    <message>
        <source>Fewer letters find more; accents are not needed.</source>
        <translation>Gõ ít chữ hơn sẽ tìm được nhiều hơn; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>No procedure is in this list</source>
        <translation>Không có thủ tục nào trong danh sách này</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ngừng</translation>
    </message>
</context>
<context>
    <name>ListSorting</name>
    <message>
        <source>Usual order</source>
        <translation>Theo lệ của danh sách</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>Theo hạn trả</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Theo mã hồ sơ</translation>
    </message>
    <message>
        <source>By date of receipt</source>
        <translation>Theo ngày nhận</translation>
    </message>
    <message>
        <source>By applicant</source>
        <translation>Theo chủ hồ sơ</translation>
    </message>
    <message>
        <source>By who holds it</source>
        <translation>Theo nơi đang giữ</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Xếp</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Xếp ngược lại</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Xếp: {order}</translation>
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
    <name>MovedBand</name>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Quyết định…</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) not decided after a change of the calendar</source>
        <translation>
            <numerusform>%n hồ sơ có ngày hẹn chưa quyết định sau khi sửa lịch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingSheet</name>
    <message>
        <source>New papers bear them from today on; what was issued stays as it is.</source>
        <translation>Giấy lập từ hôm nay mang ký hiệu này; giấy đã lập giữ nguyên.</translation>
    </message>
    <message>
        <source>Symbol of the counter</source>
        <translation>Ký hiệu của bộ phận</translation>
    </message>
    <message>
        <source>Symbol of the agency</source>
        <translation>Ký hiệu của cơ quan</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Đường dây nóng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>NotesSheet</name>
    <message>
        <source>Guided and turned away</source>
        <translation>Đã hướng dẫn, từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+→</translation>
    </message>
    <message>
        <source>Notes of the day</source>
        <translation>Các lần hướng dẫn, từ chối trong ngày</translation>
    </message>
    <message>
        <source>Nobody was guided or turned away that day.</source>
        <translation>Ngày này không hướng dẫn, không từ chối ai.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Nội dung đã ghi</translation>
    </message>
    <message>
        <source>Receive what they bring</source>
        <translation>Tiếp nhận hồ sơ này</translation>
    </message>
    <message>
        <source>&amp;Print the paper…</source>
        <translation>&amp;In phiếu…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>Write a day, for example 24/11 or 24/11/2026.</source>
        <translation>Ghi ngày, ví dụ 24/11 hoặc 24/11/2026.</translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Vì sao?</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Việc cần làm bây giờ</translation>
    </message>
    <message>
        <source>the counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>in hand of {holder}</source>
        <translation>{holder} đang giữ</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>đến {moment}</translation>
    </message>
    <message>
        <source>waiting since {day}</source>
        <translation>chờ từ {day}</translation>
    </message>
    <message>
        <source>deadline {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>nhận {day}</translation>
    </message>
    <message>
        <source>working day {used}/{total}</source>
        <translation>Ngày làm việc {used}/{total}</translation>
    </message>
    <message>
        <source>promised {moment}</source>
        <translation>hẹn trả {moment}</translation>
    </message>
    <message>
        <source>at first {day}</source>
        <translation>hẹn đầu {day}</translation>
    </message>
    <message>
        <source>Not received yet.</source>
        <translation>Chưa tiếp nhận.</translation>
    </message>
    <message>
        <source>Filed online. Look through it, then accept it.</source>
        <translation>Hồ sơ nộp trực tuyến. Kiểm tra rồi tiếp nhận.</translation>
    </message>
    <message>
        <source>Note the result as soon as it is at the desk.</source>
        <translation>Khi kết quả về quầy thì ghi có kết quả.</translation>
    </message>
    <message>
        <source>The promise is broken: apologise and promise anew.</source>
        <translation>Đã quá hẹn: xin lỗi và hẹn lại ngày trả.</translation>
    </message>
    <message>
        <source>Note the agency&apos;s answer when it comes.</source>
        <translation>Chờ cơ quan phối hợp. Có trả lời thì ghi lại.</translation>
    </message>
    <message>
        <source>The clock stands. Note the papers when they come.</source>
        <translation>Đang tạm dừng. Nhận được giấy bổ sung thì ghi lại.</translation>
    </message>
    <message>
        <source>The clock stands. Note the explanation when it comes.</source>
        <translation>Đang tạm dừng. Nhận được giải trình thì ghi lại.</translation>
    </message>
    <message>
        <source>The clock stands. Note the payment when it is done.</source>
        <translation>Đang tạm dừng. Làm xong nghĩa vụ tài chính thì ghi lại.</translation>
    </message>
    <message>
        <source>They want it back: give it out, or keep it and go on.</source>
        <translation>Người nộp xin rút: cho rút, hoặc giữ lại giải quyết tiếp.</translation>
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
        <source>The result is at the post. Note who has taken it.</source>
        <translation>Kết quả đang ở bưu điện. Phát xong thì ghi người nhận.</translation>
    </message>
    <message>
        <source>Invited twice. Note the delivery, or that it comes back.</source>
        <translation>Đã mời hai lần. Ghi đã phát, hoặc ghi chuyển hoàn.</translation>
    </message>
    <message>
        <source>The post sends it back. Note it when it is at the desk.</source>
        <translation>Bưu điện chuyển hoàn. Về đến quầy thì ghi lại.</translation>
    </message>
</context>
<context>
    <name>OfferBand</name>
    <message>
        <source>Print the pap&amp;er</source>
        <translation>In ng&amp;ay</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>&amp;Xem trước</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>To print: {names}</source>
        <translation>Cần in: {names}</translation>
    </message>
    <message>
        <source>form to be compared</source>
        <translation>mẫu cần đối chiếu</translation>
    </message>
</context>
<context>
    <name>Office</name>
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
        <translation>Tiêu đề, dòng 1</translation>
    </message>
    <message>
        <source>Heading, line 2</source>
        <translation>Tiêu đề, dòng 2</translation>
    </message>
    <message>
        <source>Heading, line 3</source>
        <translation>Tiêu đề, dòng 3</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Signs, first</source>
        <translation>Chức danh ký 1</translation>
    </message>
    <message>
        <source>Signs, second</source>
        <translation>Chức danh ký 2</translation>
    </message>
    <message>
        <source>Signs, third</source>
        <translation>Chức danh ký 3</translation>
    </message>
    <message>
        <source>On all days</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Đến {day}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Từ {day}</translation>
    </message>
    <message>
        <source>As the office was set up</source>
        <translation>Như khi thiết lập</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Như trước</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Sắp dùng</translation>
    </message>
</context>
<context>
    <name>OfficeDetail</name>
    <message>
        <source>What holds on these days</source>
        <translation>Thông tin dùng trong những ngày này</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do thay đổi</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>none</source>
        <translation>bỏ trống</translation>
    </message>
    <message>
        <source>Change from a day on</source>
        <translation>Sửa từ một ngày</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Correct from {day}</source>
        <translation>Sửa &amp;lại từ {day}</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>decision, or what was wrong</source>
        <translation>số quyết định, hoặc sai ở đâu</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Papers printed before keep what stands on them. Dossier codes follow the unit code of their day.</source>
        <translation>Giấy đã in giữ nguyên tiêu đề cũ. Mã hồ sơ theo mã đơn vị của ngày tiếp nhận.</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Dùng từ ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write a day, for example 1/12 or 01/12/2026.</source>
        <translation>Ghi ngày, ví dụ 1/12 hoặc 01/12/2026.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to cure</source>
        <translation>
            <numerusform>%n ô cần sửa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>What holds on which days</source>
        <translation>Thông tin theo ngày</translation>
    </message>
    <message>
        <source>Days, what is new</source>
        <translation>Những ngày, có gì mới</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Enter changes from a day on</source>
        <translation>Enter sửa từ một ngày</translation>
    </message>
    <message>
        <source>Saved: {days}</source>
        <translation>Đã lưu: {days}</translation>
    </message>
    <message>
        <source>This change is not saved. Another page can be opened without losing it.</source>
        <translation>Thay đổi này chưa được lưu. Mở trang khác thì nội dung vẫn còn ở đây.</translation>
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
    <name>PageCommands</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>Return a result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Post, bundles</source>
        <translation>Bưu điện, túi bưu gửi</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Divisions, officers, agencies</source>
        <translation>Phòng, cán bộ, cơ quan</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Thông tin cơ quan</translation>
    </message>
    <message>
        <source>Forms of papers</source>
        <translation>Biểu mẫu giấy tờ</translation>
    </message>
    <message>
        <source>Dossiers due today</source>
        <translation>Hồ sơ đến hạn hôm nay</translation>
    </message>
    <message>
        <source>Dossiers overdue</source>
        <translation>Hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Dossiers that wait for others</source>
        <translation>Hồ sơ chờ bổ sung, giải trình</translation>
    </message>
    <message>
        <source>Results nobody has collected</source>
        <translation>Kết quả chưa ai đến nhận</translation>
    </message>
    <message>
        <source>Dossiers due soon</source>
        <translation>Hồ sơ sắp đến hạn</translation>
    </message>
    <message>
        <source>Dossiers filed online</source>
        <translation>Hồ sơ nộp trực tuyến</translation>
    </message>
    <message>
        <source>Dossiers with divisions</source>
        <translation>Hồ sơ ở phòng</translation>
    </message>
    <message>
        <source>Dossiers with agencies</source>
        <translation>Hồ sơ ở cơ quan khác</translation>
    </message>
    <message>
        <source>Dossiers to be withdrawn</source>
        <translation>Hồ sơ xin rút</translation>
    </message>
    <message>
        <source>Results to be posted</source>
        <translation>Kết quả chờ gửi bưu điện</translation>
    </message>
    <message>
        <source>Results at the post</source>
        <translation>Kết quả ở bưu điện</translation>
    </message>
    <message>
        <source>Receipts not printed</source>
        <translation>Giấy tiếp nhận chưa in</translation>
    </message>
    <message>
        <source>Who was guided or turned away</source>
        <translation>Các lần hướng dẫn, từ chối tiếp nhận</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>What do you want to do? Accents are not needed</source>
        <translation>Muốn làm gì? Gõ không cần dấu</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>Các lệnh tìm thấy</translation>
    </message>
    <message>
        <source>Nothing matches; fewer letters find more.</source>
        <translation>Không có lệnh nào; gõ ít chữ hơn sẽ thấy nhiều hơn.</translation>
    </message>
    <message>
        <source>Up, Down choose  ·  Enter does it  ·  Esc closes</source>
        <translation>Lên, Xuống chọn  ·  Enter làm  ·  Esc đóng</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Việc ở trang này</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Keys of the window</source>
        <translation>Phím của cửa sổ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Xem trước giấy</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Đang tạo giấy…</translation>
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
    <name>PaperRow</name>
    <message>
        <source>Needed</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>If any</source>
        <translation>Nếu có</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Tên giấy tờ</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>Loại bản</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Needed or not</source>
        <translation>Bắt buộc hay không</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Further &amp;paper</source>
        <translation>Thêm &amp;giấy tờ</translation>
    </message>
    <message>
        <source>Name as it stands on the receipt</source>
        <translation>Tên như sẽ in trên giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>Loại bản</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Needed or not</source>
        <translation>Bắt buộc?</translation>
    </message>
</context>
<context>
    <name>PaperSubjects</name>
    <message>
        <source>All receipts of {day}</source>
        <translation>Mọi giấy tiếp nhận ngày {day}</translation>
    </message>
    <message>
        <source>The receipts of {day} went to the printer.</source>
        <translation>Đã gửi in giấy tiếp nhận ngày {day}.</translation>
    </message>
    <message>
        <source>{paper} went to the printer: {code}</source>
        <translation>Đã gửi in {paper}: {code}</translation>
    </message>
    <message>
        <source>{paper} went to the printer</source>
        <translation>{paper} đã gửi tới máy in</translation>
    </message>
</context>
<context>
    <name>PaperTable</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Giấy tờ của hồ sơ</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Issued</source>
        <translation>Cấp lúc</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Printed, %n time(s)</source>
        <translation>Đã in %n lần</translation>
    </message>
    <message>
        <source>Print {paper}…</source>
        <translation>In {paper}…</translation>
    </message>
    <message>
        <source>to be compared</source>
        <translation>cần đối chiếu</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
    <message>
        <source>first {day} {time}</source>
        <translation>lần đầu {day} {time}</translation>
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
    <name>PapersFlow</name>
    <message>
        <source>The paper went to the printer: {code}</source>
        <translation>Đã gửi in giấy: {code}</translation>
    </message>
    <message>
        <source>A receipt is cancelled with its dossier only.</source>
        <translation>Giấy tiếp nhận chỉ hủy cùng hồ sơ; giấy đã hủy không hủy lại.</translation>
    </message>
    <message>
        <source>Cancel {paper}?</source>
        <translation>Hủy {paper}?</translation>
    </message>
    <message>
        <source>Its number is not given again; printed again it says that it is cancelled.</source>
        <translation>Số của giấy không cấp lại; in lại thì giấy mang dấu đã hủy.</translation>
    </message>
    <message>
        <source>Cancelled: {paper}</source>
        <translation>Đã hủy: {paper}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Paper…</source>
        <translation>In giấ&amp;y…</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ đã in</translation>
    </message>
    <message>
        <source>Enter looks at it  ·  P prints it again  ·  Del cancels it</source>
        <translation>Enter xem  ·  P in lại  ·  Del hủy</translation>
    </message>
    <message>
        <source>No paper was issued yet.</source>
        <translation>Chưa cấp giấy nào.</translation>
    </message>
</context>
<context>
    <name>PapersShown</name>
    <message>
        <source>{paper}, if any</source>
        <translation>{paper}, nếu có</translation>
    </message>
</context>
<context>
    <name>ParagraphSheet</name>
    <message>
        <source>Correct it as you like; the register&apos;s figures stay as they are.</source>
        <translation>Sửa lời tùy ý; số liệu trong sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>Paragraph of the report</source>
        <translation>Đoạn văn báo cáo</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Đang viết…</translation>
    </message>
    <message>
        <source>Copy the paragraph</source>
        <translation>Chép đoạn văn</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message>
        <source>The paragraph is copied; paste it where it belongs.</source>
        <translation>Đã chép đoạn văn; dán vào văn bản cần dùng.</translation>
    </message>
    <message>
        <source>What was corrected in the paragraph is not kept.</source>
        <translation>Phần đã sửa trong đoạn văn không được giữ lại.</translation>
    </message>
    <message>
        <source>Report in words: {period}</source>
        <translation>Đoạn văn báo cáo: {period}</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>Period, quickly</source>
        <translation>Chọn nhanh kỳ báo cáo</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>Loại kỳ báo cáo</translation>
    </message>
    <message>
        <source>How the year is cut</source>
        <translation>Cách tính kỳ</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Write a day, for example 1/12 or 01/12/2026.</source>
        <translation>Ghi ngày, ví dụ 1/12 hoặc 01/12/2026.</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Ngày cuối đứng trước ngày đầu.</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Đang phát</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Chuyển hoàn</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Thiếu mã</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Invited once</source>
        <translation>Mời lần 1</translation>
    </message>
    <message>
        <source>Invited twice</source>
        <translation>Mời lần 2</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>Back here</source>
        <translation>Đã nhận lại</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã lấy lại</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>%n dossier(s)</source>
        <translation>%n hồ sơ</translation>
    </message>
    <message>
        <source>%n without number</source>
        <translation>thiếu %n mã</translation>
    </message>
    <message>
        <source>%n on the way</source>
        <translation>đang phát %n</translation>
    </message>
    <message>
        <source>%n sent back</source>
        <translation>chuyển hoàn %n</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{name} signed at {moment}</source>
        <translation>{name} ký nhận lúc {moment}</translation>
    </message>
    <message>
        <source>%n paper(s)</source>
        <translation>%n giấy tờ</translation>
    </message>
    <message>
        <source>collects {money}</source>
        <translation>thu hộ {money}</translation>
    </message>
    <message>
        <source>together with line {numbers}</source>
        <translation>chung bưu gửi với dòng {numbers}</translation>
    </message>
    <message>
        <source>{code} is in {name}</source>
        <translation>{code} đã vào túi {name}</translation>
    </message>
    <message>
        <source>{code} stands in {name}</source>
        <translation>{code} nằm ở túi {name}</translation>
    </message>
    <message>
        <source>{code}: item number {item} instead of {before}</source>
        <translation>{code}: mã bưu gửi {item} thay cho {before}</translation>
    </message>
    <message>
        <source>{code}: item number {item}</source>
        <translation>{code}: mã bưu gửi {item}</translation>
    </message>
</context>
<context>
    <name>PostAsking</name>
    <message>
        <source>{code} is out of {name}</source>
        <translation>{code} đã ra khỏi túi {name}</translation>
    </message>
    <message>
        <source>That is not possible now: {code} is “{state}”.</source>
        <translation>Lúc này không ghi được: {code} đang “{state}”.</translation>
    </message>
    <message>
        <source>Undo the hand-over of {name}?</source>
        <translation>Hoàn tác việc giao túi {name}?</translation>
    </message>
    <message>
        <source>It was written a while ago; the reason stays in the history.</source>
        <translation>Việc này đã ghi lâu hơn 10 phút; lý do được giữ trong lịch sử.</translation>
    </message>
    <message>
        <source>{name} went to the post with {person}</source>
        <translation>Túi {name} đã giao cho {person}</translation>
    </message>
    <message>
        <source>{name} is open again</source>
        <translation>Túi {name} mở lại</translation>
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
    <name>PostLines</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Collects</source>
        <translation>Thu hộ</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>scan the label</source>
        <translation>quét mã bưu gửi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message>
        <source>Post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Put all &amp;in</source>
        <translation>Cho tất cả &amp;vào túi</translation>
    </message>
    <message>
        <source>Scan a dossier, then the number on its envelope</source>
        <translation>Quét hồ sơ, rồi quét mã bưu gửi dán trên phong bì</translation>
    </message>
    <message>
        <source>Scan for the post</source>
        <translation>Quét cho bưu điện</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) wait for the post</source>
        <translation>
            <numerusform>%n kết quả chờ vào túi</numerusform>
        </translation>
    </message>
    <message>
        <source>All that waited is in {name}</source>
        <translation>Tất cả kết quả chờ đã vào túi {name}</translation>
    </message>
    <message>
        <source>The sheet of {name} is printed</source>
        <translation>Đã in biên bản của túi {name}</translation>
    </message>
</context>
<context>
    <name>PostSheet</name>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Day, hour</source>
        <translation>Ngày, giờ</translation>
    </message>
    <message>
        <source>Write day and hour, for example 24/11 and 9:15.</source>
        <translation>Ghi ngày và giờ, ví dụ 24/11 và 9:15.</translation>
    </message>
    <message>
        <source>That has not come yet.</source>
        <translation>Thời điểm này chưa đến.</translation>
    </message>
</context>
<context>
    <name>PostSheets</name>
    <message>
        <source>Line {number}: {code}</source>
        <translation>Dòng {number}: {code}</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Collects (đồng)</source>
        <translation>Thu hộ (đồng)</translation>
    </message>
    <message>
        <source>for example: the recipient pays</source>
        <translation>ví dụ: người nhận trả</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Cước</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Hand over {name}</source>
        <translation>Giao túi {name}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giao bưu điện</translation>
    </message>
    <message>
        <source>%n dossier(s) go out as handed to the post.</source>
        <translation>%n hồ sơ được ghi là đã giao bưu điện.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>The sheet has not been printed yet.</source>
        <translation>Biên bản chưa in.</translation>
    </message>
    <message>
        <source>The bundle was changed after its sheet was printed.</source>
        <translation>Túi đã thay đổi sau khi in biên bản: in lại rồi mới ký.</translation>
    </message>
    <message>
        <source>Look again at line {numbers}.</source>
        <translation>Xem lại dòng {numbers}.</translation>
    </message>
    <message>
        <source>Delivered: {code}</source>
        <translation>Đã phát: {code}</translation>
    </message>
    <message>
        <source>Sent back: {code}</source>
        <translation>Chuyển hoàn: {code}</translation>
    </message>
    <message>
        <source>Invited: {code}</source>
        <translation>Bưu điện mời nhận: {code}</translation>
    </message>
    <message>
        <source>Back at the desk: {code}</source>
        <translation>Đã nhận lại: {code}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Chỗ để</translation>
    </message>
    <message>
        <source>Two working days lie between invitations: from {day}.</source>
        <translation>Hai lần mời cách nhau 2 ngày làm việc: từ {day}.</translation>
    </message>
    <message>
        <source>The post has not invited the recipient twice yet.</source>
        <translation>Bưu điện chưa mời người nhận đủ hai lần.</translation>
    </message>
</context>
<context>
    <name>PrintAllButton</name>
    <message>
        <source>Print &amp;all</source>
        <translation>In &amp;tất cả</translation>
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
        <translation>Máy in k&amp;hác</translation>
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
    <name>PrintChooser</name>
    <message>
        <source>Print, choose printer and sheet…</source>
        <translation>In, chọn máy in và khổ giấy…</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Lưu PDF…</translation>
    </message>
    <message>
        <source>Do &amp;not print</source>
        <translation>Không i&amp;n</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Khổ giấy</translation>
    </message>
    <message>
        <source>Prin&amp;ter</source>
        <translation>&amp;Máy in</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Số lần in</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each printing holds its %n copies</source>
        <translation>
            <numerusform>mỗi lần in đã gồm %n liên</numerusform>
        </translation>
    </message>
    <message>
        <source>The paper went to the printer.</source>
        <translation>Đã gửi giấy đến máy in.</translation>
    </message>
</context>
<context>
    <name>PrintLayout</name>
    <message>
        <source>A5, one copy a page</source>
        <translation>A5, mỗi trang một liên</translation>
    </message>
    <message>
        <source>A5 across, one copy a page</source>
        <translation>A5 ngang, mỗi trang một liên</translation>
    </message>
    <message>
        <source>A4, one copy a page</source>
        <translation>A4, mỗi trang một liên</translation>
    </message>
    <message>
        <source>A4 across, two copies a sheet</source>
        <translation>A4 ngang, hai liên một tờ</translation>
    </message>
    <message>
        <source>Label for an envelope</source>
        <translation>Nhãn dán phong bì</translation>
    </message>
</context>
<context>
    <name>PrintSubjects</name>
    <message>
        <source>The receipt went to the printer: {code}</source>
        <translation>Đã gửi in giấy tiếp nhận: {code}</translation>
    </message>
    <message>
        <source>Receipt {code}</source>
        <translation>Giấy tiếp nhận {code}</translation>
    </message>
    <message>
        <source>Why this date: {code}</source>
        <translation>Vì sao hẹn ngày này: {code}</translation>
    </message>
    <message>
        <source>Sheet of the day {day}</source>
        <translation>Phiếu kết ngày {day}</translation>
    </message>
    <message>
        <source>Sheet of bundle {name}</source>
        <translation>Bảng kê túi {name}</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>(default)</source>
        <translation>mặc định</translation>
    </message>
    <message>
        <source>The printer says: {words}</source>
        <translation>Máy in báo: {words}</translation>
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
    <name>ProcedureActs</name>
    <message>
        <source>Saved: {code}, from {day}</source>
        <translation>Đã lưu: {code}, từ {day}</translation>
    </message>
    <message>
        <source>{clerk} has changed this procedure meanwhile ({moment}). What you typed is kept: compare, then save again.</source>
        <translation>{clerk} vừa sửa thủ tục này ({moment}). Nội dung đang nhập còn nguyên: xem lại rồi lưu lần nữa.</translation>
    </message>
    <message>
        <source>{name}
Source: {source}
The mark “to be compared” is taken away; who confirmed it and when goes into the record.</source>
        <translation>{name}
Căn cứ: {source}
Dấu “cần đối chiếu” được bỏ đi; ai xác nhận và lúc nào được ghi lại.</translation>
    </message>
    <message>
        <source>none is written down</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>Was {code} compared with the published decision?</source>
        <translation>Đã đối chiếu {code} với quyết định công bố?</translation>
    </message>
    <message>
        <source>It was compared</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Chưa</translation>
    </message>
    <message>
        <source>Confirmed: {code}</source>
        <translation>Đã xác nhận đối chiếu: {code}</translation>
    </message>
    <message>
        <source>Retired: {code}, from {day}</source>
        <translation>Ngừng áp dụng: {code}, từ {day}</translation>
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
    <name>ProcedureFiles</name>
    <message>
        <source>Export the procedures</source>
        <translation>Xuất danh mục thủ tục</translation>
    </message>
    <message>
        <source>Import procedures</source>
        <translation>Nhập thủ tục từ tệp</translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>Đã xuất: {name}</translation>
    </message>
</context>
<context>
    <name>ProcedureForm</name>
    <message>
        <source>Save as a new version</source>
        <translation>Lưu thành phiên bản mới</translation>
    </message>
    <message>
        <source>A new procedure. Before this day it cannot be chosen.</source>
        <translation>Thủ tục mới. Trước ngày này chưa chọn được khi tiếp nhận.</translation>
    </message>
    <message>
        <source>Save the procedure</source>
        <translation>Lưu thủ tục</translation>
    </message>
    <message>
        <source>This becomes a new version from that day. Dossiers that were received before keep the version that they were received under.</source>
        <translation>Thay đổi thành phiên bản mới từ ngày này. Hồ sơ đã nhận giữ phiên bản lúc nhận.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at again</source>
        <translation>
            <numerusform>%n ô cần xem lại</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter sang ô kế tiếp</translation>
    </message>
</context>
<context>
    <name>Procedures</name>
    <message>
        <source>not known; entered at intake</source>
        <translation>chưa rõ; nhập khi tiếp nhận</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n ngày làm việc</translation>
    </message>
    <message>
        <source>%n calendar day(s)</source>
        <translation>%n ngày</translation>
    </message>
    <message>
        <source>%n working hour(s)</source>
        <translation>%n giờ làm việc</translation>
    </message>
    <message>
        <source>%n working minute(s)</source>
        <translation>%n phút làm việc</translation>
    </message>
    <message>
        <source>%n month(s)</source>
        <translation>%n tháng</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>Term not known</source>
        <translation>Chưa rõ thời hạn</translation>
    </message>
    <message>
        <source>%n case(s)</source>
        <translation>%n trường hợp</translation>
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
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>phút làm việc</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>As the office has chosen</source>
        <translation>Theo mặc định của cơ quan</translation>
    </message>
    <message>
        <source>At the end of the day</source>
        <translation>Cuối ngày làm việc</translation>
    </message>
    <message>
        <source>At the hour of receipt</source>
        <translation>Đúng giờ đã nhận</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Tính lại từ đầu</translation>
    </message>
    <message>
        <source>Fixed time to supplement</source>
        <translation>Hạn bổ sung cố định</translation>
    </message>
    <message>
        <source>The time until the papers are brought is not counted.</source>
        <translation>Thời gian chờ bổ sung không tính vào thời hạn.</translation>
    </message>
    <message>
        <source>Once the papers are brought, the whole term runs again.</source>
        <translation>Bổ sung xong thì thời hạn tính lại từ đầu, đủ số ngày.</translation>
    </message>
    <message>
        <source>The applicant has the working days given here; whoever brings nothing is refused.</source>
        <translation>Người nộp có số ngày làm việc ghi ở đây để bổ sung; quá hạn không bổ sung thì từ chối.</translation>
    </message>
    <message>
        <source>asked at most %n time(s)</source>
        <translation>yêu cầu không quá %n lần</translation>
    </message>
    <message>
        <source>at all times</source>
        <translation>từ trước đến nay</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>từ {first}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>đến {last}</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Ngừng áp dụng</translation>
    </message>
    <message>
        <source>To be compared</source>
        <translation>Cần đối chiếu</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Đang áp dụng</translation>
    </message>
</context>
<context>
    <name>ProceduresPage</name>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>Việc &amp;khác</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>Nhậ&amp;p CSV…</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>&amp;Xuất CSV…</translation>
    </message>
    <message>
        <source>How the &amp;office counts</source>
        <translation>&amp;Cách tính của cơ quan</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>Thủ tục mới</translation>
    </message>
    <message>
        <source>Changing {code}</source>
        <translation>Sửa {code}</translation>
    </message>
    <message>
        <source>This version is not saved. Another page can be opened without losing it.</source>
        <translation>Phiên bản này chưa lưu. Có thể mở trang khác mà không mất nội dung.</translation>
    </message>
</context>
<context>
    <name>ProgressBand</name>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Dừng</translation>
    </message>
    <message>
        <source>Making the book: {percent} %</source>
        <translation>Đang lập sổ: {percent} %</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Promises that have moved</source>
        <translation>Ngày hẹn thay đổi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, matter</source>
        <translation>Chủ hồ sơ, việc</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Đã hẹn</translation>
    </message>
    <message>
        <source>By the new calendar</source>
        <translation>Theo lịch mới</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>keep the promise</source>
        <translation>Giữ ngày đã hẹn</translation>
    </message>
    <message>
        <source>promise anew</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>nhận {day}</translation>
    </message>
    <message>
        <source>late is counted from {day}</source>
        <translation>mốc tính trễ {day}</translation>
    </message>
    <message>
        <source>%n day(s) earlier</source>
        <translation>sớm hơn %n ngày</translation>
    </message>
    <message>
        <source>%n day(s) later</source>
        <translation>muộn hơn %n ngày</translation>
    </message>
    <message>
        <source>Due dates that have moved</source>
        <translation>Ngày hẹn thay đổi</translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>&amp;Giữ tất cả</translation>
    </message>
    <message>
        <source>Promise &amp;all anew</source>
        <translation>Hẹn lại tất &amp;cả</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Save the decisions</source>
        <translation>Lưu quyết định</translation>
    </message>
    <message>
        <source>Print the explanations</source>
        <translation>In giải thích</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>No promise waits for a decision.</source>
        <translation>Không còn ngày hẹn nào chờ quyết định.</translation>
    </message>
    <message>
        <source>The calendar was changed after these dates were promised. Nothing moves before it is saved here. Keep: {kept} · promise anew: {anew}. Enter or the space bar changes the choice of a row.</source>
        <translation>Lịch làm việc đã sửa sau khi hẹn những ngày này. Chưa lưu ở đây thì chưa ngày nào đổi. Giữ: {kept} · hẹn lại: {anew}. Enter hoặc phím cách đổi lựa chọn của một dòng.</translation>
    </message>
    <message>
        <source>Write the reason; it stays in each dossier&apos;s history.</source>
        <translation>Hãy ghi lý do; lý do nằm trong quá trình của từng hồ sơ.</translation>
    </message>
    <message>
        <source>Decided: %n promise(s)</source>
        <translation>Đã quyết định: %n ngày hẹn</translation>
    </message>
    <message>
        <source>%n promise(s) still wait for a decision.</source>
        <translation>Còn %n ngày hẹn chờ quyết định.</translation>
    </message>
    <message>
        <source>The applicants whose dates are new can be given a sheet that says why, day by day.</source>
        <translation>Có thể in cho người nộp có ngày hẹn mới một tờ giải thích từng ngày.</translation>
    </message>
    <message>
        <source>Print the explanation of %n dossier(s)</source>
        <translation>In giải thích cho %n hồ sơ</translation>
    </message>
    <message>
        <source>%n explanation(s) went to the printer</source>
        <translation>Đã gửi máy in %n tờ giải thích</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Go on typing</source>
        <translation>Nhập tiếp</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Bỏ đi</translation>
    </message>
    <message>
        <source>Throw away what is typed?</source>
        <translation>Bỏ nội dung đang nhập?</translation>
    </message>
</context>
<context>
    <name>QueueField</name>
    <message>
        <source>Default printer</source>
        <translation>Máy in mặc định</translation>
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
        <source>Post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Danh mục</translation>
    </message>
</context>
<context>
    <name>RailLists</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Filed online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>With divisions</source>
        <translation>Ở phòng</translation>
    </message>
    <message>
        <source>With agencies</source>
        <translation>Ở cơ quan khác</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Chưa ai nhận</translation>
    </message>
    <message>
        <source>To be posted</source>
        <translation>Chờ bưu điện</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>Ở bưu điện</translation>
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
        <source>By VNeID</source>
        <translation>Qua VNeID</translation>
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
    <message>
        <source>moment of filing</source>
        <translation>thời điểm nộp</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kênh nộp</translation>
    </message>
    <message>
        <source>dossier that is replaced</source>
        <translation>hồ sơ được thay</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>nội dung yêu cầu</translation>
    </message>
    <message>
        <source>what is to be put right, line by line</source>
        <translation>nội dung cần bổ sung</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
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
    <message>
        <source>and %n more</source>
        <translation>và %n giấy tờ nữa</translation>
    </message>
    <message>
        <source>They are printed on the receipt as missing if you go on.</source>
        <translation>Nếu vẫn tiếp nhận, các giấy tờ này in ở mục Ghi chú của giấy tiếp nhận là còn thiếu.</translation>
    </message>
    <message>
        <source>%n paper(s) missing. Take the dossier in all the same?</source>
        <translation>Thiếu %n giấy tờ. Vẫn tiếp nhận?</translation>
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
        <source>Taken over: {code}; not accepted yet</source>
        <translation>Đã ghi nhận: {code}; chưa tiếp nhận</translation>
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
        <source>Not saved · in the place of the cancelled {code}</source>
        <translation>Chưa lưu · thay hồ sơ đã hủy {code}</translation>
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
        <source>for example child, employee</source>
        <translation>ví dụ: con, nhân viên</translation>
    </message>
    <message>
        <source>for example letter 14, 23/11/2026</source>
        <translation>ví dụ Giấy ủy quyền số 14 ngày 23/11/2026</translation>
    </message>
    <message>
        <source> originals given back</source>
        <translation> bản chính trả lại</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản gốc trả lại</translation>
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
        <source>Relation</source>
        <translation>Quan hệ</translation>
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
        <source>Originals given back</source>
        <translation>Số bản chính trả lại</translation>
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
    <name>RegisterBook</name>
    <message>
        <source>Print the register book…</source>
        <translation>In sổ theo dõi…</translation>
    </message>
    <message>
        <source>Print the register book</source>
        <translation>In sổ theo dõi hồ sơ</translation>
    </message>
</context>
<context>
    <name>RegisterBookDialog</name>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Register book</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>&amp;From day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>T&amp;o day</source>
        <translation>Đến n&amp;gày</translation>
    </message>
    <message>
        <source>F&amp;ield of work</source>
        <translation>Lĩn&amp;h vực</translation>
    </message>
    <message>
        <source>Print the book</source>
        <translation>In sổ</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Lưu PDF…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>Write a day, for example 1/12 or 01/12/2026.</source>
        <translation>Ghi một ngày, ví dụ 1/12 hay 01/12/2026.</translation>
    </message>
    <message>
        <source>{lines} lines</source>
        <translation>{lines} dòng</translation>
    </message>
    <message>
        <source>The register book went to the printer.</source>
        <translation>Sổ theo dõi hồ sơ đã gửi tới máy in.</translation>
    </message>
</context>
<context>
    <name>ReopenBookDialog</name>
    <message>
        <source>Open a closed book again?</source>
        <translation>Mở lại sổ đã khóa?</translation>
    </message>
    <message>
        <source>Its numbers run on. The close and the opening both stand in the log.</source>
        <translation>Số thứ tự chạy tiếp. Lần khóa và lần mở lại đều nằm trong nhật ký.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open the day {day} again?</source>
        <translation>Mở lại ngày {day}?</translation>
    </message>
    <message>
        <source>The sheet that was closed keeps its number; the day gets a new one when it is closed again. Both stand in the log.</source>
        <translation>Bảng đã chốt giữ số của nó; chốt lại thì ngày này có số mới. Cả hai đều nằm trong nhật ký.</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
</context>
<context>
    <name>ReportSettings</name>
    <message>
        <source>Recipient, number of form</source>
        <translation>Nơi nhận báo cáo, số biểu</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Charts</source>
        <translation>Biểu đồ</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>Enter shows the dossiers</source>
        <translation>Enter xem hồ sơ</translation>
    </message>
    <message>
        <source>Form II.06a</source>
        <translation>Biểu II.06a</translation>
    </message>
    <message>
        <source>Form 07a (of 2014)</source>
        <translation>Biểu 07a (mẫu 2014)</translation>
    </message>
    <message>
        <source>Weekly table</source>
        <translation>Tổng hợp tuần</translation>
    </message>
    <message>
        <source>Overdue dossiers</source>
        <translation>Hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Working time and load</source>
        <translation>Thời gian, khối lượng</translation>
    </message>
    <message>
        <source>Index of Decision 766</source>
        <translation>Chỉ số QĐ 766</translation>
    </message>
    <message>
        <source>Reform index, targets</source>
        <translation>CCHC, chỉ tiêu</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Free days</source>
        <translation>Ngày tùy chọn</translation>
    </message>
    <message>
        <source>By the calendar</source>
        <translation>Theo lịch</translation>
    </message>
    <message>
        <source>15th to 14th (NĐ 09)</source>
        <translation>Ngày 15 – 14 (NĐ 09)</translation>
    </message>
    <message>
        <source>Choose quickly…</source>
        <translation>Chọn nhanh…</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Tuần trước</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Quý trước</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Month {part}/{year}</source>
        <translation>Tháng {part}/{year}</translation>
    </message>
    <message>
        <source>Quarter {part}/{year}</source>
        <translation>Quý {part}/{year}</translation>
    </message>
    <message>
        <source>First half of {year}</source>
        <translation>6 tháng đầu năm {year}</translation>
    </message>
    <message>
        <source>Second half of {year}</source>
        <translation>6 tháng cuối năm {year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Report as {kind}</source>
        <translation>Xuất báo cáo {kind}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Chọn bá&amp;o cáo…</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF…</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Char&amp;ts</source>
        <translation>&amp;Biểu đồ</translation>
    </message>
    <message>
        <source>{period} – the register has changed, F5 counts again</source>
        <translation>{period} – dữ liệu đã đổi, F5 tính lại</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Đang tính…</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Tính lại</translation>
    </message>
    <message>
        <source>The report was not made to its end.</source>
        <translation>Báo cáo chưa lập xong.</translation>
    </message>
    <message>
        <source>No dossier stands behind this cell.</source>
        <translation>Không có hồ sơ nào đứng sau ô này.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Bảng</translation>
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
    <message numerus="yes">
        <source>%n marked: Enter hands them out together</source>
        <translation>
            <numerusform>Đã chọn %n: Enter để trả cùng lúc</numerusform>
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
    <name>RowList</name>
    <message>
        <source>Take out</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Xuống</translation>
    </message>
</context>
<context>
    <name>RulesAct</name>
    <message>
        <source>The office counts so from today on</source>
        <translation>Cách tính mới áp dụng từ hôm nay</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>How the office counts</source>
        <translation>Cách tính của cơ quan</translation>
    </message>
    <message>
        <source>from today on</source>
        <translation>áp dụng từ hôm nay</translation>
    </message>
    <message>
        <source>it goes into the record</source>
        <translation>được ghi lại cùng thay đổi</translation>
    </message>
    <message>
        <source>Save the choices</source>
        <translation>Lưu cách tính</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không đổi</translation>
    </message>
    <message>
        <source>At the end of the day</source>
        <translation>Cuối ngày làm việc</translation>
    </message>
    <message>
        <source>At the hour of receipt</source>
        <translation>Đúng giờ đã nhận</translation>
    </message>
    <message>
        <source>The next working day is day 1</source>
        <translation>Ngày làm việc kế tiếp là ngày thứ nhất</translation>
    </message>
    <message>
        <source>The next working day is the day of receipt</source>
        <translation>Ngày làm việc kế tiếp mới là ngày nhận</translation>
    </message>
    <message>
        <source>The calendar day</source>
        <translation>Theo ngày</translation>
    </message>
    <message>
        <source>The half day</source>
        <translation>Theo buổi (sáng, chiều)</translation>
    </message>
    <message>
        <source>As it is handed to the post</source>
        <translation>Khi giao cho bưu điện</translation>
    </message>
    <message>
        <source>As the post has delivered it</source>
        <translation>Khi bưu điện đã phát</translation>
    </message>
    <message>
        <source>“Same day” until</source>
        <translation>Trong ngày: đến</translation>
    </message>
    <message>
        <source>Last day ends</source>
        <translation>Hết hạn vào</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Nhận ngoài giờ</translation>
    </message>
    <message>
        <source>Early, on time</source>
        <translation>Trước, đúng hạn</translation>
    </message>
    <message>
        <source>Returned by post</source>
        <translation>Gửi bưu điện</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>When a term in working days ends, for procedures that name nothing else. Civil Code 2015, article 148: the term ends with its last day.</source>
        <translation>Thời hạn tính bằng ngày làm việc kết thúc lúc nào, nếu thủ tục không ghi riêng. BLDS 2015 Điều 148: kết thúc vào lúc hết ngày cuối cùng.</translation>
    </message>
    <message>
        <source>For what comes after closing or on a day off. Civil Code 2015, article 147: the day of receipt is not counted.</source>
        <translation>Với hồ sơ đến sau giờ đóng cửa hoặc vào ngày nghỉ. BLDS 2015 Điều 147: ngày nhận không tính.</translation>
    </message>
    <message>
        <source>What comes later is returned by the end of the next working day. The office&apos;s own rule.</source>
        <translation>Nhận sau giờ này thì trả đến hết ngày làm việc kế tiếp. Quy định của cơ quan.</translation>
    </message>
    <message>
        <source>From when a result is “on time” and no longer “early”. No law fixes it; Decision 766/QĐ-TTg knows only late and not late.</source>
        <translation>Từ lúc nào kết quả là “đúng hạn”, không còn “trước hạn”. Luật không định; QĐ 766/QĐ-TTg chỉ phân biệt trễ và không trễ.</translation>
    </message>
    <message>
        <source>When a result by post counts as returned (national code 10); what is on its way keeps what held. Circular 17/2017/TT-BTTTT, article 12: the post tells of the delivery.</source>
        <translation>Lúc nào kết quả gửi qua bưu chính tính là đã trả (mã 10 của quốc gia); kết quả đang chuyển giữ cách tính cũ. Thông tư 17/2017/TT-BTTTT, Điều 12: bưu điện báo lại khi đã phát.</translation>
    </message>
    <message>
        <source>Write an hour, for example 15:00.</source>
        <translation>Ghi giờ, ví dụ 15:00.</translation>
    </message>
    <message>
        <source>Write the reason; it goes into the record.</source>
        <translation>Ghi lý do; lý do được ghi lại cùng thay đổi.</translation>
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
    <name>SavingSheet</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>&amp;Do not</source>
        <translation>&amp;Không</translation>
    </message>
</context>
<context>
    <name>ScanActs</name>
    <message>
        <source>Add scans</source>
        <translation>Thêm tệp quét</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>Copied to {name}</source>
        <translation>Đã lưu bản sao: {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Gỡ {name}</translation>
    </message>
    <message>
        <source>The reason and the file stay in the history.</source>
        <translation>Lý do và tệp vẫn được giữ trong lịch sử.</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Đã gỡ: {name}</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Vừa bề ngang</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>The scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>page {page} of {count} · PgUp PgDn</source>
        <translation>trang {page}/{count} · PgUp PgDn</translation>
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
    <name>SettingsSheet</name>
    <message>
        <source>for example: new circular</source>
        <translation>ví dụ: thông tư mới</translation>
    </message>
    <message>
        <source>From today on all reports name them so. Empty: what the form itself says.</source>
        <translation>Từ hôm nay mọi báo cáo ghi như vậy. Để trống: theo lời của biểu mẫu.</translation>
    </message>
    <message>
        <source>Number of {form}</source>
        <translation>Số của {form}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Form number</source>
        <translation>Số biểu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
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
    <name>SheetHint</name>
    <message>
        <source>Print on A&amp;4</source>
        <translation>In A&amp;4</translation>
    </message>
    <message numerus="yes">
        <source>%n A5 page(s) – print on A4?</source>
        <translation>
            <numerusform>%n trang A5 – in A4?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanBand</name>
    <message>
        <source>open</source>
        <translation>không hạn</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Áp dụng đến</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Áp dụng từ</translation>
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
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Filed online, not accepted yet</source>
        <translation>Nộp trực tuyến, chưa tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Được tiếp nhận</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>With the division</source>
        <translation>Đang xử lý ở phòng</translation>
    </message>
    <message>
        <source>With a partner agency</source>
        <translation>Chờ cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waiting for an explanation</source>
        <translation>Chờ giải trình</translation>
    </message>
    <message>
        <source>Waiting for the payment</source>
        <translation>Chờ nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>Result at the desk</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>Đang phát</translation>
    </message>
    <message>
        <source>Post invited once</source>
        <translation>Đã mời nhận lần 1</translation>
    </message>
    <message>
        <source>Post invited twice</source>
        <translation>Đã mời nhận lần 2</translation>
    </message>
    <message>
        <source>Delivered by the post</source>
        <translation>Bưu điện đã phát</translation>
    </message>
    <message>
        <source>Sent back by the post</source>
        <translation>Chuyển hoàn</translation>
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
        <source>At the desk now: {name}</source>
        <translation>Đang đứng quầy: {name}</translation>
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
    <name>SwapForm</name>
    <message>
        <source>&amp;Official, confirmed</source>
        <translation>Đã có văn &amp;bản chính thức (đã xác nhận)</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Worked for it</source>
        <translation>Ngày làm bù</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Dịp nghỉ</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>for example: 12/TB-BQL of 20/11/2026</source>
        <translation>ví dụ: 12/TB-BQL ngày 20/11/2026</translation>
    </message>
    <message>
        <source>Write the occasion.</source>
        <translation>Ghi dịp nghỉ.</translation>
    </message>
    <message>
        <source>Write the document, or who decided it.</source>
        <translation>Ghi số văn bản, hoặc ai quyết định.</translation>
    </message>
    <message>
        <source>Write the weekday that is off, like 2/1.</source>
        <translation>Ghi ngày nghỉ (từ Thứ Hai đến Thứ Sáu), như 2/1.</translation>
    </message>
    <message>
        <source>This is a week-end; a day off is swapped on a weekday.</source>
        <translation>Ngày này là cuối tuần, vốn đã nghỉ; ngày nghỉ phải từ Thứ Hai đến Thứ Sáu.</translation>
    </message>
    <message>
        <source>Write the Saturday or Sunday that is worked, like 10/1.</source>
        <translation>Ghi Thứ Bảy hoặc Chủ nhật làm bù, như 10/1.</translation>
    </message>
    <message>
        <source>This is a weekday; it is worked anyway.</source>
        <translation>Ngày này vốn là ngày làm việc; ngày làm bù phải là Thứ Bảy hoặc Chủ nhật.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Finished in time, %</source>
        <translation>Giải quyết đúng hạn, %</translation>
    </message>
    <message>
        <source>Late with an apology, %</source>
        <translation>Trễ hạn có thư xin lỗi, %</translation>
    </message>
    <message>
        <source>Received online, %</source>
        <translation>Tiếp nhận trực tuyến, %</translation>
    </message>
    <message>
        <source>Received by post, %</source>
        <translation>Tiếp nhận qua bưu chính, %</translation>
    </message>
    <message>
        <source>Returned by post, %</source>
        <translation>Trả kết quả qua bưu chính, %</translation>
    </message>
    <message>
        <source>Digitised, %</source>
        <translation>Hồ sơ số hóa, %</translation>
    </message>
    <message>
        <source>Targets of {year}</source>
        <translation>Chỉ tiêu năm {year}</translation>
    </message>
</context>
<context>
    <name>TargetsSheet</name>
    <message>
        <source>for example: plan of the board</source>
        <translation>ví dụ: kế hoạch của Ban</translation>
    </message>
    <message>
        <source>They hold from 1 January of the year. Empty: no target.</source>
        <translation>Có hiệu lực từ ngày 01/01 của năm. Để trống: không đặt chỉ tiêu.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>TellBand</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Write a whole number, or choose “not known” as the unit.</source>
        <translation>Ghi một số nguyên, hoặc chọn đơn vị “chưa rõ”.</translation>
    </message>
</context>
<context>
    <name>TermRows</name>
    <message>
        <source>Term</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Further &amp;case</source>
        <translation>Thêm trường &amp;hợp</translation>
    </message>
    <message>
        <source>Case; empty for the only one</source>
        <translation>Trường hợp; để trống nếu chỉ có một</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>còn {time}</translation>
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
        <source>result of {day}</source>
        <translation>có kết quả {day}</translation>
    </message>
</context>
<context>
    <name>TogetherForm</name>
    <message>
        <source>Also takes along</source>
        <translation>Cùng nhận</translation>
    </message>
</context>
<context>
    <name>TogetherRow</name>
    <message>
        <source>Slip of {code}</source>
        <translation>Giấy tiếp nhận của {code}</translation>
    </message>
    <message>
        <source> originals</source>
        <translation> bản chính</translation>
    </message>
    <message>
        <source>Originals given back with {code}</source>
        <translation>Số bản chính trả lại cùng {code}</translation>
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
        <source>Commands</source>
        <translation>Lệnh</translation>
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
    <name>UnclosedBand</name>
    <message>
        <source>&amp;Look at {day}</source>
        <translation>&amp;Xem ngày {day}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n ngày nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not closed</source>
        <translation>
            <numerusform>%n ngày chưa chốt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionLine</name>
    <message>
        <source>in force</source>
        <translation>đang áp dụng</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>sắp áp dụng</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã bị thay</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Ngừng áp dụng</translation>
    </message>
    <message>
        <source>brought along by the program</source>
        <translation>có sẵn trong chương trình</translation>
    </message>
    <message>
        <source>{clerk}, {moment}</source>
        <translation>{clerk} ghi lúc {moment}</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>The week</source>
        <translation>Tuần làm việc</translation>
    </message>
    <message>
        <source>{day}: due {due}</source>
        <translation>{day}: {due} hồ sơ đến hạn</translation>
    </message>
    <message>
        <source>{day}: received {received}, finished {finished}</source>
        <translation>{day}: nhận {received}, xong {finished}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Đến hạn</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Hai</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Ba</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Tư</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Sáu</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Bảy</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Enter opens the day · PgUp PgDn</source>
        <translation>Enter mở ngày · PgUp PgDn</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why is {code} promised for this day?</source>
        <translation>Vì sao {code} hẹn trả ngày này?</translation>
    </message>
    <message>
        <source>How the day was counted</source>
        <translation>Cách tính ra ngày hẹn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Print the explanation</source>
        <translation>In giải thích</translation>
    </message>
    <message>
        <source>Print, choose &amp;how…</source>
        <translation>Chọn &amp;cách in…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Lưu PDF…</translation>
    </message>
    <message>
        <source>The explanation went to the printer: {code}</source>
        <translation>Đã gửi máy in tờ giải thích: {code}</translation>
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
        <source>Keep as a draft</source>
        <translation>Lưu nháp</translation>
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
        <source>Undo the last act</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Keys of the window</source>
        <translation>Các phím của cửa sổ</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
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
        <source>The post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>public holiday</source>
        <translation>nghỉ lễ</translation>
    </message>
    <message>
        <source>holiday observed</source>
        <translation>nghỉ bù</translation>
    </message>
    <message>
        <source>day off, swapped</source>
        <translation>nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>worked in exchange</source>
        <translation>làm bù</translation>
    </message>
    <message>
        <source>closed by the office</source>
        <translation>nghỉ riêng</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã xác nhận</translation>
    </message>
    <message>
        <source>expected, not confirmed</source>
        <translation>dự kiến, chưa xác nhận</translation>
    </message>
    <message>
        <source>for the day off {day}</source>
        <translation>bù cho ngày nghỉ {day}</translation>
    </message>
    <message>
        <source>made up on {day}</source>
        <translation>làm bù {day}</translation>
    </message>
    <message>
        <source>weekly day off</source>
        <translation>nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>no calendar for this year yet</source>
        <translation>chưa có lịch năm này</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Tháng 1</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Tháng 2</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Tháng 3</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Tháng 4</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Tháng 5</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Tháng 6</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Tháng 7</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Tháng 8</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Tháng 9</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Tháng 10</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tháng 11</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Tháng 12</translation>
    </message>
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
        <source>%n day(s)</source>
        <translation>%n ngày</translation>
    </message>
</context>
<context>
    <name>YearActs</name>
    <message>
        <source>Every expected entry of {year} becomes confirmed ({count} of them). Compare the days with the document first.</source>
        <translation>Mọi ngày dự kiến của năm {year} thành đã xác nhận ({count} ngày). Hãy đối chiếu với văn bản trước.</translation>
    </message>
    <message>
        <source>Confirm the year {year}</source>
        <translation>Xác nhận lịch năm {year}</translation>
    </message>
    <message>
        <source>Official calendar of {year}</source>
        <translation>Có lịch chính thức năm {year}</translation>
    </message>
    <message>
        <source>Confirm the year</source>
        <translation>Xác nhận cả năm</translation>
    </message>
    <message>
        <source>Take {year} over</source>
        <translation>Nhận lịch năm {year}</translation>
    </message>
    <message>
        <source>Calendar of {year} taken over</source>
        <translation>Nhận lịch năm {year}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận lịch</translation>
    </message>
    <message>
        <source>{count} years, {first}–{last}; they replace those of the calendar.</source>
        <translation>{count} năm, {first}–{last}; thay các năm đang có trong lịch.</translation>
    </message>
    <message>
        <source>{year}: {count} entries, {expected} of them expected</source>
        <translation>{year}: {count} ngày, trong đó {expected} ngày dự kiến</translation>
    </message>
    <message>
        <source>; replaces the year of the calendar</source>
        <translation>; thay lịch đang có của năm này</translation>
    </message>
    <message>
        <source>The hours become {hours}.</source>
        <translation>Giờ làm việc thành {hours}.</translation>
    </message>
    <message>
        <source>The office has not changed the calendar yet.</source>
        <translation>Cơ quan chưa sửa lịch lần nào.</translation>
    </message>
    <message>
        <source>Edition {number}: {what}. Reason: {reason}. The calendar becomes again what it was before; the edition stays in the history.</source>
        <translation>Bản {number}: {what}. Lý do: {reason}. Lịch trở lại như trước; bản này vẫn còn trong lịch sử.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Giữ nguyên</translation>
    </message>
    <message>
        <source>&amp;Undo the edition</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Undo the last change?</source>
        <translation>Hoàn tác lần sửa cuối?</translation>
    </message>
    <message>
        <source>The last change of the calendar is undone.</source>
        <translation>Đã hoàn tác lần sửa lịch cuối.</translation>
    </message>
    <message>
        <source>&amp;Read a file (TOML)…</source>
        <translation>&amp;Nhập tệp TOML…</translation>
    </message>
    <message>
        <source>&amp;Write {year} as a file…</source>
        <translation>&amp;Xuất lịch năm {year}…</translation>
    </message>
    <message>
        <source>Write the whole &amp;calendar as a file…</source>
        <translation>Xuất cả &amp;bộ lịch…</translation>
    </message>
    <message>
        <source>C&amp;onfirm the whole year…</source>
        <translation>Xác nhận cả nă&amp;m…</translation>
    </message>
    <message>
        <source>&amp;Take the year over…</source>
        <translation>Nhận lị&amp;ch năm này…</translation>
    </message>
    <message>
        <source>&amp;Propose the year</source>
        <translation>Đề xuất &amp;lịch năm này</translation>
    </message>
    <message>
        <source>Take over what the program &amp;brings: {years}…</source>
        <translation>Nhận lịch của chương &amp;trình: {years}…</translation>
    </message>
    <message>
        <source>Years that came with the program: {years}</source>
        <translation>Năm mới của chương trình: {years}</translation>
    </message>
    <message>
        <source>Take over what the program brings</source>
        <translation>Nhận lịch của chương trình</translation>
    </message>
    <message>
        <source>Read a calendar file</source>
        <translation>Nhập tệp lịch</translation>
    </message>
    <message>
        <source>Take over from {name}</source>
        <translation>Nhận lịch từ {name}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>Nhập tệp {name}</translation>
    </message>
    <message>
        <source>Write a calendar file</source>
        <translation>Xuất tệp lịch</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Đã lưu thành {name}</translation>
    </message>
</context>
<context>
    <name>YearBand</name>
    <message>
        <source>{year}: expected, no official calendar yet</source>
        <translation>{year}: dự kiến, chưa có lịch nghỉ chính thức</translation>
    </message>
    <message>
        <source>{count} expected entries; a promise that falls into this year warns.</source>
        <translation>{count} ngày dự kiến; hẹn trả rơi vào năm này sẽ có cảnh báo.</translation>
    </message>
    <message>
        <source>&amp;Confirm the year</source>
        <translation>Xác nhận &amp;cả năm</translation>
    </message>
    <message>
        <source>{year}: the program brings this year along</source>
        <translation>{year}: chương trình có sẵn lịch năm này</translation>
    </message>
    <message>
        <source>Not taken over yet, {count} entries are only expected.</source>
        <translation>Chưa nhận vào lịch; {count} ngày dự kiến.</translation>
    </message>
    <message>
        <source>&amp;Take {year} over</source>
        <translation>Nhận lị&amp;ch {year}</translation>
    </message>
    <message>
        <source>{year}: a proposal, not saved</source>
        <translation>{year}: đề xuất, dự kiến, chưa lưu</translation>
    </message>
    <message>
        <source>{count} expected entries; they stay expected until they are confirmed.</source>
        <translation>{count} ngày dự kiến; vẫn là dự kiến cho đến khi được xác nhận.</translation>
    </message>
    <message>
        <source>&amp;Take the proposal</source>
        <translation>Nhận đề xuấ&amp;t</translation>
    </message>
    <message>
        <source>{year}: no calendar yet</source>
        <translation>{year}: chưa có lịch</translation>
    </message>
    <message>
        <source>No promise can fall into this year before it has one.</source>
        <translation>Chưa hẹn trả được vào năm này khi chưa có lịch.</translation>
    </message>
    <message>
        <source>&amp;Propose {year}</source>
        <translation>Đề xuất lị&amp;ch {year}</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Working calendar {year}</source>
        <translation>Lịch làm việc {year}</translation>
    </message>
</context>
</TS>
