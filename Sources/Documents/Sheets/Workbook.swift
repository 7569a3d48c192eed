import Foundation
package import Quantities

/// Sheets as an Excel workbook (Office Open XML, ISO/IEC 29500).
///
/// Numbers of up to 15 significant digits are numbers, which is what a spreadsheet keeps exactly; longer ones are text.
/// Text is text, whatever it begins with. The same workbook gives the same bytes.
package struct Workbook: Hashable, Sendable {
    package let title: String
    package let author: String
    /// Stands in the file in place of the clock.
    package let date: Day
    package let sheets: [Sheet]

    package init(title: String, author: String, date: Day, sheets: [Sheet]) {
        self.title = title
        self.author = author
        self.date = date
        self.sheets = sheets
    }

    /// - Throws: ``Rejection`` `documents.sheet.name`, `documents.sheet.tooLarge`, `documents.workbook.notWritten`.
    package func bytes() throws(Rejection) -> [UInt8] {
        var names: Set<String> = []
        guard (1...Self.mostSheets).contains(sheets.count) else {
            throw .sheetTooLarge(expected: "1 to \(Self.mostSheets) sheets", found: sheets.count)
        }
        for sheet in sheets {
            try SheetName.require(sheet.name, not: &names)
            try sheet.requireFitting()
        }
        do {
            // The library writes to a file only; it is nobody else's and gone afterwards.
            let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-workbook-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "workbook.xlsx")
            let workbook = try XLSXFile(at: file, folder: folder, self)
            for sheet in sheets { try SheetWriter(sheet, in: workbook).write() }
            try workbook.close()
            return try [UInt8](Data(contentsOf: file))
        } catch let rejection as Rejection {
            throw rejection
        } catch {
            throw .workbookNotWritten("\(error)")
        }
    }

    private static let mostSheets = 250
}
