/// A value as both engines know it: what is bound to a statement and what a row holds.
///
/// There is no floating point among them: nothing that is stored here may be rounded.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    /// What it is, for messages; never the value itself, which may be personal.
    var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "an integer"
        case .text: "a text"
        case .blob: "a blob"
        }
    }
}
