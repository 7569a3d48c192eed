import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Open data")
struct OpenDataTests {
    private let demonstration: DemonstrationFolder

    init() throws { demonstration = try DemonstrationFolder.shared.get() }

    @Test("every public list is given out as CSV and JSON with the same rows")
    func files() throws {
        let index = try demonstration.get("/open-data").text
        for table in PublicTables.all {
            let csv = try demonstration.get("\(table.path)?as=csv")
            let lines = try csv.whole().components(separatedBy: "\r\n").dropLast()
            #expect(lines.first == (table.columns + ["simulated"]).joined(separator: ","))
            #expect(csv.headers["Content-Disposition"] == "attachment; filename=\"\(table.name).csv\"")
            let json = try demonstration.get("\(table.path)?as=json")
            let rows = try JSONSerialization.jsonObject(with: Data(json.whole().utf8)) as? [[String: Any]]
            #expect(rows?.count == lines.count - 1 && !lines.dropFirst().isEmpty, "\(table.name)")
            #expect(index.contains("\(table.path)?as=csv") && index.contains("\(table.path)?as=json"))
        }
    }

    @Test("a file holds every record of the log, and a filtered one those of its kind")
    func everything() throws {
        let size = try demonstration.folder.answer(ShowOverview(), to: .everyone).records
        let all = try demonstration.get("/log/records?as=csv").whole().components(separatedBy: "\r\n")
        #expect(all.count == Int(size) + 2)
        let some = try demonstration.get("/log/records?kind=registry.units.issued&as=json").whole()
        #expect(some.contains("registry.units.issued") && !some.contains("registry.units.retired"))
        #expect(try demonstration.get("/log/records?kind=none&as=json").whole() == "[]\n")
        #expect(
            try demonstration.get("/log/records?kind=none&as=csv").whole()
                == PublicTables.records.columns.joined(separator: ",") + ",simulated\r\n")
    }

    @Test("a file is written page by page: rows of several pages are joined, none twice")
    func pages() throws {
        let pages = PageSource([["a"], [], ["b", "c"]])
        let writer = OpenTableWriter(
            format: .json, columns: [.init("v") { (row: String) in .text(row) }], isSimulated: false
        ) {
            pages.next()
        }
        var text = ""
        while let part = try writer.next() { text += String(decoding: part, as: UTF8.self) }
        #expect(text == "[\n\"a\",\n\"b\",\n\"c\"]\n")
        #expect(try writer.next() == nil)
    }

    @Test("an unknown format is refused", arguments: ["xml", "", "CSV", "%3Cb%3E"])
    func unknown(format: String) throws {
        #expect(try demonstration.get("/retirements?as=\(format)").status == 422)
    }
}

/// Pages that were prepared.
private final class PageSource: @unchecked Sendable {
    // Only one test asks, on one thread.
    private var pages: [[String]]

    init(_ pages: [[String]]) { self.pages = pages }

    func next() -> [String]? { pages.isEmpty ? nil : pages.removeFirst() }
}
