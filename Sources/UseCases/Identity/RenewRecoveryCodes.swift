package import Identity
import Quantities
import Store

/// New recovery codes in the place of the old ones (リカバリーコードの再発行).
struct RenewRecoveryCodes: Command {
    static let name = "login.renewRecoveryCodes"
    static let permitted = Role.everyone

    private let codes: [[UInt8]]

    init(_ codes: [[UInt8]]) { self.codes = codes }

    private enum CodingKeys: CodingKey {}

    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: CodingKeys.self) }

    func perform(in transaction: Transaction) throws -> PersonID {
        let person = transaction.context.actor.person
        guard try Credentials.of(person, in: transaction.database)?.factor != nil else {
            throw Rejection(
                "identity.secondFactor.none", expected: "a person with a second factor", found: person.text,
                ja: "二要素認証は登録されていません", en: "There is no second factor")
        }
        try transaction.append(RecoveryCodesMade(person: person), subject: AccessChange.subject(person))
        try RecoveryCodes.replace(codes, of: person, in: transaction.database)
        return person
    }
}

extension SignInDesk {
    /// - Returns: the codes, to be shown once.
    /// - Throws: ``Rejection`` `identity.session.notFresh`, `identity.secondFactor.none`.
    package func renewRecoveryCodes(_ opened: OpenedSession) throws -> [RecoveryCode] {
        try opened.session.requireFresh(at: now)
        let codes = newRecoveryCodes()
        _ = try folder.run(RenewRecoveryCodes(codes.map(\.digest)), by: opened.request())
        return codes
    }

    /// Whether the person has a second factor, and how many recovery codes are left.
    package func secondFactor(of opened: OpenedSession) throws -> (isEnrolled: Bool, codesLeft: Int) {
        try folder.store.read { database in
            (
                try Credentials.of(opened.session.person, in: database)?.factor != nil,
                try RecoveryCodes.count(of: opened.session.person, in: database)
            )
        }
    }
}
