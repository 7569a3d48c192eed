package import Quantities
import SQL
import Store

/// Which commands take two persons, and how long the first may wait for the second (二者承認の方針).
package struct ApprovalPolicy: Codable, Hashable, Sendable {
    /// Stable names of commands: `units.transfer`.
    package let commands: [String]
    /// Days that a pending act waits for its second person.
    package let days: Int

    /// - Throws: ``Rejection`` `approval.policy.command`, `approval.policy.days`.
    package init(commands: Set<String>, days: Int) throws(Rejection) {
        let known = Set(ApprovableCommands.all.map { $0.name })
        if let unknown = commands.subtracting(known).min() {
            throw Rejection(
                "approval.policy.command", expected: known.sorted().joined(separator: ", "),
                found: String(unknown.prefix(80)), ja: "二者承認の対象にできない操作です",
                en: "This command cannot be made to take two persons")
        }
        guard (1...90).contains(days) else {
            throw Rejection(
                "approval.policy.days", expected: "1–90 days", found: "\(days)", ja: "承認待ちの日数が範囲外です",
                en: "A pending act waits 1 to 90 days")
        }
        self.init(known: commands, days: days)
    }

    private init(known commands: Set<String>, days: Int) {
        self.commands = commands.sorted()
        self.days = days
    }

    /// One person is enough for everything: of folders that never said otherwise.
    package static let onePerson = ApprovalPolicy(known: [], days: 7)

    /// Whatever changes the registry takes two persons, and so does changing this.
    package static let twoPersons = ApprovalPolicy(known: Set(ApprovableCommands.all.map { $0.name }), days: 7)

    package func requiresTwo(for command: String) -> Bool { commands.contains(command) }
}

extension ApprovalPolicy {
    private static let kind = "policy"
    private static let id = "approval"
    private static let memoKey = "policy:approval"

    static func current(in database: Database) throws -> ApprovalPolicy {
        try database.remembered(memoKey) {
            try Snapshot.state(kind, id, as: ApprovalPolicy.self, in: database) ?? .onePerson
        } ?? .onePerson
    }

    func put(record: UInt64, in database: Database) throws {
        try Snapshot.put(Self.kind, Self.id, self, record: record, in: database)
        database.remember(ApprovalPolicy?.none, Self.memoKey)
    }
}
