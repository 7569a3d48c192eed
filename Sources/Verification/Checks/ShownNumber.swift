import Quantities

extension Rational {
    /// The exact text while it is short, else six decimal places and an ellipsis.
    var shown: String {
        let exact = description
        return exact.utf8.count <= 40 ? exact : decimal(places: 6, .nearest) + "…"
    }

    /// As a percentage: exact while a short decimal, else four decimal places.
    var shownPercent: String {
        let exact = (self * 100).description
        let isShort = exact.utf8.count <= 8 && !exact.utf8.contains(UInt8(ascii: "/"))
        return (isShort ? exact : (self * 100).decimal(places: 4, .nearest)) + "%"
    }
}

extension Emissions {
    var shown: String { tonnes.shown + " t-CO2" }
}
