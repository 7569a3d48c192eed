import Documents
import UseCases

/// Links to documents on paper and as tables: the visitor's language first.
struct PaperLinks {
    private let papers: [Paper]
    private let base: String

    /// - Parameters:
    ///   - kept: the names of the document's kept files.
    ///   - base: what the addresses of its files begin with, without a slash at the end.
    init(_ kept: [String], at base: String) {
        papers = Paper.all(of: kept)
        self.base = base
    }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        guard !papers.isEmpty else { return }
        out.element("ul", ["class": "papers"]) { out in
            for document in Set(papers.map(\.document)).sorted() {
                out.element("li") { out in
                    out.element("span", ["class": "name"], text: Self.name(document, word))
                    for paper in papers.filter({ $0.document == document }).sorted(by: { Self.order($0, $1, word) }) {
                        link(paper, &out, word)
                    }
                }
            }
        }
    }

    private func link(_ paper: Paper, _ out: inout HTMLWriter, _ word: PortalWording) {
        let phrase: PortalPhrase = paper.form == .pdf ? .paperPDF : .exportXLSX
        let isOwn = paper.language == word.language
        out.element(
            "a",
            [
                "href": "\(base)/\(PercentText.encoded(paper.name))", "hreflang": paper.language.rawValue,
                "class": isOwn && paper.form == .pdf ? "button" : "",
            ]
        ) { out in
            out.text("\(word(phrase)) \(word(paper.language == .ja ? .inJapanese : .inEnglish))")
        }
    }

    private static func order(_ a: Paper, _ b: Paper, _ word: PortalWording) -> Bool {
        let keys = [a, b].map { ($0.form == .pdf ? 0 : 1, $0.language == word.language ? 0 : 1) }
        return keys[0] < keys[1]
    }

    private static func name(_ document: String, _ word: PortalWording) -> String {
        switch document {
        case "certificate": word(.paperCertificate)
        case ProduceReport.reportName: word(.paperMonitoringReport)
        default: word(.paperVerificationReport)
        }
    }
}
