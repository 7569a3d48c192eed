import Quantities
import Registry
import Store

/// Who holds each of a bundle's serials, followed from their issuance through every movement in the bundle.
///
/// Each movement must take from the account that holds the units then, and nothing moves after it is retired. So no
/// movement can be left out of the middle. One left off the end cannot be noticed here, and the verdict says so.
struct BundleMovements {
    /// What became of the units, when all of them are retired or cancelled.
    let retirement: Bilingual?
    let proved: [Bilingual]
    let notProved: [Bilingual]
    /// How many records moved any of the units.
    let count: Int

    private struct Piece {
        let range: SerialRange
        let account: AccountID
        let status: BlockStatus
    }

    init(of serials: SerialRange, _ batch: UnitBatch, _ account: AccountID, _ log: BundleLog) throws {
        var pieces = [Piece(range: serials, account: account, status: .held)]
        var retirements: [Bilingual] = []
        var count = 0
        for record in log.records where UnitWalk.touches(record, batch, serials, batch.prefix) {
            guard let event = try record.event(RegistryEvent.self) else { continue }
            let passages = UnitPassage.all(of: event).filter { $0.from != nil }
            guard !passages.isEmpty else { continue }
            for passage in passages {
                let units = try Self.move(passage, batch, &pieces, record)
                if case .unitsRetired(let body) = event { retirements.append(Self.text(body, units, record)) }
                if case .unitsCancelled(let body) = event { retirements.append(Self.text(body, units, record)) }
            }
            count += 1
        }
        let open = pieces.filter { $0.status != .retired && $0.status != .cancelled }.map(\.range.count).reduce(0, +)
        retirement = open == 0 ? retirements.last : nil
        proved = retirements
        notProved =
            open == 0
            ? []
            : [
                Bilingual(
                    ja: "\(open) t-CO2 は無効化の記録がバンドルにありません。バンドル作成後の移転・無効化は証明の対象外です",
                    en:
                        "\(open) t-CO2 are not retired in this bundle; what was done with them that it does not tell is not proved"
                )
            ]
        self.count = count
    }

    /// Applies a passage to the pieces it concerns and gives how many units those were.
    private static func move(
        _ passage: UnitPassage, _ batch: UnitBatch, _ pieces: inout [Piece], _ record: LogRecord
    ) throws -> Int64 {
        var moved: Int64 = 0
        for part in passage.units where part.prefix == batch.prefix {
            pieces = try pieces.flatMap { piece -> [Piece] in
                guard let taken = piece.range.intersection(part.range) else { return [piece] }
                guard piece.account == passage.from, piece.status == .held else {
                    throw BundleChain.broken(
                        "units held by \(passage.from?.text ?? "nobody")",
                        "\(piece.range) \(piece.status.rawValue) by \(piece.account), record \(record.index)")
                }
                moved += taken.count
                return piece.range.subtracting(taken).map { Piece(range: $0, account: piece.account, status: .held) }
                    + [Piece(range: taken, account: passage.to, status: passage.status)]
            }
        }
        return moved
    }

    private static func text(_ body: UnitsCancelled, _ units: Int64, _ record: LogRecord) -> Bilingual {
        Bilingual(
            ja: "\(units) t-CO2 を \(record.header.effectiveAt.day) に取消し（\(body.reason.name.ja)）、記録 \(record.index)",
            en:
                "\(units) t-CO2 cancelled on \(record.header.effectiveAt.day) (\(body.reason.name.en)), record \(record.index)"
        )
    }

    private static func text(_ body: UnitsRetired, _ units: Int64, _ record: LogRecord) -> Bilingual {
        Bilingual(
            ja:
                "\(units) t-CO2 を \(record.header.effectiveAt.day) に \(body.beneficiary) のため無効化（\(body.purpose.name.ja)）、記録 \(record.index)",
            en:
                "\(units) t-CO2 retired on \(record.header.effectiveAt.day) for \(body.beneficiary) (\(body.purpose.name.en)), record \(record.index)"
        )
    }
}
