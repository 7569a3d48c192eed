/// What an engine reports when a statement fails, in words that both engines share.
package struct SQLFailure: Error, Hashable {
    package enum Kind: Hashable, Sendable {
        /// No room on the disk.
        case diskFull
        /// Another writer held the tables too long.
        case busy
        /// What is stored is not what was written.
        case corrupt
        /// The file or server cannot be read or written.
        case unusable
        /// A constraint or trigger of the schema refused it.
        case constraint
        /// The server is gone; whether the last commit came through is unknown.
        case connectionLost
        /// The program asked for something that no answer holds: a defect.
        case misuse
        case other
    }

    package let kind: Kind
    /// The engine's own code: SQLite's extended result code, PostgreSQL's SQLSTATE.
    package let code: String
    /// The engine's own words. They may name tables and columns, never bound values.
    package let message: String

    package init(_ kind: Kind, code: String, message: String) {
        self.kind = kind
        self.code = code
        self.message = message
    }
}
