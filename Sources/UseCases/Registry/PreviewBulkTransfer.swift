package import Quantities
package import Registry
import SQL
import Store
import Telemetry

/// What a list of transfers would move now, or every row that keeps it from moving (一括移転の確認).
package struct PreviewBulkTransfer: Query {
    package static let name = "units.transferInBulk.check"
    package static let readers = Readers.roles(TransferInBulk.permitted)
    /// Bad rows that are told.
    private static let most = 1_000

    package let from: AccountID
    /// As ``BulkTransferFile`` reads them.
    package let bytes: [UInt8]

    package init(from: AccountID, bytes: [UInt8]) {
        self.from = from
        self.bytes = bytes
    }

    /// - Throws: ``BadRows`` `bulk.rows.bad`; ``Rejection`` for what is not one row's.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> BulkPreview {
        let lines = try BulkTransferFile.lines(bytes)
        let step = TransferInBulk(from: from, rows: lines.map(\.row))
        do {
            let events = try RegistryDesk.preview(step, by: reader, on: folder)
            return BulkPreview(step: step, movement: MovementPreview(events))
        } catch let refusal as Rejection {
            let refusals = try refusals(of: step, to: reader, on: folder)
            guard !refusals.isEmpty else { throw refusal }
            throw BadRows(
                "bulk.rows.bad",
                refusals.map { RowProblem(row: lines[$0.index].number, $0.rejection) }, total: refusals.count)
        }
    }

    /// Every row's refusal, of a transfer that was refused for one of them; the refusal itself when it was for another reason.
    /// - Parameter ask: as whom the transfer was asked for.
    package func reasons(for refusal: Rejection, asking ask: (Self) throws -> BulkPreview) -> any Error {
        guard refusal.code.hasPrefix("registry.") else { return refusal }
        do {
            _ = try ask(self)
            return refusal
        } catch {
            return error
        }
    }

    private func refusals(
        of step: TransferInBulk, to reader: Reader, on folder: DataFolder
    ) throws -> [TransferInBulk.Refusal] {
        guard let actor = reader.actor else { return [] }
        return try folder.store.read { database in
            let state = try RegistryTables.slice(for: step.needs, in: database).state
            return step.refusals(by: actor, at: folder.now, try .current(in: database), state, atMost: Self.most)
        }
    }
}

/// A list of transfers that may be carried out, and what it moves.
package struct BulkPreview: Sendable {
    package let step: TransferInBulk
    package let movement: MovementPreview
}
