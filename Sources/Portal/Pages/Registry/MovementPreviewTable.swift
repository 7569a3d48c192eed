import Documents
import Registry
import UseCases

/// Exactly which serials move, and what the account keeps of the blocks they are taken from.
enum MovementPreviewTable {
    /// Lines that a page shows; the rest are counted.
    private static let most = 200

    static func write(_ preview: MovementPreview, _ out: inout HTMLWriter, _ word: PortalWording) {
        KeyFigures([KeyFigure(.quantity, NumberText.whole(preview.quantity.count), unit: word(.tonnes))])
            .write(&out, word)
        if let completion = preview.completion {
            out.element("p", text: word(.holdFirst))
            var facts = FactList(word)
            HoldFacts.add(completion, preview.confirmation ?? .notNeeded, to: &facts, word)
            facts.write(&out)
        }
        table(word(.movesHeading), preview.moved, &out, word)
        if !preview.received.isEmpty { table(word(.exchangeReceives), preview.received, &out, word) }
        if !preview.kept.isEmpty { table(word(.keptHeading), preview.kept, &out, word) }
    }

    static func table(_ caption: String, _ parts: [UnitPart], _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": caption]) { out in
            out.element("table") { out in
                out.element("caption", text: caption)
                out.element("thead") { out in
                    out.element("tr") { out in
                        out.element("th", ["scope": "col"], text: word(.firstSerial))
                        out.element("th", ["scope": "col"], text: word(.lastSerial))
                        out.element("th", ["scope": "col", "class": "number"], text: word(.quantity))
                        out.element("th", ["scope": "col"], text: word(.batch))
                    }
                }
                out.element("tbody") { out in
                    for part in parts.prefix(most) {
                        out.element("tr") { out in
                            out.element("td") { out in out.element("code", text: "\(part.first)") }
                            out.element("td") { out in out.element("code", text: "\(part.last)") }
                            out.element("td", ["class": "number"], text: word.tonnes(part.quantity))
                            out.element("td") { out in out.element("code", text: part.batch.text) }
                        }
                    }
                }
            }
        }
        if parts.count > most {
            out.element("p", ["class": "muted"], text: word(.evidenceMore, NumberText.whole(parts.count - most)))
        }
    }
}
