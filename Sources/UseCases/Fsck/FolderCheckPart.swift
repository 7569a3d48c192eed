import SQL
import Quantities

/// One part of the check, over one consistent reading of the database.
protocol FolderCheckPart: Sendable {
    var name: Bilingual { get }
    /// What it checks follows from the records alone, so that it holds in a public copy too.
    var followsFromRecords: Bool { get }
    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws
}

extension FolderCheckPart {
    var followsFromRecords: Bool { false }
}
