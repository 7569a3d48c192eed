package import Store

/// How mail to representatives stands (メールの状況): for whoever runs the registry. No address is in it.
package struct ShowMailState: Query {
    package static let name = "mail.state"
    package static let readers = Readers.administration
    package static let most = 100

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> MailState {
        try folder.store.read { database in
            MailState(
                state: try MailOutbox.state(in: database),
                failed: try MailOutbox.failed(atMost: Self.most, in: database))
        }
    }
}

package struct MailState: Sendable, Codable {
    /// Nil when mail was never on.
    package let state: MailOutbox.State?
    /// The newest that were refused for good.
    package let failed: [MailOutbox.Failed]
}
