import Documents
import Quantities

/// Values of a public list in a file: the same in both languages, and never rounded.
extension Sheet.Value {
    static func code(_ value: (some CustomStringConvertible)?) -> Sheet.Value {
        value.map { Sheet.Value(words: "\($0)") } ?? .empty
    }

    static func tonnes(_ tonnes: Tonnes) -> Sheet.Value { .integer(tonnes.count) }
}
