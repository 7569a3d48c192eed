import Documents
import Foundation
import Quantities
import Testing

@Suite struct HTMLTests {
    static let documents: [Document] = Language.allCases.flatMap { language in
        [
            Samples.monitoringReport().document(in: language), Samples.verificationReport.document(in: language),
            Samples.certificate().document(in: language), Samples.certificate(simulated: false).document(in: language),
            Samples.monitoringReport(members: 0, simulated: false).document(in: language),
        ]
    }

    @Test("a page is well formed, says its language and has its landmarks", arguments: documents)
    func wellFormed(document: Document) throws {
        let page = try Markup(HTMLRenderer.render(document))
        let names = page.elements.map(\.name)
        #expect(page.elements.first?.attributes["lang"] == document.language.rawValue)
        for landmark in ["header", "main", "footer", "h1"] { #expect(names.count { $0 == landmark } == 1) }
        #expect(names.contains("nav") == (document.form == .report))
        #expect(!names.contains("script"))
        #expect(names.count { $0 == "section" } == document.sections.count)
    }

    @Test("nothing is fetched from anywhere", arguments: documents)
    func selfContained(document: Document) throws {
        let html = HTMLRenderer.render(document)
        for fetch in ["url(", "@import", "http://", "https://", "src=", "<link", "<script", "javascript:"] {
            #expect(!html.contains(fetch), "\(fetch)")
        }
        let page = try Markup(html)
        for element in page.elements {
            #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
            if let link = element.attributes["href"] { #expect(link.hasPrefix("#")) }
        }
    }

    @Test(
        "every table has a caption and scoped headings, and every name that is referred to exists once",
        arguments: documents)
    func accessible(document: Document) throws {
        let page = try Markup(HTMLRenderer.render(document))
        let names = page.elements.map(\.name)
        #expect(names.count { $0 == "table" } == names.count { $0 == "caption" })
        for heading in page.elements where heading.name == "th" {
            #expect(["col", "row", "rowgroup"].contains(heading.attributes["scope"] ?? ""))
        }
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        for element in page.elements {
            let referred = (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
            #expect(Set(ids).isSuperset(of: referred))
            if let link = element.attributes["href"] { #expect(ids.contains(String(link.dropFirst()))) }
        }
    }

    @Test("the same document gives the same bytes", arguments: documents)
    func deterministic(document: Document) {
        #expect(HTMLRenderer.render(document) == HTMLRenderer.render(document))
    }

    @Test("the chart says in words what it shows")
    func chartInWords() throws {
        let page = try Markup(Samples.monitoringReport().html(in: .en))
        #expect(page.elements.contains { $0.name == "svg" && $0.attributes["role"] == "img" })
        #expect(page.elements.count { $0.name == "rect" } == 24)
        #expect(page.text.contains("Generation was highest in Mar 2025 with 611,075.153 kWh"))
        #expect(page.text.contains("lowest in Dec 2024 with 312,038.376 kWh"))
    }

    @Test(
        "a simulated document carries both words on the page and on every printed page; a real one neither",
        arguments: Language.allCases)
    func stamp(language: Language) throws {
        let simulated = Samples.certificate(simulated: true).html(in: language)
        let text = try Markup(simulated).text
        #expect(text.contains("SIMULATED") && text.contains("シミュレーション"))
        #expect(simulated.contains("@top-center { content: \"SIMULATED"))
        let real = Samples.certificate(simulated: false).html(in: language)
        #expect(!real.contains("SIMULATED") && !real.contains("シミュレーション"))
    }

    @Test(
        "samples are written where DAICHO_DOCUMENTS_OUT says, for a person to look at",
        .enabled(
            if: ProcessInfo.processInfo.environment["DAICHO_DOCUMENTS_OUT"] != nil, "DAICHO_DOCUMENTS_OUT is not set"))
    func samplesForLooking() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["DAICHO_DOCUMENTS_OUT"] ?? "")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for language in Language.allCases {
            let pages = [
                "monitoring": Samples.monitoringReport().html(in: language),
                "verification": Samples.verificationReport.html(in: language),
                "certificate": Samples.certificate(simulated: false).html(in: language),
                "certificate-simulated": Samples.certificate().html(in: language),
            ]
            for (name, html) in pages {
                let file = folder.appending(path: "\(name).\(language.rawValue).html")
                try Data(html.utf8).write(to: file)
                #expect(try Data(contentsOf: file).count == html.utf8.count)
            }
        }
    }
}
