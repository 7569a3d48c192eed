/// The name of a table or column, quoted: what it holds cannot end it.
struct SQLName: CustomStringConvertible {
    let description: String

    init(_ name: String) {
        let pieces = name.split(separator: "\"", omittingEmptySubsequences: false)
        description = "\"" + pieces.joined(separator: "\"\"") + "\""
    }

    static func list(_ names: [String]) -> String { names.map { SQLName($0).description }.joined(separator: ", ") }
}
