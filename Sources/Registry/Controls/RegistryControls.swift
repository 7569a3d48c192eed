package import Quantities

/// How the registry guards what leaves an account (登録簿の管理策). Values are the registry's own choice, `assumed` after other
/// registries, and shown as such.
package struct RegistryControls: Hashable, Sendable, Codable {
    /// An account is opened only when somebody has looked at who opens it.
    package let requiresDueDiligence: Bool
    /// Units for an account that is not trusted wait, and can be called back meanwhile.
    package let delaysUntrusted: Bool
    /// A trusted account counts from noon of this working day after it was named.
    package let trustedAfterWorkingDays: Int
    /// Working days within which an account that is not trusted must confirm what is to come; nil: it need not.
    package let confirmationDays: Int?
    /// Most that one transaction may move to an account that is not trusted; nil: no limit.
    package let untrustedLimit: Tonnes?

    /// - Throws: ``Rejection`` `registry.controls.range`.
    package init(
        requiresDueDiligence: Bool, delaysUntrusted: Bool, trustedAfterWorkingDays: Int, confirmationDays: Int?,
        untrustedLimit: Tonnes?
    ) throws(Rejection) {
        guard (0...30).contains(trustedAfterWorkingDays), (1...30).contains(confirmationDays ?? 1) else {
            throw Rejection(
                "registry.controls.range", expected: "0–30 working days until trusted, 1–30 to confirm",
                found: "\(trustedAfterWorkingDays), \(confirmationDays.map(String.init) ?? "none")",
                ja: "管理策の日数が範囲外です", en: "A number of working days is out of range")
        }
        self.init(
            known: requiresDueDiligence, delaysUntrusted, trustedAfterWorkingDays, confirmationDays, untrustedLimit)
    }

    private init(
        known requiresDueDiligence: Bool, _ delaysUntrusted: Bool, _ trustedAfterWorkingDays: Int,
        _ confirmationDays: Int?, _ untrustedLimit: Tonnes?
    ) {
        self.requiresDueDiligence = requiresDueDiligence
        self.delaysUntrusted = delaysUntrusted
        self.trustedAfterWorkingDays = trustedAfterWorkingDays
        self.confirmationDays = confirmationDays
        self.untrustedLimit = untrustedLimit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            requiresDueDiligence: try container.decode(Bool.self, forKey: .requiresDueDiligence),
            delaysUntrusted: try container.decode(Bool.self, forKey: .delaysUntrusted),
            trustedAfterWorkingDays: try container.decode(Int.self, forKey: .trustedAfterWorkingDays),
            confirmationDays: try container.decodeIfPresent(Int.self, forKey: .confirmationDays),
            untrustedLimit: try container.decodeIfPresent(Tonnes.self, forKey: .untrustedLimit))
    }

    private enum CodingKeys: CodingKey {
        case requiresDueDiligence, delaysUntrusted, trustedAfterWorkingDays, confirmationDays, untrustedLimit
    }

    /// Where the values were taken from; nobody has confirmed them for this registry.
    package static let source = "article6.md §10"

    /// Of registries that never said otherwise.
    package static let none = RegistryControls(known: false, false, 0, nil, nil)

    /// Source: article6.md §10 no. 3–6: EU 2019/1122 Art. 23 and 35 for the list, the delay and the limit; California for the
    /// confirmation. `assumed` for this registry.
    package static let standard = RegistryControls(known: true, true, 4, 3, Tonnes(known: 2_000_000))
}
