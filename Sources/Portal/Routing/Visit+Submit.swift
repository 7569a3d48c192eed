import Quantities
import UseCases

extension Visit {
    /// Hands in an act of this visitor: it is done, or waits for a second person when the policy wants two.
    /// - Parameter id: the idempotency id; nil for a fresh one.
    func submit<C: Command>(_ command: C, id: String? = nil) throws -> Submission<C.Answer> {
        guard let actor = session?.actor else {
            throw Rejection(
                "reader.notSignedIn", expected: "a person who has signed in", found: "nobody", ja: "サインインが必要です",
                en: "Sign in to do this")
        }
        return try folder.submit(command, by: Request(person: actor.person, role: actor.role, id: id))
    }
}
