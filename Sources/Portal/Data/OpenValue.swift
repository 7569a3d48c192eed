import Quantities

/// One value of a public list in a file: the same in both languages, and never rounded.
enum OpenValue: Hashable, Sendable {
    case text(String)
    case whole(Int64)
    case none

    static func text(_ value: (some CustomStringConvertible)?) -> OpenValue { value.map { .text("\($0)") } ?? .none }

    static func tonnes(_ tonnes: Tonnes) -> OpenValue { .whole(tonnes.count) }
}
