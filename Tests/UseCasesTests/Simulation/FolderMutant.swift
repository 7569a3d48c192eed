import Foundation
import Quantities
import SQL
import Store
import StoreSimulator

@testable import UseCases

/// Folders that are deliberately wrong in one point, without a line of the program being changed for it.
enum FolderMutant: String, CaseIterable {
    /// The policy lets one person do what the simulation asks two for: everything, or transfers only.
    case onePersonIsEnough, transfersTakeOnePerson
    /// Approving does not look at who approves.
    case samePersonApproves, otherOrganisationApproves
    case commitsWhatWasRefused
    case forgetsCommands
    /// SQLite: the writer's lock is not taken before reading.
    case takesNoLock

    var core: FolderCore {
        var core = FolderCore.mortal
        switch self {
        case .onePersonIsEnough: core.policy = .onePerson
        case .transfersTakeOnePerson:
            guard
                let policy = try? ApprovalPolicy(
                    commands: Set(ApprovalPolicy.twoPersons.commands).subtracting(["units.transfer"]), days: 7)
            else { preconditionFailure("a policy out of range") }
            core.policy = policy
        case .samePersonApproves:
            core.approve = { try $0.run(LenientApproval(act: $1, ofSamePerson: true), by: $2) }
        case .otherOrganisationApproves:
            core.approve = { try $0.run(LenientApproval(act: $1, ofSamePerson: false), by: $2) }
        case .commitsWhatWasRefused: core.open = Self.opening { try LeakyEngine(inner: Self.sqlite(in: $0)) }
        case .forgetsCommands: core.open = Self.opening { try ForgetfulEngine(inner: Self.sqlite(in: $0)) }
        case .takesNoLock:
            core.open = Self.opening { try UnlockedEngine(file: $0.appending(path: "daicho.sqlite")) }
        }
        return core
    }

    /// How it shows: any of these words is in what the simulation says of it.
    var signs: [String] {
        switch self {
        case .onePersonIsEnough, .transfersTakeOnePerson: ["alone"]
        case .samePersonApproves, .otherOrganisationApproves: ["decides on what"]
        case .commitsWhatWasRefused: ["records, of which", "store.log.unsigned"]
        case .forgetsCommands: ["store.invariant.broken"]
        case .takesNoLock: ["store.database.busy", "store.invariant.broken"]
        }
    }

    private static func sqlite(in folder: URL) throws -> SQLiteEngine {
        try SQLiteEngine(file: folder.appending(path: "daicho.sqlite"))
    }

    private static func opening(
        _ engine: @escaping @Sendable (URL) throws -> any Engine
    ) -> @Sendable (URL, UseCases.Clock, Faults) throws -> DataFolder {
        { url, clock, _ in
            try DataFolder(url, .embedded, KeyFile.read(in: url), engine(url), clock, .system)
        }
    }
}

extension FolderCore {
    /// The real one, in programs that die when the simulation says so.
    static let mortal: FolderCore = {
        var core = FolderCore.real
        core.open = { url, clock, faults in
            let database = try DatabaseAddress(in: url) ?? .embedded
            let engine = MortalEngine(inner: try database.engine(in: url), faults: faults)
            return try DataFolder(url, database, KeyFile.read(in: url), engine, clock, .system)
        }
        return core
    }()
}

/// As the program's approval, without one of the questions about who approves.
private struct LenientApproval: Command {
    static let name = ApproveAct.name
    static let permitted = ApproveAct.permitted

    let act: PendingActID
    /// Else of any organisation.
    let ofSamePerson: Bool

    func perform(in transaction: Transaction) throws -> ApprovalAnswer {
        var pending = try PendingActTable.known(act, in: transaction.database)
        let actor = transaction.context.actor
        try pending.requireWaiting(at: transaction.context.recordedAt)
        let isLet =
            ofSamePerson
            ? actor.organisation == pending.initiator.organisation : actor.person != pending.initiator.person
        guard isLet, let kind = ApprovableCommands.named(pending.command), kind.permitted.contains(actor.role) else {
            throw Rejection("approval.refused", ja: "", en: "")
        }
        let record = try transaction.append(ActApproved(act: act), subject: PendingActTable.subject(act))
        pending.state = .approved
        pending.closedBy = actor
        try PendingActTable.put(pending, in: transaction.database)
        return ApprovalAnswer(
            act: act, command: pending.command, record: record, answer: try carryOut(kind, pending, in: transaction))
    }

    private func carryOut<C: ApprovableCommand>(
        _ kind: C.Type, _ pending: PendingAct, in transaction: Transaction
    ) throws -> String {
        let command = try CanonicalJSON.value(C.self, from: pending.content)
        return try transaction.acting(as: pending.initiator, under: pending.requestID) {
            try CanonicalJSON.text(command.perform(in: $0))
        }
    }
}
