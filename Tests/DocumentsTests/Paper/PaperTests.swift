import Documents
import Foundation
import Quantities
import Testing

/// The PDF's bytes, without anybody else's program.
@Suite struct PaperTests {
    @Test("the same document gives the same bytes", arguments: HTMLTests.documents)
    func deterministic(document: Document) throws {
        let bytes = try PDFRenderer.render(document)
        #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
        #expect(try PDFRenderer.render(document) == bytes)
    }

    @Test("many threads render at once, and each gets the bytes that one alone gets")
    func threads() async throws {
        let documents = HTMLTests.documents
        let alone = try documents.map { try PDFRenderer.render($0) }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for round in 0..<3 * documents.count {
                let index = round % documents.count
                group.addTask { (index, try PDFRenderer.render(documents[index])) }
            }
            for try await (index, bytes) in group { #expect(bytes == alone[index]) }
        }
    }

    @Test("a document that takes more sheets than allowed is refused, and so is one that never could fit")
    func limit() throws {
        let document = Samples.monitoringReport(members: 150).document(in: .ja)
        let full = try PDFRenderer.render(document, atMost: 12)
        #expect(!full.isEmpty)
        for pages in [1, 3] {
            let rejection = #expect(throws: Rejection.self) { try PDFRenderer.render(document, atMost: pages) }
            #expect(rejection?.code == "documents.pdf.tooLong")
            #expect(rejection?.expected == "≤ \(pages) pages")
            #expect(rejection?.message.en == "The document is too long for a PDF")
            #expect(rejection?.message.ja == "文書が長すぎてPDFにできません")
        }
    }

    @Test(
        "an address that cannot be one is refused",
        arguments: [
            "", "registry.example/x", "ftp://registry.example/", "javascript:alert(1)", "https://", "https:///x",
            "https://user:secret@registry.example/", "https://registry.example/a b", "https://registry.example/'x",
            "https://registry.example/\\", "https://registry.example/証明書", "https://registry.example/\n",
            "https://registry.example/" + String(repeating: "x", count: 300),
        ])
    func link(address: String) {
        let rejection = #expect(throws: Rejection.self) { try Document.Link(address) }
        #expect(rejection?.code == "documents.link.malformed")
        #expect(rejection?.message.en == "This cannot be the address of a document's page")
    }

    @Test("a document that has no address shows none")
    func noLink() throws {
        let document = Samples.certificate().document(in: .en)
        #expect(document.link == nil)
        let linked = document.linked(to: try Document.Link("https://registry.example/c/1"))
        #expect(linked.linked(to: nil) == document)
        #expect(try PDFRenderer.render(linked) != PDFRenderer.render(document))
    }
}
