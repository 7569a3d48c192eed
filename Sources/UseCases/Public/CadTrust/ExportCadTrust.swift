import Documents
package import Foundation
import Quantities

/// Writes projects and units as files for CAD Trust (CSV and JSON): one-way, page by page, over what was there before.
package struct ExportCadTrust {
    private let directory: URL
    private let site: String

    /// - Parameter site: where browsers reach the portal, for the links of projects; empty when nobody knows.
    package init(to directory: URL, site: String = "") {
        self.directory = directory
        self.site = site.hasSuffix("/") ? String(site.dropLast()) : site
    }

    /// - Throws: ``Rejection`` `cadTrust.notWritten`.
    package func run(on folder: DataFolder) throws -> CadTrustFiles {
        let isSimulated = try folder.isSimulated
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            return CadTrustFiles(
                projects: try write(
                    "projects", ListCadTrustProjects(site: site), CadTrustProject.columns, isSimulated, folder),
                units: try write("units", ListCadTrustUnits(), CadTrustUnit.columns, isSimulated, folder),
                files: ["projects.csv", "projects.json", "units.csv", "units.json"].map {
                    directory.appending(path: $0).path
                })
        } catch let rejection as Rejection {
            throw rejection
        } catch {
            throw Rejection(
                "cadTrust.notWritten", expected: "a writable folder", found: SystemCause.text(error),
                ja: "ファイルを書き込めません", en: "The files cannot be written")
        }
    }

    private func write<List: PublicList>(
        _ name: String, _ list: List, _ columns: [CadTrustColumn<List.Row>], _ isSimulated: Bool, _ folder: DataFolder
    ) throws -> Int {
        let csv = try emptyFile("\(name).csv")
        let json = try emptyFile("\(name).json")
        defer { for file in [csv, json] { try? file.close() } }
        let titles = columns.map(\.key) + (isSimulated ? ["simulated"] : [])
        try csv.write(contentsOf: Data(CSVText.head(titles.map { Sheet.Column($0) })))
        try json.write(contentsOf: Data("[".utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var (count, next) = (0, String?.none)
        repeat {
            let page = try folder.answer(list.page(at: next, rows: PublicPageSize.file), to: .everyone)
            for row in page.rows {
                let values = columns.map { $0.value(row) } + (isSimulated ? ["SIMULATED"] : [])
                try csv.write(contentsOf: Data(CSVText.lines([values.map { Sheet.Value.text($0) }])))
                try json.write(contentsOf: Data((count == 0 ? "\n" : ",\n").utf8) + encoder.encode(row))
                count += 1
            }
            next = page.next
        } while next != nil
        try json.write(contentsOf: Data("]\n".utf8))
        for file in [csv, json] { try file.synchronize() }
        return count
    }

    private func emptyFile(_ name: String) throws -> FileHandle {
        let url = directory.appending(path: name)
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }
}

package struct CadTrustFiles: Codable, Hashable, Sendable {
    package let projects: Int
    package let units: Int
    package let files: [String]
}
