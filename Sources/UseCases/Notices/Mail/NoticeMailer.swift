import Foundation
package import Gateways
import Quantities
import SQL
import Store
import Synchronization
import TransparencyLog

/// Sends every notice by mail, while a server runs (通知メールの送信): at least once, from when mail is first on.
///
/// The log is the queue: a record is looked at when there is room, its notices are written down together with how far the
/// log was read, and each is taken away after the mail server has it. A crash between the two sends one a second time,
/// under the same Message-ID. Among the programs of one store one sends, as long as its lease holds.
package final class NoticeMailer: Sendable {
    /// Who sends to where, and what the messages say of this site.
    package struct Settings: Sendable {
        package let server: MailServer
        package let from: MailAddress
        /// Where browsers reach the portal; nil where nobody has said so.
        package let portal: String?

        package init(server: MailServer, from: MailAddress, portal: String?) {
            self.server = server
            self.from = from
            self.portal = portal
        }
    }

    /// Seconds between two looks at the log.
    private static let interval: TimeInterval = 3
    /// Seconds for which one program sends; longer than one message may take.
    private static let lease: Int64 = 180
    /// Records looked at, and messages sent, in one round.
    private static let mostRecords: UInt64 = 200
    private static let mostMessages = 50
    /// Messages that wait; further records stay in the log until there is room.
    static let mostWaiting = 10_000
    /// After so many tries, some five days, a message that the server puts off is given up.
    static let mostTries = 36

    /// In place of a mail server's code: the record was altered since, so nothing is told of it.
    static let unreadable = 0

    private let folder: DataFolder
    private let settings: Settings
    private let origin: String
    private let holder: String
    /// Until when this program sends, in seconds; 0 when it does not.
    private let leased = Mutex<Int64>(0)
    private let stopping = Mutex(false)
    private let waker = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    package init(_ folder: DataFolder, _ settings: Settings) throws {
        self.folder = folder
        self.settings = settings
        origin = try VerifierKey(vkey: folder.verifierKey).name
        holder = folder.entropy.bytes(12).map { String($0, radix: 16) }.joined(separator: "-")
    }

    package func start() throws {
        let sender = try MailSender(settings.server, greetingAs: NoticeMail.host(of: origin))
        let kept = Kept(sender)
        Thread.detachNewThread { [self] in
            var failures = 0
            while !stopping.withLock({ $0 }) {
                // A store that cannot be reached is told of by whoever asks it; the log waits.
                let wasReached = (try? round(kept.sender)) ?? false
                failures = wasReached ? 0 : min(failures + 1, 8)
                _ = waker.wait(timeout: .now() + Self.pause(after: failures))
            }
            _ = try? folder.store.note { try MailOutbox.leave(as: holder, in: $0) }
            ended.signal()
        }
    }

    /// Waits until it has ended: a message that is under way is finished.
    package func stop() {
        stopping.withLock { $0 = true }
        waker.signal()
        ended.wait()
    }

    /// The sender goes to the thread that is its own.
    private struct Kept: @unchecked Sendable {
        // It is not used by anybody else.
        let sender: MailSender

        init(_ sender: MailSender) { self.sender = sender }
    }

    /// Seconds: doubled from 3 to a quarter of an hour at most.
    static func pause(after failures: Int) -> TimeInterval {
        min(interval * Double(1 << min(failures, 8)), 900)
    }

    /// Seconds until a message that the server put off is tried again: from a minute, doubled up to four hours.
    static func wait(after tries: Int) -> Int64 { min(60 << Int64(min(tries, 8)), 4 * 3600) }

    /// Looks at the log once and sends what is due.
    /// - Returns: false when the mail server cannot be used.
    func round(_ sender: MailSender) throws -> Bool {
        guard try takeLease() else { return true }
        try gather()
        return try send(sender)
    }

    /// The lease is renewed once half of it is over; another's is looked at without writing.
    private func takeLease() throws -> Bool {
        let now = folder.now
        guard leased.withLock({ $0 - now.seconds }) < Self.lease / 2 else { return true }
        guard try folder.store.read({ try MailOutbox.isFree(for: holder, at: now, in: $0) }) else { return false }
        let isOurs = try folder.store.note { try MailOutbox.take(as: holder, at: now, for: Self.lease, in: $0) }
        leased.withLock { $0 = isOurs ? now.seconds + Self.lease : 0 }
        return isOurs
    }

    // MARK: From the log to the outbox

    private func gather() throws {
        while !stopping.withLock({ $0 }), try gatherPage() {}
    }

    /// - Returns: whether there may be more.
    private func gatherPage() throws -> Bool {
        let (end, items) = try folder.store.read { database -> (UInt64?, [MailOutbox.Item]) in
            guard let state = try MailOutbox.state(in: database), state.waiting < Self.mostWaiting else {
                return (nil, [])
            }
            let end = min(try RecordLog.size(in: database), state.next + Self.mostRecords)
            guard state.next < end else { return (nil, []) }
            return (end, try (state.next..<end).flatMap { try self.items(of: $0, in: database) })
        }
        guard let end else { return false }
        let now = folder.now
        try folder.store.note { database in
            guard try MailOutbox.isHeld(by: holder, in: database) else { return }
            try MailOutbox.add(items, next: end, at: now, in: database)
        }
        return true
    }

    /// None of a record that cannot be read: `fsck` tells of it, and what follows is told nevertheless.
    private func items(of index: UInt64, in database: Database) throws -> [MailOutbox.Item] {
        do {
            let record = try RecordLog.record(index, in: database)
            return try NoticeRecipients.of(record, in: database).compactMap { reader in
                guard try Self.address(of: reader, in: database) != nil else { return nil }
                return MailOutbox.Item(record: index, person: reader.person, organisation: reader.organisation)
            }
        } catch let refusal as Rejection where Self.isOfRecord(refusal) {
            return []
        }
    }

    private static func isOfRecord(_ refusal: Rejection) -> Bool { refusal.code.hasPrefix("store.record.") }

    /// The login name, when it is an address.
    private static func address(of reader: Actor, in database: Database) throws -> MailAddress? {
        try Logins.name(of: reader.person, in: database).flatMap { MailAddress($0.text) }
    }

    // MARK: From the outbox to the server

    private func send(_ sender: MailSender) throws -> Bool {
        let now = folder.now
        let due = try folder.store.read { try MailOutbox.due(at: now, atMost: Self.mostMessages, in: $0) }
        for item in due {
            guard !stopping.withLock({ $0 }), try takeLease() else { return true }
            let outcome: MailOutcome
            do {
                guard let message = try message(of: item) else {
                    try folder.store.note { try MailOutbox.done(item, wasSent: false, in: $0) }
                    continue
                }
                outcome = sender.send(message)
            } catch let refusal as Rejection where Self.isOfRecord(refusal) {
                outcome = .refused(Self.unreadable)
            }
            try folder.store.note { try note(outcome, item, in: $0) }
            if case .unreachable = outcome { return false }
        }
        return true
    }

    private func note(_ outcome: MailOutcome, _ item: MailOutbox.Item, in database: Database) throws {
        switch outcome {
        case .delivered: try MailOutbox.done(item, wasSent: true, in: database)
        case .refused(let code): try MailOutbox.fail(item, code: code, in: database)
        case .later(let code):
            guard item.tries + 1 < Self.mostTries else { return try MailOutbox.fail(item, code: code, in: database) }
            let due = folder.now.advanced(bySeconds: Self.wait(after: item.tries))
            try MailOutbox.later(item, due: due, in: database)
        case .unreachable(let reason):
            // If it was this message after all, it stands before no other the next time.
            try MailOutbox.postpone(item, due: folder.now.advanced(bySeconds: 60), in: database)
            try MailOutbox.note(trouble: reason, in: database)
        }
    }

    /// Nil when it concerns the person no more, or they have no address any more.
    private func message(of item: MailOutbox.Item) throws -> MailMessage? {
        let reader = Actor(person: item.person, organisation: item.organisation, role: .accountRepresentative)
        return try folder.store.read { database in
            guard try AccountAudience.mayRepresent(reader, in: database),
                let to = try Self.address(of: reader, in: database),
                let notice = try NoticeSource(reader, in: database)
                    .notice(of: RecordLog.record(item.record, in: database))
            else { return nil }
            return NoticeMail(notice, to: reader, origin: origin, portal: settings.portal)
                .message(from: settings.from, to: to)
        }
    }
}
