import Documents
import Foundation
import Quantities
import Testing

/// What other people's programs find in the PDF.
@Suite(.enabled(if: PaperReader.isInstalled, Comment(rawValue: PaperReader.absence)))
struct PaperReadingTests {
    @Test("every phrase of the HTML stands in the PDF", arguments: HTMLTests.documents)
    func phrases(document: Document) throws {
        let page = try Markup(HTMLRenderer.render(document))
        let text = try PaperReader.read(PDFRenderer.render(document)) { try $0.pages().joined() }.unspaced
        let skip = Wording(document.language)(.skipToContent)
        var phrases = page.text.replacingOccurrences(of: skip, with: "").split(separator: "\n").map {
            String($0).unspaced
        }
        phrases.removeAll { $0.isEmpty }
        #expect(phrases.count > 40)
        // The legend of a chart is one line of HTML and several places of a drawing; its parts are compared.
        phrases.removeAll { isPicture($0, document) }
        // A figure has its number above its caption or below it.
        let figures = document.title.figures.map { [$0.value + $0.unit, $0.caption] }
        phrases.removeAll { phrase in figures.contains { $0.joined().unspaced == phrase } }
        phrases += figures.joined()
        for chart in document.sections.flatMap(\.blocks).compactMap(\.chart) {
            phrases +=
                [chart.title, chart.unit] + chart.series + chart.ticks.map(\.label) + chart.categories.map(\.label)
        }
        #expect(phrases.filter { !text.contains($0.unspaced) } == [])
    }

    private func isPicture(_ phrase: String, _ document: Document) -> Bool {
        document.sections.flatMap(\.blocks).compactMap(\.chart).contains { phrase.hasPrefix($0.title.unspaced) }
    }

    @Test("the file says its title, its author and the document's own day", arguments: Language.allCases)
    func metadata(language: Language) throws {
        let document = Samples.monitoringReport().document(in: language)
        let fields = try PaperReader.read(PDFRenderer.render(document)) { try $0.fields() }
        #expect(fields["Title"] == document.title.title + " MR-0001-2024 v2")
        #expect(fields["Author"] == document.title.authority)
        #expect(fields["Subject"] == "Sample programme")
        // 2025-04-28T00:00 in Japan.
        #expect(fields["CreationDate"] == "2025-04-27T15:00:00Z" || fields["CreationDate"] == "2025-04-28T00:00:00+09")
        #expect(fields["ModDate"] == fields["CreationDate"])
        #expect(fields["Page size"]?.contains("A4") == true)
        #expect(fields["JavaScript"] == "no" && fields["Encrypted"] == "no")
    }

    @Test(
        "every sheet says which it is of how many, whose it is, and where the log holds it",
        arguments: Language.allCases)
    func running(language: Language) throws {
        let document = Samples.monitoringReport(members: 150).document(in: language)
        let sheets = try PaperReader.read(PDFRenderer.render(document)) { try $0.sheets() }
        #expect(sheets.count > 6)
        for (index, sheet) in sheets.enumerated() {
            #expect(sheet.contains("\(Wording(language)(.page)) \(index + 1) / \(sheets.count)"))
            #expect(sheet.contains("MR-0001-2024"))
            #expect(sheet.contains("SIMULATED / シミュレーション"))
            #expect(sheet.contains(Samples.log.root))
        }
    }

    @Test(
        "a certificate stands on one sheet in both languages, with its code and its warnings",
        arguments: Language.allCases)
    func oneSheet(language: Language) throws {
        let link = try Document.Link("https://registry.example/certificates/RC-2025-000012")
        for simulated in [true, false] {
            let bytes = try Samples.certificate(simulated: simulated).pdf(in: language, link: link)
            let (sheets, codes) = try PaperReader.read(bytes) { (try $0.pages(), try $0.codes(onPage: 1)) }
            #expect(sheets.count == 1)
            #expect(sheets[0].contains("SIMULATED") == simulated)
            #expect(codes == [link.address])
            #expect(sheets[0].unspaced.contains(link.address))
        }
    }

    @Test("the longest address is still read from the sheet")
    func longestLink() throws {
        let start = "https://registry.example/"
        let link = try Document.Link(start + String(repeating: "x", count: Document.Link.longest - start.count))
        let bytes = try Samples.monitoringReport().pdf(in: .ja, link: link)
        #expect(try PaperReader.read(bytes) { try $0.codes(onPage: 1) } == [link.address])
    }

    @Test("the contents name the sheet on which each section begins")
    func contents() throws {
        let document = Samples.monitoringReport(members: 150).document(in: .en)
        let sheets = try PaperReader.read(PDFRenderer.render(document)) { try $0.sheets() }
        for (index, section) in document.sections.enumerated() {
            let heading = "\(index + 1) \(section.heading)".unspaced
            let page = try #require(
                sheets.indices.dropFirst().first { page in
                    sheets[page].split(separator: "\n").contains { String($0).unspaced == heading }
                })
            #expect(sheets[0].unspaced.contains(heading + "\(page + 1)"), "\(heading) on \(page + 1)")
        }
    }
}

extension Document.Block {
    var chart: Document.BarChart? {
        guard case .chart(let chart) = self else { return nil }
        return chart
    }
}
