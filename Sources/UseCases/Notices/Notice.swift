package import Quantities
package import Registry

/// What somebody who represents an account is told of one record (通知). It follows from the record and says nothing of its
/// own.
package struct Notice: Codable, Hashable, Sendable {
    /// Blocks that are named; of more, their number is said.
    package static let mostBlocks = 20

    package let record: UInt64
    package let at: Instant
    package let step: NoticeStep
    /// Who did it.
    package let actor: Actor
    /// Those that the reader represents and that it concerns, ascending; none when it concerns all of them.
    package let accounts: [AccountID]
    package let from: AccountID?
    package let to: AccountID?
    package let quantity: Tonnes?
    /// Ascending, with their batches; of what others hold, nothing.
    package let units: [UnitPart]
    /// Blocks beyond these.
    package let moreBlocks: Int
    package let hold: HoldID?
    package let act: PendingActID?
    /// What was asked, or what was changed.
    package let detail: Bilingual?
    package let reason: String?
    /// The reader has not seen it yet.
    package let isNew: Bool

    /// The batches of the units, in their order, each once.
    package var batches: [BatchID] {
        var seen: Set<BatchID> = []
        return units.map(\.batch).filter { seen.insert($0).inserted }
    }
}
