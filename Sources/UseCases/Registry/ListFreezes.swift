import SQL
package import Store

/// What stands still, why and since when (凍結一覧).
package struct ListFreezes: Query {
    package static let name = "registry.frozen"
    package static let readers = ShowAccountStatement.readers

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [FreezeTable.Row] {
        try folder.store.read { try FreezeTable.all(in: $0) }
    }
}
