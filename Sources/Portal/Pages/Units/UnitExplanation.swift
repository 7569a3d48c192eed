import Documents
import UseCases

/// The walk of a unit down to the totals of the readings it stands on, step by step with its records.
struct UnitExplanation {
    private let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.publicUnitsWalk))
        out.element("p", text: word(.publicUnitsWalkText))
        out.element("ol", ["class": "walk"]) { out in
            for step in explanation.steps {
                out.element("li") { out in
                    out.element("h3") { out in
                        out.text(word(step.title))
                        if let record = step.record {
                            out.text(" ")
                            out.element(
                                "a", ["class": "muted", "href": RecordLink.path(record)],
                                text: word(.publicRecordNumber, "\(record)"))
                        }
                    }
                    for line in step.lines { out.element("p") { out in out.prose(word(line), on: word.language) } }
                }
            }
        }
    }
}
