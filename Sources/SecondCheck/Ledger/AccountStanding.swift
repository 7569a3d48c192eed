import Quantities

/// What records have entered on an account, beside its units.
struct AccountStanding: Hashable, Sendable {
    /// What one representative may do (口座代表者の権限).
    enum Power: String, Hashable, Sendable {
        case act, initiate, approve, view

        var mayInitiate: Bool { self == .act || self == .initiate }
        var mayApprove: Bool { self == .act || self == .approve }
    }

    /// What kind of account it is; its units may be used up unless it is a buffer (バッファー口座).
    enum Kind: String, Hashable, Sendable { case holding, buffer, government }

    /// What keeps its units where they are: held in trust (信託), or its disposal restricted (処分の制限).
    enum Flag: String, Hashable, Sendable { case trust, restrictedDisposal }

    let kind: Kind
    /// Closed for good (口座閉鎖).
    var isClosed = false
    var flags: Set<Flag> = []
    /// By person. Empty: every representative of its organisation may act.
    var representatives: [String: Power] = [:]
    /// Places of accounts that it trusts, and from when on (信頼口座).
    var trusted: [Int32: Instant] = [:]
    /// Most that one transaction may move out.
    var limit: Int64?

    /// What a person of its organisation may do.
    func power(of person: String) -> Power? { representatives.isEmpty ? .act : representatives[person] }
}
