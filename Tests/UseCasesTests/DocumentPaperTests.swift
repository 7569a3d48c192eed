import Documents
import Foundation
import Quantities
import Testing
import UseCases

/// Documents as files beside the folder: what is kept, and what is made of it.
@Suite struct DocumentPaperTests {
    @Test("a retired project's documents are written as HTML, JSON, PDF and workbook, and the same bytes again")
    func exported() throws {
        let project = try SmallProject(.retired)
        let certificate = try #require(project.retirement?.certificate)
        for (id, names) in [
            (certificate, ["certificate"]),
            (SmallProject.periodID.text, ["monitoring-report", "verification-report"]),
        ] {
            let files = try DocumentShelf.export(id: id, from: project.folder)
            let bytes = try files.map { try Data(contentsOf: $0) }
            #expect(Set(files.map(\.lastPathComponent)).isSuperset(of: names.flatMap(Self.files)))
            #expect(try DocumentShelf.export(id: id, from: project.folder) == files)
            #expect(try files.map { try Data(contentsOf: $0) } == bytes)
            for name in names {
                let pdf = try #require(files.first { $0.lastPathComponent == "\(name).ja.pdf" })
                #expect(
                    try DocumentShelf.pdf(id: id, name: name, in: .ja, from: project.folder)
                        == [UInt8](Data(contentsOf: pdf)))
            }
        }
        #expect(try CheckFolder().run(on: project.folder).isClean)
    }

    private static func files(of name: String) -> [String] {
        ["\(name).json"]
            + ["ja", "en"].flatMap { language in ["html", "pdf", "xlsx"].map { "\(name).\(language).\($0)" } }
    }

    @Test("a link is on the page only where it is given, and a document that is not there is refused")
    func asked() throws {
        let project = try SmallProject(.reported)
        let id = SmallProject.periodID.text
        let plain = try DocumentShelf.pdf(id: id, name: "monitoring-report", in: .en, from: project.folder)
        let link = try Document.Link("https://registry.example/periods/P1-1")
        let linked = try DocumentShelf.pdf(id: id, name: "monitoring-report", in: .en, link: link, from: project.folder)
        #expect(!String(decoding: plain, as: Unicode.ASCII.self).contains("registry.example"))
        #expect(String(decoding: linked, as: Unicode.ASCII.self).contains("(https://registry.example/periods/P1-1)"))
        let workbook = try DocumentShelf.workbook(id: id, name: "monitoring-report", in: .en, from: project.folder)
        #expect(workbook.starts(with: Array("PK".utf8)))
        for (id, name) in [(id, "certificate"), ("RC-9", "certificate"), (id, "calculation.json"), (id, "../x")] {
            let rejection = #expect(throws: Rejection.self) {
                try DocumentShelf.pdf(id: id, name: name, in: .ja, from: project.folder)
            }
            #expect(rejection?.code == "document.unknown")
        }
        let calculation = #expect(throws: Rejection.self) {
            try DocumentShelf.pdf(id: id, name: "calculation", in: .ja, from: project.folder)
        }
        #expect(calculation?.code == "documents.json.format" || calculation?.code == "documents.json.malformed")
    }
}
