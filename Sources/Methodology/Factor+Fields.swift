import Quantities

extension Factor {
    /// The columns of a factor file; `*` marks the ones that may be empty: fiscalYear*, kind*, validFrom*.
    static let columns = [
        "item", "fiscalYear", "kind", "value", "unit", "document", "version", "validFrom", "source", "verified",
    ]

    /// Reads one row of texts.
    /// - Throws: ``Rejection`` `methodology.factor.*`, `quantity.number.malformed`, `quantity.day.malformed`.
    init(fields: [String: String]) throws(Rejection) {
        func required(_ column: String) throws(Rejection) -> String {
            guard let text = fields[column] else {
                throw Self.malformed(column, expected: "a value", found: "")
            }
            return text
        }
        var year: FiscalYear?
        if let text = fields["fiscalYear"] {
            guard text.utf8.count == 4, let number = Int(text) else {
                throw Self.malformed("fiscalYear", expected: "1990 to 2200", found: text)
            }
            year = FiscalYear(number)
        }
        var kind: GridMix?
        if let text = fields["kind"] {
            kind = GridMix(rawValue: text)
            guard kind != nil else { throw Self.malformed("kind", expected: "average or marginal", found: text) }
        }
        var validFrom: Day?
        if let text = fields["validFrom"] { validFrom = try Day(text) }
        let verified = try required("verified")
        guard ["true", "false"].contains(verified) else {
            throw Self.malformed("verified", expected: "true or false", found: verified)
        }
        try self.init(
            item: try required("item"), fiscalYear: year, kind: kind,
            value: try Rational(parsing: try required("value")),
            unit: try required("unit"), document: try required("document"), version: try required("version"),
            validFrom: validFrom, source: try required("source"), verified: verified == "true")
    }
}
