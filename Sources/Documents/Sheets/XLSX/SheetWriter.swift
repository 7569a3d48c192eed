import CXLSXWriter
import Quantities

/// Writes one sheet: banner, heads, rows from top to bottom, sums.
struct SheetWriter {
    private let sheet: Sheet
    private let file: XLSXFile
    private let target: UnsafeMutablePointer<lxw_worksheet>

    init(_ sheet: Sheet, in file: XLSXFile) throws(Rejection) {
        self.sheet = sheet
        self.file = file
        target = try file.addSheet(sheet.name)
    }

    private var headRow: Int { sheet.banner == nil ? 0 : 1 }

    func write() throws(Rejection) {
        for (column, width) in sheet.widths.enumerated() {
            try XLSXFile.check(
                worksheet_set_column(target, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
        }
        // Before the rows, which the library forgets as they go by.
        worksheet_freeze_panes(target, lxw_row_t(headRow + 1), 0)
        try XLSXFile.check(
            worksheet_autofilter(
                target, lxw_row_t(headRow), 0, lxw_row_t(headRow + sheet.rows.count),
                lxw_col_t(sheet.columns.count - 1)))
        try setPrinting()
        if let banner = sheet.banner { try write(.text(banner), 0, 0, XLSXFormat(isBanner: true)) }
        for (column, title) in sheet.columns.map(\.title).enumerated() {
            try write(.text(title), headRow, column, XLSXFormat(isHead: true))
        }
        try write(sheet.rows, from: headRow + 1, XLSXFormat())
        try write(sheet.totals, from: headRow + 1 + sheet.rows.count, XLSXFormat(isTotal: true))
    }

    private func write(_ rows: [[Sheet.Value]], from first: Int, _ look: XLSXFormat) throws(Rejection) {
        for (row, values) in rows.enumerated() {
            for (column, value) in values.enumerated() { try write(value, first + row, column, look) }
        }
    }

    /// A4, as wide as the paper, the heads on every sheet.
    private func setPrinting() throws(Rejection) {
        worksheet_set_paper(target, 9)
        worksheet_set_landscape(target)
        worksheet_fit_to_pages(target, 1, 0)
        try XLSXFile.check(worksheet_repeat_rows(target, 0, lxw_row_t(headRow)))
        try XLSXFile.check(worksheet_set_footer(target, "&L&A&R&P / &N"))
    }

    private func write(_ value: Sheet.Value, _ row: Int, _ column: Int, _ look: XLSXFormat) throws(Rejection) {
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        var look = look
        switch value {
        case .empty:
            try XLSXFile.check(worksheet_write_blank(target, row, column, try file.format(look)))
        case .text(let text):
            try write(text, row, column, look)
        case .day(let day):
            guard let date = Self.date(day) else { return try write(day.description, row, column, look) }
            look.number = "yyyy-mm-dd"
            var copy = date
            try XLSXFile.check(worksheet_write_datetime(target, row, column, &copy, try file.format(look)))
        case .integer, .decimal:
            guard let (number, format) = Self.number(value) else {
                look.isRight = true
                return try write(value.characters, row, column, look)
            }
            look.number = format
            try XLSXFile.check(worksheet_write_number(target, row, column, number, try file.format(look)))
        }
    }

    private func write(_ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ look: XLSXFormat) throws(Rejection) {
        // Never the library's choice of a type: a string cell holds no formula and no link.
        try XLSXFile.check(
            worksheet_write_string(target, row, column, XLSXText.of(text), try file.format(look)))
    }

    /// From March 1900, before which Excel counts a day that never was.
    private static func date(_ day: Day) -> lxw_datetime? {
        let (year, month, dayOfMonth) = day.components
        guard (1900...9999).contains(year), year > 1900 || month > 2 else { return nil }
        return lxw_datetime(
            year: Int32(year), month: Int32(month), day: Int32(dayOfMonth), hour: 0, min: 0, sec: 0)
    }

    /// The number as the format stores it, if that is exactly the number: up to 15 significant digits.
    ///
    /// The one place where a quantity becomes a `Double`: it is what a spreadsheet's cell is.
    private static func number(_ value: Sheet.Value) -> (Double, format: String)? {
        guard let digits = value.digits, let number = Double(digits) else { return nil }
        let significant = digits.filter(\.isNumber).drop { $0 == "0" }
        guard significant.count <= 15 else { return nil }
        let places = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        var mark = ""
        if case .decimal(_, _, let words) = value { mark = words }
        // What a number format may hold.
        guard places <= 30, mark.utf8.count <= 100 else { return nil }
        return (number, XLSXFormat.number(places: places, mark: mark))
    }
}
