import Foundation
import GRDB
import Quantities

/// Turns what the database engine reports into a sentence with a remedy.
enum StoreFailure {
    static func translated<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw rejection(error)
        }
    }

    private static func diskFull(_ found: String) -> Rejection {
        Rejection(
            "store.disk.full", expected: "free space", found: found,
            ja: "ディスクに空きがありません。何も変更されていません。空きを作って同じコマンドをもう一度実行してください",
            en: "The disk is full. Nothing was changed; free some space and give the same command again")
    }

    private static func rejection(_ error: DatabaseError) -> Rejection {
        let found = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")"
        // The log's shared index could not grow: the one I/O error that a full disk shows itself by.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return diskFull(found) }
        return switch error.resultCode {
        case .SQLITE_FULL: diskFull(found)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            Rejection(
                "store.database.busy", expected: "the database within 10 seconds", found: found,
                ja: "別の処理がデータベースを使用中です。しばらくして再実行してください",
                en: "Another process is writing to this data folder; try again shortly")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            Rejection(
                "store.database.corrupt", expected: "a sound database", found: found,
                ja: "データベースが壊れています。バックアップから復元してください",
                en: "The database is damaged; restore it from a backup")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR:
            Rejection(
                "store.file.unusable", expected: "a readable and writable data folder", found: found,
                ja: "データフォルダを読み書きできません。権限とディスクを確認してください",
                en: "The data folder cannot be read or written; check its permissions and the disk")
        case .SQLITE_CONSTRAINT:
            Rejection(
                "store.invariant.broken", expected: "the store's invariants", found: found,
                ja: "データベースの不変条件に反するため拒否しました", en: "Refused: it would break an invariant of the store")
        default:
            Rejection(
                "store.database.failed", expected: "success", found: found, ja: "データベースの処理に失敗しました",
                en: "The database reported a failure")
        }
    }
}
