package import Identity
import Quantities
import Store

/// The person shows a second factor from now on; recovery codes come with it (二要素認証の登録).
struct EnrolSecondFactor: Command {
    static let name = "login.enrolSecondFactor"
    static let permitted = Role.everyone

    private let factor: SecondFactorKey
    private let step: Int64
    private let codes: [[UInt8]]

    init(_ factor: SecondFactorKey, step: Int64, codes: [[UInt8]]) {
        self.factor = factor
        self.step = step
        self.codes = codes
    }

    private enum CodingKeys: CodingKey {}

    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: CodingKeys.self) }

    func perform(in transaction: Transaction) throws -> PersonID {
        let person = transaction.context.actor.person
        try transaction.append(SecondFactorEnrolled(person: person), subject: AccessChange.subject(person))
        try Credentials.put(factor, step: step, of: person, in: transaction.database)
        try RecoveryCodes.replace(codes, of: person, in: transaction.database)
        return person
    }
}

extension SignInDesk {
    /// Seconds within which an offered key must be confirmed.
    private static let offerLife: Int64 = 15 * 60

    /// Makes a key for an authenticator app; nothing changes until a code of it is shown to ``confirmSecondFactor(_:_:)``.
    /// - Returns: the key, to be shown as a QR code and as text.
    /// - Throws: ``Rejection`` `identity.session.notFresh`.
    package func offerSecondFactor(_ opened: OpenedSession) throws -> SecondFactorKey {
        let now = now
        try opened.session.requireFresh(at: now)
        let key = SecondFactorKey(folder.entropy.bytes(SecondFactorKey.byteCount))
        try folder.store.note { try Credentials.offer(key, to: opened.session.person, at: now, in: $0) }
        return key
    }

    /// Enrols the key that was offered last, once the person has shown a code of it. Other sessions end.
    /// - Returns: the session under a new secret, and recovery codes to be shown once.
    /// - Throws: ``Rejection`` `identity.secondFactor.refused`, `.notOffered`, `identity.signIn.lockedOut`.
    package func confirmSecondFactor(
        _ code: String, _ opened: OpenedSession
    ) throws -> (session: OpenedSession, codes: [RecoveryCode]) {
        let now = now
        let session = opened.session
        guard session.stage == .complete else { throw Rejection.sessionEnded }
        let stored = try folder.store.read { try Credentials.of(session.person, in: $0) }
        guard let key = stored?.offered, let at = stored?.offeredAt, now < at.advanced(bySeconds: Self.offerLife) else {
            throw Rejection(
                "identity.secondFactor.notOffered", expected: "a key offered within \(Self.offerLife / 60) minutes",
                found: "none", ja: "登録の手続きを最初からやり直してください", en: "Begin the enrolment again")
        }
        // Codes of the factor it replaces stay used.
        guard let step = key.step(of: code, at: now, after: nil) else { throw Rejection.secondFactorRefused }
        let codes = newRecoveryCodes()
        _ = try folder.run(
            EnrolSecondFactor(key, step: step, codes: codes.map(\.digest)), by: opened.request())
        try folder.store.note { try Sessions.endAll(of: session.person, but: session.id, in: $0) }
        return (
            try renew(opened, as: session.authenticated(at: now), .reauthenticated, detail: "second factor enrolled"),
            codes
        )
    }

    func newRecoveryCodes() -> [RecoveryCode] {
        (0..<RecoveryCode.count).map { _ in RecoveryCode(folder.entropy.bytes(RecoveryCode.byteCount)) }
    }
}
