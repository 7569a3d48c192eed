import Foundation
import Quantities
import Registry
import Store
import Testing
import TransparencyLog

@testable import UseCases

@Suite("A statement of a day or of a period")
struct PeriodStatementTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)
    private static let first = Day(number: Day.number(year: 2026, month: 5, day: 29))

    private func days(_ kind: FolderKind) throws -> RegistryFolder {
        let desk = try RegistryFolder(kind, controls: .none)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: .quantity(Tonnes(known: 30))), "a1")
        try desk.move(to: "2026-05-30T00:00:00+09:00")
        try desk.take(TransferUnits(from: Self.b, to: Self.a, units: .quantity(Tonnes(known: 4))), "b1")
        try desk.take(
            CancelUnits(account: Self.a, units: .quantity(Tonnes(known: 10)), reason: .voluntary, detail: "d"), "a1")
        try desk.take(
            ExportUnits(account: Self.a, units: .quantity(Tonnes(known: 5)), registry: "R", destination: "X"), "a1")
        try desk.move(to: "2026-06-02T09:00:00+09:00")
        return desk
    }

    private func statement(
        _ account: AccountID, _ from: Int, _ to: Int, _ desk: RegistryFolder, before: UInt64? = nil, most: Int? = nil
    ) throws -> AccountStatement {
        let period = try Period(Self.first.advanced(by: from), until: Self.first.advanced(by: to + 1))
        return try desk.folder.answer(
            ShowAccountStatement(account: account, period: period, before: before, most: most), to: .owner)
    }

    @Test("opening, movements and closing of a day, of a quiet day and of a period", arguments: FolderKind.here)
    func ofDays(_ kind: FolderKind) throws {
        let desk = try days(kind)
        let first = try #require(try statement(Self.a, 0, 0, desk).summary)
        #expect(first.opening == .zero && first.closing.count == 70 && first.movements == 2)
        #expect(first.added.count == 100 && first.removed.count == 30 && first.openingRecord == nil)
        let second = try statement(Self.a, 1, 1, desk)
        let sums = try #require(second.summary)
        #expect(sums.opening.count == 70 && sums.closing.count == 59 && sums.movements == 3)
        #expect(sums.added.count == 4 && sums.removed.count == 15 && sums.retired == .zero)
        #expect(second.lines.map(\.kind) == [.received, .cancelled, .exported] && second.balance == sums.closing)
        let quiet = try statement(Self.a, 2, 2, desk)
        #expect(quiet.lines.isEmpty && quiet.summary?.opening.count == 59 && quiet.summary?.closing.count == 59)
        #expect(quiet.summary?.openingRecord == second.lines.last?.record)
        let whole = try #require(try statement(Self.a, 0, 4, desk).summary)
        #expect(whole.added.count == 104 && whole.removed.count == 45 && whole.movements == 5)
        #expect(try statement(Self.b, 1, 1, desk).summary?.opening.count == 30)
        #expect(throws: Rejection.self) { try statement(Self.a, -3, -2, desk) }
    }

    @Test("a period is read page by page, and no page reaches beyond it", arguments: FolderKind.here)
    func pages(_ kind: FolderKind) throws {
        let desk = try days(kind)
        let newest = try statement(Self.a, 1, 1, desk, most: 2)
        #expect(newest.lines.count == 2 && newest.summary?.movements == 3 && newest.earlier != nil)
        let rest = try statement(Self.a, 1, 1, desk, before: newest.earlier, most: 2)
        #expect(rest.lines.map(\.kind) == [.received] && rest.earlier == nil && rest.summary == nil)
    }

    @Test("a certified statement proves its movements and its opening balance, offline", arguments: FolderKind.here)
    func certified(_ kind: FolderKind) throws {
        let desk = try days(kind)
        let period = try Period(Self.first.advanced(by: 1), until: Self.first.advanced(by: 2))
        let paper = try desk.folder.answer(CertifyStatement(account: Self.a, period: period), to: .owner)
        let records = [try #require(paper.statement.summary?.openingRecord)] + paper.statement.lines.map(\.record)
        #expect(paper.receipts.map(\.record) == records && records.count == 4)
        let key = try NoteVerifier(vkey: paper.verifierKey)
        for receipt in paper.receipts {
            let record = try desk.folder.store.read { try RecordLog.record(receipt.record, in: $0) }
            let proof = try LogProof(Array(receipt.text.utf8))
            try proof.verify(leafHash: record.leaf, policy: .logAlone, log: key)
            #expect(proof.index == receipt.record)
        }
        let verdict = try VerifyStatement(
            bytes: CanonicalJSON.bytes(paper), verifierKey: desk.folder.verifierKey
        ).run()
        #expect(verdict.movements == 3 && verdict.closing.count == 59 && verdict.keyWasPinned)
        // Of all the account's life nothing stands on an opening balance.
        let life = try desk.folder.answer(CertifyStatement(account: Self.a), to: .owner)
        let whole = try VerifyStatement(bytes: CanonicalJSON.bytes(life), verifierKey: nil).run()
        #expect(whole.movements == 5 && !whole.keyWasPinned && whole.notProved.count == verdict.notProved.count)
        let stranger = Reader.person(
            Actor(
                person: PersonID(known: "b1"), organisation: OrganisationID(known: "org-B"),
                role: .accountRepresentative))
        #expect(throws: Rejection.self) {
            try desk.folder.answer(CertifyStatement(account: Self.a, period: period), to: stranger)
        }
    }

    @Test(
        "a certified statement that was changed anywhere is refused",
        arguments: [
            (#""quantity":4,"#, #""quantity":5,"#, "statement.line.wrong"),
            (#""kind":"cancelled""#, #""kind":"exported""#, "statement.line.wrong"),
            (#""opening":70,"#, #""opening":71,"#, "statement.balance.wrong"),
            (#""closing":59,"#, #""closing":60,"#, "statement.balance.wrong"),
            (#""movements":3,"#, #""movements":2,"#, "statement.balance.wrong"),
            (#"\"detail\":\"d\""#, #"\"detail\":\"e\""#, "statement.receipt.wrong"),
            ("daicho-statement/1", "daicho-statement/2", "statement.malformed"),
            (#""account":{"#, #""accounts":{"#, "statement.malformed"),
        ])
    func lies(_ truth: String, _ lie: String, _ code: String) throws {
        let desk = try days(.sqlite)
        let period = try Period(Self.first.advanced(by: 1), until: Self.first.advanced(by: 2))
        let paper = try desk.folder.answer(CertifyStatement(account: Self.a, period: period), to: .owner)
        let text = try CanonicalJSON.text(paper)
        let place = try #require(text.firstRange(of: truth), "the statement says \(truth)")
        let changed = text.replacingCharacters(in: place, with: lie)
        #expect {
            try VerifyStatement(bytes: Array(changed.utf8), verifierKey: paper.verifierKey).run()
        } throws: { ($0 as? Rejection)?.code == code }
    }

    @Test("a certified statement is refused under another key, without a receipt, and cut short")
    func incomplete() throws {
        let desk = try days(.sqlite)
        let paper = try desk.folder.answer(CertifyStatement(account: Self.a), to: .owner)
        let bytes = try CanonicalJSON.bytes(paper)
        #expect(VerifyStatement.isOne(bytes) && !VerifyStatement.isOne(Array(bytes.dropFirst(300))))
        func code(_ bytes: [UInt8], key: String? = nil) throws -> String? {
            do {
                _ = try VerifyStatement(bytes: bytes, verifierKey: key).run()
                return nil
            } catch let rejection as Rejection { return rejection.code }
        }
        let other = try days(.sqlite).folder.verifierKey
        #expect(try code(bytes) == nil)
        #expect(try code(bytes, key: other) == "statement.receipt.wrong")
        #expect(try code(bytes, key: "no key") == "statement.receipt.wrong")
        let without = CertifiedStatement(
            format: paper.format, statement: paper.statement, madeAt: paper.madeAt, verifierKey: paper.verifierKey,
            receipts: Array(paper.receipts.dropLast()))
        #expect(try code(CanonicalJSON.bytes(without)) == "statement.receipt.missing")
        for length in [0, 1, bytes.count / 2, bytes.count - 1] {
            #expect(try code(Array(bytes.prefix(length))) == "statement.malformed")
        }
    }

    @Test("a period before the account was opened says when that was; the summary of a statement stands alone")
    func before() throws {
        let desk = try days(.sqlite)
        #expect { try statement(Self.a, -3, -2, desk) } throws: { ($0 as? Rejection)?.code == "account.notYetOpen" }
        let period = try Period(Self.first.advanced(by: 1), until: Self.first.advanced(by: 2))
        let sums = try desk.folder.answer(ShowStatementSummary(account: Self.a, period: period), to: .owner)
        #expect(sums.summary == (try statement(Self.a, 1, 1, desk).summary) && sums.account == Self.a)
    }
}
