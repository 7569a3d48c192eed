/// What a program's own commits have come to, for whoever watches it.
package struct CommitActivity: Hashable, Sendable {
    /// Commands that wait for a commit now.
    package let waiting: Int
    /// Shared commits begun since the start of the program.
    package let commits: UInt64
    /// Commands in them, also those that were refused.
    package let commands: UInt64
}
