import Quantities
import SQL

/// Turns what the database engine reports into a sentence with a remedy.
enum StoreFailure {
    static func translated<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let failure as SQLFailure {
            throw rejection(failure)
        }
    }

    private static func rejection(_ failure: SQLFailure) -> Rejection {
        let found = "\(failure.code): \(failure.message)"
        return switch failure.kind {
        case .diskFull:
            Rejection(
                "store.disk.full", expected: "free space", found: found,
                ja: "ディスクに空きがありません。何も変更されていません。空きを作って同じコマンドをもう一度実行してください",
                en: "The disk is full. Nothing was changed; free some space and give the same command again")
        case .busy:
            Rejection(
                "store.database.busy", expected: "the database within 10 seconds", found: found,
                ja: "別の処理がデータベースを使用中です。しばらくして再実行してください",
                en: "Another process is writing to this data folder; try again shortly")
        case .corrupt:
            Rejection(
                "store.database.corrupt", expected: "a sound database", found: found,
                ja: "データベースが壊れているか、ディスクを読めません。`daicho fsck` で検査し、壊れていればバックアップから復元してください",
                en:
                    "The database is damaged, or the disk cannot be read: run `daicho fsck`; restore a backup if it is damaged"
            )
        case .unusable:
            Rejection(
                "store.file.unusable", expected: "a readable and writable data folder", found: found,
                ja: "データフォルダを読み書きできません。権限とディスクを確認し、同じIDで同じコマンドをもう一度実行してください",
                en:
                    "The data folder cannot be read or written; check permissions and disk, and repeat the command with its id"
            )
        case .constraint:
            Rejection(
                "store.invariant.broken", expected: "the store's invariants", found: found,
                ja: "データベースの不変条件に反するため拒否しました", en: "Refused: it would break an invariant of the store")
        case .connectionLost:
            Rejection(
                "store.connection.lost", expected: "the database server", found: found,
                ja: "データベースサーバーとの接続が切れました。同じIDで同じコマンドをもう一度実行してください",
                en: "The connection to the database server was lost; give the same command again with the same id")
        case .misuse:
            // Not what the tables should answer: a defect here, or something else's tables.
            Rejection(
                "store.database.unexpected", expected: "what this program's schema answers", found: found,
                ja: "データベースの応答が想定と異なります", en: "The database answered what its schema does not allow")
        case .other:
            Rejection(
                "store.database.failed", expected: "success", found: found, ja: "データベースの処理に失敗しました",
                en: "The database reported a failure")
        }
    }
}
