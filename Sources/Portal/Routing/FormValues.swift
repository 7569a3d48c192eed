/// Names and values of a query or a submitted form, in the order they came.
package struct FormValues: Hashable, Sendable {
    /// More fields than any form of ours has.
    static let most = 2_000

    package private(set) var fields: [Field]

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init(_ fields: [(String, String)] = []) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// Nil when the text is not in form encoding, or has too many fields.
    package init?(encoded text: some StringProtocol) {
        var fields: [Field] = []
        for part in text.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count < Self.most, let name = PercentText.decoded(sides[0], plusIsBlank: true),
                let value = PercentText.decoded(sides.count > 1 ? sides[1] : "", plusIsBlank: true)
            else { return nil }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }

    /// The first value of this name.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// As a query, these values with others in place of those of the same names; nil takes one out.
    package func query(setting changes: KeyValuePairs<String, String?>) -> String {
        var left = fields.filter { field in !changes.contains { $0.key == field.name } }
        left += changes.compactMap { name, value in value.map { Field(name: name, value: $0) } }
        return left.map { "\(PercentText.encoded($0.name))=\(PercentText.encoded($0.value))" }.joined(separator: "&")
    }
}
