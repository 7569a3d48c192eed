package import Identity
package import Quantities
package import Store

/// Has a one-time link made for a person: to set the first password, or a new one (招待・再設定リンクの発行).
package struct IssueLink: Command {
    package static let name = "login.link"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: PersonID
    package let purpose: OneTimeLink.Purpose
    private let digest: [UInt8]

    init(_ purpose: OneTimeLink.Purpose, for person: PersonID, digest: [UInt8]) {
        self.person = person
        self.purpose = purpose
        self.digest = digest
    }

    /// What opens something is not remembered with the command.
    private enum CodingKeys: CodingKey { case person, purpose }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(person, forKey: .person)
        try container.encode(purpose, forKey: .purpose)
    }

    /// - Returns: when the link ends.
    /// - Throws: ``Rejection`` `identity.login.unknown`, `identity.link.wrongPurpose`.
    package func perform(in transaction: Transaction) throws -> Instant {
        let database = transaction.database
        guard try Logins.name(of: person, in: database) != nil else {
            throw Rejection(
                "identity.login.unknown", expected: "a person with a login name", found: person.text,
                ja: "この人にはログイン名がありません。`daicho login add` で追加してください",
                en: "This person has no login name; use `daicho login add`")
        }
        let hasPassword = try Credentials.of(person, in: database)?.password != nil
        guard purpose == (hasPassword ? .reset : .invitation) else {
            throw Rejection(
                "identity.link.wrongPurpose", expected: hasPassword ? "reset" : "invitation", found: purpose.rawValue,
                ja: hasPassword ? "この人はすでにパスワードを設定しています" : "この人はまだパスワードを設定していません",
                en: hasPassword ? "This person has set a password already" : "This person has not set a password yet")
        }
        try transaction.append(
            LinkIssued(person: person, purpose: purpose), subject: AccessChange.subject(person))
        let link = OneTimeLink(purpose: purpose, person: person, createdAt: transaction.context.recordedAt)
        try OneTimeLinks.put(link, digest: digest, in: database)
        return link.expiresAt
    }
}

/// A one-time link as it is shown once.
package struct IssuedLink: Sendable {
    /// What the link carries.
    package let secret: Secret
    package let expiresAt: Instant
    /// Indexes of the records that were made.
    package let records: [UInt64]

    /// Where the portal has the page that uses it.
    package var path: String { "/welcome?link=\(secret.text)" }
}

extension SignInDesk {
    /// Makes a link with which a person sets a password; earlier links of the person are void.
    /// - Parameter purpose: an invitation for who has no password yet, else a reset.
    /// - Throws: as ``IssueLink``; `identity.link.alreadyIssued` when the command's id is known: what it showed is gone.
    package func issueLink(
        _ purpose: OneTimeLink.Purpose, for person: PersonID, by request: Request
    ) throws -> IssuedLink {
        let secret = newSecret()
        let done = try folder.run(IssueLink(purpose, for: person, digest: secret.digest), by: request)
        guard !done.wasKnown else {
            throw Rejection(
                "identity.link.alreadyIssued", expected: "a new command id", found: request.id ?? "",
                ja: "このリンクは発行済みで、再表示できません", en: "This link was issued before and cannot be shown again")
        }
        return IssuedLink(secret: secret, expiresAt: done.answer, records: done.records)
    }

    /// The link of the first start, for the console (初回起動): nil once anybody has a password. Each start makes a new one.
    package func firstAdministratorLink() throws -> IssuedLink? {
        let secret = newSecret()
        let now = now
        return try folder.store.note { database in
            guard try !Credentials.existAny(in: database),
                let person = try People.firstAdministrator(in: database)
            else { return nil }
            let link = OneTimeLink(purpose: .firstAdministrator, person: person, createdAt: now)
            try OneTimeLinks.put(link, digest: secret.digest, in: database)
            try AccessJournal.append(
                .linkIssued, person: person, origin: AccessOrigin(address: ""), detail: link.purpose.rawValue, at: now,
                in: database)
            return IssuedLink(secret: secret, expiresAt: link.expiresAt, records: [])
        }
    }
}
