import Documents
import Foundation
import Gateways
import Quantities
import Synchronization
import UseCases

/// A public list as a file that anyone may take away (公開データ): the same rows as its page, all of them.
struct OpenTable: Sendable {
    /// A column of the CSV file.
    struct Column<Row>: Sendable {
        let key: String
        let value: @Sendable (Row) -> Sheet.Value

        init(_ key: String, _ value: @escaping @Sendable (Row) -> Sheet.Value) {
            self.key = key
            self.value = value
        }
    }

    /// Of its file, without an ending.
    let name: String
    let path: String
    let title: PortalPhrase
    let columns: [String]
    /// Of the question behind it.
    let access: Access
    private let file: @Sendable (Visit, FileFormat) throws -> WebAnswer

    /// - Parameter list: the question behind the page, from its beginning, as the visitor filtered it.
    init<List: PublicList>(
        _ name: String, _ path: String, _ title: PortalPhrase, _ columns: [Column<List.Row>],
        _ list: @escaping @Sendable (Visit) throws -> List
    ) {
        self.name = name
        self.path = path
        self.title = title
        self.columns = columns.map(\.key)
        access = .query(List.self)
        file = { visit, format in
            let pages = try Pages(list(visit).page(at: nil, rows: PublicPageSize.file), visit)
            let writer = OpenTableWriter(
                format: format, columns: columns, isSimulated: try visit.folder.isSimulated
            ) { try pages.next() }
            return WebAnswer(
                200, contentType: format.contentType,
                headers: [
                    "Cache-Control": "no-cache",
                    "Content-Disposition": FileName.disposition("\(name).\(format.rawValue)"),
                    // Open data is for other sites' scripts too.
                    "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin",
                ], content: .parts { try writer.next() })
        }
    }

    /// All rows as CSV or as JSON, page by page.
    func file(_ format: FileFormat, for visit: Visit) throws -> WebAnswer { try file(visit, format) }

    /// Asks for one page after the other: none is held longer than it takes to write it.
    private final class Pages<List: PublicList>: Sendable {
        private let list: Mutex<List?>
        private let visit: Visit

        init(_ list: List, _ visit: Visit) {
            self.list = Mutex(list)
            self.visit = visit
        }

        func next() throws -> [List.Row]? {
            try list.withLock { list in
                guard let asked = list else { return nil }
                let page = try visit.ask(asked)
                list = page.next.map { asked.page(at: $0, rows: PublicPageSize.file) }
                return page.rows
            }
        }
    }
}
