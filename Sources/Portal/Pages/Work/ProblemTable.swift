import Documents
import Quantities
import Telemetry
import UseCases

/// Bad rows of a file: each with its cells as they stand there, and what is wrong beside them.
struct ProblemTable {
    let problems: WorkProblems
    let word: PortalWording

    /// Problems that a page shows; the file has more.
    static let most = 200

    /// - Parameter file: where all of them are as a file; nil where there is none.
    func write(_ total: Int, file: String? = nil, _ out: inout HTMLWriter) {
        out.element("h2", text: word(.problemsTitle, NumberText.whole(total)))
        out.element("p") { out in
            if let file {
                out.element(
                    "a", ["class": "button quiet", "href": file, "download": ""], text: word(.problemsDownload))
            }
            if total > Self.most {
                out.element("span", ["class": "muted"], text: " " + word(.problemsShown, NumberText.whole(Self.most)))
            }
        }
        out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": word(.problemsLabel)])
        {
            out in
            out.element("table", ["class": "problems"]) { out in
                head(&out, with: [.problemRow, .problemColumn, .problem, .refusalExpected, .refusalFound])
                out.element("tbody") { out in for problem in problems.problems.prefix(Self.most) { row(problem, &out) }
                }
            }
        }
    }

    /// The first rows of a file without problems.
    func excerpt(_ out: inout HTMLWriter) {
        guard !problems.excerpts.rows.isEmpty else { return }
        out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": word(.excerptTitle)]) {
            out in
            out.element("table", ["class": "problems"]) { out in
                out.element("caption", text: word(.excerptTitle))
                head(&out, with: [.problemRow])
                out.element("tbody") { out in
                    for (number, cells) in problems.excerpts.rows.sorted(by: { $0.key < $1.key }) {
                        out.element("tr") { out in
                            out.element("th", ["scope": "row", "class": "number"], text: "\(number)")
                            for cell in cells { out.element("td") { $0.prose(cell) } }
                        }
                    }
                }
            }
        }
    }

    private func head(_ out: inout HTMLWriter, with phrases: [PortalPhrase]) {
        out.element("thead") { out in
            out.element("tr") { out in
                for phrase in phrases { out.element("th", ["scope": "col"], text: word(phrase)) }
                for name in problems.excerpts.header { out.element("th", ["scope": "col"], text: name) }
            }
        }
    }

    private func row(_ problem: RowProblem, _ out: inout HTMLWriter) {
        let cells = problems.excerpts[problem.row]
        out.element("tr") { out in
            out.element(
                "th", ["scope": "row", "class": "number"], text: problem.row > 0 ? "\(problem.row)" : "–")
            out.element("td") { $0.element("code", text: problem.column) }
            out.element("td", ["class": "bad-text"]) { $0.prose(word(problem.message)) }
            out.element("td") { $0.prose(problem.expected) }
            out.element("td") { $0.prose(problem.found) }
            for (index, name) in problems.excerpts.header.enumerated() {
                let text = cells.flatMap { index < $0.count ? $0[index] : nil } ?? ""
                out.element("td", ["class": name == problem.column ? "at-fault" : ""]) { $0.prose(text) }
            }
        }
    }
}
