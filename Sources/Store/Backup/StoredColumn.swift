import SQL

/// A column as a backup holds it.
struct StoredColumn: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable { case integer, text, blob }

    let name: String
    let kind: Kind

    static func integer(_ name: String) -> StoredColumn { StoredColumn(name: name, kind: .integer) }
    static func text(_ name: String) -> StoredColumn { StoredColumn(name: name, kind: .text) }
    static func blob(_ name: String) -> StoredColumn { StoredColumn(name: name, kind: .blob) }

    /// NULL is left to the schema, which says where it may stand.
    func accepts(_ value: SQLValue) -> Bool {
        switch value {
        case .null: true
        case .integer: kind == .integer
        case .text: kind == .text
        case .blob: kind == .blob
        }
    }
}
