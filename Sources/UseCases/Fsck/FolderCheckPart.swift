import SQL
import Quantities

/// One part of the check, over one consistent reading of the database.
protocol FolderCheckPart: Sendable {
    var name: Bilingual { get }
    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws
}
