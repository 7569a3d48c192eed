import Quantities
import SQL
package import Store

/// What became of a command that was handed in.
package enum Submission<Answer: Sendable>: Sendable {
    case done(Performed<Answer>)
    /// It takes two persons, and waits for the second.
    case waiting(Performed<PendingActAnswer>)
}

extension DataFolder {
    /// Carries a command out, or asks a second person for it when the policy wants two.
    package func submit<C: Command>(_ command: C, by request: Request) throws -> Submission<C.Answer> {
        guard let approvable = command as? any ApprovableCommand, try requiresTwo(for: C.name) else {
            return .done(try run(command, by: request))
        }
        return .waiting(try propose(approvable, by: request))
    }

    package func requiresTwo(for command: String) throws -> Bool {
        try store.read { try ApprovalPolicy.current(in: $0).requiresTwo(for: command) }
    }

    private func propose<C: ApprovableCommand>(
        _ command: C, by request: Request
    ) throws -> Performed<PendingActAnswer> {
        try run(ProposeAct(command), by: request)
    }
}

extension Permission {
    /// - Throws: ``Rejection`` `approval.required` for a command that the policy wants two persons for.
    static func requireOnePersonEnough<C: Command>(_ command: C.Type, in database: Database) throws {
        guard try ApprovalPolicy.current(in: database).requiresTwo(for: C.name) else { return }
        throw Rejection(
            "approval.required", expected: "two persons", found: "one", ja: "この操作には二者の承認が必要です。申請してください",
            en: "This takes two persons: ask for it, and have a second person approve it")
    }
}
