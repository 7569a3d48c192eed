import Quantities
import Registry
import SQL
import Store

/// Whom a record is told to (通知の受信者): everybody who represents an account that it concerns, as things stand now.
enum NoticeRecipients {
    static func of(_ record: LogRecord, in database: Database) throws -> [Actor] {
        if let event = try record.event(RegistryEvent.self) {
            return try AccountAudience.people(
                representing: NoticeContent(event).accounts, topics: NoticeTopics.of(record.index, in: database),
                in: database)
        }
        guard [ActProposed.kind, ActApproved.kind, ActDeclined.kind, ActWithdrawn.kind].contains(record.header.kind)
        else { return [] }
        let topics = try NoticeTopics.of(record.index, in: database)
        return try AccountAudience.people(representing: [], topics: topics, in: database)
    }
}
