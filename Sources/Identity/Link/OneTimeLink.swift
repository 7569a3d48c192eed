package import Quantities

/// A secret in a link that does one thing once (一回限りのリンク).
package struct OneTimeLink: Hashable, Sendable {
    package enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
        /// The first start: whoever reads the console is the administrator.
        case firstAdministrator
        /// A person who has no password yet (招待).
        case invitation
        /// A person who has lost the password (再設定).
        case reset

        /// Seconds.
        package var life: Int64 {
            switch self {
            case .firstAdministrator: 86_400
            case .invitation: 7 * 86_400
            case .reset: 3600
            }
        }
    }

    package let purpose: Purpose
    package let person: PersonID
    package let createdAt: Instant
    package let usedAt: Instant?

    package init(purpose: Purpose, person: PersonID, createdAt: Instant, usedAt: Instant? = nil) {
        self.purpose = purpose
        self.person = person
        self.createdAt = createdAt
        self.usedAt = usedAt
    }

    package var expiresAt: Instant { createdAt.advanced(bySeconds: purpose.life) }

    /// - Throws: ``Rejection`` `identity.link.invalid`; what is wrong with it is nobody's business.
    package func requireUsable(at now: Instant) throws(Rejection) {
        guard usedAt == nil, now < expiresAt else { throw .linkInvalid }
    }
}
