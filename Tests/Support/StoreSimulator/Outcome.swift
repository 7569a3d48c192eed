import Quantities
import Registry
import Store
import UseCases

/// What a person was answered.
struct Outcome: Sendable {
    let errand: Errand
    /// Of the refusal; nil when there was none.
    let refusal: String?
    /// As canonical JSON.
    let answer: String
    /// It is the first answer to the id, given again.
    let wasKnown: Bool
    /// How many records were made now.
    let records: Int
    /// What now waits for a second person.
    let act: PendingActID?

    private init(
        _ errand: Errand, refusal: String? = nil, answer: String = "", wasKnown: Bool = false, records: Int = 0,
        act: PendingActID? = nil
    ) {
        self.errand = errand
        self.refusal = refusal
        self.answer = answer
        self.wasKnown = wasKnown
        self.records = records
        self.act = act
    }

    private init<Answer: Encodable>(
        _ errand: Errand, _ performed: Performed<Answer>, act: PendingActID? = nil
    ) throws {
        self.init(
            errand, answer: try CanonicalJSON.text(performed.answer), wasKnown: performed.wasKnown,
            records: performed.records.count, act: act)
    }

    /// Gives an errand to a folder; nil when it is about an act that was never asked for.
    static func of(
        _ errand: Errand, _ acts: [Int: PendingActID], _ core: FolderCore, in folder: DataFolder
    ) -> Outcome? {
        let request = Request(person: PersonID(known: errand.person), id: "c-\(errand.id)")
        do {
            switch errand.wish {
            case .ask(let movement): return try ask(movement.command, errand, request, folder)
            case .alone(let movement): return try alone(movement.command, errand, request, folder)
            case .approve(let ask):
                return try acts[ask].map { try Outcome(errand, core.approve(folder, $0, request)) }
            case .decline(let ask):
                return try acts[ask].map {
                    try Outcome(errand, folder.run(DeclineAct($0, reason: "reason"), by: request))
                }
            case .withdraw(let ask):
                return try acts[ask].map { try Outcome(errand, folder.run(WithdrawAct($0), by: request)) }
            case .confirm(let hold):
                return try Outcome(
                    errand, folder.run(TakeRegistryStep(ConfirmHold(HoldID(known: "H-\(hold)"))), by: request))
            case .release(let hold):
                return try Outcome(
                    errand, folder.run(TakeRegistryStep(ReleaseHold(HoldID(known: "H-\(hold)"))), by: request))
            }
        } catch {
            return Outcome(errand, refusal: (error as? Rejection)?.code ?? "\(error)")
        }
    }

    private static func ask<C: ApprovableCommand>(
        _ command: C, _ errand: Errand, _ request: Request, _ folder: DataFolder
    ) throws -> Outcome {
        switch try folder.submit(command, by: request) {
        case .done(let done): try Outcome(errand, done)
        case .waiting(let waiting): try Outcome(errand, waiting, act: waiting.answer.act)
        }
    }

    private static func alone<C: ApprovableCommand>(
        _ command: C, _ errand: Errand, _ request: Request, _ folder: DataFolder
    ) throws -> Outcome {
        try Outcome(errand, folder.run(command, by: request))
    }
}
