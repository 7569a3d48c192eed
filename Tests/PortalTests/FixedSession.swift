import Gateways
import Identity
import Quantities
import UseCases

@testable import Portal

/// Whoever asks has signed in as this person; nobody has for nil.
struct FixedSession: SessionSource {
    static let formToken = "form-token-of-a-test"

    let actor: Actor?
    let means: Session.Means

    init(_ actor: Actor?, means: Session.Means = .cookie) {
        self.actor = actor
        self.means = means
    }

    /// One of the demonstration's people.
    init(_ person: String, of organisation: String, as role: Role, means: Session.Means = .cookie) {
        self.init(
            Actor(person: PersonID(known: person), organisation: OrganisationID(known: organisation), role: role),
            means: means)
    }

    func session(of request: WebRequest, in folder: DataFolder) -> Session? {
        guard let actor else { return nil }
        if case .token = means, request.headers["Authorization"] == nil { return nil }
        return Session(
            actor: actor, personName: "テスト <担当>", organisationName: "Test & Co", formToken: Self.formToken,
            means: means)
    }
}
