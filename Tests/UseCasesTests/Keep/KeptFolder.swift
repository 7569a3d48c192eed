import Foundation
import Quantities
import Registry
import SQL
import Store
import TestPostgreSQL
import Testing
import UseCases

/// Where a folder under test keeps its tables.
enum FolderKind: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case sqlite, postgreSQL

    static let here = allCases.filter { $0 == .sqlite || PostgreSQLCluster.isInstalled }

    var testDescription: String { rawValue }

    /// A place without any tables yet.
    func address() throws -> DatabaseAddress {
        switch self {
        case .sqlite: .embedded
        case .postgreSQL: .postgreSQL(url: try PostgreSQLCluster.shared.get().newDatabase())
        }
    }
}

/// A whole job in a folder, its backup and its export: made once for all tests.
struct KeptFolder: Sendable {
    let backup: Data
    let backupWithKeys: Data
    let export: Data
    let keys: FolderImage
    let verifierKey: String
    let serial: Serial
    let bundle: [UInt8]

    static let retired = Result { try KeptFolder() }

    private init() throws {
        let project = try SmallProject(.retired)
        // The other parties are called as their ids are.
        try project.act(
            RegisterPerson(
                StoredPerson(
                    id: PersonID(known: "named"), organisation: OrganisationID(known: "office"), roles: [.auditor],
                    name: "氏名 太郎")), .administrator)
        verifierKey = project.folder.verifierKey
        func written(_ name: String, _ write: (URL) throws -> Void) throws -> Data {
            let file = project.place.appending(path: name)
            try write(file)
            return try Data(contentsOf: file)
        }
        backup = try written("a.backup") { _ = try BackUpFolder(to: $0).run(on: project.folder) }
        backupWithKeys = try written("b.backup") {
            _ = try BackUpFolder(to: $0, withKeys: true).run(on: project.folder)
        }
        export = try written("c.jsonl") { _ = try ExportRecords(to: $0).run(on: project.folder) }
        keys = try FolderImage(of: project.folder.url.appending(path: "keys"))
        serial = try #require(project.retirement?.units.first?.first)
        bundle = try project.folder.answer(
            ExportBundle(first: serial, last: serial, disclosesReadings: true), to: .owner)
    }
}

extension DataFolder {
    /// All rows of a table, as text.
    func rows(_ table: String, _ columns: String = "*") throws -> [String] {
        try store.read { try $0.rows("SELECT \(columns) FROM \(table)").map { "\($0.values)" }.sorted() }
    }

    func backup(in folder: URL) throws -> Data {
        let file = folder.appending(path: "\(UUID().uuidString).backup")
        _ = try BackUpFolder(to: file).run(on: self)
        return try Data(contentsOf: file)
    }
}
