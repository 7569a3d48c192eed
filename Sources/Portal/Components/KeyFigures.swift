package import Documents

/// The few numbers of a page that are read first.
package struct KeyFigures: Sendable {
    private let figures: [KeyFigure]

    package init(_ figures: [KeyFigure]) { self.figures = figures }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("ul", ["class": "figures"]) { out in
            for figure in figures {
                out.element("li") { out in
                    out.element("span", ["class": "amount"]) { out in
                        out.element("span", ["class": "value"], text: figure.value)
                        if let unit = figure.unit { out.element("span", ["class": "unit"], text: " \(unit)") }
                    }
                    out.element("span", ["class": "caption"], text: word(figure.caption))
                }
            }
        }
    }
}

package struct KeyFigure: Hashable, Sendable {
    package let caption: PortalPhrase
    package let value: String
    package let unit: String?

    package init(_ caption: PortalPhrase, _ value: String, unit: String? = nil) {
        self.caption = caption
        self.value = value
        self.unit = unit
    }
}
