import Foundation
package import Quantities
import SQL
import Store

/// The history of anything: who did what, when, why, and the record that proves it (履歴). Newest first, page by page.
///
/// 1. Projects, accounts, batches, periods and organisations have a public history, as their records are public.
/// 2. The registration of a person is shown to those who see names.
/// 3. What was said in a verification that is not signed yet is for those it is put before.
package struct ShowHistory: Query {
    package static let name = "history.show"
    package static let readers = Readers.everyone
    package static let most = 50

    package let subject: HistorySubject
    /// Only records before this one.
    package let before: UInt64?

    package init(_ subject: HistorySubject, before: UInt64? = nil) {
        self.subject = subject
        self.before = before
    }

    /// - Throws: ``Rejection`` `history.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> History {
        try folder.store.read { database in
            let before = before ?? UInt64(Int64.max)
            let found = try HistorySource(subject, for: reader, in: database)
                .records(before: before, atMost: Self.most + 1)
            guard !found.isEmpty || self.before != nil else { throw subject.unknown }
            return History(
                subject: subject, entries: try found.prefix(Self.most).map { try entry($0, reader, database) },
                next: found.count > Self.most ? found[Self.most - 1].index : nil)
        }
    }

    private func entry(_ record: LogRecord, _ reader: Reader, _ database: Database) throws -> History.Entry {
        let actor = record.header.actor
        let said = RecordedReason(of: record)
        return History.Entry(
            record: record.index, kind: record.header.kind, recordedAt: record.header.recordedAt,
            effectiveAt: record.header.effectiveAt, actor: actor,
            personName: reader.seesNames ? try People.person(actor.person, in: database)?.name : nil,
            organisationName: try Organisations.name(of: actor.organisation, in: database),
            part: said.part, reason: said.text, amount: said.amount, leaf: record.leaf.hex)
    }
}

package struct History: Sendable {
    package struct Entry: Hashable, Sendable {
        package let record: UInt64
        package let kind: String
        package let recordedAt: Instant
        package let effectiveAt: Instant
        package let actor: Actor
        /// Nil for readers who do not see names.
        package let personName: String?
        package let organisationName: String
        /// Which part of the subject it is about, such as an item of the checklist.
        package let part: String?
        /// In the words of whoever acted; nil when the act needs none.
        package let reason: String?
        package let amount: Tonnes?
        /// The record's leaf in the log.
        package let leaf: String
    }

    package let subject: HistorySubject
    /// Newest first.
    package let entries: [Entry]
    /// The record before which the next page is.
    package let next: UInt64?
}

/// Why something was done, in the words of the record, and how many tonnes it is about.
private struct RecordedReason: Decodable {
    private struct Body: Decodable {
        let reason, comment, qualification, detail, item: String?
        let decision: Decision?
        let quantity, total, claim: Tonnes?

        struct Decision: Decodable { let reason: String? }

        init(from decoder: any Decoder) throws {
            // A body that has another thing under one of these names says nothing here.
            let container = try decoder.container(keyedBy: Key.self)
            func value<Value: Decodable>(_ key: Key, _ type: Value.Type = Value.self) -> Value? {
                do { return try container.decodeIfPresent(type, forKey: key) } catch { return nil }
            }
            reason = value(.reason)
            comment = value(.comment)
            qualification = value(.qualification)
            detail = value(.detail)
            item = value(.item)
            decision = value(.decision)
            quantity = value(.quantity)
            total = value(.total)
            claim = value(.claim)
        }

        enum Key: String, CodingKey {
            case reason, comment, qualification, detail, item, decision, quantity, total, claim
        }
    }

    private let body: Body?

    init(of record: LogRecord) {
        body = try? JSONDecoder().decode(Self.self, from: Data(record.bytes)).body
    }

    var text: String? {
        [body?.reason, body?.comment, body?.qualification, body?.detail, body?.decision?.reason]
            .compactMap { $0 }.first { !$0.isEmpty }
    }

    var part: String? { body?.item }

    var amount: Tonnes? { body?.quantity ?? body?.total ?? body?.claim }
}
