import Foundation
import SQL
import Store
import TestPostgreSQL

/// A place for tables where there are none yet.
final class EmptyTables {
    let engine: any Engine
    private let folder: URL

    init(_ kind: StoreKind) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "daicho-empty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        engine =
            switch kind {
            case .sqlite: try SQLiteEngine(file: folder.appending(path: "daicho.sqlite"))
            case .postgreSQL: try PostgreSQLEngine(url: PostgreSQLCluster.shared.get().newDatabase())
            }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func store() throws -> Store { try TemporaryStore.store(engine) }
}
