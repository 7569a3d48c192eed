package import Quantities
import Store

/// Recomputes everything a data folder claims about itself (整合性検査): every hash, every root, every projection.
///
/// Nothing is repaired and nothing is trusted: what is stored is compared with what follows from the records' bytes and
/// the readings. A finding names the record, delivery or row where it broke.
package struct CheckFolder {
    /// More findings than this are counted, not kept.
    package static let mostFindings = 1000

    private let parts: [any FolderCheckPart]

    /// Everything.
    package init() { parts = Self.all }

    private init(_ parts: [any FolderCheckPart]) { self.parts = parts }

    /// The log alone: records, tiles, checkpoints and cosignatures. Fast, and enough to publish it.
    package static let log = CheckFolder(logParts)

    package func run(
        on folder: DataFolder, progress: @Sendable (Bilingual) -> Void = { _ in }
    ) throws -> FolderCheck {
        var check = FolderCheck(isOfPublicCopy: folder.isPublicCopy)
        for part in parts where part.followsFromRecords || !folder.isPublicCopy {
            progress(part.name)
            do {
                try folder.store.read { try part.run(folder, $0, &check) }
            } catch {
                // What is damaged beyond reading is a finding too, and the other parts still speak.
                check.report(error, part.name.en.lowercased())
            }
        }
        return check
    }

    private static let logParts: [any FolderCheckPart] = [CheckLog(), CheckKeys(), CheckCosignatures()]

    private static let all: [any FolderCheckPart] =
        [CheckDatabase()] + logParts + [
            CheckSubjects(), CheckCommands(), CheckParties(), CheckMemberships(), CheckAccess(), CheckRules(),
            CheckProjections(), CheckRegistry(), CheckAccountLines(), CheckUnitOrigins(),
            CheckReconciliations(), CheckApprovals(), CheckNotices(),
            CheckMembers(), CheckDeliveries(), CheckFlags(), CheckDispositions(), CheckClaims(), CheckDocuments(),
        ]
}

/// What a check of the folder counted and found.
package struct FolderCheck: Codable, Sendable {
    package init(isOfPublicCopy: Bool = false) { self.isOfPublicCopy = isOfPublicCopy }

    /// Only what follows from the records was checked, for the rest is not there.
    package let isOfPublicCopy: Bool
    package private(set) var counts: [String: Int] = [:]
    package private(set) var findings: [Finding] = []
    package private(set) var findingCount = 0

    package var isClean: Bool { findingCount == 0 }

    package struct Finding: Codable, Sendable, Hashable {
        /// Stable code: `fsck.record.altered`.
        package let code: String
        /// What is wrong: `record 17`, `delivery D-0003`.
        package let subject: String
        package let expected: String
        package let found: String
        package let message: Bilingual
    }

    mutating func count(_ what: String, _ number: Int = 1) { counts[what, default: 0] += number }

    mutating func report(
        _ code: String, _ subject: String, expected: String = "", found: String = "", ja: String, en: String
    ) {
        findingCount += 1
        guard findings.count < CheckFolder.mostFindings else { return }
        findings.append(
            Finding(
                code: code, subject: subject, expected: expected, found: found, message: Bilingual(ja: ja, en: en)))
    }

    /// Notes that something could not be read at all.
    mutating func report(_ error: any Error, _ subject: String) {
        guard let rejection = error as? Rejection else {
            return report(
                "fsck.unreadable", subject, expected: "what Daicho writes", found: String("\(error)".prefix(200)),
                ja: "保存された内容が読めません", en: "What is stored cannot be read")
        }
        report(
            "fsck." + rejection.code, subject, expected: rejection.expected, found: rejection.found,
            ja: rejection.message.ja, en: rejection.message.en)
    }
}
