import Documents
import Quantities

/// The calculation of one fiscal year as steps that open: the result first, then what it came from.
///
/// An input that is itself the result of a step leads to that step; what comes from a table shows its source.
struct CalculationTrace {
    let year: MonitoringReport.YearCalculation
    let word: PortalWording

    private func anchor(_ symbol: String) -> String {
        "t\(year.year.year)-"
            + symbol.unicodeScalars.map {
                $0.properties.isAlphabetic || $0.properties.numericType != nil ? String($0) : "-"
            }
            .joined()
    }

    func write(_ out: inout HTMLWriter) {
        out.element("p", ["class": "result"]) { out in
            out.element("strong", text: word.tonnes(year.credited))
            out.text(" ")
            out.element(
                "span", ["class": "muted"],
                text: word(.flooredFrom, "\(NumberText.decimal(year.reduction.tonnes)) \(word(.tonnes))"))
        }
        for step in year.trace.reversed() { write(step, &out) }
        factor(&out)
    }

    private func write(_ step: MonitoringReport.TraceStep, _ out: inout HTMLWriter) {
        out.element("details", ["class": "step", "id": anchor(step.symbol)]) { out in
            out.element("summary") { out in
                out.element("span", ["class": "symbol"], text: step.symbol)
                out.element(
                    "span", ["class": "amount"],
                    text: "\(NumberText.decimal(step.value)) \(NumberText.unit(step.unit))")
                if !step.isVerified {
                    out.element("span", ["class": "badge caution"], text: word(.unverified))
                }
            }
            out.element("p") { out in
                out.element("code", text: "\(step.symbol) = \(step.expression)")
            }
            out.element("ul") { out in
                for input in step.inputs {
                    out.element("li") { out in
                        let text =
                            "\(input.symbol) = \(NumberText.decimal(input.value)) \(NumberText.unit(input.unit))"
                        if year.trace.contains(where: { $0.symbol == input.symbol && $0.symbol != step.symbol }) {
                            out.element("a", ["href": "#\(anchor(input.symbol))"], text: text)
                        } else {
                            out.text(text)
                        }
                    }
                }
            }
            out.element("p", ["class": "muted"], text: "\(word(.traceSource)): \(step.source)")
        }
    }

    private func factor(_ out: inout HTMLWriter) {
        out.element("details", ["class": "step"]) { out in
            out.element("summary") { out in
                out.element("span", ["class": "symbol"], text: word(year.factor.name))
                out.element(
                    "span", ["class": "amount"],
                    text: "\(NumberText.decimal(year.factor.value)) \(NumberText.unit(year.factor.unit))")
                if !year.factor.isVerified {
                    out.element("span", ["class": "badge caution"], text: word(.unverified))
                }
            }
            Facts([
                (.traceSource, year.factor.source),
                (.fiscalYearLabel, year.factor.fiscalYear.map { word.documents.fiscalYear($0) } ?? ""),
            ]).write(&out, word)
        }
    }
}
