import CXLSXWriter
import Foundation
import Quantities

/// A workbook that is being written: owns libxlsxwriter's workbook, and with it every sheet and format of it.
///
/// The library keeps nothing between workbooks: each belongs to the one thread that writes it.
final class XLSXFile {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    /// Where parts are written; the library may read the name until the end.
    private let parts: UnsafeMutablePointer<CChar>
    private var formats: [XLSXFormat: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameter folder: for the parts that the library writes beside the file.
    init(at file: URL, folder: URL, _ content: Workbook) throws(Rejection) {
        guard let parts = strdup(folder.path) else { throw .workbookNotWritten("out of memory") }
        self.parts = parts
        // Rows go to the disk as they come: a sheet of a million rows takes no more memory than one.
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = parts
        workbook = workbook_new_opt(file.path, &options)
        guard let workbook else { throw .workbookNotWritten("no workbook") }
        let text = [content.title, content.author, "Daicho"].map { strdup(XLSXText.of($0)) }
        defer { for copy in text { free(copy) } }
        var properties = lxw_doc_properties()
        properties.title = text[0]
        properties.author = text[1]
        properties.company = text[2]
        properties.created = time_t(content.date.start.seconds)
        try Self.check(workbook_set_properties(workbook, &properties))
    }

    func addSheet(_ name: String) throws(Rejection) -> UnsafeMutablePointer<lxw_worksheet> {
        guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else { throw .sheetName(name) }
        return sheet
    }

    /// Belongs to the workbook.
    func format(_ format: XLSXFormat) throws(Rejection) -> UnsafeMutablePointer<lxw_format> {
        if let known = formats[format] { return known }
        guard let workbook, let new = workbook_add_format(workbook) else { throw .workbookNotWritten("no format") }
        format.apply(to: new)
        formats[format] = new
        return new
    }

    /// Writes everything and releases the workbook.
    func close() throws(Rejection) {
        guard let workbook else { return }
        self.workbook = nil
        try Self.check(workbook_close(workbook))
    }

    static func check(_ error: lxw_error) throws(Rejection) {
        guard error == LXW_NO_ERROR else {
            throw .workbookNotWritten(lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
        }
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
        free(parts)
    }
}
