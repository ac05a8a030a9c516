<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Closing</name>
    <message>
        <source>Close without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dossier that was typed has not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Đóng</translation>
    </message>
    <message>
        <source>&amp;Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample data to practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example H20.99, as assigned to your office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Counter 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name as printed on receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with kktdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines head every paper. They are kept on this computer only and can be corrected before the first dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading, line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading, line 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading, line 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
    <name>OpeningPage</name>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup, then closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished">Chuyện gì đã xảy ra</translation>
    </message>
    <message>
        <source>What is still safe</source>
        <translation type="unfinished">Cái gì vẫn an toàn</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished">Làm gì tiếp</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation type="unfinished"></translation>
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
    <name>Printer</name>
    <message>
        <source>(default)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved – but the paper is NOT printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of day</source>
        <translation type="unfinished"></translation>
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
    <name>SheetDialog</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>F6 Next pane  ·  Esc Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, 2 copies a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant, matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest promise first  ·  Enter does the next act  ·  Ctrl+Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dossier is open and every result has been collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office is closed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in person or by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of those waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every receipt printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is here: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give to the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find or scan: dossier code, name, phone, identity or tax number…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE DATA – to practise only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the sample data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Find a dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
